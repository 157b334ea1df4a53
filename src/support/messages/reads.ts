// What the outbox shows.
import type { Ask } from '../../base/db/call.ts'
import type { Message } from './model.ts'
import { latest } from './store.ts'

/** The newest letters first, fifty at most. */
export function listLetters(ask: Ask): Promise<readonly Message[]> {
  return latest(ask.db, 50)
}

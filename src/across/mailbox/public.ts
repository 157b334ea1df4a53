// Answers what the overview asks about the mailbox.
import type { Reader } from '../../base/db/handle.ts'
import { countOpenDrafts } from './store.ts'

/** How many replies are written and wait for somebody to send them. */
export function repliesToSend(db: Reader): Promise<number> {
  return countOpenDrafts(db)
}

// Who keeps the diary.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser. */
export function mayKeepDiary(actor: Actor): Permit<'diary.keep'> | undefined {
  return actor.roles.has('organiser') ? permit('diary.keep') : undefined
}

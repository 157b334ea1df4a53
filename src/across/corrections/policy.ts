// Who may correct an open edition.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser. */
export function mayCorrect(actor: Actor): Permit<'edition.correct'> | undefined {
  return actor.roles.has('organiser') ? permit('edition.correct') : undefined
}

// Who may see and steer an edition.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** Announce and open. Closing belongs to where all stages are known. */
export function maySteer(actor: Actor): Permit<'edition.steer'> | undefined {
  return actor.roles.has('organiser') ? permit('edition.steer') : undefined
}

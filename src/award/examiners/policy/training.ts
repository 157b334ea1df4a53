// Who prepares courses and practice, and who takes part in them.
import type { Actor } from '../../../base/lib/actor.ts'
import { type Permit, permit } from '../../../base/lib/permit.ts'

/** The organiser, who sees who has done what. */
export function mayTrain(actor: Actor): Permit<'training.keep'> | undefined {
  return actor.roles.has('organiser') ? permit('training.keep') : undefined
}

/** An examiner, for themselves and nobody else. */
export function mayTakePart(actor: Actor): Permit<'training.own'> | undefined {
  return actor.roles.has('examiner') ? permit('training.own') : undefined
}

// Who plans a visit, who takes part in it, and who is told of it.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Standing } from '../assessment/model.ts'

/** The team's own: cleared of conflicts, and with their own assessment handed in. */
export function maySee(
  actor: Actor,
  { member, clear, handedIn }: Standing,
): Permit<'visit.see'> | undefined {
  const visits = actor.roles.has('examiner') && member && clear && handedIn
  return visits ? permit('visit.see') : undefined
}

/** Every member asks and notes. */
export function mayTakePart(
  actor: Actor,
  standing: Standing,
): Permit<'visit.take-part'> | undefined {
  return maySee(actor, standing) && standing.running ? permit('visit.take-part') : undefined
}

/** The team's leader plans, and changes a value when the evidence asks for it. */
export function mayLead(actor: Actor, standing: Standing): Permit<'visit.lead'> | undefined {
  return mayTakePart(actor, standing) && standing.leader ? permit('visit.lead') : undefined
}

/** When and where. Not the questions, and not the notes. */
export function mayFollow(actor: Actor): Permit<'visit.follow'> | undefined {
  return actor.roles.has('organiser') ? permit('visit.follow') : undefined
}

export function mayWaive(
  actor: Actor,
  { running }: Pick<Standing, 'running'>,
): Permit<'visit.waive'> | undefined {
  return mayFollow(actor) && running ? permit('visit.waive') : undefined
}

/** The unit's own people: when, where and whom. */
export function mayPrepare(
  _actor: Actor,
  { writes }: { readonly writes: boolean },
): Permit<'visit.prepare'> | undefined {
  return writes ? permit('visit.prepare') : undefined
}

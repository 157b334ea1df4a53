// Who may choose teams, and who sees them.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser, for every entry that has come in. */
export function mayChoose(actor: Actor): Permit<'team.choose'> | undefined {
  return actor.roles.has('organiser') ? permit('team.choose') : undefined
}

/** An examiner sees the own teams. */
export function maySeeOwn(actor: Actor): Permit<'team.own'> | undefined {
  return actor.roles.has('examiner') ? permit('team.own') : undefined
}

/** The organiser makes the plan that all teams of an edition come from. */
export function mayPlan(actor: Actor): Permit<'plan.make'> | undefined {
  return actor.roles.has('organiser') ? permit('plan.make') : undefined
}

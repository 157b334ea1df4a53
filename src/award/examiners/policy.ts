// Who may do what with examiners and conflicts of interest.
import type { Actor, PersonId } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { TeamRole } from '../registrations/model.ts'
import type { DeclarationRequest } from './model.ts'
import type { Interest } from './rules/interests.ts'

/** The organiser keeps the examiners, and where people work. */
export function mayKeepExaminers(actor: Actor): Permit<'examiners.keep'> | undefined {
  return actor.roles.has('organiser') ? permit('examiners.keep') : undefined
}

/** The one who was asked, and nobody for them. */
export function mayDeclare(
  actor: Actor,
  request: Pick<DeclarationRequest, 'personId'>,
): Permit<'conflict.declare'> | undefined {
  const judges = (['examiner', 'juror', 'chair'] as const).some((role) => actor.roles.has(role))
  return judges && actor.id === request.personId ? permit('conflict.declare') : undefined
}

/** A matter, and what keeps the one who asks from deciding it. */
type Deciding = { readonly personId: PersonId; readonly interests: readonly Interest[] }

/** The organiser, but never about oneself, nor in a matter that one has an interest in. */
export function mayDecide(
  actor: Actor,
  { personId, interests }: Deciding,
): Permit<'conflict.decide'> | undefined {
  const free = actor.id !== personId && interests.length === 0
  return actor.roles.has('organiser') && free ? permit('conflict.decide') : undefined
}

/** The managers of the entry speak for the unit. `role`: what the one who asks is in it now. */
export function mayObject(
  _actor: Actor,
  { role }: { readonly role: TeamRole | undefined },
): Permit<'objection.make'> | undefined {
  return role === 'manager' ? permit('objection.make') : undefined
}

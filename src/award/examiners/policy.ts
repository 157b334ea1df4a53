// Who may do what with examiners and conflicts of interest.
import type { Actor, PersonId } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { DeclarationRequest } from './model.ts'

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

/** The organiser, but never about oneself. */
export function mayDecide(
  actor: Actor,
  about: { readonly personId: PersonId },
): Permit<'conflict.decide'> | undefined {
  const own = actor.id === about.personId
  return actor.roles.has('organiser') && !own ? permit('conflict.decide') : undefined
}

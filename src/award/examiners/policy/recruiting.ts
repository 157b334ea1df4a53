// Who looks for examiners, who applies, and who answers.
import { type Actor, isAnonymous } from '../../../base/lib/actor.ts'
import { type Permit, permit } from '../../../base/lib/permit.ts'
import type { Application, Invitation } from '../model/recruiting.ts'

/** Everyone who has signed in, for themselves. */
export function mayApply(
  actor: Actor,
  application?: Pick<Application, 'personId'>,
): Permit<'examiner.apply'> | undefined {
  const own = application === undefined || application.personId === actor.id
  return !isAnonymous(actor) && own ? permit('examiner.apply') : undefined
}

/** The organiser. About an application, never one's own. */
export function mayRecruit(
  actor: Actor,
  application?: Pick<Application, 'personId'>,
): Permit<'examiner.recruit'> | undefined {
  const own = application?.personId === actor.id
  return actor.roles.has('organiser') && !own ? permit('examiner.recruit') : undefined
}

/** The one who was invited. */
export function mayAnswer(
  actor: Actor,
  { personId }: Pick<Invitation, 'personId'>,
): Permit<'invitation.answer'> | undefined {
  return actor.id === personId ? permit('invitation.answer') : undefined
}

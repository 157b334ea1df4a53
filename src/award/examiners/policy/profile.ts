// Who tells what of an examiner, and who confirms it.
import type { Actor, PersonId } from '../../../base/lib/actor.ts'
import { type Permit, permit } from '../../../base/lib/permit.ts'

type About = { readonly personId: PersonId }

/** The examiner, and nobody for them. */
export function mayTell(actor: Actor, about: About): Permit<'examiner.tell'> | undefined {
  const own = actor.id === about.personId
  return actor.roles.has('examiner') && own ? permit('examiner.tell') : undefined
}

/** The organiser, but never what they have told themselves. */
export function mayConfirm(actor: Actor, about: About): Permit<'examiner.confirm'> | undefined {
  const own = actor.id === about.personId
  return actor.roles.has('organiser') && !own ? permit('examiner.confirm') : undefined
}

/** What somebody needs is for themselves and the organiser. */
export function maySeeNeeds(actor: Actor, about: About): Permit<'examiner.needs'> | undefined {
  const own = actor.id === about.personId
  return own || actor.roles.has('organiser') ? permit('examiner.needs') : undefined
}

/** The organiser, but not their own: nobody clears themselves. */
export function mayEndEmployment(actor: Actor, about: About): Permit<'employment.end'> | undefined {
  const own = actor.id === about.personId
  return actor.roles.has('organiser') && !own ? permit('employment.end') : undefined
}

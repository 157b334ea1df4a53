// Who writes together, and who is the contact.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { findOrAddPerson, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { contactLetter, welcomeLetter } from '../mails.ts'
import type { AddMember, RegistrationId } from '../model.ts'
import { mayChooseMembers, mayHandOver } from '../policy.ts'
import { hasEnded } from '../rules/course.ts'
import { insertMember, removeMember, save } from '../store.ts'
import { load } from './registering.ts'

export type MemberRefusal = 'ended' | 'is-contact' | 'is-member'

/** Lets a colleague in, who gets an account if there was none, and a letter. */
export async function addMember(
  act: Act,
  id: RegistrationId,
  who: AddMember,
): Promise<MemberRefusal | undefined> {
  const { edition, ...loaded } = await load(act, id)
  required(mayChooseMembers(act.actor, loaded))
  const { registration } = loaded
  if (hasEnded(registration, edition)) return 'ended'
  const person = await findOrAddPerson(act, who)
  if (person.id === registration.contact) return 'is-contact'
  const fresh = await insertMember(act.db, {
    registration: id,
    person: person.id,
    role: 'writer',
    addedAt: act.now,
    addedBy: act.actor.id,
    until: null,
  })
  if (!fresh) return 'is-member'
  await queue(act, welcomeLetter(person.email, { registration, edition }, act.actor.name))
  await record(act, 'registration.member-added', id, { person: person.id })
  return undefined
}

export async function dropMember(act: Act, id: RegistrationId, person: PersonId): Promise<void> {
  const loaded = await load(act, id)
  required(mayChooseMembers(act.actor, loaded))
  found((await removeMember(act.db, id, person)) || undefined)
  await record(act, 'registration.member-removed', id, { person })
}

/** A colleague becomes the contact. The one before stays as a colleague. */
export async function handOver(act: Act, id: RegistrationId, person: PersonId): Promise<void> {
  const { edition, ...loaded } = await load(act, id)
  required(mayHandOver(act.actor, loaded))
  const { registration } = loaded
  found((await removeMember(act.db, id, person)) || undefined)
  if (registration.contact) {
    await insertMember(act.db, {
      registration: id,
      person: registration.contact,
      role: 'manager',
      addedAt: act.now,
      addedBy: act.actor.id,
      until: null,
    })
  }
  await save(act.db, { ...registration, contact: person })
  const contact = await personById(act.db, person)
  const about = { registration, edition }
  if (contact) await queue(act, contactLetter(contact.email, about, act.actor.name))
  await record(act, 'registration.contact-changed', id, { person })
}

// Who has a part in a registration and its entry, and who is the contact.
import { announce } from '../../../base/db/announcing.ts'
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { findOrAddPerson, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import { changedLetter, contactLetter, leftLetter, welcomeLetter } from '../mails.ts'
import type { AddMember, ChangeMember, Member, Registration, RegistrationId } from '../model.ts'
import { mayChooseMembers, mayHandOver } from '../policy.ts'
import {
  type ChangeRefusal,
  canJoin,
  isLive,
  type MemberRefusal,
  partGiven,
} from '../rules/members.ts'
import { removeMember, save, saveMember } from '../store.ts'
import { load } from './registering.ts'

/** Lets somebody in, who gets an account if there was none, and a letter. */
export async function addMember(
  act: Act,
  id: RegistrationId,
  who: AddMember,
): Promise<MemberRefusal | undefined> {
  const loaded = await load(act, id)
  const permit = required(mayChooseMembers(act.actor, loaded))
  const part = partGiven(permit, who, { ...loaded, now: act.now })
  if (!part.ok) return part.reason
  const person = await findOrAddPerson(act, who)
  const outcome = canJoin(loaded, person.id, act.now)
  if (!outcome.ok) return outcome.reason

  const member = { registration: id, person: person.id, ...part.value, ...by(act) }
  await saveMember(act.db, member)
  await tellOpenPages(act, member)
  await queue(act, welcomeLetter(person.email, loaded, { ...part.value, who: act.actor.name }))
  const { role, until } = who
  await findConflictsAnew(act)
  await record(act, 'registration.member-added', id, { person: person.id, role, until })
  return undefined
}

function by(act: Act): Pick<Member, 'addedAt' | 'addedBy'> {
  return { addedAt: act.now, addedBy: act.actor.id }
}

/** Whose part it was no longer is asked for at once. What ends by itself is told when it does. */
async function tellOpenPages(act: Act, { registration, person, until }: Member): Promise<void> {
  await announce(act.db, 'people_changed', registration)
  if (until === null) return
  const at = new Date(until.getTime() + 1000)
  const key = `registration.time-out ${registration} ${person}`
  await enqueue(act, 'registration.time-out', { registration }, { key, at })
}

/** Gives somebody another part, or another time for it. */
export async function changeMember(
  act: Act,
  id: RegistrationId,
  person: PersonId,
  part: ChangeMember,
): Promise<ChangeRefusal | undefined> {
  const loaded = await load(act, id)
  const permit = required(mayChooseMembers(act.actor, loaded))
  const before = found(loaded.members.find((one) => one.person === person))
  const outcome = partGiven(permit, part, { ...loaded, now: act.now })
  if (!outcome.ok) return outcome.reason
  const same = before.role === outcome.value.role && sameTime(before.until, outcome.value.until)
  if (same) return undefined

  const member = { ...before, ...outcome.value }
  await saveMember(act.db, member)
  await tellOpenPages(act, member)
  const known = await personById(act.db, person)
  const about = { ...outcome.value, who: act.actor.name }
  if (known) await queue(act, changedLetter(known.email, loaded, about))
  await record(act, 'registration.member-changed', id, { person, ...part })
  return undefined
}

function sameTime(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}

/** Withdrawn at once: the person's very next request is refused. */
export async function dropMember(act: Act, id: RegistrationId, person: PersonId): Promise<void> {
  const loaded = await load(act, id)
  required(mayChooseMembers(act.actor, loaded))
  const member = found(loaded.members.find((one) => one.person === person))
  await removeMember(act.db, id, person)
  await announce(act.db, 'people_changed', id)
  const known = await personById(act.db, person)
  const tell = known && person !== act.actor.id && isLive(member, act.now)
  if (tell) await queue(act, leftLetter(known.email, loaded, act.actor.name))
  await record(act, 'registration.member-removed', id, { person })
}

/** Somebody who was let in becomes the contact. The one before stays as a manager. */
export async function handOver(act: Act, id: RegistrationId, person: PersonId): Promise<void> {
  const loaded = await load(act, id)
  required(mayHandOver(act.actor, loaded))
  const member = found(loaded.members.find((one) => one.person === person))
  found(isLive(member, act.now) || undefined)
  await exchange(act, loaded, person)
  await announce(act.db, 'people_changed', id)
  const contact = await personById(act.db, person)
  if (contact) await queue(act, contactLetter(contact.email, loaded, act.actor.name))
  await findConflictsAnew(act)
  await record(act, 'registration.contact-changed', id, { person })
}

async function exchange(
  act: Act,
  { registration }: { readonly registration: Registration; readonly edition: Edition },
  person: PersonId,
): Promise<void> {
  const { id, contact } = registration
  await removeMember(act.db, id, person)
  if (contact) {
    const manager = { registration: id, person: contact, role: 'manager', until: null } as const
    await saveMember(act.db, { ...manager, ...by(act) })
  }
  await save(act.db, { ...registration, contact: person })
}

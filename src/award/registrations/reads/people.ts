// Who has a part in a registration and its entry, for the page about them.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { lastSeenOf } from '../../../support/accounts/public.ts'
import type { Member, RegistrationId } from '../model.ts'
import { type Shown, showRegistration } from '../reads.ts'
import { isLive } from '../rules/members.ts'

/** `invited`: has not been here since. `over`: the time of it has run out. */
export type PartState = 'active' | 'invited' | 'over'
export type ShownMember = Member & {
  readonly who: Person
  readonly state: PartState
  /** Null: has never signed in. */
  readonly seenAt: Date | null
}
export type People = Shown & {
  readonly team: readonly ShownMember[]
  readonly contactSeenAt: Date | null
}

export async function showPeople(ask: Ask, id: RegistrationId): Promise<People> {
  const shown = await showRegistration(ask, id)
  const contact = shown.contact ? [shown.contact.id] : []
  const seen = await lastSeenOf(ask.db, [...contact, ...shown.members.map(({ person }) => person)])
  const team = shown.members.map((member) => {
    const seenAt = seen.get(member.person) ?? null
    return { ...member, seenAt, state: stateOf(member, seenAt, ask.now) }
  })
  return { ...shown, team, contactSeenAt: (contact[0] && seen.get(contact[0])) ?? null }
}

function stateOf(member: Member, seenAt: Date | null, now: Date): PartState {
  if (!isLive(member, now)) return 'over'
  return seenAt === null ? 'invited' : 'active'
}

/** The same, for those who may change it. */
export async function showPeopleToChange(ask: Ask, id: RegistrationId): Promise<People> {
  const people = await showPeople(ask, id)
  required(people.may.chooseMembers || undefined)
  return people
}

export type OneMember = People & { readonly member: ShownMember }

/** One of them. */
export async function showMember(
  ask: Ask,
  id: RegistrationId,
  person: PersonId,
): Promise<OneMember> {
  const people = await showPeopleToChange(ask, id)
  return { ...people, member: found(people.team.find((one) => one.person === person)) }
}

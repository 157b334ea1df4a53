// What other parts may know of people, and the narrow ways to add them.
import type { Act } from '../../base/db/call.ts'
import type { Reader, Writer } from '../../base/db/handle.ts'
import type { Actor, PersonId, Role } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import { normalise } from '../../base/lib/text.ts'
import { record } from '../audit/public.ts'
import type { Appointment, Person, RoleAssignment, SessionId, Visit } from './model.ts'
import { isAlive, isHeld, shouldNote } from './rules.ts'
import * as store from './store.ts'

/** Whose session it is now, with the roles held now; undefined when it has ended. */
export async function identify(db: Reader, token: string, now: Date): Promise<Visit | undefined> {
  const rows = await store.findVisitor(db, store.hashOf(token))
  const [first] = rows
  if (!first || first.endedAt !== null || !isAlive(first, now)) return undefined
  const held = rows.filter((row) => isHeld(row, now))
  const actor: Actor = {
    id: first.id,
    name: first.name,
    email: first.email,
    roles: new Set(held.flatMap((row) => row.role ?? [])),
    organisations: new Set(held.flatMap((row) => row.organisationId ?? [])),
  }
  return { actor, session: first.sessionId, noteworthy: shouldNote(first, now) }
}

/** Writes down that a session is in use, which keeps it from ending as idle. */
export function noteVisit(db: Writer, session: SessionId, now: Date): Promise<void> {
  return store.noteVisit(db, session, now)
}

/** When each was last here, by a few minutes. Who has never signed in is not there. */
export async function lastSeenOf(
  db: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Date>> {
  const seen = await store.lastSeen(db, [...new Set(ids)])
  return new Map(seen.map(({ id, seenAt }) => [id, seenAt]))
}

export function personById(db: Reader, id: PersonId): Promise<Person | undefined> {
  return store.findPerson(db, id)
}

/** By id, for pages that name several people with one question. */
export async function peopleByIds(
  db: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Person>> {
  const people = await store.findPeople(db, [...new Set(ids)])
  return new Map(people.map((person) => [person.id, person]))
}

/** The person with the roles held at that time. Undefined: there is none, or the account has ended. */
export async function actorById(db: Reader, id: PersonId, now: Date): Promise<Actor | undefined> {
  const person = await store.findPerson(db, id)
  if (!person || person.endedAt !== null) return undefined
  const held = (await store.rolesOf(db, [id])).filter((role) => isHeld(role, now))
  const { name, email } = person
  return {
    ...{ id, name, email },
    roles: new Set(held.map(({ role }) => role)),
    organisations: new Set(held.flatMap(({ organisationId }) => organisationId ?? [])),
  }
}

export function personByEmail(db: Reader, email: string): Promise<Person | undefined> {
  return store.findByEmail(db, email)
}

/** Those of the addresses that name somebody. */
export function peopleByEmails(db: Reader, emails: readonly string[]): Promise<readonly Person[]> {
  return store.findByEmails(db, [...new Set(emails)])
}

/** The person with that address, made now if there is none. An address names one person only. */
export async function findOrAddPerson(
  act: Act,
  who: { readonly email: string; readonly name: string; readonly demonstration?: boolean },
): Promise<Person> {
  const email = normalise(who.email).trim()
  const known = await store.findByEmail(act.db, email)
  if (known) return known
  const person: Person = {
    id: newId<'person'>(),
    email,
    name: normalise(who.name).trim() || email,
    demonstration: who.demonstration ?? false,
    createdAt: act.now,
    endedAt: null,
  }
  await store.insertPerson(act.db, person)
  await record(act, 'person.added', person.id)
  return (await store.findByEmail(act.db, email)) ?? person
}

/** Who has only an address by now gets a name. A name that somebody has is left alone. */
export async function nameIfUnnamed(act: Act, id: PersonId, name: string): Promise<void> {
  const person = await store.findPerson(act.db, id)
  const typed = normalise(name).trim()
  if (!person || person.name !== person.email || typed === '') return
  await store.saveName(act.db, id, typed)
  await record(act, 'person.renamed', id)
}

/** Those who hold the role at that time. */
export function peopleWithRole(db: Reader, role: Role, now: Date): Promise<readonly Person[]> {
  return store.peopleHolding(db, role, now)
}

/** The coordinators who act for an administration at that time. */
export function coordinatorsOf(
  db: Reader,
  organisation: string,
  now: Date,
): Promise<readonly Person[]> {
  return store.coordinatorsOf(db, organisation, now)
}

/** Every time at which one of these people acts or has acted for an administration. */
export async function coordinationsOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly RoleAssignment[]> {
  const held = await store.rolesOf(db, people)
  return held.filter((one) => one.role === 'coordinator' && one.organisationId !== null)
}

/** Gives a role from now on. The same role twice changes nothing. */
export async function appoint(act: Act, appointment: Appointment): Promise<void> {
  const { personId, role } = appointment
  const organisationId = appointment.organisationId ?? null
  const held = await store.rolesOf(act.db, [personId])
  const same = held.filter((one) => one.role === role && one.organisationId === organisationId)
  if (same.some((one) => isHeld(one, act.now))) return
  await store.insertRole(act.db, {
    id: newId<'role-assignment'>(),
    personId,
    role,
    organisationId,
    validFrom: act.now,
    validTo: appointment.validTo ?? null,
  })
  await record(act, 'role.given', personId, { role, organisation: organisationId })
}

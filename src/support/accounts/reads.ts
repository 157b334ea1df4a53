// What the pages of accounts show.
import type { Ask } from '../../base/db/call.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { trailOf } from '../audit/public.ts'
import type { Person, RoleAssignment } from './model.ts'
import { mayKeepPeople } from './policy.ts'
import { isHeld } from './rules.ts'
import * as store from './store.ts'

export type Listed = { readonly person: Person; readonly roles: readonly RoleAssignment[] }

const mostListed = 200

export async function listPeople(ask: Ask, sought: string): Promise<readonly Listed[]> {
  required(mayKeepPeople(ask.actor))
  return withRoles(ask, await store.listPeople(ask.db, sought, mostListed))
}

export async function listDemonstration(ask: Ask): Promise<readonly Listed[]> {
  return withRoles(ask, await store.demonstrationPeople(ask.db))
}

export async function showPerson(ask: Ask, id: PersonId) {
  required(mayKeepPeople(ask.actor))
  const person = found(await store.findPerson(ask.db, id))
  const [roles, trail] = [await store.rolesOf(ask.db, [id]), await trailOf(ask.db, id)]
  return { person, roles, trail }
}

export async function showOwn(ask: Ask) {
  const person = found(await store.findPerson(ask.db, ask.actor.id))
  return { person, sessions: await store.sessionsOf(ask.db, ask.actor.id) }
}

async function withRoles(ask: Ask, people: readonly Person[]): Promise<readonly Listed[]> {
  const ids = people.map((person) => person.id)
  const roles = (await store.rolesOf(ask.db, ids)).filter((role) => isHeld(role, ask.now))
  return people.map((person) => ({
    person,
    roles: roles.filter((role) => role.personId === person.id),
  }))
}

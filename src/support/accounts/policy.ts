// Who may look after accounts.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Person } from './model.ts'

/** The organiser. */
export function mayKeepPeople(actor: Actor): Permit<'people.keep'> | undefined {
  return actor.roles.has('organiser') ? permit('people.keep') : undefined
}

/** Nobody takes the organiser's role from themselves: somebody must be left to give it back. */
export function mayEndRole(
  actor: Actor,
  person: Person,
  role: string,
): Permit<'role.end'> | undefined {
  const own = actor.id === person.id && role === 'organiser'
  return actor.roles.has('organiser') && !own ? permit('role.end') : undefined
}

/** Demonstration people, and only while the site is a demonstration. */
export function mayBecome(
  demonstration: boolean,
  person: Person,
): Permit<'demonstration.become'> | undefined {
  return demonstration && person.demonstration ? permit('demonstration.become') : undefined
}

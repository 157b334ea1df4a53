// What the people of a registration are in it, at that time.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Member, Registration, TeamRole } from '../model.ts'

/** What an invitation for a time gives once it has run out: nothing. */
export function isLive({ until }: Pick<Member, 'until'>, now: Date): boolean {
  return until === null || now <= until
}

type Team = {
  readonly registration: Pick<Registration, 'contact'>
  readonly members: readonly Pick<Member, 'person' | 'role' | 'until'>[]
}

/** Undefined: has no part in it, or had one that ran out. The contact is a manager. */
export function roleOf(team: Team, person: PersonId, now: Date): TeamRole | undefined {
  if (team.registration.contact === person) return 'manager'
  return team.members.find((one) => one.person === person && isLive(one, now))?.role
}

/** Whether what such a person does is what the unit does: answers, shares, acknowledges. */
export function isOfUnit(role: TeamRole | undefined): boolean {
  return role === 'manager' || role === 'writer'
}

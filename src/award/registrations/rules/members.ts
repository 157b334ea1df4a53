// What the people of a registration are in it at a time, and who can be let in.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { endOfDay, plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { ChangeMember, Member, Registration, TeamRole } from '../model.ts'
import { hasEnded } from './course.ts'

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

/** Whether what such a person does is what the unit does: shares, acknowledges. */
export function isOfUnit(role: TeamRole | undefined): boolean {
  return role === 'manager' || role === 'writer'
}

export type ChangeRefusal = 'ended' | 'already-over'
export type MemberRefusal = ChangeRefusal | 'is-contact' | 'is-member'

/** Where and when somebody is let in or given another part. */
export type TeamAt = {
  readonly registration: Registration
  readonly edition: Edition
  readonly now: Date
}

/** The part that is given, with its last moment. The last day may be today, and no earlier. */
export function partGiven(
  _permit: Permit<'registration.members'>,
  { role, until }: ChangeMember,
  { registration, edition, now }: TeamAt,
): Outcome<Pick<Member, 'role' | 'until'>, ChangeRefusal> {
  if (hasEnded(registration, edition)) return no('ended')
  if (until !== null && until < plainDate(now, edition.zone)) return no('already-over')
  return yes({ role, until: until === null ? null : endOfDay(until, edition.zone) })
}

/** Whether that person can be let in. Whose time has run out can be let in again. */
export function canJoin(team: Team, person: PersonId, now: Date): Outcome<null, MemberRefusal> {
  if (team.registration.contact === person) return no('is-contact')
  return roleOf(team, person, now) === undefined ? yes(null) : no('is-member')
}

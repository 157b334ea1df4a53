// Answers who is in which team, and who may therefore open an entry.
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { EntryId } from '../entries/model.ts'
import { clearance } from '../examiners/public.ts'
import type { Team } from './model.ts'
import { listTeams, listTeamsOf } from './store.ts'

/** Membership alone opens nothing: ask `isAssigned`, or `clearance` of the examiners. */
export async function teamOf(db: Reader, entry: EntryId): Promise<Team | undefined> {
  const [team] = await listTeams(db, [entry])
  return team
}

/** The teams that the person is in now, in all editions. */
export function teamsOf(db: Reader, person: PersonId): Promise<readonly Team[]> {
  return listTeamsOf(db, person)
}

/** By entry. Entries without a team are not in it. */
export async function teamsByEntry(
  db: Reader,
  entries: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Team>> {
  const teams = await listTeams(db, [...new Set(entries)])
  return new Map(teams.map((team) => [team.entry, team]))
}

/** The leader included. Nobody: there is no team. */
export async function membersOf(db: Reader, entry: EntryId): Promise<readonly PersonId[]> {
  return (await teamOf(db, entry))?.members ?? []
}

export async function isLeader(db: Reader, entry: EntryId, person: PersonId): Promise<boolean> {
  return (await teamOf(db, entry))?.leader === person
}

/** Chosen by the organiser and cleared by a declaration: only then may the entry be opened. */
export async function isAssigned(db: Reader, entry: EntryId, person: PersonId): Promise<boolean> {
  const members = await membersOf(db, entry)
  return members.includes(person) && (await clearance(db, person, entry)) === 'clear'
}

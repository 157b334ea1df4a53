// All SQL about teams.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { type Id, newId } from '../../base/lib/id.ts'
import type { EntryId } from '../entries/model.ts'
import type { FormerMember, Team, TeamId } from './model.ts'

type TeamRow = {
  readonly id: TeamId
  readonly entryId: EntryId
  readonly leader: PersonId | null
  readonly proposedAt: Date
}
type Membership = {
  readonly id: Id<'team-member'>
  readonly teamId: TeamId
  readonly personId: PersonId
  readonly addedAt: Date
  readonly removedAt: Date | null
  readonly removalReason: string | null
}
type Tables = { team: TeamRow; teamMember: Membership }

export async function listTeams(db: Reader, entries: readonly EntryId[]): Promise<readonly Team[]> {
  if (entries.length === 0) return []
  const teams = await reading<Tables>(db)
    .selectFrom('team')
    .selectAll()
    .where('entryId', 'in', entries)
    .execute()
  return withMembers(db, teams)
}

/** Those that the person is in now, the earliest first. */
export async function listTeamsOf(db: Reader, person: PersonId): Promise<readonly Team[]> {
  const teams = await reading<Tables>(db)
    .selectFrom('team')
    .innerJoin('teamMember', 'teamMember.teamId', 'team.id')
    .selectAll('team')
    .where('teamMember.personId', '=', person)
    .where('teamMember.removedAt', 'is', null)
    .orderBy('teamMember.addedAt')
    .orderBy('team.id')
    .execute()
  return withMembers(db, teams)
}

/** Nobody else changes the entry's team until this transaction ends. */
export async function lockTeam(db: Writer, entry: EntryId): Promise<Team | undefined> {
  const teams = await writing<Tables>(db)
    .selectFrom('team')
    .selectAll()
    .where('entryId', '=', entry)
    .forUpdate()
    .execute()
  const [team] = await withMembers(db, teams)
  return team
}

/** The same for many. */
export async function lockTeams(db: Writer, entries: readonly EntryId[]): Promise<readonly Team[]> {
  if (entries.length === 0) return []
  const teams = await writing<Tables>(db)
    .selectFrom('team')
    .selectAll()
    .where('entryId', 'in', entries)
    .orderBy('id')
    .forUpdate()
    .execute()
  return withMembers(db, teams)
}

async function withMembers(db: Reader, teams: readonly TeamRow[]): Promise<readonly Team[]> {
  if (teams.length === 0) return []
  const members = await reading<Tables>(db)
    .selectFrom('teamMember')
    .select(['teamId', 'personId'])
    .where(
      'teamId',
      'in',
      teams.map(({ id }) => id),
    )
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  const of = Map.groupBy(members, ({ teamId }) => teamId)
  return teams.map(({ id, entryId, leader }) => ({
    id,
    entry: entryId,
    leader,
    members: (of.get(id) ?? []).map(({ personId }) => personId),
  }))
}

/** Those who have left the team, the earliest first. */
export async function listFormer(db: Reader, team: TeamId): Promise<readonly FormerMember[]> {
  const left = await reading<Tables>(db)
    .selectFrom('teamMember')
    .select(['personId', 'removedAt', 'removalReason'])
    .where('teamId', '=', team)
    .where('removedAt', 'is not', null)
    .orderBy('removedAt')
    .orderBy('id')
    .execute()
  return left.flatMap(({ personId, removedAt, removalReason }) =>
    removedAt ? [{ person: personId, leftAt: removedAt, reason: removalReason ?? '' }] : [],
  )
}

/** False: the entry has a team already. */
export async function insertTeam(db: Writer, team: Team, proposedAt: Date): Promise<boolean> {
  const { id, entry, leader } = team
  const inserted = await writing<Tables>(db)
    .insertInto('team')
    .values({ id, entryId: entry, leader, proposedAt })
    .onConflict((conflict) => conflict.column('entryId').doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveLeader(db: Writer, { id, leader }: Team): Promise<void> {
  await writing<Tables>(db).updateTable('team').set({ leader }).where('id', '=', id).execute()
}

export async function insertMembers(
  db: Writer,
  team: TeamId,
  people: readonly PersonId[],
  addedAt: Date,
): Promise<void> {
  const members = people.map((personId) => ({
    id: newId<'team-member'>(),
    teamId: team,
    personId,
    addedAt,
    removedAt: null,
    removalReason: null,
  }))
  await writing<Tables>(db).insertInto('teamMember').values(members).execute()
}

export async function removeMember(db: Writer, team: TeamId, left: FormerMember): Promise<void> {
  await writing<Tables>(db)
    .updateTable('teamMember')
    .set({ removedAt: left.leftAt, removalReason: left.reason })
    .where('teamId', '=', team)
    .where('personId', '=', left.person)
    .where('removedAt', 'is', null)
    .execute()
}

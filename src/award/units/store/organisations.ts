// All SQL about boards, administrations, companies, departments and operators.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type {
  Organisation,
  OrganisationId,
  OrganisationSpan,
  Succession,
  UnitId,
} from '../model.ts'

type Tables = {
  organisation: Required<Organisation> & { readonly correctedAt: Date | null }
  organisationSuccessor: Required<Succession>
}
const organisationColumns = [
  'id',
  'key',
  'kind',
  'name',
  'board',
  'administration',
  'number',
  'spanFrom',
  'changesOn',
  'validFrom',
  'validTo',
  'standing',
  'source',
  'note',
] as const
const byName = sql`name COLLATE "sv-x-icu"`

/** Everything but departments, which belong to their administrations and are many. */
export function listOrganisations(db: Reader): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('kind', '<>', 'department').orderBy(byName).orderBy('id').execute()
}

export function listOfKind(
  db: Reader,
  kind: Organisation['kind'],
): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('kind', '=', kind).orderBy(byName).orderBy('id').execute()
}

export function findOrganisation(
  db: Reader,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockOrganisation(
  db: Writer,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const query = writing<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findOrganisationsById(
  db: Reader,
  ids: readonly OrganisationId[],
): Promise<readonly Organisation[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('id', 'in', ids).orderBy(byName).orderBy('id').execute()
}

/** One page of those of a kind, or of all. */
export function pageOfOrganisations(
  db: Reader,
  kind: Organisation['kind'] | null,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  const some = kind === null ? query : query.where('kind', '=', kind)
  return some.orderBy(byName).orderBy('id').limit(page.limit).offset(page.offset).execute()
}

/** How many there are of each kind. */
export async function countOrganisations(
  db: Reader,
): Promise<ReadonlyMap<Organisation['kind'], number>> {
  const counted = await reading<Tables>(db)
    .selectFrom('organisation')
    .select((of) => ['kind', of.fn.countAll<string>().as('count')])
    .groupBy('kind')
    .execute()
  return new Map(counted.map(({ kind, count }) => [kind, Number(count)]))
}

/** Those of that kind that had that name once, or have it now. */
export async function findOrganisationsByName(
  db: Reader,
  kind: Organisation['kind'],
  name: string,
): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('kind', '=', kind).where('name', '=', name).orderBy('id').execute()
}

/** The departments of an administration, and the administrations of a board, that are there now. */
export function listBelow(db: Reader, above: OrganisationId): Promise<readonly Organisation[]> {
  return reading<Tables>(db)
    .selectFrom('organisation')
    .select(organisationColumns)
    .where((where) => where.or([where('board', '=', above), where('administration', '=', above)]))
    .orderBy(byName)
    .orderBy('id')
    .limit(200)
    .execute()
}

export function findByNumber(db: Reader, number: string): Promise<Organisation | undefined> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('number', '=', number).executeTakeFirst()
}

export function listSuccessions(db: Reader): Promise<readonly Succession[]> {
  return reading<Tables>(db).selectFrom('organisationSuccessor').selectAll().execute()
}

/** Every link by which these organisations come from others or have become others, however far. */
export async function successionsAround(
  db: Reader,
  ids: readonly OrganisationId[],
): Promise<readonly Succession[]> {
  if (ids.length === 0) return []
  return rows<Succession>(
    db,
    sql`WITH RECURSIVE behind AS (
        SELECT * FROM organisation_successor WHERE successor IN (${sql.join(ids)})
        UNION
        SELECT link.* FROM organisation_successor link JOIN behind
          ON link.successor = behind.organisation),
      ahead AS (
        SELECT * FROM organisation_successor WHERE organisation IN (${sql.join(ids)})
        UNION
        SELECT link.* FROM organisation_successor link JOIN ahead
          ON link.organisation = ahead.successor)
      SELECT * FROM behind UNION SELECT * FROM ahead`,
  )
}

/**
 * Confirmed units that belong to it now, and such that did so earlier, by name. `through`: those that it
 * alone has taken over from, so that their units are its own now.
 */
export function unitsThrough(
  db: Reader,
  { id, through }: { readonly id: OrganisationId; readonly through: readonly OrganisationId[] },
  limit: number,
): Promise<
  readonly { readonly id: UnitId; readonly name: string; readonly standing: 'now' | 'then' }[]
> {
  const ids = sql`ANY (${[id, ...through]}::uuid[])`
  return rows(
    db,
    sql`WITH spans AS (
        SELECT unit FROM unit_span WHERE administration = ${ids}
        UNION SELECT unit FROM unit_span WHERE board = ${ids}
        UNION SELECT unit FROM unit_span WHERE department = ${ids}
        UNION SELECT unit FROM unit_span WHERE operator = ${ids}),
      told AS (
        SELECT unit.id, unit.name, unit.valid_to IS NULL
          AND (SELECT valid_to IS NULL FROM organisation WHERE id = ${id})
          AND (unit.administration = ${ids} OR unit.board = ${ids}
            OR unit.department_id = ${ids} OR unit.operator = ${ids}) AS now
        FROM spans JOIN unit ON unit.id = spans.unit WHERE unit.confirmed_at IS NOT NULL)
      SELECT id, name, CASE WHEN now THEN 'now' ELSE 'then' END AS standing FROM told
      ORDER BY standing, name COLLATE "sv-x-icu", id LIMIT ${limit}`,
  )
}

export async function insertOrganisation(db: Writer, organisation: Organisation): Promise<void> {
  const { administration = null, number = null, spanFrom = null, changesOn = null } = organisation
  const row = { ...organisation, administration, number, spanFrom, changesOn, correctedAt: null }
  await writing<Tables>(db).insertInto('organisation').values(row).execute()
}

/** Undone by nothing that a person has corrected. True: it was taken over. */
export async function refreshOrganisation(
  db: Writer,
  organisation: Organisation,
): Promise<boolean> {
  const { id, spanFrom: _, changesOn: __, ...fields } = organisation
  const changed = await writing<Tables>(db)
    .updateTable('organisation')
    .set(fields)
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** A person has put it right: no file overwrites it any more. */
export async function saveOrganisation(
  db: Writer,
  organisation: Organisation,
  correctedAt: Date,
): Promise<void> {
  const { id, ...fields } = organisation
  await writing<Tables>(db)
    .updateTable('organisation')
    .set({ ...fields, correctedAt })
    .where('id', '=', id)
    .execute()
}

/** Shows another of its spans. */
export async function showSpan(
  db: Writer,
  { organisation, name, board, administration, fromDay }: OrganisationSpan,
  changesOn: string | null,
): Promise<void> {
  await writing<Tables>(db)
    .updateTable('organisation')
    .set({ name, board, administration, spanFrom: fromDay, changesOn })
    .where('id', '=', organisation)
    .execute()
}

/** Those that a later span has overtaken by that day. */
export async function organisationsTurning(
  db: Reader,
  day: string,
): Promise<readonly OrganisationId[]> {
  const found = await reading<Tables>(db)
    .selectFrom('organisation')
    .select('id')
    .where('changesOn', '<=', day)
    .limit(1000)
    .execute()
  return found.map(({ id }) => id)
}

export async function insertSuccession(db: Writer, succession: Succession): Promise<void> {
  await writing<Tables>(db)
    .insertInto('organisationSuccessor')
    .values({ ...succession, fromDay: succession.fromDay ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeSuccession(
  db: Writer,
  { organisation, successor }: Succession,
): Promise<boolean> {
  const removed = await writing<Tables>(db)
    .deleteFrom('organisationSuccessor')
    .where('organisation', '=', organisation)
    .where('successor', '=', successor)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

// All SQL about the register.
import { sql } from 'kysely'
import { json, type Reader, reading, rows, type Writer, writing } from '../../base/db/handle.ts'
import type {
  Organisation,
  OrganisationId,
  Past,
  Succession,
  Unit,
  UnitId,
  UnitSuccession,
} from './model.ts'

type OrganisationRow = Organisation & { readonly correctedAt: Date | null }
type UnitRow = Unit & {
  readonly correctedAt: Date | null
  readonly search: string
  readonly trigrams: readonly string[]
}
/** What a unit is found by: made by `searchKeys`. */
type SearchKeys = Pick<UnitRow, 'search' | 'trigrams'>
type Tables = {
  organisation: OrganisationRow
  organisationSuccessor: Succession
  unit: UnitRow
  unitSuccessor: UnitSuccession
  unitHistory: Past
}

const organisationColumns = [
  'id',
  'key',
  'kind',
  'name',
  'board',
  'validFrom',
  'validTo',
  'standing',
  'source',
  'note',
] as const
const unitColumns = [
  'id',
  'key',
  'name',
  'administration',
  'board',
  'operator',
  'department',
  'operatingForm',
  'validFrom',
  'validTo',
  'demonstration',
  'confirmedAt',
  'source',
  'note',
] as const
const byName = sql`name COLLATE "sv-x-icu"`

export function listOrganisations(db: Reader): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.orderBy(byName).orderBy('id').execute()
}

export function findOrganisation(
  db: Reader,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('id', '=', id).executeTakeFirst()
}

export function listSuccessions(db: Reader): Promise<readonly Succession[]> {
  return reading<Tables>(db).selectFrom('organisationSuccessor').selectAll().execute()
}

export async function insertOrganisation(db: Writer, organisation: Organisation): Promise<void> {
  await writing<Tables>(db)
    .insertInto('organisation')
    .values({ ...organisation, correctedAt: null })
    .execute()
}

/** Undone by nothing that a person has corrected. */
export async function refreshOrganisation(db: Writer, organisation: Organisation): Promise<void> {
  const { id, ...fields } = organisation
  await writing<Tables>(db)
    .updateTable('organisation')
    .set(fields)
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .execute()
}

export async function insertSuccession(db: Writer, succession: Succession): Promise<void> {
  await writing<Tables>(db)
    .insertInto('organisationSuccessor')
    .values(succession)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function findUnit(db: Reader, id: UnitId): Promise<Unit | undefined> {
  const query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockUnit(db: Writer, id: UnitId): Promise<Unit | undefined> {
  const query = writing<Tables>(db).selectFrom('unit').select(unitColumns)
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findUnitsById(db: Reader, ids: readonly UnitId[]): Promise<readonly Unit[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  return query.where('id', 'in', ids).execute()
}

export function findUnitsByKey(db: Reader): Promise<readonly Unit[]> {
  const query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  return query.where('key', 'is not', null).execute()
}

export function findUnitsByName(
  db: Reader,
  name: string,
  administration: OrganisationId | null,
): Promise<readonly Unit[]> {
  const query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  return query
    .where('name', '=', name)
    .where('administration', 'is not distinct from', administration)
    .orderBy('id')
    .execute()
}

/** Units whose search text holds every word. */
export async function searchByWords(
  db: Reader,
  words: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Unit[]> {
  let query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  for (const word of words) query = query.where('search', 'like', `%${word}%`)
  return query.orderBy(byName).orderBy('id').limit(page.limit).offset(page.offset).execute()
}

export async function countByWords(db: Reader, words: readonly string[]): Promise<number> {
  let query = reading<Tables>(db)
    .selectFrom('unit')
    .select((of) => of.fn.countAll<string>().as('count'))
  for (const word of words) query = query.where('search', 'like', `%${word}%`)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** Units whose name has some of the pieces, the most alike first. */
export async function searchByLikeness(
  db: Reader,
  pieces: readonly string[],
  limit: number,
): Promise<readonly Unit[]> {
  if (pieces.length === 0) return []
  const asked = sql`ARRAY[${sql.join(pieces)}]::text[]`
  const ranked = await rows<{ id: UnitId }>(
    db,
    sql`SELECT id FROM unit,
      LATERAL (SELECT count(*) AS common FROM unnest(trigrams) AS piece
        WHERE piece = ANY (${asked})) AS alike
      WHERE trigrams && ${asked}
      ORDER BY common::float / (cardinality(trigrams) + ${pieces.length} - common) DESC, id
      LIMIT ${limit}`,
  )
  const units = await findUnitsById(
    db,
    ranked.map(({ id }) => id),
  )
  return ranked.flatMap(({ id }) => units.find((unit) => unit.id === id) ?? [])
}

export async function insertUnit(db: Writer, unit: Unit, keys: SearchKeys): Promise<void> {
  const row = { ...unit, ...keys, correctedAt: null }
  await writing<Tables>(db).insertInto('unit').values(row).execute()
}

/** From the programme file: what a person has corrected stays. */
export async function refreshUnit(db: Writer, unit: Unit, keys: SearchKeys): Promise<void> {
  const { id, confirmedAt: _, ...fields } = unit
  await writing<Tables>(db)
    .updateTable('unit')
    .set({ ...fields, ...keys })
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .execute()
}

export async function correctUnit(
  db: Writer,
  unit: Unit,
  keys: SearchKeys,
  at: Date,
): Promise<void> {
  const { id, ...fields } = unit
  await writing<Tables>(db)
    .updateTable('unit')
    .set({ ...fields, ...keys, correctedAt: at })
    .where('id', '=', id)
    .execute()
}

/** Every link by which these units come from others, however far back. */
export async function linksBehind(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  if (units.length === 0) return []
  return rows<UnitSuccession>(
    db,
    sql`WITH RECURSIVE behind AS (
        SELECT * FROM unit_successor WHERE successor IN (${sql.join(units)})
        UNION
        SELECT link.* FROM unit_successor link JOIN behind ON link.successor = behind.unit)
      SELECT * FROM behind`,
  )
}

/** Every link by which these units have become others, however far ahead. */
export async function linksAhead(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  if (units.length === 0) return []
  return rows<UnitSuccession>(
    db,
    sql`WITH RECURSIVE ahead AS (
        SELECT * FROM unit_successor WHERE unit IN (${sql.join(units)})
        UNION
        SELECT link.* FROM unit_successor link JOIN ahead ON link.unit = ahead.successor)
      SELECT * FROM ahead`,
  )
}

/** A link that is there stays as it is. */
export async function insertLink(db: Writer, link: UnitSuccession): Promise<void> {
  await writing<Tables>(db)
    .insertInto('unitSuccessor')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** True: there was such a link, not yet confirmed. */
export async function confirmLink(db: Writer, link: UnitSuccession): Promise<boolean> {
  const { unit, successor, confirmedBy, confirmedAt } = link
  const changed = await writing<Tables>(db)
    .updateTable('unitSuccessor')
    .set({ confirmedBy, confirmedAt })
    .where('unit', '=', unit)
    .where('successor', '=', successor)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function removeLink(db: Writer, link: Pick<UnitSuccession, 'unit' | 'successor'>) {
  const removed = await writing<Tables>(db)
    .deleteFrom('unitSuccessor')
    .where('unit', '=', link.unit)
    .where('successor', '=', link.successor)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** What is public by then. */
export async function listHistory(
  db: Reader,
  units: readonly UnitId[],
  now: Date,
): Promise<readonly Past[]> {
  if (units.length === 0) return []
  return publicHistory(db, now).where('unit', 'in', units).execute()
}

export function listHonours(db: Reader, now: Date): Promise<readonly Past[]> {
  return publicHistory(db, now).where('kind', 'in', ['recipient', 'honourable']).execute()
}

function publicHistory(db: Reader, now: Date) {
  return reading<Tables>(db)
    .selectFrom('unitHistory')
    .selectAll()
    .where((where) => where.or([where('publicFrom', 'is', null), where('publicFrom', '<=', now)]))
    .orderBy('year', (order) => order.desc().nullsLast())
    .orderBy('id')
}

/** A row with the same key is written anew. */
export async function saveHistory(db: Writer, past: Past): Promise<void> {
  const { id: _, key: __, ...fields } = past
  const columns = {
    inferred: json(past.inferred),
    sources: json(past.sources),
    note: past.note && json(past.note),
  }
  await writing<Tables>(db)
    .insertInto('unitHistory')
    .values({ ...past, ...columns })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ...fields, ...columns }))
    .execute()
}

export async function removeHistory(db: Writer, key: string): Promise<void> {
  await writing<Tables>(db).deleteFrom('unitHistory').where('key', '=', key).execute()
}

// All SQL about units.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { OrganisationId, Unit, UnitId } from '../model.ts'

type UnitRow = Unit & {
  readonly correctedAt: Date | null
  readonly search: string
  readonly trigrams: readonly string[]
}
/** What a unit is found by: made by `searchKeys`. */
type SearchKeys = Pick<UnitRow, 'search' | 'trigrams'>
type Tables = { unit: UnitRow }

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

/** Stated by contacts, not looked at yet. */
export function listUnconfirmed(db: Reader): Promise<readonly Unit[]> {
  const query = reading<Tables>(db).selectFrom('unit').select(unitColumns)
  return query.where('confirmedAt', 'is', null).orderBy(byName).orderBy('id').limit(50).execute()
}

export async function countUnconfirmed(db: Reader): Promise<number> {
  const counted = await reading<Tables>(db)
    .selectFrom('unit')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('confirmedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(counted.count)
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

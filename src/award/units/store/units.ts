// All SQL about units, as they are today.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { OrganisationId, Unit, UnitId, UnitSpan } from '../model.ts'

/** `department` is the name in the model, and lies with the department's organisation here. */
type UnitRow = Omit<Required<Unit>, 'department'> & { readonly correctedAt: Date | null }
type Tables = { unit: UnitRow }

const columns = [
  'id',
  'key',
  'name',
  'administration',
  'board',
  'operator',
  'departmentId',
  'operatingForm',
  'spanFrom',
  'changesOn',
  'validFrom',
  'validTo',
  'demonstration',
  'confirmedAt',
  'source',
  'note',
] as const
const department = sql<string | null>`(SELECT department.name FROM organisation AS department
  WHERE department.id = unit.department_id)`.as('department')
const byName = sql`unit.name COLLATE "sv-x-icu"`

function units(db: Reader) {
  return reading<Tables>(db).selectFrom('unit').select(columns).select(department)
}

export function findUnit(db: Reader, id: UnitId): Promise<Unit | undefined> {
  return units(db).where('id', '=', id).executeTakeFirst()
}

export function lockUnit(db: Writer, id: UnitId): Promise<Unit | undefined> {
  return units(db).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findUnitsById(db: Reader, ids: readonly UnitId[]): Promise<readonly Unit[]> {
  if (ids.length === 0) return []
  return units(db).where('id', 'in', ids).execute()
}

export function findUnitsByKey(db: Reader): Promise<readonly Unit[]> {
  return units(db).where('key', 'is not', null).execute()
}

export function findUnitsByName(
  db: Reader,
  name: string,
  administration: OrganisationId | null,
): Promise<readonly Unit[]> {
  return units(db)
    .where('name', '=', name)
    .where('administration', 'is not distinct from', administration)
    .orderBy('id')
    .execute()
}

/** Called by one of these names, case aside. */
export async function findUnitsCalled(
  db: Reader,
  names: readonly string[],
): Promise<readonly Unit[]> {
  if (names.length === 0) return []
  const small = names.map((name) => name.toLowerCase())
  return units(db).where(sql<string>`lower(unit.name)`, 'in', small).orderBy('id').execute()
}

/** One page of all, by name. */
export function pageOfUnits(
  db: Reader,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Unit[]> {
  return units(db).orderBy(byName).orderBy('id').limit(page.limit).offset(page.offset).execute()
}

export async function countUnits(db: Reader): Promise<number> {
  const counted = await reading<Tables>(db)
    .selectFrom('unit')
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}

/** Every name there is now, once. */
export async function listNames(db: Reader): Promise<readonly string[]> {
  const found = await reading<Tables>(db).selectFrom('unit').select('name').distinct().execute()
  return found.map(({ name }) => name)
}

/** Stated by contacts, not looked at yet. */
export function listUnconfirmed(db: Reader): Promise<readonly Unit[]> {
  return units(db)
    .where('confirmedAt', 'is', null)
    .orderBy(byName)
    .orderBy('id')
    .limit(50)
    .execute()
}

export async function countUnconfirmed(db: Reader): Promise<number> {
  const counted = await reading<Tables>(db)
    .selectFrom('unit')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('confirmedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}

export async function insertUnit(db: Writer, unit: Unit): Promise<void> {
  await writing<Tables>(db).insertInto('unit').values(rowOf(unit)).execute()
}

function rowOf({ department: _, ...unit }: Unit): UnitRow {
  const { departmentId = null, spanFrom = null, changesOn = null } = unit
  return { ...unit, departmentId, spanFrom, changesOn, correctedAt: null }
}

/** From the programme file. False: a person has corrected it, so it stays. */
export async function refreshUnit(db: Writer, unit: Unit): Promise<boolean> {
  const { id, confirmedAt: _, correctedAt: __, ...fields } = rowOf(unit)
  const changed = await writing<Tables>(db)
    .updateTable('unit')
    .set(fields)
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** A person has put it right: no file overwrites it any more. */
export async function correctUnit(db: Writer, unit: Unit, correctedAt: Date): Promise<void> {
  const { id, ...fields } = rowOf(unit)
  await writing<Tables>(db)
    .updateTable('unit')
    .set({ ...fields, correctedAt })
    .where('id', '=', id)
    .execute()
}

/** Shows another of its spans. */
export async function showUnitSpan(
  db: Writer,
  { unit, fromDay, department: departmentId, ...fields }: UnitSpan,
  changesOn: string | null,
): Promise<void> {
  await writing<Tables>(db)
    .updateTable('unit')
    .set({ ...fields, departmentId, spanFrom: fromDay, changesOn })
    .where('id', '=', unit)
    .execute()
}

/** Those that a later span has overtaken by that day. */
export async function unitsTurning(db: Reader, day: string): Promise<readonly UnitId[]> {
  const found = await reading<Tables>(db)
    .selectFrom('unit')
    .select('id')
    .where('changesOn', '<=', day)
    .limit(1000)
    .execute()
  return found.map(({ id }) => id)
}

/** Changes whenever anything in the register does. */
export async function registerMark(db: Reader): Promise<string> {
  const found = await rows<{ mark: string }>(
    db,
    sql`SELECT md5(concat(
      (SELECT string_agg(md5(t::text), '' ORDER BY id) FROM unit AS t),
      (SELECT string_agg(md5(t::text), '' ORDER BY id) FROM organisation AS t),
      (SELECT string_agg(md5(t::text), '' ORDER BY unit, from_day) FROM unit_span AS t),
      (SELECT string_agg(md5(t::text), '' ORDER BY organisation, from_day)
        FROM organisation_span AS t),
      (SELECT string_agg(md5(t::text), '' ORDER BY unit, successor) FROM unit_successor AS t),
      (SELECT string_agg(md5(t::text), '' ORDER BY organisation, successor)
        FROM organisation_successor AS t))) AS mark`,
  )
  return found[0]?.mark ?? ''
}

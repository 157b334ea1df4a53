// All SQL about results as data.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Result, StoredResult } from '../model/results.ts'
import type { EntryId } from '../model.ts'

type Row = StoredResult & {
  readonly entry: EntryId
  readonly addedAt: Date
  readonly savedAt: Date
  readonly savedBy: PersonId
  readonly removedAt: Date | null
}
type ResultTables = { entryResult: Row }

const columns = [
  'key',
  'title',
  'unit',
  'better',
  'source',
  'decimals',
  'periods',
  'series',
  'revision',
] as const

/** Of one entry, in the order they were added. */
export function listResults(db: Reader, entry: EntryId): Promise<StoredResult[]> {
  return reading<ResultTables>(db)
    .selectFrom('entryResult')
    .select(columns)
    .where('entry', '=', entry)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('key')
    .execute()
}

export function findResult(
  db: Reader,
  entry: EntryId,
  key: string,
): Promise<StoredResult | undefined> {
  return reading<ResultTables>(db)
    .selectFrom('entryResult')
    .select(columns)
    .where('entry', '=', entry)
    .where('key', '=', key)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** Those that were removed too: what an answer once called one thing is never called another. */
export async function listKeys(db: Reader, entry: EntryId): Promise<readonly string[]> {
  const rows = await reading<ResultTables>(db)
    .selectFrom('entryResult')
    .select('key')
    .where('entry', '=', entry)
    .execute()
  return rows.map(({ key }) => key)
}

type Saving = {
  readonly entry: EntryId
  readonly result: Result
  readonly at: Date
  readonly by: PersonId
}

/** False: there is one of that key already. */
export async function insertResult(
  db: Writer,
  { entry, result, at, by }: Saving,
): Promise<boolean> {
  const made = await writing<ResultTables>(db)
    .insertInto('entryResult')
    .values({
      entry,
      ...result,
      periods: json(result.periods),
      series: json(result.series),
      revision: 1,
      addedAt: at,
      savedAt: at,
      savedBy: by,
      removedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** False: another revision stands, and nothing is written. */
export async function replaceResult(
  db: Writer,
  { entry, result, at, by }: Saving,
  upon: number,
): Promise<boolean> {
  const { key, periods, series, ...plain } = result
  const changed = await writing<ResultTables>(db)
    .updateTable('entryResult')
    .set({
      ...plain,
      periods: json(periods),
      series: json(series),
      revision: upon + 1,
      savedAt: at,
      savedBy: by,
    })
    .where('entry', '=', entry)
    .where('key', '=', key)
    .where('revision', '=', upon)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function removeResult(
  db: Writer,
  entry: EntryId,
  key: string,
  at: Date,
): Promise<boolean> {
  const changed = await writing<ResultTables>(db)
    .updateTable('entryResult')
    .set({ removedAt: at })
    .where('entry', '=', entry)
    .where('key', '=', key)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

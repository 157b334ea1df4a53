// All SQL about the diary.
import { type Expression, type SqlBool, sql } from 'kysely'
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { DiaryFilter, DiaryRecord, RecordId } from './model.ts'

type Tables = {
  diaryRecord: DiaryRecord
  recordSeries: { readonly series: string; readonly last: number }
}

/** Whoever asks for the next number waits until this one is kept or given back: no gaps. */
export async function takeOrdinal(db: Writer, series: string): Promise<number> {
  const { last } = await writing<Tables>(db)
    .insertInto('recordSeries')
    .values({ series, last: 1 })
    .onConflict((conflict) =>
      conflict.column('series').doUpdateSet({ last: sql<number>`record_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export async function insert(db: Writer, record: DiaryRecord): Promise<void> {
  await writing<Tables>(db).insertInto('diaryRecord').values(record).execute()
}

/** Of one thing, the oldest first. */
export function findAbout(db: Reader, kind: string, subject: string): Promise<DiaryRecord[]> {
  return reading<Tables>(db)
    .selectFrom('diaryRecord')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('registeredAt')
    .orderBy('part')
    .execute()
}

export function find(db: Reader, id: RecordId): Promise<DiaryRecord | undefined> {
  const query = reading<Tables>(db).selectFrom('diaryRecord').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lock(db: Writer, id: RecordId): Promise<DiaryRecord | undefined> {
  const query = writing<Tables>(db).selectFrom('diaryRecord').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function saveCityNumber(
  db: Writer,
  id: RecordId,
  cityNumber: string | null,
): Promise<void> {
  await writing<Tables>(db)
    .updateTable('diaryRecord')
    .set({ cityNumber })
    .where('id', '=', id)
    .execute()
}

/** The newest first, and how many there are in all. */
export async function list(
  db: Reader,
  filter: DiaryFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly records: readonly DiaryRecord[]; readonly count: number }> {
  const found = reading<Tables>(db)
    .selectFrom('diaryRecord')
    .where((builder) => builder.and(conditions(filter)))
  const records = await found
    .selectAll()
    .orderBy('registeredAt', 'desc')
    .orderBy('ordinal', 'desc')
    .orderBy('part', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { count } = await found
    .select((column) => column.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { records, count: Number(count) }
}

function conditions({ year, direction, kind, search }: DiaryFilter): Expression<SqlBool>[] {
  const sought = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  return [
    ...(year === null ? [] : [sql<boolean>`year = ${year}`]),
    ...(direction === null ? [] : [sql<boolean>`direction = ${direction}`]),
    ...(kind === '' ? [] : [sql<boolean>`kind = ${kind}`]),
    ...(search.trim() === ''
      ? []
      : [sql<boolean>`concat_ws(' ', number, counterpart, about, city_number) ILIKE ${sought}`]),
  ]
}

/** What the filter can ask for, as far as there is anything. */
export async function choices(db: Reader): Promise<{ years: number[]; kinds: string[] }> {
  const pairs = await reading<Tables>(db)
    .selectFrom('diaryRecord')
    .select(['year', 'kind'])
    .distinct()
    .execute()
  return {
    years: [...new Set(pairs.map(({ year }) => year))].toSorted((a, b) => b - a),
    kinds: [...new Set(pairs.map(({ kind }) => kind))].toSorted(),
  }
}

// All SQL about the library.
import { type SqlBool, sql } from 'kysely'
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import { folded } from '../../base/lib/text.ts'
import type { EntryId } from '../entries/model.ts'
import {
  type Item,
  type ItemId,
  type ItemState,
  type PrizeUse,
  pageSize,
  type Query,
} from './model.ts'

type Row = Item & { readonly words: string; readonly folded: string }
type Tables = { libraryItem: Row; prizeUse: PrizeUse }

const columns = [
  'id',
  'entryId',
  'editionId',
  'year',
  'category',
  'unitName',
  'state',
  'summary',
  'contact',
  'operatorConsents',
  'consentedBy',
  'consentedAt',
  'checkedBy',
  'publishedAt',
  'withdrawnAt',
] as const

export function find(db: Reader, id: ItemId): Promise<Item | undefined> {
  return reading<Tables>(db)
    .selectFrom('libraryItem')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findOfEntry(db: Reader, entry: EntryId): Promise<Item | undefined> {
  return reading<Tables>(db)
    .selectFrom('libraryItem')
    .select(columns)
    .where('entryId', '=', entry)
    .executeTakeFirst()
}

/** The same, and no one else may change it until this transaction ends. */
export function lock(db: Writer, entry: EntryId): Promise<Item | undefined> {
  return writing<Tables>(db)
    .selectFrom('libraryItem')
    .select(columns)
    .where('entryId', '=', entry)
    .forUpdate()
    .executeTakeFirst()
}

/** Offered anew after a withdrawal, it keeps its place. `text`: all that is searched. */
export async function saveOffer(db: Writer, item: Item, text: string): Promise<void> {
  const words = sql<string>`to_tsvector('swedish', ${text})`
  const row = { ...item, words, folded: folded(text) }
  const { id: _, ...changed } = row
  await writing<Tables>(db)
    .insertInto('libraryItem')
    .values(row)
    .onConflict((conflict) => conflict.column('entryId').doUpdateSet(changed))
    .execute()
}

export async function saveState(db: Writer, item: Item): Promise<void> {
  const { state, checkedBy, publishedAt, withdrawnAt } = item
  await writing<Tables>(db)
    .updateTable('libraryItem')
    .set({ state, checkedBy, publishedAt, withdrawnAt })
    .where('id', '=', item.id)
    .execute()
}

export function findPrizeUse(db: Reader, entry: EntryId): Promise<PrizeUse | undefined> {
  return reading<Tables>(db)
    .selectFrom('prizeUse')
    .selectAll()
    .where('entryId', '=', entry)
    .executeTakeFirst()
}

/** Told again, it is the later word that stands. */
export async function savePrizeUse(db: Writer, use: PrizeUse): Promise<void> {
  const { text, toldBy, toldAt } = use
  await writing<Tables>(db)
    .insertInto('prizeUse')
    .values(use)
    .onConflict((conflict) => conflict.column('entryId').doUpdateSet({ text, toldBy, toldAt }))
    .execute()
}

/** One page of published examples, the best match first, and whether there are more. */
export async function search(
  db: Reader,
  query: Query,
  words: readonly string[],
): Promise<{ readonly items: readonly Item[]; readonly more: boolean }> {
  let chosen = reading<Tables>(db)
    .selectFrom('libraryItem')
    .select(columns)
    .where('state', '=', 'published')
  if (query.category) chosen = chosen.where('category', '=', query.category)
  if (query.year) chosen = chosen.where('year', '=', query.year)
  if (words.length > 0) {
    const asWords = sql`plainto_tsquery('swedish', ${query.text})`
    const inside = sql.join(
      words.map((word) => sql`folded LIKE ${`%${word}%`}`),
      sql` AND `,
    )
    chosen = chosen
      .where(sql<SqlBool>`(words @@ ${asWords} OR (${inside}))`)
      .orderBy(sql`ts_rank(words, ${asWords})`, 'desc')
  }
  const found = await chosen
    .orderBy('year', 'desc')
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .offset((query.page - 1) * pageSize)
    .limit(pageSize + 1)
    .execute()
  return { items: found.slice(0, pageSize), more: found.length > pageSize }
}

export function listInState(db: Reader, state: ItemState, most: number): Promise<Item[]> {
  return reading<Tables>(db)
    .selectFrom('libraryItem')
    .select(columns)
    .where('state', '=', state)
    .orderBy('consentedAt')
    .limit(most)
    .execute()
}

/** Years that have published examples, the newest first. */
export async function yearsWithExamples(db: Reader): Promise<readonly number[]> {
  const rows = await reading<Tables>(db)
    .selectFrom('libraryItem')
    .select('year')
    .distinct()
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

// All SQL about what entries have from earlier years: feedback that was released, examples that are shown.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { FeedbackPoint } from '../model/earlier.ts'
import type { Entry, EntryId } from '../model.ts'

type PointRow = FeedbackPoint & { readonly entry: EntryId; readonly place: number }
type ExampleRow = { readonly entry: EntryId; readonly item: string; readonly shownAt: Date }
type Tables = { entryFeedbackPoint: PointRow; entryExample: ExampleRow }

/** What was said of these entries, in the order of each report. */
export function listPoints(db: Reader, entries: readonly EntryId[]): Promise<PointRow[]> {
  return reading<Tables>(db)
    .selectFrom('entryFeedbackPoint')
    .selectAll()
    .where('entry', 'in', entries)
    .orderBy('entry')
    .orderBy('place')
    .execute()
}

/** The same twice is one. */
export async function insertPoints(
  db: Writer,
  entry: EntryId,
  points: readonly FeedbackPoint[],
): Promise<void> {
  if (points.length === 0) return
  const values = points.map((point, place) => ({ ...point, entry, place }))
  await writing<Tables>(db)
    .insertInto('entryFeedbackPoint')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type HandedIn = Entry & { readonly content: string }

/** The entries of these registrations that were handed in, each with what came last. */
export function listHandedIn(
  db: Reader,
  registrations: readonly Entry['registration'][],
): Promise<readonly HandedIn[]> {
  return rows<HandedIn>(
    db,
    sql`SELECT DISTINCT ON (entry.id) entry.*, receipt.content
      FROM entry JOIN receipt ON receipt.entry = entry.id
      WHERE entry.registration IN (${sql.join(registrations)})
      ORDER BY entry.id, receipt.ordinal DESC`,
  )
}

type Shown = {
  readonly entry: EntryId
  readonly registration: Entry['registration']
  readonly item: string
  readonly content: string
}

/** Entries that are published as examples, the newest first, each with what came last. */
export function listExamples(db: Reader, most: number): Promise<readonly Shown[]> {
  return rows<Shown>(
    db,
    sql`SELECT example.entry, entry.registration, example.item, newest.content
      FROM entry_example example
      JOIN entry ON entry.id = example.entry
      CROSS JOIN LATERAL (SELECT content FROM receipt WHERE receipt.entry = example.entry
        ORDER BY ordinal DESC LIMIT 1) newest
      ORDER BY example.shown_at DESC, example.item
      LIMIT ${most}`,
  )
}

export async function insertExample(db: Writer, row: ExampleRow): Promise<void> {
  await writing<Tables>(db)
    .insertInto('entryExample')
    .values(row)
    .onConflict((conflict) => conflict.column('entry').doUpdateSet(row))
    .execute()
}

export async function removeExample(db: Writer, entry: EntryId): Promise<void> {
  await writing<Tables>(db).deleteFrom('entryExample').where('entry', '=', entry).execute()
}

// All SQL about reports.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { EntryId } from '../entries/model.ts'
import type { Item, ItemId, Report, ReportId, WholeReport } from './model.ts'

type Tables = {
  feedbackReport: Report
  feedbackItem: Item & { readonly reportId: ReportId }
  feedbackWriter: { readonly reportId: ReportId; readonly personId: PersonId }
}

export async function find(db: Reader, entry: EntryId): Promise<WholeReport | undefined> {
  const report = await reading<Tables>(db)
    .selectFrom('feedbackReport')
    .selectAll()
    .where('entryId', '=', entry)
    .executeTakeFirst()
  return report && whole(db, report)
}

/** The same, and no one else may change it until this transaction ends. */
export async function lock(db: Writer, entry: EntryId): Promise<WholeReport | undefined> {
  const report = await writing<Tables>(db)
    .selectFrom('feedbackReport')
    .selectAll()
    .where('entryId', '=', entry)
    .forUpdate()
    .executeTakeFirst()
  return report && whole(db, report)
}

async function whole(db: Reader, report: Report): Promise<WholeReport> {
  const items = await reading<Tables>(db)
    .selectFrom('feedbackItem')
    .select(['id', 'area', 'question', 'kind', 'place', 'mainIdea', 'text'])
    .where('reportId', '=', report.id)
    .orderBy('kind', 'desc')
    .orderBy('place')
    .execute()
  const writers = await reading<Tables>(db)
    .selectFrom('feedbackWriter')
    .select('personId')
    .where('reportId', '=', report.id)
    .execute()
  return { ...report, items, writers: writers.map(({ personId }) => personId) }
}

/** False: somebody else began it first. */
export async function insert(db: Writer, report: Report): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('feedbackReport')
    .values(report)
    .onConflict((conflict) => conflict.column('entryId').doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function insertItems(
  db: Writer,
  reportId: ReportId,
  items: readonly Item[],
): Promise<void> {
  if (items.length === 0) return
  const values = items.map((item) => ({ ...item, reportId }))
  await writing<Tables>(db).insertInto('feedbackItem').values(values).execute()
}

export async function saveItems(db: Writer, items: readonly Item[]): Promise<void> {
  for (const { id, mainIdea, text } of items) {
    await writing<Tables>(db)
      .updateTable('feedbackItem')
      .set({ mainIdea, text })
      .where('id', '=', id)
      .execute()
  }
}

export async function removeItem(db: Writer, reportId: ReportId, id: ItemId): Promise<boolean> {
  const removed = await writing<Tables>(db)
    .deleteFrom('feedbackItem')
    .where('id', '=', id)
    .where('reportId', '=', reportId)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

export async function save(db: Writer, report: Report): Promise<void> {
  await writing<Tables>(db)
    .updateTable('feedbackReport')
    .set({
      state: report.state,
      opening: report.opening,
      revision: report.revision,
      editedAt: report.editedAt,
      editedBy: report.editedBy,
      checkedBy: report.checkedBy,
      checkedAt: report.checkedAt,
      returnedWhy: report.returnedWhy,
      releasedBy: report.releasedBy,
      releasedAt: report.releasedAt,
      acknowledgedBy: report.acknowledgedBy,
      acknowledgedAt: report.acknowledgedAt,
    })
    .where('id', '=', report.id)
    .execute()
}

export async function noteWriter(db: Writer, reportId: ReportId, personId: PersonId) {
  await writing<Tables>(db)
    .insertInto('feedbackWriter')
    .values({ reportId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** States of the reports of many entries, with one question. */
export async function statesOf(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly Pick<Report, 'entryId' | 'state'>[]> {
  if (entries.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('feedbackReport')
    .select(['entryId', 'state'])
    .where('entryId', 'in', entries)
    .execute()
}

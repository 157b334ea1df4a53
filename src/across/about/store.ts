// All SQL about reports of the site's accessibility.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Report, ReportId } from './model.ts'

type ReportTables = { accessibilityReport: Report }

export async function insert(db: Writer, report: Report): Promise<void> {
  await writing<ReportTables>(db).insertInto('accessibilityReport').values(report).execute()
}

export async function countSince(db: Reader, since: Date): Promise<number> {
  const { count } = await reading<ReportTables>(db)
    .selectFrom('accessibilityReport')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('receivedAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those that wait first, then the newest. */
export function list(db: Reader): Promise<readonly Report[]> {
  return reading<ReportTables>(db)
    .selectFrom('accessibilityReport')
    .selectAll()
    .orderBy('handledAt', (order) => order.desc().nullsFirst())
    .orderBy('receivedAt', 'desc')
    .limit(200)
    .execute()
}

export function lock(db: Writer, id: ReportId): Promise<Report | undefined> {
  return writing<ReportTables>(db)
    .selectFrom('accessibilityReport')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveHandled(
  db: Writer,
  id: ReportId,
  handled: { readonly handledAt: Date; readonly handledBy: PersonId },
): Promise<void> {
  await writing<ReportTables>(db)
    .updateTable('accessibilityReport')
    .set(handled)
    .where('id', '=', id)
    .execute()
}

// All SQL about lists of examiners that wait to be confirmed.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { ExaminerList, ListId } from '../model/lists.ts'

type Tables = { examinerList: ExaminerList }

export function findList(db: Reader, id: ListId): Promise<ExaminerList | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerList').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

/** One confirmation at a time: the next finds that the list is gone. */
export function lockList(db: Writer, id: ListId): Promise<ExaminerList | undefined> {
  const query = writing<Tables>(db).selectFrom('examinerList').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertList(db: Writer, list: ExaminerList): Promise<void> {
  await writing<Tables>(db)
    .insertInto('examinerList')
    .values({ ...list, rows: json(list.rows) })
    .execute()
}

export async function removeList(db: Writer, id: ListId): Promise<void> {
  await writing<Tables>(db).deleteFrom('examinerList').where('id', '=', id).execute()
}

/** Nobody came back to them. */
export async function removeListsBefore(db: Writer, before: Date): Promise<void> {
  await writing<Tables>(db).deleteFrom('examinerList').where('madeAt', '<', before).execute()
}

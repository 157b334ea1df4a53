// All SQL about what has been told of entries that closed for people.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { ToldClosed } from '../model/closing.ts'

type Tables = { conflictTold: ToldClosed }

/** Everything that has been told of these entries, the earliest first. */
export async function listTold(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly ToldClosed[]> {
  if (entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('conflictTold').selectAll()
  return query.where('entryId', 'in', entries).orderBy('toldAt').orderBy('about').execute()
}

/** False: it has been told already, perhaps a moment ago. */
export async function insertTold(db: Writer, told: ToldClosed): Promise<boolean> {
  const made = await writing<Tables>(db)
    .insertInto('conflictTold')
    .values(told)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** It is so no longer: when it is so again, it is told again. */
export async function forgetTold(
  db: Writer,
  { personId, entryId, about }: Omit<ToldClosed, 'toldAt'>,
): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('conflictTold')
    .where('personId', '=', personId as PersonId)
    .where('entryId', '=', entryId)
    .where('about', '=', about)
    .execute()
}

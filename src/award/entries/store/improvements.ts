// All SQL about what was improved since the last feedback.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Improvement } from '../model/improvements.ts'
import type { EntryId } from '../model.ts'

type Row = Improvement & { readonly entry: EntryId; readonly place: number }
type Tables = { entryImprovement: Row }

/** Of one entry, in the order of the feedback. */
export function listImprovements(db: Reader, entry: EntryId): Promise<Improvement[]> {
  return reading<Tables>(db)
    .selectFrom('entryImprovement')
    .select(['key', 'asked', 'state', 'text', 'revision', 'savedAt', 'savedBy'])
    .where('entry', '=', entry)
    .orderBy('place')
    .orderBy('key')
    .execute()
}

export async function saveImprovement(db: Writer, row: Row): Promise<void> {
  const { entry: _, key: __, ...changed } = row
  await writing<Tables>(db)
    .insertInto('entryImprovement')
    .values(row)
    .onConflict((conflict) => conflict.columns(['entry', 'key']).doUpdateSet(changed))
    .execute()
}

export async function removeImprovement(db: Writer, entry: EntryId, key: string): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('entryImprovement')
    .where('entry', '=', entry)
    .where('key', '=', key)
    .execute()
}

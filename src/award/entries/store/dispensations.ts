// All SQL about dispensations from the day for handing in.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Dispensation } from '../model/dispensations.ts'
import type { EntryId } from '../model.ts'

type Tables = { entryDispensation: Dispensation }

export async function insertDispensation(db: Writer, dispensation: Dispensation): Promise<void> {
  await writing<Tables>(db).insertInto('entryDispensation').values(dispensation).execute()
}

/** Of one entry, the newest first. */
export function listDispensations(db: Reader, entry: EntryId): Promise<Dispensation[]> {
  return reading<Tables>(db)
    .selectFrom('entryDispensation')
    .selectAll()
    .where('entry', '=', entry)
    .orderBy('grantedAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

// All SQL about dispensations from the day for handing in.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Dispensation } from '../model/dispensations.ts'
import type { Entry, EntryId } from '../model.ts'

type Tables = { entry: Entry; entryDispensation: Dispensation }

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

/** Of all entries of an edition, the newest first. */
export function listDispensationsOf(
  db: Reader,
  edition: Entry['edition'],
): Promise<Dispensation[]> {
  return reading<Tables>(db)
    .selectFrom('entryDispensation')
    .innerJoin('entry', 'entry.id', 'entryDispensation.entry')
    .selectAll('entryDispensation')
    .where('entry.edition', '=', edition)
    .orderBy('grantedAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

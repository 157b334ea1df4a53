// Removes what is kept of examiners' training and service when its time is over.
import type { Act } from '../../../base/db/call.ts'
import { yearOf } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { allEditions } from '../../editions/public.ts'
import { isPastKeeping } from '../rules/records.ts'
import { removePracticeIn } from '../store/practice.ts'
import { removeTrainingIn } from '../store/training.ts'

/** Safe to repeat. Assessments and teams belong to the case files and stay. */
export async function disposeOfRecords(act: Act): Promise<void> {
  for (const edition of await allEditions(act.db)) {
    if (!isPastKeeping(edition, yearOf(act.now, edition.zone))) continue
    const trained = await removeTrainingIn(act.db, [edition.id])
    const practised = await removePracticeIn(act.db, [edition.id])
    const people = new Set([...trained, ...practised]).size
    if (people > 0) await record(act, 'examiner-records.disposed', edition.id, { people })
  }
}

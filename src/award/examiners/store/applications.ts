// All SQL about removing what was written in applications that came to nothing.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Application, ApplicationState } from '../model/recruiting.ts'

type Tables = { examinerApplication: Application }

const cameToNothing = ['declined', 'withdrawn'] as const satisfies readonly ApplicationState[]

export async function editionsWithMotivations(db: Reader): Promise<readonly EditionId[]> {
  const query = reading<Tables>(db).selectFrom('examinerApplication').select('editionId').distinct()
  const found = await query
    .where('state', 'in', cameToNothing)
    .where('motivation', '!=', '')
    .execute()
  return found.map(({ editionId }) => editionId)
}

/** How many there were. */
export async function removeMotivationsOf(db: Writer, edition: EditionId): Promise<number> {
  const emptied = await writing<Tables>(db)
    .updateTable('examinerApplication')
    .set({ motivation: '' })
    .where('editionId', '=', edition)
    .where('state', 'in', cameToNothing)
    .where('motivation', '!=', '')
    .executeTakeFirst()
  return Number(emptied.numUpdatedRows)
}

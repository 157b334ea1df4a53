// Why somebody wanted to examine who did not come to is removed when its time has run out.
import type { Act } from '../../../base/db/call.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { editionById } from '../../editions/public.ts'
import { motivationKeptUntil } from '../rules/recruiting.ts'
import { editionsWithMotivations, removeMotivationsOf } from '../store/applications.ts'

export async function forgetMotivations(act: Act): Promise<void> {
  for (const id of await editionsWithMotivations(act.db)) {
    const edition = await editionById(act.db, id)
    if (plainDate(act.now, edition.zone) <= motivationKeptUntil(edition)) continue
    const count = await removeMotivationsOf(act.db, id)
    await record(act, 'examiner-application.motivations-removed', id, { count })
  }
}

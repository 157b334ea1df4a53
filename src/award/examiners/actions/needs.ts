// What examiners need is removed when its time has run out.
import type { Act } from '../../../base/db/call.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { editionById } from '../../editions/public.ts'
import { needsKeptUntil } from '../rules/needs.ts'
import { editionsWithNeeds, removeNeedsOf } from '../store/profiles.ts'

export async function forgetNeeds(act: Act): Promise<void> {
  for (const id of await editionsWithNeeds(act.db)) {
    const edition = await editionById(act.db, id)
    if (plainDate(act.now, edition.zone) <= needsKeptUntil(edition)) continue
    const count = await removeNeedsOf(act.db, id)
    await record(act, 'examiner.needs-removed', id, { count })
  }
}

// Somebody becomes an examiner, however they were found.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { appoint } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import type { Examiner, Profile } from '../model.ts'
import * as store from '../store.ts'

/**
 * Gives the person the role as well. Who has examined before comes back, and keeps what was
 * confirmed then.
 */
export async function enrol(act: Act, personId: PersonId, profile: Profile): Promise<Examiner> {
  const fresh: Examiner = {
    ...{ id: newId<'examiner'>(), personId, addedAt: act.now, endedAt: null },
    categories: profile.categories,
    fields: profile.fields,
    languages: profile.languages,
    capacity: profile.capacity,
  }
  const added = await store.insertExaminer(act.db, fresh)
  const examiner = added ? fresh : await comeBack(act, fresh)
  await appoint(act, { personId, role: 'examiner' })
  await record(act, added ? 'examiner.added' : 'examiner.back', examiner.id)
  return examiner
}

async function comeBack(act: Act, fresh: Examiner): Promise<Examiner> {
  const { id } = found(await store.findExaminerOf(act.db, fresh.personId))
  const before = found(await store.lockExaminer(act.db, id))
  const back: Examiner = {
    ...before,
    endedAt: null,
    capacity: fresh.capacity,
    categories: [...new Set([...before.categories, ...fresh.categories])],
    fields: [...new Set([...before.fields, ...fresh.fields])],
    languages: [...new Set([...before.languages, ...fresh.languages])],
  }
  await store.saveExaminer(act.db, back)
  return back
}

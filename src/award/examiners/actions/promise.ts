// How the promise of secrecy of an edition is signed.
import { createHash } from 'node:crypto'
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { normalise } from '../../../base/lib/text.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import type { Edition, Words } from '../../editions/model.ts'
import { mayTakePart } from '../policy/training.ts'
import { canonicalPromise } from '../rules/promise.ts'
import { hasPromised, isSame } from '../rules/training.ts'
import { insertPromise, listPromises } from '../store/practice.ts'
import { lockExaminerOf } from '../store.ts'

/** As it comes back from a page. */
function normal({ sv, en }: Words): Words {
  return { sv: normalise(sv), en: normalise(en) }
}

/** `read`: the text that was on the page. Another one since, and it must be read anew. */
export async function signPromise(act: Act, edition: Edition, read: Words) {
  required(mayTakePart(act.actor))
  const personId = act.actor.id
  const text = found(edition.terms.training?.promise ?? undefined)
  if (!isSame(normal(text), normal(read))) return no('text-changed')
  await lockExaminerOf(act.db, personId)
  const signed = await listPromises(act.db, edition.id, [personId])
  if (hasPromised(text, personId, signed)) return no('signed-already')

  const { name } = found(await personById(act.db, personId))
  const { id: editionId, version, year } = edition
  const promise = { editionId, personId, version, name, text, signedAt: act.now }
  const canonical = canonicalPromise(promise, year)
  const sha256 = createHash('sha256').update(canonical).digest('hex')
  const kept = { ...promise, id: newId<'promise'>(), sha256 }
  await insertPromise(act.db, kept)
  await record(act, 'promise.signed', kept.id, { edition: year, sha256 })
  return yes(kept)
}

// Which of the answers that are open here have been changed elsewhere.
import type { Ask } from '../../../../base/db/call.ts'
import { sharedName } from '../../model/together.ts'
import { listSeqs } from '../../store/together.ts'
import type { SharedDocument } from './shared-document.ts'

/** One question for all of them. */
export async function behind(
  ask: Ask,
  open: readonly SharedDocument[],
): Promise<ReadonlySet<SharedDocument>> {
  if (open.length === 0) return new Set()
  const seqs = await listSeqs(
    ask.db,
    open.map(({ answer }) => answer),
  )
  const known = new Map(seqs.map((one) => [sharedName(one), one.seq]))
  return new Set(open.filter(({ answer, seq }) => (known.get(sharedName(answer)) ?? 0) > seq))
}

// Takes the answers that were chosen out of a Word file.
import type { Act } from '../../../base/db/call.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { Clash, Draft, EntryId } from '../model.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { saveAnswer } from './writing.ts'

export type TookBack = { readonly saved: number; readonly clashes: readonly Clash[] }

/** Each upon the revision that its writer saw beside it. Those that clash are left as they stand. */
export async function takeBack(
  act: Act,
  id: EntryId,
  drafts: readonly Draft[],
): Promise<Outcome<TookBack, WriteRefusal>> {
  const clashes: Clash[] = []
  let saved = 0
  for (const draft of drafts) {
    const outcome = await saveAnswer(act, id, draft)
    if (!outcome.ok) return no(outcome.reason)
    const { kind, answer } = outcome.value
    if (kind === 'saved') saved += 1
    if (kind === 'clash' || kind === 'stood') clashes.push({ theirs: answer, mine: draft.text })
  }
  if (saved > 0) await record(act, 'entry.word-taken', id, { saved, clashes: clashes.length })
  return yes({ saved, clashes })
}

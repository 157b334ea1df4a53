// Takes the text of an earlier year over into this year's answer.
import type { Act, Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome } from '../../../base/lib/outcome.ts'
import type { EntryId, Placed } from '../model.ts'
import { type Desk, openDesk } from '../reads/desk.ts'
import { earlierEntries } from '../reads/earlier.ts'
import { type TakeOver, takenOver } from '../rules/earlier.ts'
import { questionOf } from '../rules/handing-in.ts'
import { unwritten, type WriteRefusal } from '../rules/writing.ts'
import { findAnswer } from '../store/answers.ts'
import { saveAnswer } from './writing.ts'

/** `question`: this year's. `earlier`: the question of the entry `from`. */
export type TakingOver = {
  readonly question: string
  readonly from: EntryId
  readonly earlier: string
}

/** Both texts. The earlier one is found only in the unit's own line. */
export async function showTakeOver(ask: Ask, id: EntryId, which: TakingOver) {
  const desk = await openDesk(ask, id)
  const { area, question } = found(questionOf(desk.edition.terms.instrument, which.question))
  const source = await sourceOf(ask, desk, which)
  const standing = await findAnswer(ask.db, id, which.question)
  return {
    ...desk,
    area,
    question,
    which,
    ...source,
    standing: standing ?? unwritten(which.question),
  }
}
export type ShownTakeOver = Awaited<ReturnType<typeof showTakeOver>>

async function sourceOf(ask: Ask, desk: Desk, { from, earlier }: TakingOver) {
  const entries = await earlierEntries(ask, desk)
  const entry = found(entries.find((one) => one.entry === from))
  const answers = entry.areas.flatMap((area) => area.answers)
  return { source: entry, text: found(answers.find((one) => one.question === earlier)).text }
}

/**
 * `how` null: only where nothing stands. What stood before is kept as a version, like anything that
 * is written over.
 */
export async function takeOver(
  act: Act,
  id: EntryId,
  which: TakingOver & { readonly how: TakeOver | null; readonly revision: number | null },
): Promise<Outcome<Placed, WriteRefusal | 'choose'>> {
  const { text, standing, may } = await showTakeOver(act, id, which)
  required(may.write || undefined)
  const stands = standing.text.trim() !== ''
  const seen = which.how !== null && which.revision === standing.revision
  if (stands && !seen) return no('choose')

  const whole = takenOver(standing.text, text, which.how ?? 'replace')
  const { question } = which
  return saveAnswer(act, id, { question, text: whole, revision: standing.revision })
}

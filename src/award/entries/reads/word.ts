// What goes out to be written in Word, and what came back of it.
import type { Ask } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { GivenFile, KeepRefusal, TextRefusal } from '../../../support/documents/model.ts'
import { wordHtml } from '../../../support/documents/public.ts'
import { theAward } from '../../editions/public.ts'
import type { EntryId } from '../model.ts'
import { allQuestions } from '../rules/handing-in.ts'
import type { Away } from '../rules/word/away.ts'
import { type CameBack, cameBack } from '../rules/word/back.ts'
import { partsOf } from '../rules/word/html.ts'
import { list } from '../store/answers.ts'
import { type Desk, openDesk } from './desk.ts'

export type WordDesk = Desk & { readonly away: Away }

export async function showWord(ask: Ask, id: EntryId): Promise<WordDesk> {
  const desk = await openDesk(ask, id)
  const instrument = found(desk.edition.terms.instrument ?? undefined)
  const answers = await list(ask.db, id, allQuestions(instrument))
  const award = (await theAward(ask.db)).name.sv
  const { year } = desk.edition
  return { ...desk, away: { unit: desk.unit, award, year, instrument, answers } }
}

const largest = 20_000_000

/** Nothing is written. */
export async function readReturned(
  { away }: WordDesk,
  { name, bytes }: GivenFile,
): Promise<Outcome<CameBack, KeepRefusal | TextRefusal>> {
  if (bytes.length > largest) return no('too-large')
  if (!/\.docx$/i.test(name)) return no('kind-not-allowed')
  const html = await wordHtml(bytes)
  return html.ok ? yes(cameBack(partsOf(html.value), away)) : html
}

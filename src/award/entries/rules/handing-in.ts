// What must be in place before an entry is handed in, and what a hand-in makes of it.

import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { countWords } from '../../../base/lib/text.ts'
import type { Area, Edition, Instrument } from '../../editions/model.ts'
import { recordSeries } from '../../registrations/model.ts'
import type { Answer, Entry } from '../model.ts'
import { closedBecause, type WriteRefusal } from './writing.ts'

export type Problem = {
  readonly area: string
  readonly question: string
  readonly kind: 'missing' | 'too-long'
  readonly words: number
  readonly wordLimit: number
}
export type HandInRefusal = WriteRefusal | 'not-ready'

/** Everything that stands in the way, in the order of the questions. Counted as the writers' browser counts. */
export function problems(
  instrument: Instrument,
  answers: readonly Pick<Answer, 'question' | 'text'>[],
): readonly Problem[] {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  return instrument.areas.flatMap((area) =>
    area.questions.flatMap(({ key, wordLimit }) => {
      const words = countWords(texts.get(key) ?? '')
      const kind = words === 0 ? 'missing' : 'too-long'
      const fits = words > 0 && words <= wordLimit
      return fits ? [] : [{ area: area.key, question: key, kind, words, wordLimit } as const]
    }),
  )
}

/** In time, and with nothing in the way. `handed-in` is the answer to a double click: it has its receipt already. */
export function handIn(
  _permit: Permit<'entry.write'>,
  entry: Entry,
  answers: readonly Answer[],
  at: { readonly edition: Edition; readonly now: Date },
): Outcome<Entry, HandInRefusal> {
  const closed = closedBecause(entry, at.edition, at.now)
  if (closed) return no(closed)
  const { instrument } = at.edition.terms
  if (instrument === null || problems(instrument, answers).length > 0) return no('not-ready')
  return yes({ ...entry, state: 'handed-in', handedInAt: at.now, handIns: entry.handIns + 1 })
}

/** «KU 2027-B/0001»: B for bidrag, beside the registrations' own series. */
export function recordNumber(year: number, place: number): string {
  return `${recordSeries} ${year}-B/${String(place).padStart(4, '0')}`
}

/** Each receipt has a number of its own: from the second hand-in on, its ordinal follows. */
export function receiptNumber(number: string, ordinal: number): string {
  return ordinal === 1 ? number : `${number}-${ordinal}`
}

export type Progress = {
  readonly area: Area
  readonly state: 'not-begun' | 'begun' | 'too-long' | 'done'
  readonly words: number
  readonly wordLimit: number
}

/** How far each area has come. Too long is told even where the writers call it done. */
export function progress(
  areas: readonly Area[],
  sizes: readonly { readonly question: string; readonly words: number }[],
  done: ReadonlySet<string>,
): readonly Progress[] {
  const words = new Map(sizes.map((size) => [size.question, size.words]))
  return areas.map((area) => {
    const counts = area.questions.map(({ key, wordLimit }) => ({
      count: words.get(key) ?? 0,
      wordLimit,
    }))
    const sum = counts.reduce((total, { count }) => total + count, 0)
    const limit = counts.reduce((total, { wordLimit }) => total + wordLimit, 0)
    const tooLong = counts.some(({ count, wordLimit }) => count > wordLimit)
    const begun = done.has(area.key) ? 'done' : sum === 0 ? 'not-begun' : 'begun'
    return { area, state: tooLong ? 'too-long' : begun, words: sum, wordLimit: limit }
  })
}

/** The area that has the question, and the question. */
export function questionOf(instrument: Instrument | null, key: string) {
  for (const area of instrument?.areas ?? []) {
    const question = area.questions.find((one) => one.key === key)
    if (question) return { area, question }
  }
  return undefined
}

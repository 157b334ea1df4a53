// What must be in place before an entry is handed in, and what a hand-in makes of it.

import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import type { Area, Edition, Instrument } from '../../editions/model.ts'
import type { Answer, Entry } from '../model.ts'
import { type Parts, partFindings, stops } from './checking.ts'
import { closedBecause, type WriteRefusal } from './writing.ts'

export type Problem = {
  readonly area: string
  readonly question: string
  readonly kind: 'missing' | 'too-long'
  readonly words: number
  readonly wordLimit: number
}
export type HandInRefusal = WriteRefusal | 'not-sent' | 'not-ready'

/** Everything that stands in the way, in the order of the questions. Counted as the writers' browser counts. */
export function problems(
  instrument: Instrument,
  answers: readonly Pick<Answer, 'question' | 'text'>[],
): readonly Problem[] {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  return instrument.areas.flatMap((area) =>
    area.questions.flatMap(({ key, wordLimit }) => {
      const words = countWritten(texts.get(key) ?? '')
      const kind = words === 0 ? 'missing' : 'too-long'
      const fits = words > 0 && words <= wordLimit
      return fits ? [] : [{ area: area.key, question: key, kind, words, wordLimit } as const]
    }),
  )
}

type Asked = {
  readonly entry: Entry
  readonly registration: { readonly state: string }
  readonly answers: readonly Answer[]
  readonly parts: Parts
}

/** In time, by a unit that takes part, and with nothing in the way. Gives what is to be sealed. */
export function handIn(
  _permit: Permit<'entry.hand-in'>,
  { entry, registration, answers, parts }: Asked,
  edition: Edition,
  now: Date,
): Outcome<
  { readonly instrument: Instrument; readonly answers: readonly Answer[] },
  HandInRefusal
> {
  const closed = closedBecause(entry, edition, now)
  if (closed) return no(closed)
  if (registration.state !== 'sent') return no('not-sent')
  const { instrument } = edition.terms
  if (instrument === null || problems(instrument, answers).length > 0) return no('not-ready')
  if (partFindings(instrument, answers, parts).some(stops)) return no('not-ready')
  return yes({ instrument, answers })
}

/** The keys of all questions, in their order. */
export function allQuestions(instrument: Instrument | null): readonly string[] {
  return (instrument?.areas ?? []).flatMap(({ questions }) => questions.map(({ key }) => key))
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

const lastHour = 3_600_000
const afterwards = 60_000

/**
 * When the copies of what is handed in are made: at once, but in the last hour before the deadline not
 * until it is over. Making them takes time from those who still write.
 */
export function copiesFrom(due: Date | null, now: Date): Date {
  const left = due === null ? Number.POSITIVE_INFINITY : due.getTime() - now.getTime()
  return due === null || left < 0 || left > lastHour ? now : new Date(due.getTime() + afterwards)
}

// The one text that stands for an entry, so that anyone can compute its hash again.

import { countWords } from '../../../base/lib/text.ts'
import type { Edition, Instrument, Words } from '../../editions/model.ts'
import type { Answer, EntryId, ReadableArea } from '../model.ts'
import { questionOf } from './handing-in.ts'

type Content = {
  readonly answers: readonly {
    readonly area: string
    readonly asked: string
    readonly question: string
    readonly text: string
  }[]
  readonly edition: number
  readonly entry: string
  readonly form: 'forebild-entry-1'
  readonly unit: string
}

/**
 * Form `forebild-entry-1`: one line of JSON in UTF-8 without byte order mark and without line
 * break at the end, as RFC 8785 lays down for such values: no space between tokens, the names of
 * each object in alphabetical order, only the escapes that JSON demands. The names are `answers`
 * (in the order of the instrument, one for each question, each with `area`, `asked`: the question
 * in Swedish, `question`: its key, and `text`), `edition` (the year, a number), `entry`, `form` and
 * `unit` (the name at that time). Texts are in NFC with LF as line break and nothing blank at the
 * end. SHA-256 is taken over exactly these bytes.
 */
export function canonicalText(
  entry: { readonly id: EntryId; readonly unit: string },
  edition: { readonly year: number; readonly instrument: Instrument },
  answers: readonly Pick<Answer, 'question' | 'text'>[],
): string {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  const content: Content = {
    answers: edition.instrument.areas.flatMap((area) =>
      area.questions.map((question) => ({
        area: area.key,
        asked: question.text.sv,
        question: question.key,
        text: texts.get(question.key) ?? '',
      })),
    ),
    edition: edition.year,
    entry: entry.id,
    form: 'forebild-entry-1',
    unit: entry.unit,
  }
  return JSON.stringify(content)
}

/** What was handed in, area by area. The questions as they were asked then, in Swedish at least. */
export function contentOf(
  canonical: string,
  edition: Pick<Edition, 'terms'>,
): { readonly unit: string; readonly areas: readonly ReadableArea[] } {
  const content = JSON.parse(canonical) as Content
  const { instrument } = edition.terms
  const keys = [...new Set(content.answers.map(({ area }) => area))]
  const areas = keys.map((key) => ({
    key,
    name: instrument?.areas.find((area) => area.key === key)?.name ?? same(key),
    answers: content.answers
      .filter(({ area }) => area === key)
      .map(({ question, asked, text }) => {
        const known = questionOf(instrument, question)?.question
        const words = countWords(text)
        const wordLimit = known?.wordLimit ?? words
        return {
          question,
          asked: { sv: asked, en: known?.text.en ?? asked },
          text,
          words,
          wordLimit,
        }
      }),
  }))
  return { unit: content.unit, areas }
}

function same(text: string): Words {
  return { sv: text, en: text }
}

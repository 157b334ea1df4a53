// The one text that stands for an entry, so that anyone can compute its hash again.
import { canonicalJson, type Json } from '../../../base/lib/canonical-json.ts'
import { normalise } from '../../../base/lib/text.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import type { Edition, Instrument, Words } from '../../editions/model.ts'
import type { SealedParts } from '../model/sealed.ts'
import type { Answer, EntryId, ReadableArea } from '../model.ts'
import { questionOf } from './handing-in.ts'

/** The first has no parts beside the answers. Receipts of either stand for ever. */
export const contentForms = ['forebild-entry-1', 'forebild-entry-2'] as const
export type ContentForm = (typeof contentForms)[number]

export type Content = {
  readonly answers: readonly {
    readonly area: string
    readonly asked: string
    readonly question: string
    readonly text: string
  }[]
  readonly edition: number
  readonly entry: string
  readonly form: ContentForm
  readonly unit: string
} & Partial<SealedParts>

export const noParts: SealedParts = { attachments: [], results: [], improvements: [] }

/**
 * Form `forebild-entry-2`: JSON in UTF-8 as RFC 8785 lays down: no byte order mark, no line break at
 * the end, no space between tokens, the names of each object in alphabetical order. Every text is in
 * NFC with LF as line break, without control characters and without blanks at its end. `answers`
 * stand in the order of the instrument, one for each question; the other lists in the order of the
 * entry. docs/receipt.md tells it in full. SHA-256 is taken over exactly these bytes.
 */
export function canonicalText(
  entry: { readonly id: EntryId; readonly unit: string },
  edition: { readonly year: number; readonly instrument: Instrument },
  answers: readonly Pick<Answer, 'question' | 'text'>[],
  parts: SealedParts = noParts,
): string {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  const asked = edition.instrument.improvements ? parts.improvements : []
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
    form: 'forebild-entry-2',
    unit: entry.unit,
    attachments: parts.attachments.map(({ alt, key, name, sha256, size }) => ({
      ...{ alt, key, name, sha256, size },
    })),
    results: parts.results.map(({ key, title, unit, better, source, decimals, ...rest }) => ({
      ...{ key, title, unit, better, source, decimals },
      ...{
        periods: rest.periods,
        series: rest.series.map(({ role, name, values }) => ({ role, name, values })),
      },
    })),
    improvements: asked.map(({ key, asked, state, text }) => ({ key, asked, state, text })),
  }
  return canonicalJson(kept(content as Json))
}

/** Every text in it as it is laid down. */
export function kept(value: Json): Json {
  if (typeof value === 'string') return normalise(value.toWellFormed())
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(kept)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, kept(one as Json)]))
}

/** What was handed in, area by area. The questions as they were asked then, in Swedish at least. */
export function contentOf(
  canonical: string,
  edition: Pick<Edition, 'terms'>,
): { readonly unit: string; readonly areas: readonly ReadableArea[] } & SealedParts {
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
        const words = countWritten(text)
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
  const { attachments, results, improvements } = { ...noParts, ...content }
  return { unit: content.unit, areas, attachments, results, improvements }
}

function same(text: string): Words {
  return { sv: text, en: text }
}

// Which evidence that a question asks for is in its answer: a figure, a trend, a comparison. A help, never a stop.
import type { Item, Written } from '../../../base/lib/written/model.ts'
import { textOf } from '../../../base/lib/written/plain.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import { type EvidenceKind, evidenceKinds } from '../../editions/model/instrument.ts'
import type { Question } from '../../editions/model.ts'
import type { Result } from '../model/results.ts'
import { evidenceIn } from './results/evidence.ts'

export type Slot = {
  readonly kind: EvidenceKind
  /** Where it was found. Null: nowhere yet. */
  readonly by: 'result' | 'text' | null
}

/** In the order that the question asks for them. */
export function evidenceSlots(
  question: Pick<Question, 'evidence'>,
  text: string,
  results: readonly Pick<Result, 'key' | 'series' | 'periods'>[],
): readonly Slot[] {
  if (question.evidence.length === 0) return []
  const written = readWritten(text)
  const shown = new Set(
    written.flatMap((block) =>
      block.kind === 'figure' && block.of === 'results' ? block.key : [],
    ),
  )
  const drawn = new Set(results.filter(({ key }) => shown.has(key)).flatMap(evidenceIn))
  const told = new Set(evidenceInText(written))
  return question.evidence.map((kind) => ({
    kind,
    by: drawn.has(kind) ? 'result' : told.has(kind) ? 'text' : null,
  }))
}

const leastYears = 3

/**
 * A figure is a number that is no year, date or paragraph. A trend: three years or more, each beside
 * a number, or together in a passage with as many numbers. A comparison: its words beside a number.
 */
export function evidenceInText(written: Written): readonly EvidenceKind[] {
  const passages = written.map(linesOf).filter((lines) => lines.length > 0)
  const lines = passages.flat()
  const besideNumbers = new Set(lines.filter(hasNumber).flatMap(yearsIn))
  const inPassage = passages.some((passage) => {
    const years = new Set(passage.flatMap(yearsIn))
    return years.size >= leastYears && count(passage.flatMap(numbersIn)) >= leastYears
  })
  const compared = passages.some(
    (passage) => passage.some((line) => comparing.test(line)) && passage.some(hasNumber),
  )
  const found: Readonly<Record<EvidenceKind, boolean>> = {
    figure: lines.some(hasNumber),
    trend: besideNumbers.size >= leastYears || inPassage,
    comparison: compared,
  }
  return evidenceKinds.filter((kind) => found[kind])
}

/** The lines, points and rows of a block, as plain text. */
function linesOf(block: Written[number]): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.runs).split('\n')
    case 'list':
      return block.items.map(textOf)
    case 'table':
      return block.rows.map((row: readonly Item[]) => row.map(textOf).join(' | '))
    default:
      return []
  }
}

const aYear = /(?<![\d.,])(?:19|20)\d{2}(?!\d|[.,]\d)/g
const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const noFigure = [
  // 17 maj, 2026-05-17, kl. 9.30, 9 kap. 3 §, nr 4
  new RegExp(String.raw`\b\d{1,2}(?::e)?\s+(?:${months})\b`, 'giu'),
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\bkl(?:\.|ockan)?\s*\d{1,2}(?:[.:]\d{2})?/giu,
  /\b\d+\s*(?:kap\.|§)|§+\s*\d+/giu,
  /\b(?:nr|nummer|no\.)\s*\d+/giu,
]
const aNumber = /(?<![\p{L}\d])\d+(?:[\s.,]\d+)*(?!\p{L})|\b\p{L}+\s+(?:procent|percent)\b/gu

function yearsIn(line: string): readonly string[] {
  return line.match(aYear) ?? []
}

function numbersIn(line: string): readonly string[] {
  const bare = noFigure.reduce((text, pattern) => text.replaceAll(pattern, ' '), line)
  return bare.replaceAll(aYear, ' ').match(aNumber) ?? []
}

function hasNumber(line: string): boolean {
  return numbersIn(line).length > 0
}

function count(list: readonly unknown[]): number {
  return list.length
}

const comparing = new RegExp(
  [
    String.raw`jämför(?:t|a|as|else|elser|elsen|bara?)?\b`,
    String.raw`\b(?:riks|stads|stadens\s+|läns)?(?:snitt|genomsnitt|medel|medelvärde|median)(?:et|en)?\b`,
    String.raw`\b(?:riket|kommunerna|andra\s+(?:\p{L}+\s+)?(?:enheter|förskolor|skolor|boenden|verksamheter|kommuner|stadsdelar|förvaltningar))\b`,
    String.raw`\b(?:staden\s+(?:i\s+stort|som\s+helhet|totalt)|hela\s+staden)\b`,
    String.raw`\b(?:compared\s+(?:with|to)|comparison|average|benchmark)\b`,
  ].join('|'),
  'iu',
)

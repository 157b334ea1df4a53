// A whole entry as a paper: questions, answers, figures and results, for reading and for keeping.
import { exactDateTime, type Telling } from '../../../base/lib/time.ts'
import type { Figure, Block as Written } from '../../../base/lib/written/model.ts'
import { textOf } from '../../../base/lib/written/plain.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import { nameOfFigure } from '../../../base/lib/written/write.ts'
import type { Block, Fact, Paper, Picture, Section } from '../../../support/documents/model.ts'
import type { Result } from '../model/results.ts'
import type { SealedImprovement } from '../model/sealed.ts'
import type { ReadableArea } from '../model.ts'
import { say } from '../words/say.ts'
import { chartOf } from './charts/chart.ts'
import { svgOf } from './charts/drawing.ts'
import { saysOf, tableOf } from './results/shown.ts'

/** What a figure in an answer is on paper. */
export type PaperFigure =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'file'; readonly name: string }
/** By `nameOfFigure`. */
export type PaperFigures = ReadonlyMap<string, PaperFigure>

export type EntryForPaper = {
  readonly award: string
  readonly year: number
  readonly unit: string
  readonly areas: readonly ReadableArea[]
  readonly improvements: readonly SealedImprovement[]
  readonly attached: readonly { readonly name: string; readonly sha256: string }[]
  readonly figures: PaperFigures
  /** Null: a draft. */
  readonly receipt: {
    readonly number: string
    readonly handedInAt: Date
    readonly sha256: string
  } | null
  readonly zone: string
}

/** Entries are written in Swedish, so their papers are. */
const locale = 'sv'

export function entryPaper(entry: EntryForPaper, madeAt: Date): Paper {
  const t = say(locale)
  const { award, year, unit, receipt, areas, zone } = entry
  const telling: Telling = { locale, zone }
  return {
    locale,
    title: t('paper.title', { unit }),
    subtitle: receipt ? t('paper.subtitle', { award, year: String(year) }) : t('paper.draft'),
    genre: receipt ? t('paper.genre') : t('paper.genre.draft'),
    sender: [unit],
    ...(receipt ? { recordNumber: receipt.number } : {}),
    date: exactDateTime(telling, receipt?.handedInAt ?? madeAt),
    facts: factsOf(entry, telling),
    sections: [
      ...areas.flatMap((area) => areaSections(area, entry.figures)),
      ...improved(entry.improvements),
      ...attachedTo(entry),
    ],
  }
}

function factsOf({ award, year, unit, receipt }: EntryForPaper, telling: Telling): readonly Fact[] {
  const t = say(locale)
  const common = [
    { label: t('receipt.unit'), value: unit },
    { label: t('receipt.edition'), value: t('paper.subtitle', { award, year: String(year) }) },
  ]
  if (!receipt) return common
  return [
    ...common,
    { label: t('receipt.number'), value: receipt.number },
    { label: t('receipt.at'), value: exactDateTime(telling, receipt.handedInAt) },
    { label: t('receipt.hash'), value: receipt.sha256 },
  ]
}

function areaSections(area: ReadableArea, figures: PaperFigures): readonly Section[] {
  const t = say(locale)
  return [
    { heading: area.name[locale], level: 1, blocks: [] },
    ...area.answers.map(({ asked, text, words, wordLimit }) => ({
      heading: asked[locale],
      level: 2 as const,
      blocks: [
        ...(text.trim() === ''
          ? [{ kind: 'paragraph' as const, text: t('area.not-answered') }]
          : writtenBlocks(text, figures)),
        { kind: 'small' as const, text: t('paper.words', { words, limit: wordLimit }) },
      ],
    })),
  ]
}

function improved(improvements: readonly SealedImprovement[]): readonly Section[] {
  if (improvements.length === 0) return []
  const t = say(locale)
  return [
    { heading: t('improvements.title'), level: 1, blocks: [] },
    ...improvements.map(({ asked, state, text }): Section => {
      const [heading = '', ...rest] = asked.split('\n\n')
      return {
        heading,
        level: 2,
        blocks: [
          ...rest.map((part) => ({ kind: 'quotation', text: part }) as const),
          { kind: 'rich', runs: [{ text: t(`improvements.state.${state}`), bold: true }] },
          ...writtenBlocks(text, new Map()),
        ],
      }
    }),
  ]
}

function attachedTo({ attached }: EntryForPaper): readonly Section[] {
  if (attached.length === 0) return []
  const items = attached.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`)
  const blocks = [{ kind: 'list', items } as const]
  return [{ heading: say(locale)('paper.attached'), level: 1, blocks }]
}

/** A text in the written form as blocks of a paper. */
export function writtenBlocks(text: string, figures: PaperFigures): readonly Block[] {
  return readWritten(text).flatMap((block) => blocksOf(block, figures))
}

function blocksOf(block: Written, figures: PaperFigures): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'rich', runs: block.runs }]
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: textOf(block.runs) }]
    case 'list':
      return [{ kind: 'rich-list', numbered: block.numbered, items: block.items }]
    case 'table':
      return [{ kind: 'rich-table', rows: block.rows }]
    case 'figure':
      return figureBlocks(block, figures.get(nameOfFigure(block)))
  }
}

/** What is not there is told by its alternative. */
function figureBlocks(figure: Figure, shown: PaperFigure | undefined): readonly Block[] {
  const t = say(locale)
  if (shown?.kind === 'result') return resultBlocks(shown.result)
  if (shown?.kind === 'picture') {
    const alt = figure.alt || t('paper.picture')
    return [
      { kind: 'picture', picture: shown.picture, alt },
      { kind: 'small', text: alt },
    ]
  }
  const text = shown ? t('paper.file', { name: shown.name }) : figure.alt
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

/** Title, picture, what it says, and the figures themselves. */
export function resultBlocks(result: Result): readonly Block[] {
  const drawing = chartOf(result, locale, 'wide')
  const { width, height } = drawing
  const { head, rows } = tableOf(result, locale)
  const says = saysOf(result, locale)
  const svg = svgOf(drawing)
  return [
    { kind: 'rich', runs: [{ text: result.title, bold: true }] },
    {
      kind: 'picture',
      picture: { format: 'svg', svg, width, height },
      alt: `${result.title}. ${drawing.desc}`,
    },
    { kind: 'paragraph', text: says },
    { kind: 'rich-table', rows: [head, ...rows].map((row) => row.map((text) => [{ text }])) },
  ]
}

// The whole entry as a Word file to write in away from the system, with a mark at each end of every answer.
import type { Block as Written } from '../../../../base/lib/written/model.ts'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import type { Block, Paper, Section } from '../../../../support/documents/model.ts'
import type { Instrument, Question } from '../../../editions/model.ts'
import type { Answer } from '../../model.ts'
import { say } from '../../words/say.ts'
import { writtenBlocks } from '../entry-paper.ts'
import { sumOf, wordShape } from './shape.ts'

export type Away = {
  readonly unit: string
  readonly award: string
  readonly year: number
  readonly instrument: Instrument
  readonly answers: readonly Pick<Answer, 'question' | 'text' | 'revision'>[]
}

const locale = 'sv'

export function awayPaper(away: Away): Paper {
  const t = say(locale)
  const { unit, award, year, instrument, answers } = away
  const known = new Map(answers.map((answer) => [answer.question, answer]))
  return {
    locale,
    title: t('paper.title', { unit }),
    subtitle: t('paper.subtitle', { award, year: String(year) }),
    sender: [unit],
    sections: [
      {
        heading: t('word.how'),
        level: 1,
        blocks: t('word.how.text')
          .split('\n')
          .map((text) => ({ kind: 'small', text }) as const),
      },
      ...instrument.areas.flatMap((area): Section[] => [
        { heading: area.name[locale], level: 1, blocks: small(area.about[locale]) },
        ...area.questions.map((question) => ({
          heading: question.text[locale],
          level: 2 as const,
          blocks: questionBlocks(question, known.get(question.key)),
        })),
      ]),
    ],
  }
}

function questionBlocks(
  question: Question,
  answer: Pick<Answer, 'text' | 'revision'> | undefined,
): readonly Block[] {
  const text = answer?.text ?? ''
  const blocks = readWritten(text)
  return [
    ...small(question.guidance[locale]),
    ...small(say(locale)('word.limit', { limit: question.wordLimit })),
    ...small(beginning(question.key, answer?.revision ?? 0, sumOf(blocks))),
    ...asText(wordShape(blocks)),
    ...small(ending(question.key)),
  ]
}

/** Figures go by their name alone: what they show is kept here. */
function asText(blocks: readonly Written[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    block.kind === 'figure'
      ? [{ kind: 'rich', runs: [{ text: writeWritten([block]) }] }]
      : writtenBlocks(writeWritten([block]), new Map()),
  )
}

function small(text: string): readonly Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'small', text: line }))
}

/** Plain words in a line of their own: whatever program writes the file, the line is still there. */
export function beginning(question: string, revision: number, sum: string): string {
  return say(locale)('word.begin', { question, revision: String(revision), sum })
}

export function ending(question: string): string {
  return say(locale)('word.end', { question })
}

const begins = /^[▼↓]?\s*Svaret börjar här\s*\(([a-z0-9-]+), version (\d{1,9}), ([0-9a-f]{8})\)/i
const ends = /^[▲↑]?\s*Svaret slutar här\s*\(([a-z0-9-]+)\)/i

export type Mark =
  | { readonly kind: 'begin'; readonly question: string; readonly sum: string }
  | { readonly kind: 'end'; readonly question: string }

export function markIn(text: string): Mark | undefined {
  const plain = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const [, question, , sum] = begins.exec(plain) ?? []
  if (question && sum) return { kind: 'begin', question, sum }
  const [, ended] = ends.exec(plain) ?? []
  return ended ? { kind: 'end', question: ended } : undefined
}

/** Every text of the paper that is no answer, as it is compared. */
export function knownTexts(away: Away): ReadonlySet<string> {
  const { title, subtitle = '', sender, sections } = awayPaper({ ...away, answers: [] })
  const around = [title, subtitle, ...sender]
  const within = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
  ])
  return new Set([...around, ...within].map(compared).filter(Boolean))
}

/** Without what programs change of themselves: kinds of space, quotes and dashes. */
export function compared(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[«»”“„"]/g, '"')
    .replace(/[’‘']/g, "'")
    .replace(/[–—‑-]/g, '-')
    .trim()
    .toLowerCase()
}

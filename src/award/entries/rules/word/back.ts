// A Word file that came back: which words are whose answer, and what became of each since it went out.
import type { Block } from '../../../../base/lib/written/model.ts'
import { wordsOf } from '../../../../base/lib/written/plain.ts'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { tidy } from '../../../../base/lib/written/tidy.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import type { Answer } from '../../model.ts'
import { allQuestions } from '../handing-in.ts'
import { type Away, compared, knownTexts, markIn } from './away.ts'
import type { WordPart } from './html.ts'
import { sumOf, wordText } from './shape.ts'

export type Returned = {
  readonly question: string
  /**
   * `taken`: changed there alone. `both`: changed here too, or nobody can tell. `absent`: the file
   * does not have it, so nothing becomes of it.
   */
  readonly kind: 'unchanged' | 'taken' | 'both' | 'absent'
  /** In the written form. */
  readonly text: string
  readonly standing: Pick<Answer, 'text' | 'revision'>
  /** Pictures that stood in it. They do not come along. */
  readonly pictures: number
}
export type CameBack = {
  readonly answers: readonly Returned[]
  /** Texts that stand outside of every answer and are none of ours. */
  readonly strange: readonly string[]
}

type Found = { blocks: Block[]; sum: string | null; pictures: number }

export function cameBack(parts: readonly WordPart[], away: Away): CameBack {
  const { found, strange } = sorted(parts, away)
  const standing = new Map(away.answers.map((answer) => [answer.question, answer]))
  const answers = allQuestions(away.instrument).map((question) =>
    returned(question, found.get(question), standing.get(question) ?? { text: '', revision: 0 }),
  )
  return { answers, strange }
}

function returned(
  question: string,
  found: Found | undefined,
  { text, revision }: Pick<Answer, 'text' | 'revision'>,
): Returned {
  const standing = { text, revision }
  if (!found) return { question, kind: 'absent', text: '', standing, pictures: 0 }
  const [there, here] = [sumOf(found.blocks), sumOf(readWritten(text))]
  const same = there === found.sum || there === here
  const alone = found.sum === here || text.trim() === ''
  const kind = same ? 'unchanged' : alone ? 'taken' : 'both'
  const { pictures } = found
  return { question, kind, text: same ? text : wordText(found.blocks), standing, pictures }
}

type Sorting = {
  readonly known: ReadonlySet<string>
  readonly headings: ReadonlyMap<string, Heading>
  /** Questions whose first mark is there. */
  readonly marked: ReadonlySet<string>
  readonly found: Map<string, Found>
  readonly strange: string[]
}

/** By the marks; where they are gone, by the headings of the questions. */
function sorted(parts: readonly WordPart[], away: Away): Sorting {
  const marks = parts.map(({ block }) => markIn(wordsOf(block)))
  const sorting: Sorting = {
    known: knownTexts(away),
    headings: headingsOf(away),
    marked: new Set(marks.flatMap((mark) => (mark?.kind === 'begin' ? mark.question : []))),
    found: new Map(),
    strange: [],
  }
  let at: Found | undefined
  for (const [place, part] of parts.entries()) {
    const mark = marks[place]
    const heading = headingIn(part, sorting)
    if (mark) at = mark.kind === 'end' ? undefined : begun(sorting, mark.question, mark.sum)
    else if (heading) at = underHeading(sorting, heading)
    else putAway(sorting, part, at)
  }
  return sorting
}

/** Those of ours stand at the two uppermost levels. */
function headingIn({ block, heading }: WordPart, { headings }: Sorting): Heading | undefined {
  const ours = heading !== null && heading <= 2
  return ours ? headings.get(compared(wordsOf(block))) : undefined
}

function underHeading(sorting: Sorting, { question }: Heading): Found | undefined {
  const unmarked = question !== null && !sorting.marked.has(question)
  return unmarked ? begun(sorting, question, null) : undefined
}

/** Without a mark the guidance below the heading is not the answer's. */
function putAway({ known, strange }: Sorting, part: WordPart, at: Found | undefined): void {
  const ours = known.has(compared(wordsOf(part.block)))
  if (at && !(at.sum === null && ours)) {
    at.blocks.push(part.block)
    at.pictures += part.pictures
  } else if (!ours && hasWords(part)) strange.push(toldAs(part))
}

/** The second of one answer is nobody's: both would lie upon each other. */
function begun(
  { found, headings }: Sorting,
  question: string,
  sum: string | null,
): Found | undefined {
  const asked = [...headings.values()].some((one) => one.question === question)
  if (!asked || found.has(question)) return undefined
  const fresh: Found = { blocks: [], sum, pictures: 0 }
  found.set(question, fresh)
  return fresh
}

type Heading = { readonly question: string | null }

function headingsOf({ instrument }: Away): ReadonlyMap<string, Heading> {
  const all = instrument.areas.flatMap((area): (readonly [string, Heading])[] => [
    [compared(area.name.sv), { question: null }],
    ...area.questions.map(({ key, text }) => [compared(text.sv), { question: key }] as const),
  ])
  return new Map(all)
}

function hasWords({ block, pictures }: WordPart): boolean {
  return wordsOf(block).trim() !== '' || pictures > 0
}

function toldAs({ block }: WordPart): string {
  return writeWritten(tidy([block]))
}

// Which of this year's questions an earlier answer belongs to. Told by the instrument, never guessed.
import { readWritten } from '../../../base/lib/written/read.ts'
import { writeWritten } from '../../../base/lib/written/write.ts'
import type { Instrument, Question, Words } from '../../editions/model.ts'
import type { Earlier, EarlierEntry, FeedbackPoint } from '../model/earlier.ts'
import type { ReadableAnswer } from '../model.ts'

export type Mapped = {
  /** By this year's question, the newest year first. */
  readonly questions: ReadonlyMap<string, readonly Earlier[]>
  /** What was said of a whole area, by this year's area. */
  readonly areas: ReadonlyMap<string, readonly AreaPoints[]>
  /** What belongs to none of this year's questions. */
  readonly others: readonly Earlier[]
}
export type AreaPoints = Pick<Earlier, 'from' | 'points'>

/**
 * A question is the one that the instrument says it was that year. Where it says nothing, it is the
 * one of the same key, unless the instrument gives that key of that year to another question.
 */
export function mapEarlier(
  instrument: Instrument | null,
  entries: readonly EarlierEntry[],
): Mapped {
  const newest = entries.toSorted((a, b) => b.year - a.year || a.unit.localeCompare(b.unit, 'sv'))
  const parts = newest.map((entry) => mapEntry(instrument, entry))
  return {
    questions: gathered(parts.map(({ questions }) => questions)),
    areas: gathered(parts.map(({ areas }) => areas)),
    others: parts.flatMap(({ others }) => others),
  }
}

type Pairs<Value> = readonly (readonly [string, Value])[]

function gathered<Value>(parts: readonly Pairs<Value>[]): ReadonlyMap<string, readonly Value[]> {
  const groups = Map.groupBy(parts.flat(), ([key]) => key)
  return new Map([...groups].map(([key, pairs]) => [key, pairs.map(([, value]) => value)]))
}

function mapEntry(
  instrument: Instrument | null,
  entry: EarlierEntry,
): {
  readonly questions: Pairs<Earlier>
  readonly areas: Pairs<AreaPoints>
  readonly others: readonly Earlier[]
} {
  const all = questionsOf(instrument)
  const now = (key: string) => all.filter((one) => isSameQuestion(instrument, one, entry.year, key))
  const told = earlierOf(entry)
  const homeless = told.filter(({ question }) => now(question).length === 0)
  const whole = Map.groupBy(
    entry.points.filter(({ question }) => !told.some((one) => one.question === question)),
    ({ area }) => area,
  )
  const from = headOf(entry)
  const known = new Set(instrument?.areas.map(({ key }) => key))
  const lost = [...whole].filter(([area]) => !known.has(area))
  return {
    questions: told.flatMap((one) => now(one.question).map(({ key }) => [key, one] as const)),
    areas: [...whole].flatMap(([area, points]) =>
      known.has(area) ? [[area, { from, points }] as const] : [],
    ),
    others: [...homeless, ...lost.map(([area, points]) => areaAlone(entry, area, points))],
  }
}

function questionsOf(instrument: Instrument | null): readonly Question[] {
  return (instrument?.areas ?? []).flatMap(({ questions }) => questions)
}

/** Whether this year's question is what was asked by that key in that year. */
export function isSameQuestion(
  instrument: Instrument | null,
  question: Question,
  year: number,
  key: string,
): boolean {
  const told = question.was.filter((one) => one.year === year)
  if (told.length > 0) return told.some((one) => one.question === key)
  const claimed = questionsOf(instrument).some(({ was }) =>
    was.some((one) => one.year === year && one.question === key),
  )
  return question.key === key && !claimed
}

function headOf({ entry, year, unit, inherited }: EarlierEntry): Earlier['from'] {
  return { entry, year, unit, inherited }
}

/** Every question that was answered then, with what was said of it. */
function earlierOf(entry: EarlierEntry): readonly Earlier[] {
  const from = headOf(entry)
  return entry.areas.flatMap(({ answers }) =>
    answers.map(({ question, asked, text, words }: ReadableAnswer) => ({
      ...{ from, question, asked, text, words },
      points: entry.points.filter((point) => point.question === question),
    })),
  )
}

/** An area that is asked no more, with what was said of it. */
function areaAlone(entry: EarlierEntry, key: string, points: readonly FeedbackPoint[]): Earlier {
  const name = nameIn(entry.areas, key)
  return { from: headOf(entry), question: key, asked: name, text: '', words: 0, points }
}

export type AskedImprovement = FeedbackPoint & {
  readonly year: number
  readonly areaName: Words
}

/** The points to improve of the last feedback, area by area: of the newest year that has any. */
export function lastImprovements(entries: readonly EarlierEntry[]): readonly AskedImprovement[] {
  const asked = entries.filter(({ points }) => points.some(isImprovement))
  const year = Math.max(...asked.map((one) => one.year))
  return asked.filter((one) => one.year === year).flatMap(improvementsOf)
}

function improvementsOf({ areas, points, year }: EarlierEntry): readonly AskedImprovement[] {
  const order = areas.map(({ key }) => key)
  const place = ({ area }: FeedbackPoint) => order.indexOf(area) + 1 || order.length + 1
  return points
    .filter(isImprovement)
    .toSorted((a, b) => place(a) - place(b))
    .map((point) => ({ ...point, year, areaName: nameIn(areas, point.area) }))
}

function nameIn(areas: EarlierEntry['areas'], key: string): Words {
  return areas.find((area) => area.key === key)?.name ?? { sv: key, en: key }
}

function isImprovement({ kind }: FeedbackPoint): boolean {
  return kind === 'improvement'
}

export type TakeOver = 'append' | 'replace'

/** What the answer becomes. Figures stay behind: their files and results belong to the earlier entry. */
export function takenOver(standing: string, earlier: string, how: TakeOver): string {
  const blocks = readWritten(earlier).filter(({ kind }) => kind !== 'figure')
  const before = how === 'replace' ? [] : readWritten(standing)
  return writeWritten([...before, ...blocks])
}

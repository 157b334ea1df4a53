// A result in words: figures as they are written, and what came of it by plain rules.
import type { Locale } from '../../../../base/lib/time.ts'
import type { Result, Series } from '../../model/results.ts'
import { say } from '../../words/say.ts'
import { periodOf } from './periods.ts'

type Told = Pick<Result, 'unit' | 'better' | 'decimals' | 'periods' | 'series'>
const language = { sv: 'sv-SE', en: 'en-GB' } as const

/** «1 234,5 dagar», «84 %». Spaces within do not break. */
export function tellFigure(
  { unit, decimals }: Pick<Result, 'unit' | 'decimals'>,
  value: number,
  locale: Locale,
): string {
  const number = bareFigure(decimals, value, locale)
  if (unit === '') return number
  return unit === '%' && locale === 'en' ? `${number}%` : `${number}\u00a0${unit}`
}

/** Without the unit, as in a table that tells it at its head. */
export function bareFigure(decimals: number, value: number, locale: Locale): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(language[locale], digits).format(value)
}

type Point = { readonly value: number; readonly period: string; readonly at: number }

/** One sentence for each measure: «Ökat från 71 % (2023) till 84 % (2026), målet 80 % nått.» */
export function summaryOf(result: Told, locale: Locale): string {
  const measures = result.series.filter(({ role }) => role === 'measure')
  return measures
    .map((series, place) => {
      const sentence = aboutMeasure(result, { series, place, among: measures.length }, locale)
      return measures.length > 1 ? `${series.name}: ${lowered(sentence)}.` : `${sentence}.`
    })
    .join(' ')
}

type Measure = { readonly series: Series; readonly place: number; readonly among: number }

function aboutMeasure(result: Told, measure: Measure, locale: Locale): string {
  const points = pointsOf(result, measure.series)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return say(locale)('results.summary.none')
  const parts = [
    course(result, points, locale),
    ...beside(result, measure, 'goal').map((goal) => againstGoal(result, { last, goal }, locale)),
    ...beside(result, measure, 'comparison').map((other) =>
      againstOthers(result, { last, other }, locale),
    ),
  ]
  return parts.filter(Boolean).join(', ')
}

/** From first to last, and where it was furthest out in between. */
function course(result: Told, points: readonly Point[], locale: Locale): string {
  const t = say(locale)
  const tell = (value: number) => tellFigure(result, value, locale)
  const first = points[0] as Point
  const last = points.at(-1) as Point
  if (points.length === 1) {
    return t('results.summary.one', { figure: tell(last.value), period: last.period })
  }
  const way = last.value > first.value ? 'up' : last.value < first.value ? 'down' : 'same'
  const about = {
    from: tell(first.value),
    to: tell(last.value),
    first: first.period,
    last: last.period,
  }
  return [t(`results.summary.${way}`, about), turning(result, points, locale)]
    .filter(Boolean)
    .join(', ')
}

function turning(result: Told, points: readonly Point[], locale: Locale): string {
  const t = say(locale)
  const ends = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0]
  const inner = points.slice(1, -1)
  const top = inner.reduce<Point | undefined>(
    (a, b) => (a && a.value >= b.value ? a : b),
    undefined,
  )
  const low = inner.reduce<Point | undefined>(
    (a, b) => (a && a.value <= b.value ? a : b),
    undefined,
  )
  const told = (key: 'highest' | 'lowest', { value, period }: Point) =>
    t(`results.summary.${key}`, { figure: tellFigure(result, value, locale), period })
  return [
    top && top.value > Math.max(...ends) ? told('highest', top) : '',
    low && low.value < Math.min(...ends) ? told('lowest', low) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

type AgainstGoal = { readonly last: Point; readonly goal: Series }

/** A goal for another time than the last figure is told with its time, and not judged. */
function againstGoal(result: Told, { last, goal }: AgainstGoal, locale: Locale): string {
  const t = say(locale)
  const point = nearest(pointsOf(result, goal), last)
  if (!point) return ''
  const about = { figure: tellFigure(result, point.value, locale), period: point.period }
  if (point.at > last.at) return t('results.summary.goal-later', about)
  if (result.better === 'neither') return t('results.summary.goal', about)
  const reached = result.better === 'higher' ? last.value >= point.value : last.value <= point.value
  return t(reached ? 'results.summary.reached' : 'results.summary.not-reached', about)
}

type AgainstOthers = { readonly last: Point; readonly other: Series }

function againstOthers(result: Told, { last, other }: AgainstOthers, locale: Locale): string {
  const point = nearest(pointsOf(result, other), last)
  if (!point) return ''
  const figure = tellFigure(result, point.value, locale)
  const way = last.value > point.value ? 'above' : last.value < point.value ? 'below' : 'equal'
  const named = /^jämför|^compar/i.test(other.name) ? '' : other.name
  const told = [named, point.at === last.at ? '' : point.period].filter(Boolean).join(', ')
  const name = told === '' ? '' : ` (${told})`
  return say(locale)(`results.summary.${way}`, { name, figure })
}

/** Of the same time; else the latest before it; else the first one after it. */
function nearest(points: readonly Point[], { at }: Point): Point | undefined {
  return points.findLast((point) => point.at <= at) ?? points.find((point) => point.at > at)
}

function pointsOf({ periods }: Told, { values }: Pick<Series, 'values'>): readonly Point[] {
  return values.flatMap((value, place) => {
    const period = periods[place] ?? ''
    return value === null ? [] : [{ value, period, at: periodOf(period)?.at ?? place }]
  })
}

/** One goal holds for all measures; as many as there are measures: each has its own. Else none can be told. */
function beside(
  { series }: Told,
  { place, among }: Measure,
  role: 'goal' | 'comparison',
): readonly Series[] {
  const of = series.filter((one) => one.role === role)
  if (among === 1 || of.length === 1) return of
  const own = of.length === among ? of[place] : undefined
  return own ? [own] : []
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

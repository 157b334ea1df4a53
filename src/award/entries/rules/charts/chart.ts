// A result as a picture: lines over time, or bars where there is one time only.
import type { Locale } from '../../../../base/lib/time.ts'
import type { Result, Series } from '../../model/results.ts'
import { say } from '../../words/say.ts'
import { periodOf } from '../results/periods.ts'
import { bareFigure, summaryOf, tellFigure } from '../results/telling.ts'
import { barsOf } from './bars.ts'
import { type Drawing, type Shape, shape } from './drawing.ts'
import { linesOf, quiet, textAt, widthOf } from './lettering.ts'
import { type Look, lineThrough, lookOf, markAt } from './marks.ts'
import { apart, placeOf, type Scale, scaleOf } from './scale.ts'

/** `narrow`: for a telephone held upright, with the names below instead of beside. */
export type Width = 'wide' | 'narrow'
export type Drawn = Pick<Result, 'title' | 'unit' | 'better' | 'decimals' | 'periods' | 'series'>

const size = 14
const room = { wide: 660, narrow: 320 } as const

export function chartOf(result: Drawn, locale: Locale, width: Width): Drawing {
  const held = result.periods.filter((_, at) =>
    result.series.some(({ values }) => (values[at] ?? null) !== null),
  )
  const about = { title: result.title, desc: summaryOf(result, locale), width: room[width] }
  if (held.length <= 1) return { ...about, ...barsOf(result, locale, room[width]) }
  return { ...about, ...linesOver(result, locale, width) }
}

/** «%, högre är bättre». */
export function unitLine({ unit, better }: Drawn, locale: Locale): string {
  const t = say(locale)
  const parts = [unit, better === 'neither' ? '' : t(`results.chart.${better}`)]
  return parts.filter(Boolean).join(', ')
}

type Frame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly scale: Scale
  readonly times: readonly number[]
}
type Line = {
  readonly series: Series
  readonly look: Look
  readonly points: readonly (readonly [number, number])[]
  /** The last figure, and when. */
  readonly last: string
}

function linesOver(
  result: Drawn,
  locale: Locale,
  width: Width,
): Pick<Drawing, 'height' | 'shapes'> {
  const frame = frameOf(result, locale, width)
  const lines = result.series.flatMap((series, at) => lineOf(result, frame, { series, at }, locale))
  const names = width === 'wide' ? beside(lines, frame) : below(lines, frame)
  return {
    height: names.height,
    shapes: [
      textAt(unitLine(result, locale), { x: 4, y: 18, size, colour: quiet }),
      ...grid(result, frame, locale),
      ...lines.flatMap(({ look, points }) => [
        ...(points.length > 1 ? [lineThrough(look, points)] : []),
        ...points.map(([x, y]) => markAt(look, x, y)),
      ]),
      ...names.shapes,
    ],
  }
}

function frameOf(result: Drawn, locale: Locale, width: Width): Frame {
  const values = result.series.flatMap((one) => one.values.filter((value) => value !== null))
  const scale = scaleOf(values, false)
  const marks = scale.ticks.map((tick) => widthOf(tickText(scale, tick, locale), size))
  const times = result.periods.map((label, at) => periodOf(label)?.at ?? at)
  const [wide, high] = width === 'wide' ? [room.wide - 190, 300] : [room.narrow - 22, 240]
  return { left: Math.max(...marks) + 14, right: wide, top: 36, bottom: high, scale, times }
}

function tickText({ ticks }: Scale, tick: number, locale: Locale): string {
  const decimals = Math.max(...ticks.map((one) => `${one}`.split('.')[1]?.length ?? 0))
  return bareFigure(Math.min(decimals, 8), tick, locale)
}

function across({ times, left, right }: Frame, at: number): number {
  const from = Math.min(...times)
  const to = Math.max(...times)
  return placeOf({ from, to, ticks: [] }, times[at] ?? from, [left + 14, right - 14])
}

function up({ scale, top, bottom }: Frame, value: number): number {
  return placeOf(scale, value, [bottom, top])
}

function lineOf(
  result: Drawn,
  frame: Frame,
  { series, at }: { readonly series: Series; readonly at: number },
  locale: Locale,
): Line[] {
  const nth = result.series.slice(0, at).filter(({ role }) => role === series.role).length
  const held = series.values.flatMap((value, place) => (value === null ? [] : [{ value, place }]))
  const newest = held.at(-1)
  if (!newest) return []
  return [
    {
      series,
      look: lookOf(series.role, nth),
      points: held.map(({ value, place }) => [across(frame, place), up(frame, value)] as const),
      last: tellFigure(result, newest.value, locale),
    },
  ]
}

function grid(result: Drawn, frame: Frame, locale: Locale): Shape[] {
  const { left, right, bottom, scale } = frame
  const rules = scale.ticks.flatMap((tick) => {
    const y = up(frame, tick)
    const stroke = tick === 0 ? '#52616b' : '#c8d1cf'
    return [
      shape('path', { class: 'chart-grid', d: `M${left} ${y}H${right}`, stroke, fill: 'none' }),
      textAt(tickText(scale, tick, locale), {
        x: left - 8,
        y: y + 5,
        size,
        colour: quiet,
        anchor: 'end',
      }),
    ]
  })
  return [...rules, ...timesBelow(result, frame, bottom + 22), ...notFromZero(frame, locale)]
}

/** Every period that has room; the last one always. */
function timesBelow(result: Drawn, frame: Frame, y: number): Shape[] {
  const kept: Shape[] = []
  let free = Number.POSITIVE_INFINITY
  for (let at = result.periods.length - 1; at >= 0; at -= 1) {
    const text = result.periods[at] ?? ''
    const half = widthOf(text, size) / 2
    const x = Math.min(across(frame, at), frame.right + 14 - half)
    if (x + half > free) continue
    free = x - half - 8
    kept.unshift(textAt(text, { x, y, size, anchor: 'middle' }))
  }
  return kept
}

function notFromZero({ scale, left, bottom }: Frame, locale: Locale): Shape[] {
  if (scale.from <= 0 && scale.to >= 0) return []
  const from = tickText(scale, scale.from, locale)
  const text = say(locale)('results.chart.from', { from })
  return [textAt(text, { x: left, y: bottom + 42, size: 12.5, colour: quiet })]
}

/** The name and last figure of each line, at its end. */
function beside(lines: readonly Line[], frame: Frame): Pick<Drawing, 'height' | 'shapes'> {
  const x = frame.right + 12
  const texts = lines.map(({ series }) => linesOf(series.name, room.wide - x - 16, size, 2))
  const heights = texts.map((one) => (one.length + 1) * 17 + 6)
  const needed = heights.reduce((sum, one) => sum + one, 0)
  const bottom = Math.max(frame.bottom + 30, frame.top - 20 + needed)
  const ends = lines.map(({ points }) => points.at(-1)?.[1] ?? 0)
  const middles = apart(ends, heights, [frame.top - 20, bottom])
  return {
    height: Math.max(bottom, frame.bottom + 52),
    shapes: lines.flatMap((line, at) => {
      const top = (middles[at] ?? 0) - (heights[at] ?? 0) / 2 + 16
      return nameLines(line, texts[at] ?? [], { x, y: top })
    }),
  }
}

function nameLines(
  { look, last }: Line,
  texts: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
): Shape[] {
  const colour = look.colour
  return [
    markAt(look, x + 6, y - 5),
    textAt(last, { x: x + 16, y, size, colour, bold: true }),
    ...texts.map((text, at) => textAt(text, { x: x + 16, y: y + (at + 1) * 17, size, colour })),
  ]
}

/** With a piece of each line before its name. */
function below(lines: readonly Line[], frame: Frame): Pick<Drawing, 'height' | 'shapes'> {
  let y = frame.bottom + 68
  const shapes = lines.flatMap((line) => {
    const at = y
    const texts = linesOf(`${line.series.name}: ${line.last}`, room.narrow - 62, size, 3)
    y += texts.length * 18 + 8
    return [
      lineThrough(line.look, [
        [6, at - 5],
        [44, at - 5],
      ]),
      markAt(line.look, 25, at - 5),
      ...texts.map((text, row) =>
        textAt(text, { x: 54, y: at + row * 18, size, colour: line.look.colour }),
      ),
    ]
  })
  return { height: y - 4, shapes }
}

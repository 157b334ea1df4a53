// One time only: each figure is a bar, with its name above and its value at the end.
import type { Locale } from '../../../../base/lib/time.ts'
import type { Result, SeriesRole } from '../../model/results.ts'
import { say } from '../../words/say.ts'
import { tellFigure } from '../results/telling.ts'
import { type Drawing, type Shape, shape } from './drawing.ts'
import { linesOf, quiet, textAt, widthOf } from './lettering.ts'
import { lookOf } from './marks.ts'
import { placeOf, scaleOf } from './scale.ts'

const size = 14
type Barred = Pick<Result, 'unit' | 'better' | 'decimals' | 'periods' | 'series'>

export function barsOf(
  result: Barred,
  locale: Locale,
  width: number,
): Pick<Drawing, 'height' | 'shapes'> {
  const held = result.series.flatMap((series, at) => {
    const place = series.values.findIndex((value) => value !== null)
    const value = series.values[place]
    const nth = result.series.slice(0, at).filter(({ role }) => role === series.role).length
    return value === undefined || value === null ? [] : [{ ...series, value, place, nth }]
  })
  const scale = scaleOf([0, ...held.map(({ value }) => value)], true)
  const ends = held.map(({ value }) => widthOf(tellFigure(result, value, locale), size))
  const across: readonly [number, number] = [4, width - Math.max(0, ...ends) - 14]
  const zero = placeOf(scale, 0, across)
  const period = result.periods[held[0]?.place ?? 0] ?? ''
  const head = textAt(headOf(result, period, locale), { x: 4, y: 18, size, colour: quiet })
  let y = 44
  const bars = held.map((bar) => {
    const names = linesOf(bar.name, width - 8, size, 2)
    const top = y + (names.length - 1) * 18 + 8
    const told = tellFigure(result, bar.value, locale)
    const ends = [zero, placeOf(scale, bar.value, across)] as const
    const shapes = [...namesAt(bar, names, y), ...barAt(bar, { top, ends, told })]
    y = top + 46
    return shapes
  })
  return { height: y - 22, shapes: [head, ...bars.flat()] }
}

type Bar = { readonly role: SeriesRole; readonly nth: number }

function namesAt({ role, nth }: Bar, names: readonly string[], y: number): readonly Shape[] {
  const { colour } = lookOf(role, nth)
  return names.map((text, at) => textAt(text, { x: 4, y: y + at * 18, size, colour }))
}

/** Full for what was reached, with a dashed edge for goals and comparisons. */
function barAt(
  { role, nth }: Bar,
  at: { readonly top: number; readonly ends: readonly [number, number]; readonly told: string },
): readonly Shape[] {
  const { colour, dash } = lookOf(role, nth)
  const own = role === 'measure'
  const [x, end] = [Math.min(...at.ends), Math.max(...at.ends)]
  const bar = shape('rect', {
    class: own ? 'chart-mark' : 'chart-line',
    x: x + 1,
    y: at.top,
    width: Math.max(2, end - x),
    height: 18,
    fill: own ? colour : '#ffffff',
    stroke: colour,
    'stroke-width': 2,
    ...(own || dash === '' ? {} : { 'stroke-dasharray': dash }),
  })
  return [bar, textAt(at.told, { x: end + 8, y: at.top + 14, size, bold: true, colour })]
}

function headOf({ unit, better }: Barred, period: string, locale: Locale): string {
  const t = say(locale)
  const way = better === 'neither' ? '' : t(`results.chart.${better}`)
  return [period, unit, way].filter(Boolean).join(', ')
}

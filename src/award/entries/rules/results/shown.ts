// Results as they are shown: picture, table, what they say, and the same table for a spreadsheet.
import { csv } from '../../../../base/lib/csv.ts'
import type { Locale } from '../../../../base/lib/time.ts'
import type { ShownFigure, ShownFigures } from '../../../../base/lib/written/model.ts'
import { nameOfFigure } from '../../../../base/lib/written/write.ts'
import type { Result, Series } from '../../model/results.ts'
import { say } from '../../words/say.ts'
import { chartOf, unitLine } from '../charts/chart.ts'
import { svgOf } from '../charts/drawing.ts'
import { roleOf } from './reading-tables.ts'
import { bareFigure, summaryOf } from './telling.ts'

export type ShownChart = Extract<ShownFigure, { kind: 'chart' }>

/** The key of no result matters to how it looks: one that is not kept yet is shown as well. */
export function shownResult(result: Omit<Result, 'key'>, locale: Locale): ShownChart {
  const wide = svgOf(chartOf(result, locale, 'wide'), 'chart-wide')
  const narrow = svgOf(chartOf(result, locale, 'narrow'), 'chart-narrow')
  return {
    kind: 'chart',
    svg: wide + narrow,
    caption: result.title,
    says: saysOf(result, locale),
    ...tableOf(result, locale),
  }
}

/** By the names that answers call them by. */
export function shownResults(results: readonly Result[], locale: Locale): ShownFigures {
  return new Map(
    results.map((result) => [
      nameOfFigure({ of: 'results', key: result.key }),
      shownResult(result, locale),
    ]),
  )
}

/** What it says, and where the figures come from. */
export function saysOf(result: Omit<Result, 'key'>, locale: Locale): string {
  const source = say(locale)('results.source-line', { source: result.source })
  return `${summaryOf(result, locale)} ${source}`
}

/** Periods across, a row for each series. A figure that is not there is a dash. */
export function tableOf(
  result: Omit<Result, 'key'>,
  locale: Locale,
): Pick<ShownChart, 'head' | 'rows'> {
  const first = unitLine(result, locale) || say(locale)('results.series')
  return {
    head: [first, ...result.periods],
    rows: result.series.map((series) => [
      nameWithRole(series, locale),
      ...series.values.map((value) =>
        value === null ? '–' : bareFigure(result.decimals, value, locale),
      ),
    ]),
  }
}

/** «Tallen (mål)», unless the name tells it. */
export function nameWithRole(
  { role, name }: Pick<Series, 'role' | 'name'>,
  locale: Locale,
): string {
  if (role === 'measure' || roleOf(name) === role) return name
  return `${name} (${say(locale)(`results.role.${role}`).toLowerCase()})`
}

/** As a spreadsheet opens it, and as it can be read in again. */
export function resultCsv(result: Result, locale: Locale): string {
  const t = say(locale)
  const rows = result.series.map((series) => [
    nameWithRole(series, locale),
    ...series.values.map((value) => (value === null ? null : figureFor(result, value))),
  ])
  return csv(
    [t('results.series'), ...result.periods, t('results.unit')],
    rows.map((row) => [...row, result.unit]),
  )
}

function figureFor({ decimals }: Result, value: number) {
  return { figure: value.toFixed(decimals).replace('.', ',') }
}

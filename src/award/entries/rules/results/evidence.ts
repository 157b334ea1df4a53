// What a result shows, for those who ask for evidence.
import type { Result } from '../../model/results.ts'
import { periodOf } from './periods.ts'

export type Evidence = 'figure' | 'trend' | 'comparison'
const yearsOfATrend = 3

/** A figure, a trend of one measure over at least three years, a comparison beside a measure. */
export function evidenceIn({
  series,
  periods,
}: Pick<Result, 'series' | 'periods'>): readonly Evidence[] {
  const measures = series.filter(({ role }) => role === 'measure')
  const has = (values: readonly (number | null)[]) => values.some((value) => value !== null)
  const years = measures.map(
    ({ values }) =>
      new Set(
        values.flatMap((value, at) => (value === null ? [] : periodOf(periods[at] ?? '')?.year)),
      ).size,
  )
  const figure = measures.some(({ values }) => has(values))
  const compared = series.some(({ role, values }) => role === 'comparison' && has(values))
  return [
    ...(figure ? (['figure'] as const) : []),
    ...(years.some((count) => count >= yearsOfATrend) ? (['trend'] as const) : []),
    ...(figure && compared ? (['comparison'] as const) : []),
  ]
}

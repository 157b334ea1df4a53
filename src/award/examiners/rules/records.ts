// How long what is kept of an examiner's training and service is kept.
import type { Edition } from '../../editions/model.ts'

/**
 * The edition says for how many years after its own. Null: no rule lets anything be removed.
 * The last year in which it is kept is counted whole.
 */
export function keptThrough({ year, terms }: Pick<Edition, 'year' | 'terms'>): number | null {
  const years = terms.training?.recordYears ?? null
  return years === null ? null : year + years
}

/** Whether the time is over in that year. */
export function isPastKeeping(edition: Pick<Edition, 'year' | 'terms'>, year: number): boolean {
  const through = keptThrough(edition)
  return through !== null && year > through
}

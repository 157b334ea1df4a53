// Whether an examiner hands in on time, and what the years of a record come to.
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { RecordYear, Timeliness } from '../model/record.ts'

const dayInMs = 24 * 60 * 60 * 1000

/** By the day that holds for the edition now, the whole of it. Without a day nothing is late. */
export function timelinessOf(
  submittedAt: Date | null,
  { zone, terms }: Pick<Edition, 'zone' | 'terms'>,
  now: Date,
): Timeliness {
  const due = terms.calendar.assessmentDue
  if (submittedAt === null) {
    return due !== null && plainDate(now, zone) > due ? { kind: 'missing' } : { kind: 'to-come' }
  }
  const day = plainDate(submittedAt, zone)
  if (due === null || day <= due) return { kind: 'in-time' }
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / dayInMs
  return { kind: 'late', days }
}

export type Sum = {
  readonly entries: number
  readonly led: number
  readonly handedIn: number
  readonly late: number
}

export function sumOf(years: readonly RecordYear[]): Sum {
  const entries = years.flatMap((year) => year.entries)
  const count = (...kinds: readonly Timeliness['kind'][]) =>
    entries.filter(({ timeliness }) => kinds.includes(timeliness.kind)).length
  return {
    entries: entries.length,
    led: entries.filter(({ role }) => role === 'leader').length,
    handedIn: count('in-time', 'late'),
    late: count('late'),
  }
}

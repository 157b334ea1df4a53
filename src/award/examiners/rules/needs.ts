// How long it is kept what examiners need.
import { addDays, plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'

const daysAfterCeremony = 30

/** The last day. Without a ceremony: the end of the January after. */
export function needsKeptUntil({ terms, year, zone }: Pick<Edition, 'terms' | 'year' | 'zone'>) {
  const { ceremony } = terms.calendar
  if (ceremony === null) return `${year + 1}-01-31`
  return addDays(plainDate(ceremony, zone), daysAfterCeremony)
}

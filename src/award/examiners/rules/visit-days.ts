// The days that an edition's visits are made on.
import { addDays } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { isWorkingDay } from '../../editions/rules/calendar.ts'

/** More than a year of visits is a mistake of the calendar. */
const most = 366

/** Working days from the first day of visits to the last. None: the edition does not tell. */
export function visitDays({ terms }: Pick<Edition, 'terms'>): readonly string[] {
  const { visitsFrom, visitsTo } = terms.calendar
  if (visitsFrom === null || visitsTo === null) return []
  const days: string[] = []
  for (let day = visitsFrom; day <= visitsTo && days.length < most; day = addDays(day, 1)) {
    if (isWorkingDay(day)) days.push(day)
  }
  return days
}

/** The days by week, Monday first. */
export function weeksOf(days: readonly string[]): readonly (readonly string[])[] {
  const weeks = new Map<string, string[]>()
  for (const day of days) {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
    const monday = addDays(day, -weekday)
    weeks.set(monday, [...(weeks.get(monday) ?? []), day])
  }
  return [...weeks.values()]
}

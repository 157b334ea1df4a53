// Which days offices are open in Sweden, and what follows for boards from the day an extract is due.
import { addDays } from '../../../base/lib/time.ts'
import type { Calendar } from '../model.ts'

export const holidayNames = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'first-of-may',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'national-day',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-day',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
  'new-years-eve',
] as const
export type HolidayName = (typeof holidayNames)[number]
export type Holiday = { readonly day: string; readonly name: HolidayName }

/**
 * The public holidays of a year (lag 1989:253), and the three eves that the law on periods of time
 * (1930:173) treats alike. Earliest first. Holds from 1953, when Midsummer and All Saints moved.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  const known = reckoned.get(year) ?? reckon(year)
  reckoned.set(year, known)
  return known
}

const reckoned = new Map<number, readonly Holiday[]>()

function reckon(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const midsummer = firstWeekdayFrom(`${year}-06-20`, saturday)
  const all: readonly (readonly [HolidayName, string])[] = [
    ['new-years-day', `${year}-01-01`],
    ['epiphany', `${year}-01-06`],
    ['good-friday', addDays(easter, -2)],
    ['easter-sunday', easter],
    ['easter-monday', addDays(easter, 1)],
    ['first-of-may', `${year}-05-01`],
    ['ascension-day', addDays(easter, 39)],
    ['whit-sunday', addDays(easter, 49)],
    // The one took the other's place.
    year < 2005 ? ['whit-monday', addDays(easter, 50)] : ['national-day', `${year}-06-06`],
    ['midsummer-eve', addDays(midsummer, -1)],
    ['midsummer-day', midsummer],
    ['all-saints-day', firstWeekdayFrom(`${year}-10-31`, saturday)],
    ['christmas-eve', `${year}-12-24`],
    ['christmas-day', `${year}-12-25`],
    ['boxing-day', `${year}-12-26`],
    ['new-years-eve', `${year}-12-31`],
  ]
  return all
    .map(([name, day]) => ({ name, day }))
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

const saturday = 6
const sunday = 0

/** By the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const a = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * a + century - Math.floor(century / 4) - skipped + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((a + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  const month = String(Math.floor(days / 31)).padStart(2, '0')
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}`
}

function firstWeekdayFrom(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** Sunday is 0. */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}

/** The holiday that a day is, if it is one. */
export function holidayOn(day: string): HolidayName | undefined {
  return publicHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name
}

/** Neither Saturday, Sunday, a public holiday nor one of the three eves. */
export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day)
  return weekday !== saturday && weekday !== sunday && holidayOn(day) === undefined
}

export function workingDayOnOrBefore(day: string): string {
  return isWorkingDay(day) ? day : workingDayOnOrBefore(addDays(day, -1))
}

export function workingDayOnOrAfter(day: string): string {
  return isWorkingDay(day) ? day : workingDayOnOrAfter(addDays(day, 1))
}

/** The working day that lies so many working days before. None before: the day, or the last before it. */
export function workingDaysBefore(day: string, count: number): string {
  let found = workingDayOnOrBefore(day)
  for (let left = count; left > 0; left -= 1) found = workingDayOnOrBefore(addDays(found, -1))
  return found
}

/** The minutes of a meeting are adjusted within so many days (kommunallagen 6 kap. 35 §). */
export const adjustmentDays = 14
/** The notice of it is posted by the second day after (kommunallagen 8 kap. 12 §). */
const noticeDays = 2

/** The last day for adjusting the minutes. On a day off the law lets the next working day do. */
export function adjustedBy(meetingDate: string): string {
  return workingDayOnOrAfter(addDays(meetingDate, adjustmentDays))
}

/** The last day for posting the notice that minutes are adjusted. */
export function noticeBy(adjustedOn: string): string {
  return workingDayOnOrAfter(addDays(adjustedOn, noticeDays))
}

type BoardDays = Pick<Calendar, 'extractDue' | 'lastMeeting'>
type WithCalendar = { readonly terms: { readonly calendar: BoardDays } }

export type LastMeetings = {
  /** If the minutes are adjusted in the ordinary way. */
  readonly ordinary: string | null
  /** If the item is adjusted at the meeting itself. */
  readonly immediate: string | null
}

/** The last working days on which a board can meet. Null: nothing laid down that they follow from. */
export function lastMeetings({ terms }: WithCalendar): LastMeetings {
  const { extractDue } = terms.calendar
  const bound = lastUsefulDay(terms.calendar)
  if (bound === null) return { ordinary: null, immediate: null }
  const immediate = workingDayOnOrBefore(bound)
  if (extractDue === null) return { ordinary: immediate, immediate }
  const adjusted = workingDayOnOrBefore(addDays(workingDayOnOrBefore(extractDue), -adjustmentDays))
  const [ordinary = immediate] = [adjusted, immediate].toSorted()
  return { ordinary, immediate }
}

/** A later meeting cannot give an extract in time, however quickly it is adjusted. */
function lastUsefulDay({ extractDue, lastMeeting }: BoardDays): string | null {
  if (extractDue === null || lastMeeting === null) return extractDue ?? lastMeeting
  return extractDue < lastMeeting ? extractDue : lastMeeting
}

export type Outlook = 'in-time' | 'needs-immediate' | 'too-late'

/** What a meeting on that day means for the extract. */
export function meetingOutlook(edition: WithCalendar, meetingDate: string): Outlook {
  const { extractDue } = edition.terms.calendar
  const bound = lastUsefulDay(edition.terms.calendar)
  if (bound !== null && meetingDate > bound) return 'too-late'
  if (extractDue === null) return 'in-time'
  return adjustedBy(meetingDate) <= workingDayOnOrBefore(extractDue) ? 'in-time' : 'needs-immediate'
}

/** How the days before an extract is due hang together: the squeeze in June. */
export type Squeeze = {
  readonly due: string
  /** The due day, or the last working day before it: then somebody is there to send. */
  readonly sendBy: string
  readonly ordinary: string
  readonly adjustedBy: string
  readonly noticeBy: string
  readonly immediate: string
}

export function squeeze(edition: WithCalendar): Squeeze | null {
  const due = edition.terms.calendar.extractDue
  const { ordinary, immediate } = lastMeetings(edition)
  if (due === null || ordinary === null || immediate === null) return null
  const adjusted = adjustedBy(ordinary)
  const days = { ordinary, adjustedBy: adjusted, noticeBy: noticeBy(adjusted), immediate }
  return { due, sendBy: workingDayOnOrBefore(due), ...days }
}

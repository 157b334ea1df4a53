// Days and clock times as people of the award's zone read them.
import { Temporal } from 'temporal-polyfill'

export type Locale = 'sv' | 'en'
/** In which language and zone times are told. A page's `view` is one. */
export type Telling = { readonly locale: Locale; readonly zone: string }

const language = { sv: 'sv-SE', en: 'en-GB' } as const
const made = new Map<string, Intl.DateTimeFormat>()

function format({ locale, zone }: Telling, options: Intl.DateTimeFormatOptions) {
  const key = locale + zone + JSON.stringify(options)
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(language[locale], { timeZone: zone, ...options })
  made.set(key, fresh)
  return fresh
}

/** A plain date stands for its noon, so that no zone moves it to another day. */
function instantFor(when: Date | string, zone: string): Date {
  return typeof when === 'string' ? instantOf(when, '12:00', zone) : when
}

/** «måndag 17 maj 2027». */
export function longDate(telling: Telling, when: Date | string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return format(telling, options).format(instantFor(when, telling.zone))
}

/** «17 maj 2027». */
export function shortDate(telling: Telling, when: Date | string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return format(telling, options).format(instantFor(when, telling.zone))
}

/** «november 2024», from YYYY-MM. */
export function monthOfYear(telling: Telling, month: string): string {
  const options = { month: 'long', year: 'numeric' } as const
  return format(telling, options).format(instantFor(`${month}-15`, telling.zone))
}

/** «14:32». */
export function clockTime(telling: Telling, when: Date): string {
  return format(telling, { hour: '2-digit', minute: '2-digit' }).format(when)
}

/** «14:32:05». */
function clockSecond(telling: Telling, when: Date): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  return format(telling, options).format(when)
}

/** «måndag 17 maj 2027 kl. 14:32:05», for what must be exact: receipts. */
export function exactDateTime(telling: Telling, when: Date): string {
  const at = telling.locale === 'sv' ? ' kl. ' : ' at '
  return longDate(telling, when) + at + clockSecond(telling, when)
}

/** «måndag 17 maj 2027 kl. 23:59». */
export function longDateTime(telling: Telling, when: Date): string {
  const at = telling.locale === 'sv' ? ' kl. ' : ' at '
  return longDate(telling, when) + at + clockTime(telling, when)
}

/** The day (YYYY-MM-DD) that it is in the zone at that instant. */
export function plainDate(when: Date, zone: string): string {
  return zoned(when, zone).toPlainDate().toString()
}

/** The year that it is in the zone at that instant. */
export function yearOf(when: Date, zone: string): number {
  return zoned(when, zone).year
}

/** The instant at which a clock in the zone shows that day and time. In a gap, the later one. */
export function instantOf(date: string, time: string, zone: string): Date {
  const there = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time })
  return new Date(there.epochMilliseconds)
}

/** The last millisecond of a day in the zone: until when a plain date counts as not passed. */
export function endOfDay(date: string, zone: string): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone)
  return new Date(next.epochMilliseconds - 1)
}

/** Whole days in the calendar from today to that day; negative when it has passed. */
export function daysLeft(now: Date, until: Date | string, zone: string): number {
  const today = Temporal.PlainDate.from(plainDate(now, zone))
  const day = typeof until === 'string' ? until : plainDate(until, zone)
  return today.until(Temporal.PlainDate.from(day)).days
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The same weekday of the same ISO week, so many years later. Where there is no week 53: of week 52. */
export function sameWeekdayYearsOn(date: string, years: number): string {
  const day = Temporal.PlainDate.from(date)
  const year = (day.yearOfWeek ?? day.year) + years
  const inFirstWeek = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = inFirstWeek.subtract({ days: inFirstWeek.dayOfWeek - 1 })
  const found = monday.add({ weeks: (day.weekOfYear ?? 1) - 1, days: day.dayOfWeek - 1 })
  return (found.yearOfWeek === year ? found : found.subtract({ weeks: 1 })).toString()
}

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = Date.parse(`${text}T00:00:00Z`)
  // The engine takes 30 February for 2 March: only a day that comes back as itself exists.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text)
}

function zoned(when: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(when.getTime()).toZonedDateTimeISO(zone)
}

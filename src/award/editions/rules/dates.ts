// Dates of an edition as they are told: what they mean as instants, in which order they come, and how they are put off.
import { endOfDay, instantOf } from '../../../base/lib/time.ts'
import type { Calendar, CalendarFact, CalendarKey, Edition, EditionTerms } from '../model.ts'

export type CalendarFacts = Readonly<Partial<Record<CalendarKey, CalendarFact>>>

const day = /^\d{4}-\d{2}-\d{2}$/
const month = /^\d{4}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/

export function isDay(text: string): boolean {
  return day.test(text) && isReal(`${text}T00:00:00`)
}

export function isInstant(text: string): boolean {
  return instant.test(text) && isReal(text)
}

export function isMonth(text: string): boolean {
  return month.test(text) && isReal(`${text}-01T00:00:00`)
}

/** 30 February rolls over to March, so the day that comes back is another. */
function isReal(local: string): boolean {
  const time = Date.parse(`${local}Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(local.slice(0, 10))
}

/** A day stands for its last moment where something is due, and for its first where something begins. */
export function calendarFrom(facts: CalendarFacts, zone: string): Calendar {
  const due = (key: CalendarKey) => moment(facts[key]?.told, zone, 'end')
  const begins = (key: CalendarKey) => moment(facts[key]?.told, zone, 'start')
  const onDay = (key: CalendarKey) => dayOf(facts[key]?.told)
  return {
    registrationOpens: begins('registrationOpens'),
    registrationCloses: due('registrationCloses'),
    entryDue: due('entryDue'),
    lastMeeting: onDay('lastMeeting'),
    extractDue: onDay('extractDue'),
    assessmentDue: onDay('assessmentDue'),
    consensusDue: onDay('consensusDue'),
    visitsFrom: onDay('visitsFrom'),
    visitsTo: onDay('visitsTo'),
    juryMeeting: onDay('juryMeeting'),
    ceremony: begins('ceremony'),
    feedbackDue: onDay('feedbackDue'),
  }
}

function moment(told: string | undefined, zone: string, side: 'start' | 'end'): Date | null {
  if (told === undefined) return null
  const [date = '', time] = told.split('T')
  if (isInstant(told) && time !== undefined) return instantOf(date, time, zone)
  if (!isDay(told)) return null
  return side === 'end' ? endOfDay(told, zone) : instantOf(told, '00:00', zone)
}

function dayOf(told: string | undefined): string | null {
  const date = told?.slice(0, 10)
  return date !== undefined && isDay(date) ? date : null
}

/** In each row, each comes no later than the next. */
const orders: readonly (readonly CalendarKey[])[] = [
  ['registrationOpens', 'registrationCloses', 'extractDue', 'ceremony'],
  ['registrationOpens', 'entryDue', 'consensusDue', 'juryMeeting', 'ceremony'],
  ['visitsFrom', 'visitsTo', 'juryMeeting'],
]

export type OutOfOrder = {
  readonly key: CalendarKey
  readonly told: string
  /** It should not come before this one. */
  readonly before: { readonly key: CalendarKey; readonly told: string }
}

/** Dates that come before what they should come after. Told less exactly, they are compared less exactly. */
export function outOfOrder(facts: CalendarFacts): readonly OutOfOrder[] {
  return orders.flatMap((row) => {
    const dates = row.flatMap((key) => {
      const fact = facts[key]
      return fact === undefined ? [] : [{ key, told: fact.told }]
    })
    return dates.flatMap((date, i) => {
      const before = dates[i - 1]
      if (before === undefined) return []
      const length = Math.min(date.told.length, before.told.length)
      if (before.told.slice(0, length) <= date.told.slice(0, length)) return []
      return [{ ...date, before }]
    })
  })
}

/** The days by which something is due. */
export const deadlineKeys = [
  'registrationCloses',
  'entryDue',
  'extractDue',
  'assessmentDue',
  'consensusDue',
  'feedbackDue',
] as const satisfies readonly CalendarKey[]
export type DeadlineKey = (typeof deadlineKeys)[number]

export type ExtendRefusal =
  | 'not-open'
  | 'no-deadline'
  | 'no-date'
  | 'not-later'
  | 'passed'
  | 'order'

/** Where the deadline holds to the second, an instant; otherwise a day. */
export function needsInstant(key: DeadlineKey): boolean {
  return key === 'registrationCloses' || key === 'entryDue'
}

/** A deadline is only ever put off, for everyone alike (domain rule 5). */
export function whyNotExtended(
  edition: Edition,
  key: DeadlineKey,
  to: { readonly told: string; readonly now: Date },
): ExtendRefusal | null {
  if (edition.state !== 'open') return 'not-open'
  const fact = edition.terms.calendarFacts[key]
  if (fact === undefined) return 'no-deadline'
  if (!(needsInstant(key) ? isInstant(to.told) : isDay(to.told))) return 'no-date'
  const before = moment(fact.told, edition.zone, 'end')
  const after = moment(to.told, edition.zone, 'end')
  if (before === null || after === null || after <= before) return 'not-later'
  if (after <= to.now) return 'passed'
  const { calendarFacts } = extendedTerms(edition, key, { told: to.told, source: fact.source })
  return outOfOrder(calendarFacts).some((one) => one.key === key || one.before.key === key)
    ? 'order'
    : null
}

/** The terms with that date another. */
export function extendedTerms(
  edition: Pick<Edition, 'terms' | 'zone'>,
  key: DeadlineKey,
  to: { readonly told: string; readonly source: string },
): EditionTerms {
  const fact: CalendarFact = { ...to, quote: null }
  const calendarFacts = { ...edition.terms.calendarFacts, [key]: fact }
  return {
    ...edition.terms,
    calendarFacts,
    calendar: calendarFrom(calendarFacts, edition.zone),
  }
}

// Which of an edition's dates concern whom, and what it takes for a date to have moved.

import type { CalendarKey, Edition } from '../../award/editions/model.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { clockTime, plainDate } from '../../base/lib/time.ts'
import { type CalendarEvent, mostEvents } from './model.ts'

/** In what ways somebody takes part in an edition. */
export type Part = {
  readonly unit: boolean
  readonly coordinator: boolean
  readonly examiner: boolean
  readonly juror: boolean
  readonly organiser: boolean
}
type PartName = keyof Part

const concerned: Readonly<Record<CalendarKey, readonly PartName[]>> = {
  registrationOpens: ['coordinator', 'organiser'],
  registrationCloses: ['unit', 'coordinator', 'organiser'],
  entryDue: ['unit', 'coordinator', 'organiser'],
  lastMeeting: ['coordinator', 'organiser'],
  extractDue: ['unit', 'coordinator', 'organiser'],
  assessmentDue: ['examiner', 'organiser'],
  consensusDue: ['examiner', 'organiser'],
  visitsFrom: ['unit', 'examiner', 'organiser'],
  visitsTo: [],
  juryMeeting: ['juror', 'organiser'],
  ceremony: ['unit', 'coordinator', 'examiner', 'juror', 'organiser'],
  feedbackDue: ['unit', 'examiner', 'organiser'],
}

/** Keys of the dates that are laid down and concern somebody with this part in the edition. */
export function datesFor({ terms }: Edition, part: Part): readonly CalendarKey[] {
  const keys = Object.keys(concerned) as CalendarKey[]
  return keys.filter(
    (key) => terms.calendar[key] !== null && concerned[key].some((name) => part[name]),
  )
}

/** Everyone takes part in something by a role; by a unit only where one has registered. */
export function partOf({ roles }: Actor, unit: boolean): Part {
  return {
    unit,
    coordinator: roles.has('coordinator'),
    examiner: roles.has('examiner'),
    juror: roles.has('juror') || roles.has('chair'),
    organiser: roles.has('organiser'),
  }
}

export function takesPart(part: Part): boolean {
  return Object.values(part).some(Boolean)
}

/**
 * A deadline on the stroke of midnight is a whole day in a calendar: a line at 23:59 is seen too
 * late. Any other instant stays one.
 */
export function dayOrMoment(at: Date | string, zone: string): Date | string {
  if (typeof at === 'string') return at
  const time = clockTime({ locale: 'sv', zone }, at)
  return time === '23:59' || time === '00:00' ? plainDate(at, zone) : at
}

/** What a calendar must be told of when it changes. Not the text beside it. */
export function fingerprintOf({ title, from, to, place }: CalendarEvent): string {
  const told = (at: Date | string | null) => (at instanceof Date ? at.toISOString() : at)
  return JSON.stringify([title, told(from), told(to), place])
}

/** Earliest first, each once. */
export function inOrder(events: readonly CalendarEvent[], zone: string): readonly CalendarEvent[] {
  const day = ({ from }: CalendarEvent) => (from instanceof Date ? plainDate(from, zone) : from)
  const moment = ({ from }: CalendarEvent) => (from instanceof Date ? from.getTime() : 0)
  return [...new Map(events.map((event) => [event.uid, event])).values()]
    .toSorted(
      (a, b) =>
        day(a).localeCompare(day(b)) || moment(a) - moment(b) || a.title.localeCompare(b.title),
    )
    .slice(0, mostEvents)
}

/** Whether the last day of it lies behind. */
export function isPast({ from, to }: CalendarEvent, today: string, zone: string): boolean {
  const last = to ?? from
  return (last instanceof Date ? plainDate(last, zone) : last) < today
}

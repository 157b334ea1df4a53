// A person's dates in the form that calendar programs read (RFC 5545).
import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { VersionedEvent } from '../model.ts'
import { say } from '../words/say.ts'

/** Instants are written in UTC, days as days: no time floats with the reader's own zone. */
export function icalendar(
  view: Pick<View, 'locale' | 'site' | 'award'>,
  events: readonly VersionedEvent[],
): string {
  const t = say(view.locale)
  const calendar = ical({
    prodId: { company: 'forebild', product: 'calendar', language: view.locale.toUpperCase() },
    name: t('calendar', { award: view.award.name }),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  })
  for (const event of events) {
    const address = view.site + event.href
    const lines = [event.about, t('more', { address })].filter((line) => line !== '')
    calendar.createEvent({
      id: `${event.uid}@forebild`,
      ...whenOf(event),
      summary: event.title,
      description: lines.join('\n'),
      location: event.place || null,
      url: address,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** The end of a day is the day after it: the first that is no longer in it. */
function whenOf({ from, to }: VersionedEvent) {
  if (from instanceof Date) return { start: from, end: to instanceof Date ? to : null }
  const last = typeof to === 'string' ? to : from
  return { start: midnight(from), end: midnight(addDays(last, 1)), allDay: true, timezone: 'UTC' }
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

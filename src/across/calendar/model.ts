// The dates that concern one person, as a calendar holds them.
import type { PersonId } from '../../base/lib/actor.ts'

/**
 * The name stays when the date is moved. `from` and `to` are instants, or days (YYYY-MM-DD) that
 * last all day, `to` included; without `to` it is a moment, or one day.
 */
export type CalendarEvent = {
  readonly uid: string
  readonly title: string
  readonly about: string
  readonly from: Date | string
  readonly to: Date | string | null
  readonly place: string
  /** The page that tells more. */
  readonly href: string
}

/** How often it has been moved, and when last. */
export type EventVersion = {
  readonly uid: string
  readonly fingerprint: string
  readonly sequence: number
  readonly changedAt: Date
}
export type VersionedEvent = CalendarEvent & Pick<EventVersion, 'sequence' | 'changedAt'>

export type CalendarAddress = {
  readonly personId: PersonId
  readonly token: string
  readonly madeAt: Date
}

/** More than a person can have; what lies furthest ahead is left out. */
export const mostEvents = 500

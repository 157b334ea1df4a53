// When a single unit may be given time after the day for all, and until when.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { instantOf } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { deadline } from '../../editions/rules.ts'
import type { Entry } from '../model.ts'
import { entryClock, timeOf } from './writing.ts'

export type DispenseRefusal =
  | 'not-open'
  | 'not-sent'
  | 'no-due'
  | 'passed'
  | 'not-later'
  | 'too-far'

/** The last second of the minute that was named: a time that is told lasts as long as clocks show it. */
export function lastInstant(day: string, time: string, zone: string): Date {
  return new Date(instantOf(day, time, zone).getTime() + 59_000)
}

/** To a unit that takes part, while the edition is open, and no longer than until the jury meets. */
export function dispensing(
  _permit: Permit<'entry.dispense'>,
  registration: { readonly state: string },
  edition: Edition,
  at: { readonly until: Date; readonly now: Date },
): Outcome<Date, DispenseRefusal> {
  if (edition.state !== 'open') return no('not-open')
  if (registration.state !== 'sent') return no('not-sent')
  const { entryDue, ceremony } = edition.terms.calendar
  if (entryDue === null) return no('no-due')
  if (at.until <= at.now) return no('passed')
  if (at.until <= entryDue) return no('not-later')
  const last = deadline(edition, 'juryMeeting') ?? ceremony
  return last !== null && at.until > last ? no('too-far') : yes(at.until)
}

/** Whether the entry's own time runs now, when that of all is out. */
export function isDispensed(
  entry: Pick<Entry, 'dispensedUntil'>,
  edition: Edition,
  now: Date,
): boolean {
  const clock = entryClock(edition, now)
  return clock.time === 'too-late' && timeOf(entry, clock) === 'open'
}

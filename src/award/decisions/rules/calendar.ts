// What the edition's calendar means to one board, and when one may be reminded again.
import { plainDate } from '../../../base/lib/time.ts'
import type { Calendar, Edition } from '../../editions/model.ts'
import { meetingOutlook } from '../../editions/rules/calendar.ts'

/** A board that meets after this day is too late. Where only the extract has a day, that day. */
export function lastMeetingOf(
  calendar: Pick<Calendar, 'extractDue' | 'lastMeeting'>,
): string | null {
  return calendar.lastMeeting ?? calendar.extractDue
}

/** A meeting on that day gives an extract in time only if the board adjusts the item at once. */
export function needsImmediateAdjustment(
  edition: Pick<Edition, 'terms'>,
  meetingDate: string,
): boolean {
  return meetingOutlook(edition, meetingDate) === 'needs-immediate'
}

/** At most once a day, as the calendar on the wall counts days. */
export function mayRemindAgain(last: Date | null, now: Date, zone: string): boolean {
  return last === null || plainDate(last, zone) < plainDate(now, zone)
}

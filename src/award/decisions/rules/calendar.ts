// When a board must meet for its extract to be in time, and when one may be reminded again.
import { addDays, plainDate } from '../../../base/lib/time.ts'
import type { Calendar } from '../../editions/model.ts'

/** The minutes of a meeting may take so long to be adjusted. */
export const adjustmentDays = 14

export type LatestMeetings = {
  /** If the item is adjusted at the meeting itself. */
  readonly immediate: string | null
  /** If the minutes are adjusted in the ordinary way. */
  readonly ordinary: string | null
}

/** Null: the calendar lays down no day that they follow from. */
export function latestMeetings(
  calendar: Pick<Calendar, 'extractDue' | 'lastMeeting'>,
): LatestMeetings {
  const { extractDue, lastMeeting } = calendar
  const last = earliest(lastMeeting, extractDue)
  const adjusted = extractDue === null ? null : addDays(extractDue, -adjustmentDays)
  const ordinary = earliest(last, adjusted)
  return { immediate: last && weekday(last), ordinary: ordinary && weekday(ordinary) }
}

export type Outlook = 'in-time' | 'needs-immediate' | 'too-late'

/** What a meeting on that day means for the extract. */
export function outlook(
  calendar: Pick<Calendar, 'extractDue' | 'lastMeeting'>,
  meetingDate: string,
): Outlook {
  const { immediate, ordinary } = latestMeetings(calendar)
  if (lastMeetingOf(calendar) !== null && meetingDate > String(lastMeetingOf(calendar))) {
    return 'too-late'
  }
  if (ordinary === null || immediate === null || meetingDate <= ordinary) return 'in-time'
  return 'needs-immediate'
}

/** A board that meets after this day is too late. Where only the extract has a day, that day. */
export function lastMeetingOf(
  calendar: Pick<Calendar, 'extractDue' | 'lastMeeting'>,
): string | null {
  return calendar.lastMeeting ?? calendar.extractDue
}

/** At most once a day, as the calendar on the wall counts days. */
export function mayRemindAgain(last: Date | null, now: Date, zone: string): boolean {
  return last === null || plainDate(last, zone) < plainDate(now, zone)
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** The day itself, or the Friday before it: boards do not meet on Saturdays and Sundays. */
function weekday(date: string): string {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  if (day === 6) return addDays(date, -1)
  return day === 0 ? addDays(date, -2) : date
}

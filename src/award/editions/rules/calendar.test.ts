import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, endOfDay, instantOf, plainDate } from '../../../base/lib/time.ts'
import {
  adjustedBy,
  holidayOn,
  isWorkingDay,
  lastMeetings,
  meetingOutlook,
  noticeBy,
  publicHolidays,
  squeeze,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBefore,
} from './calendar.ts'

const zone = 'Europe/Stockholm'

function withDays(extractDue: string | null, lastMeeting: string | null = extractDue) {
  return { terms: { calendar: { extractDue, lastMeeting } } }
}

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))

describe('days when offices are closed', () => {
  test('a hundred and fifty years agree with the published tables', () => {
    const sweden = new Holidays('SE')
    for (let year = 1953; year <= 2102; year += 1) {
      const off = (sweden.getHolidays(year) ?? []).filter(
        // The table knows Whit Monday only as a day to note; it was a day off until 2004.
        ({ type, name }) =>
          ['public', 'bank'].includes(type) || (year < 2005 && name === 'annandag pingst'),
      )
      const published = [...new Set(off.map(({ date }) => date.slice(0, 10)))].toSorted()
      const ours = [...new Set(publicHolidays(year).map(({ day }) => day))]
      expect({ year, days: ours }).toEqual({ year, days: published })
    }
  })

  test.each([
    ['2027-06-25', 'midsummer-eve'],
    ['2027-06-26', 'midsummer-day'],
    ['2026-10-31', 'all-saints-day'],
    ['2027-12-24', 'christmas-eve'],
    ['2027-12-31', 'new-years-eve'],
    ['2027-03-28', 'easter-sunday'],
    ['2038-04-25', 'easter-sunday'],
    ['2004-05-31', 'whit-monday'],
    ['2005-06-06', 'national-day'],
  ])('%s is %s', (day, name) => {
    expect(holidayOn(day)).toBe(name)
    expect(isWorkingDay(day)).toBe(false)
  })

  test('the sixth of June was a working day as long as Whit Monday was none', () => {
    expect(isWorkingDay('2003-06-06')).toBe(true)
    expect(isWorkingDay('2005-05-16')).toBe(true)
  })

  test('a day off leads to the nearest working day, on the side that was asked for', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = workingDayOnOrBefore(day)
        const after = workingDayOnOrAfter(day)
        expect(before <= day && day <= after).toBe(true)
        expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true)
        for (let at = addDays(before, 1); at < after; at = addDays(at, 1)) {
          expect(isWorkingDay(at) && at !== day).toBe(false)
        }
      }),
    )
  })

  test('working days are counted over Midsummer and over weekends', () => {
    expect(workingDaysBefore('2027-06-30', 0)).toBe('2027-06-30')
    expect(workingDaysBefore('2027-06-30', 2)).toBe('2027-06-28')
    expect(workingDaysBefore('2027-06-30', 3)).toBe('2027-06-24')
    expect(workingDaysBefore('2024-06-30', 0)).toBe('2024-06-28')
  })
})

describe('the squeeze in June', () => {
  test('fourteen days for adjusting the minutes leave the middle of June', () => {
    expect(lastMeetings(withDays('2027-06-30'))).toEqual({
      ordinary: '2027-06-16',
      immediate: '2027-06-30',
    })
    expect(squeeze(withDays('2027-06-30'))).toEqual({
      due: '2027-06-30',
      sendBy: '2027-06-30',
      ordinary: '2027-06-16',
      adjustedBy: '2027-06-30',
      noticeBy: '2027-07-02',
      immediate: '2027-06-30',
    })
  })

  test('30 June 2024 was a Sunday: whoever sends does so on the Friday', () => {
    expect(squeeze(withDays('2024-06-30', null))).toMatchObject({
      sendBy: '2024-06-28',
      ordinary: '2024-06-14',
      immediate: '2024-06-28',
    })
  })

  test('minutes that would fall due on Midsummer Eve are adjusted on the Monday', () => {
    expect(adjustedBy('2027-06-11')).toBe('2027-06-28')
    // Due on the Monday itself, the meeting of Friday the eleventh is still in time.
    expect(lastMeetings(withDays('2027-06-28'))).toEqual({
      ordinary: '2027-06-14',
      immediate: '2027-06-28',
    })
    expect(lastMeetings(withDays('2027-06-27')).ordinary).toBe('2027-06-10')
  })

  test('the notice is posted by the second day after, or the next working day', () => {
    expect(noticeBy('2027-06-16')).toBe('2027-06-18')
    expect(noticeBy('2027-06-24')).toBe('2027-06-28')
    expect(noticeBy('2027-12-22')).toBe('2027-12-27')
  })

  test('a last meeting before the due day of the extract binds both', () => {
    expect(lastMeetings(withDays('2027-06-30', '2027-06-10'))).toEqual({
      ordinary: '2027-06-10',
      immediate: '2027-06-10',
    })
  })

  test('a calendar that lays down nothing says nothing', () => {
    expect(lastMeetings(withDays(null))).toEqual({ ordinary: null, immediate: null })
    expect(squeeze(withDays(null))).toBeNull()
    expect(meetingOutlook(withDays(null), '2027-12-24')).toBe('in-time')
    expect(lastMeetings(withDays(null, '2027-06-06'))).toEqual({
      ordinary: '2027-06-04',
      immediate: '2027-06-04',
    })
  })

  test.each([
    ['2027-06-16', 'in-time'],
    ['2027-06-17', 'needs-immediate'],
    ['2027-06-30', 'needs-immediate'],
    ['2027-07-01', 'too-late'],
  ])('a meeting on %s is %s', (day, expected) => {
    expect(meetingOutlook(withDays('2027-06-30'), day)).toBe(expected)
  })

  test('the derived days and the outlook of a meeting never contradict each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 10 }), (due, shift) => {
        const edition = withDays(due, null)
        const { ordinary, immediate } = lastMeetings(edition)
        expect(meetingOutlook(edition, String(ordinary))).toBe('in-time')
        expect(meetingOutlook(edition, addDays(due, 1))).toBe('too-late')
        const meeting = workingDayOnOrBefore(addDays(due, shift))
        const expected = meeting <= String(ordinary) ? 'in-time' : 'needs-immediate'
        if (meeting <= String(immediate)) {
          expect(meetingOutlook(edition, meeting)).toBe(expected)
        }
      }),
    )
  })
})

describe('when the clocks are changed', () => {
  test.each([
    // Summer time begins on 28 March 2027, and ends on 31 October.
    ['2027-03-27', '2027-03-27T22:59:59.000Z'],
    ['2027-03-28', '2027-03-28T21:59:59.000Z'],
    ['2027-10-30', '2027-10-30T21:59:59.000Z'],
    ['2027-10-31', '2027-10-31T22:59:59.000Z'],
  ])('a deadline on %s stays at 23:59:59 on the wall', (day, instant) => {
    const deadline = instantOf(day, '23:59:59', zone)
    expect(deadline.toISOString()).toBe(instant)
    expect(plainDate(deadline, zone)).toBe(day)
    expect(endOfDay(day, zone).getTime()).toBe(deadline.getTime() + 999)
  })

  test('working days are the same on both sides of the night', () => {
    // Easter 2027 is the weekend when summer time begins.
    expect(workingDaysBefore('2027-03-30', 1)).toBe('2027-03-25')
    expect(workingDaysBefore('2027-11-01', 1)).toBe('2027-10-29')
  })
})

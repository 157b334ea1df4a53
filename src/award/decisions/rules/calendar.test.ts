import { describe, expect, test } from 'vitest'
import { latestMeetings, mayRemindAgain, outlook } from './calendar.ts'

const calendar2027 = { extractDue: '2027-06-30', lastMeeting: '2027-06-30' }

describe('the squeeze in June', () => {
  test('fourteen days for adjusting the minutes leave the middle of June', () => {
    expect(latestMeetings(calendar2027)).toEqual({
      ordinary: '2027-06-16',
      immediate: '2027-06-30',
    })
  })

  test('boards do not meet on Saturdays and Sundays: the Friday before counts', () => {
    // 30 June 2024 was a Sunday, and so was the day fourteen days before.
    expect(latestMeetings({ extractDue: '2024-06-30', lastMeeting: null })).toEqual({
      ordinary: '2024-06-14',
      immediate: '2024-06-28',
    })
    // 29 June 2024 was a Saturday.
    expect(latestMeetings({ extractDue: '2024-06-29', lastMeeting: null }).immediate).toBe(
      '2024-06-28',
    )
  })

  test('a last meeting before the due day of the extract binds both', () => {
    const calendar = { extractDue: '2027-06-30', lastMeeting: '2027-06-10' }
    expect(latestMeetings(calendar)).toEqual({ ordinary: '2027-06-10', immediate: '2027-06-10' })
  })

  test('a calendar that lays down nothing says nothing', () => {
    const nothing = { extractDue: null, lastMeeting: null }
    expect(latestMeetings(nothing)).toEqual({ ordinary: null, immediate: null })
    expect(outlook(nothing, '2027-12-24')).toBe('in-time')
  })

  test.each([
    ['2027-06-16', 'in-time'],
    ['2027-06-17', 'needs-immediate'],
    ['2027-06-30', 'needs-immediate'],
    ['2027-07-01', 'too-late'],
  ])('a meeting on %s is %s', (day, expected) => {
    expect(outlook(calendar2027, day)).toBe(expected)
  })
})

test('one is reminded once a day, as the wall calendar in Stockholm counts', () => {
  const zone = 'Europe/Stockholm'
  const evening = new Date('2027-06-20T21:59:00Z') // 23:59 in Stockholm
  expect(mayRemindAgain(null, evening, zone)).toBe(true)
  expect(mayRemindAgain(new Date('2027-06-20T06:00:00Z'), evening, zone)).toBe(false)
  expect(mayRemindAgain(evening, new Date('2027-06-20T22:00:00Z'), zone)).toBe(true)
})

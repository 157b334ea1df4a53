import { expect, test } from 'vitest'
import type { Edition } from '../../editions/model.ts'
import { lastMeetingOf, mayRemindAgain, needsImmediateAdjustment } from './calendar.ts'

function due(extractDue: string | null, lastMeeting: string | null = extractDue) {
  return { terms: { calendar: { extractDue, lastMeeting } } } as unknown as Pick<Edition, 'terms'>
}

test.each([
  ['2027-06-16', false],
  ['2027-06-17', true],
  ['2027-06-30', true],
  // Too late is too late: adjusting it at once does not help.
  ['2027-07-01', false],
])('a meeting on %s needs immediate adjustment: %s', (day, expected) => {
  expect(needsImmediateAdjustment(due('2027-06-30'), day)).toBe(expected)
})

test('where no day is laid down nothing needs to be adjusted at once', () => {
  expect(needsImmediateAdjustment(due(null), '2027-06-29')).toBe(false)
})

test('where only the extract has a day, the board may meet until then', () => {
  expect(lastMeetingOf({ extractDue: '2027-06-30', lastMeeting: null })).toBe('2027-06-30')
  expect(lastMeetingOf({ extractDue: '2027-06-30', lastMeeting: '2027-06-10' })).toBe('2027-06-10')
})

test('one is reminded once a day, as the wall calendar in Stockholm counts', () => {
  const zone = 'Europe/Stockholm'
  const evening = new Date('2027-06-20T21:59:00Z') // 23:59 in Stockholm
  expect(mayRemindAgain(null, evening, zone)).toBe(true)
  expect(mayRemindAgain(new Date('2027-06-20T06:00:00Z'), evening, zone)).toBe(false)
  expect(mayRemindAgain(evening, new Date('2027-06-20T22:00:00Z'), zone)).toBe(true)
})

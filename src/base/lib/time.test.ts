// Days that exist, and days that do not.
import { expect, test } from 'vitest'
import { isPlainDate } from './time.ts'

test('only a day of the calendar is a plain date', () => {
  const days = ['2027-02-28', '2028-02-29', '2027-02-29', '2027-02-30', '2027-04-31', '2027-13-01']
  expect(days.filter(isPlainDate)).toEqual(['2027-02-28', '2028-02-29'])
})

test('a day is written with four, two and two digits and nothing else', () => {
  expect(['2027-2-3', '27-02-03', '2027-02-03T00:00', ' 2027-02-03', ''].some(isPlainDate)).toBe(
    false,
  )
})

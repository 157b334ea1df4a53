// Dates in every way that papers write them.
import { expect, test } from 'vitest'
import { datesIn, isoDate } from './dates.ts'

function read(text: string, year: number | null = null): readonly (string | null)[] {
  return datesIn(text).map((date) => isoDate(date, year))
}

test.each([
  ['den 28 november 2023', ['2023-11-28']],
  ['torsdagen den 13 juni 2024', ['2024-06-13']],
  ['tisdag 26 nov. 2019', ['2019-11-26']],
  ['2023-05-17', ['2023-05-17']],
  ['Kyrkogårdsnämnden 2014-05-20', ['2014-05-20']],
  ['2024.06.13', ['2024-06-13']],
  ['17/5 2024', ['2024-05-17']],
  ['den l9 maj 2O17', ['2017-05-19']],
  ['2024-06-21 – 2024-07-13', ['2024-06-21', '2024-07-13']],
  ['Dnr 1.1-123/2024', []],
  ['den 31 februari 2024', []],
  ['den 29 februari 2023', []],
  ['den 29 februari 2024', ['2024-02-29']],
  ['51 procent av 5 anställda', []],
  ['maj 2024', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('a day without a year takes the year of the edition, or stays unknown', () => {
  expect(read('senast den 17 maj', 2024)).toEqual(['2024-05-17'])
  expect(read('senast den 17 maj', null)).toEqual([null])
})

test('the place is the date alone, without the full stop that ends the sentence', () => {
  const text = 'Senast den 30 juni.'
  const [date] = datesIn(text)
  expect(text.slice(date?.start, date?.end)).toBe('den 30 juni')
})

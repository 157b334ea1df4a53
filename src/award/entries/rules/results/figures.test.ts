// Figures and times as they are written in tables.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigure } from './figures.ts'
import { periodOf } from './periods.ts'
import { bareFigure } from './telling.ts'

describe('one cell', () => {
  test.each([
    ['84', 84, 0, ''],
    ['3,5', 3.5, 1, ''],
    ['3.5', 3.5, 1, ''],
    ['1 234', 1234, 0, ''],
    ['1\u00a0234\u202f567,25', 1234567.25, 2, ''],
    ['45 %', 45, 0, '%'],
    ['45%', 45, 0, '%'],
    ['45 procent', 45, 0, '%'],
    ['-3,5', -3.5, 1, ''],
    ['\u22123,5', -3.5, 1, ''],
    ['–3,5', -3.5, 1, ''],
    ["'-5", -5, 0, ''],
    ['+7', 7, 0, ''],
    ['1.234,5', 1234.5, 1, ''],
    ['1,234.5', 1234.5, 1, ''],
    ['0.123', 0.123, 3, ''],
    ['1,234', 1.234, 3, ''],
    ['12 dagar', 12, 0, 'dagar'],
    ['98 500 kr/elev', 98500, 0, 'kr/elev'],
    ['0', 0, 0, ''],
    ['-0', 0, 0, ''],
  ])('«%s» is a figure', (text, value, decimals, unit) => {
    expect(readFigure(text)).toEqual({ kind: 'figure', value, decimals, unit })
  })
  test.each(['–', '-', '..', '…', 'saknas', 'Uppgift saknas', 'n/a', 'i.u.', 'x'])(
    '«%s» says that there is no figure',
    (text) => expect(readFigure(text)).toEqual({ kind: 'none' }),
  )
  test.each([
    ['1.234', 'ambiguous'],
    ['ca 45', 'about'],
    ['<5', 'about'],
    ['12 34', 'grouped-wrong'],
    ['1,2,3', 'grouped-wrong'],
    ['2024.01.15', 'grouped-wrong'],
    ['#DIV/0!', 'spreadsheet-error'],
    ['#SAKNAS!', 'spreadsheet-error'],
    ['45 (n=30)', 'not-a-number'],
    ['många', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0,1234567', 'too-many-decimals'],
    ['1 000 000 000 000', 'too-large'],
    ['999 999 999 999,99999', 'too-large'],
  ])('«%s» is asked about: %s', (text, why) => {
    expect(readFigure(text)).toEqual({ kind: 'wrong', why })
  })
  test('empty is empty, whatever kind of space it is made of', () => {
    expect(readFigure(' \u00a0\t')).toEqual({ kind: 'blank' })
  })
  test('every number that we tell in Swedish is read as that number', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 })
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals
        const told = bareFigure(decimals, value, 'sv')
        expect(readFigure(told)).toMatchObject({ kind: 'figure', value: value === 0 ? 0 : value })
      }),
    )
  })
  test('every cell is something', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readFigure(text)))
  })
})

describe('when it was', () => {
  test.each([
    ['2026', 2026, 2026],
    ['År 2026', 2026, 2026],
    ['2025/26', 2025, 2025.5],
    ['2025–2026', 2025, 2025.5],
    ['läsåret 2025/2026', 2025, 2025.5],
    ['HT 2026', 2026, 2026.75],
    ['vt26', 2026, 2026.25],
    ['2026 HT', 2026, 2026.75],
    ['kv. 2 2026', 2026, 2026.25],
    ['Q4 2026', 2026, 2026.75],
    ['2026 kv 3', 2026, 2026.5],
    ['jan 2026', 2026, 2026],
    ['2026-07', 2026, 2026.5],
  ])('%s', (label, year, at) => expect(periodOf(label)).toEqual({ year, at }))
  test.each(['', '71', '2020–2023', '12026', '3000', '2026-13', 'snart'])(
    '«%s» names no time',
    (label) => expect(periodOf(label)).toBeUndefined(),
  )
})

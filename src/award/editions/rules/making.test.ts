// What a copy begins with, how deadlines are put off, and what is different between two versions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import { sameWeekdayYearsOn } from '../../../base/lib/time.ts'
import type { Edition, EditionId, EditionTerms } from '../model.ts'
import { isWorkingDay } from './calendar.ts'
import { copiedTerms, movedDate, yearsInWords } from './copying.ts'
import { type DeadlineKey, extendedTerms, outOfOrder, whyNotExtended } from './dates.ts'
import { difference } from './difference.ts'
import { toldOf } from './told.ts'

const programme = realProgramme()
const zone = 'Europe/Stockholm'

function editionOf(year: number): Edition {
  const found = programme.editions.find((edition) => edition.year === year)
  if (found === undefined) throw new Error(`no edition ${year}`)
  const { state, version, terms } = found
  return { id: 'x' as EditionId, year, state, version, terms, zone, demonstration: false }
}
const real = editionOf(2027)

describe('a copy', () => {
  test.each([
    ['entryDue', '2027-05-17T23:59:59', 1, '2028-05-15T23:59:59'],
    ['entryDue', '2027-05-17T23:59:59', 2, '2029-05-14T23:59:59'],
    ['ceremony', '2027-11-23T16:00:00', 1, '2028-11-21T16:00:00'],
    ['extractDue', '2027-06-30', 1, '2028-06-30'],
    ['extractDue', '2027-06-30', 2, '2029-06-29'],
    ['lastMeeting', '2027-06-30', 3, '2030-06-28'],
    ['ceremony', '2024-11', 1, '2025-11'],
    ['extractDue', '2028-02-29', 1, '2029-02-28'],
    // Week 20 of 2029 has no holiday on its Thursday, that of 2026 has: Ascension Day.
    ['entryDue', '2025-05-15T23:59:59', 1, '2026-05-13T23:59:59'],
    ['registrationOpens', '2025-01-07T00:00:00', 1, '2026-01-07T00:00:00'],
  ] as const)('moves %s from %s by %i years to %s', (key, told, years, moved) => {
    expect(movedDate(key, told, years)).toBe(moved)
  })

  test('of a year with 53 weeks ends in week 52', () => {
    expect(sameWeekdayYearsOn('2026-12-31', 1)).toBe('2027-12-30')
    expect(sameWeekdayYearsOn('2027-01-03', 1)).toBe('2028-01-02')
  })

  test('Property: a working day stays a working day, and a weekday its weekday or a day beside holidays', () => {
    const day = fc
      .date({ min: new Date('2005-01-03'), max: new Date('2060-12-20'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5 }), (from, years) => {
        fc.pre(isWorkingDay(from))
        expect(isWorkingDay(movedDate('entryDue', from, years))).toBe(true)
        expect(isWorkingDay(movedDate('extractDue', from, years))).toBe(true)
        expect(isWorkingDay(movedDate('visitsFrom', from, years))).toBe(true)
      }),
    )
  })

  test('says of its dates that they are our own planning, and of last year only what still holds', () => {
    const copy = copiedTerms(real, 2028)
    expect(copy['calendar']).toMatchObject({
      entryDue: { source: 'plan-2028', quote: null },
      ceremony: { source: 'plan-2028' },
    })
    expect(copy['sources']).toContainEqual(
      expect.objectContaining({ key: 'plan-2028', kind: 'own' }),
    )
    expect(copy['statements']).toEqual(real.terms.statements)
    const historic = copiedTerms(editionOf(2023), 2028)
    expect(historic).toMatchObject({ seenDecisions: [], disagreements: [], statements: [] })
  })

  test.each([2028, 2029, 2030, 2031, 2032, 2033])('to %i has its dates in order', (year) => {
    const copy = copiedTerms(real, year)
    expect(outOfOrder(copy['calendar'] as EditionTerms['calendarFacts'])).toEqual([])
  })

  test('names the texts in which an earlier year stands', () => {
    const found = yearsInWords(copiedTerms(real, 2028), 2028)
    expect(found.map(({ years, at }) => [years, at[0]])).toEqual([[[2024, 2027], 'eligibility']])
    const right = { purpose: { sv: 'Priset 2028, sedan 1996.', en: 'The prize of 2028.' } }
    expect(yearsInWords(right, 2028)).toEqual([])
  })
})

describe('a deadline', () => {
  const open: Edition = { ...real, state: 'open' }
  const now = new Date('2027-05-10T10:00:00Z')
  const refusal = (key: DeadlineKey, told: string, edition = open) =>
    whyNotExtended(edition, key, { told, now })

  test('Invariant 5: is put off to a later time, and never brought forward', () => {
    expect(refusal('entryDue', '2027-05-24T23:59:59')).toBe(null)
    expect(refusal('extractDue', '2027-08-31')).toBe(null)
    expect(refusal('entryDue', '2027-05-17T23:59:59')).toBe('not-later')
    expect(refusal('entryDue', '2027-05-10T23:59:59')).toBe('not-later')
  })

  test('Invariant 5: one deadline never moves another', () => {
    const { calendarFacts } = extendedTerms(open, 'entryDue', {
      told: '2027-05-24T23:59:59',
      source: 'own',
    })
    expect({ ...calendarFacts, entryDue: real.terms.calendarFacts.entryDue }).toEqual(
      real.terms.calendarFacts,
    )
  })

  test('is put off only while the edition is open, to a day that exists and has not passed', () => {
    const later = new Date('2027-06-10T10:00:00Z')
    const to = { told: '2027-06-01T23:59:59', now: later }
    expect(whyNotExtended(open, 'entryDue', to)).toBe('passed')
    expect(refusal('entryDue', '2027-02-30T23:59:59')).toBe('no-date')
    expect(refusal('entryDue', '2027-05-24')).toBe('no-date')
    expect(refusal('extractDue', '2027-08-31', { ...open, state: 'closed' })).toBe('not-open')
    expect(refusal('extractDue', '2027-12-31')).toBe('order')
    const without = { ...open, terms: { ...open.terms, calendarFacts: {} } }
    expect(refusal('extractDue', '2027-08-31', without)).toBe('no-deadline')
  })
})

describe('the difference', () => {
  const told = toldOf(real.terms)

  test('between an edition and itself is none, whatever order its keys have', () => {
    const shuffled = JSON.parse(JSON.stringify(told), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(difference(told, shuffled)).toEqual([])
  })

  test('tells what was changed, added, removed and moved, each in its section', () => {
    const [first, second, ...others] = real.terms.categories
    if (first === undefined || second === undefined) throw new Error('no categories')
    const renamed = { ...first, name: { ...first.name, sv: 'Förskolor' } }
    const added = { ...first, key: 'kultur', name: { sv: 'Kultur', en: 'Culture' } }
    const [last, ...between] = others.toReversed()
    const categories = [last, ...between.toReversed(), renamed, added]
    const [section, ...rest] = difference(told, { ...told, categories })
    expect(rest).toEqual([])
    expect(section?.section).toBe('categories')
    const kinds = section?.changes.map(({ kind, at }) => `${kind} ${at.at(-1)}`)
    expect(new Set(kinds)).toEqual(
      new Set([
        'removed name',
        'removed source',
        'moved categories',
        'changed name',
        'added name',
        'added source',
      ]),
    )
  })

  test('Property: every change of a number in the terms is seen', () => {
    const numbers = ['weight', 'wordLimit', 'quorum', 'minimum', 'maximum', 'employees', 'percent']
    for (const name of numbers) {
      const changed = JSON.parse(JSON.stringify(told), (key, value: unknown) =>
        key === name && typeof value === 'number' ? value + 1 : value,
      )
      expect([name, difference(told, changed).length > 0]).toEqual([name, true])
    }
  })
})

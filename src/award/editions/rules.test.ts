// The clock of an edition: what is open when, to the second, summer and winter.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../test/programme-files.ts'
import type { Edition, EditionId } from './model.ts'
import {
  calendarDates,
  deadline,
  isOpen,
  isReleased,
  mayReplace,
  type Phase,
  stages,
  whyNotClosed,
  whyNotOpen,
} from './rules.ts'

function edition(year = 2027, changes: Partial<Edition> = {}): Edition {
  const found = realProgramme().editions.find((one) => one.year === year)
  if (!found) throw new Error(`no edition ${year}`)
  const { state, version, terms } = found
  const id = '00000000-0000-0000-0000-000000002027' as EditionId
  const zone = 'Europe/Stockholm'
  return { id, year, state, version, terms, zone, demonstration: false, ...changes }
}

const of2027 = edition()

describe('a phase', () => {
  const cases: readonly (readonly [Phase, string, boolean])[] = [
    ['registration', '2027-01-10T22:59:59.999Z', false],
    ['registration', '2027-01-10T23:00:00.000Z', true],
    ['registration', '2027-05-17T21:59:59.999Z', true],
    ['registration', '2027-05-17T22:00:00.000Z', false],
    ['writing', '2027-05-17T21:59:59.000Z', true],
    ['writing', '2027-05-17T21:59:59.999Z', true],
    ['writing', '2027-05-17T22:00:00.000Z', false],
    ['assessment', '2027-05-17T21:59:59.999Z', false],
    ['assessment', '2027-05-17T22:00:00.000Z', true],
    ['assessment', '2027-11-02T22:59:59.000Z', true],
    ['assessment', '2027-11-02T23:00:00.000Z', false],
    ['consensus', '2027-09-01T12:00:00.000Z', true],
    ['visits', '2027-10-01T12:00:00.000Z', true],
    ['jury', '2027-05-17T22:00:00.000Z', true],
    ['jury', '2027-11-23T15:00:01.000Z', false],
    ['feedback', '2028-02-01T12:00:00.000Z', true],
    ['feedback', '2027-05-01T12:00:00.000Z', false],
  ]
  for (const [phase, now, open] of cases) {
    test(`${phase} is ${open ? 'open' : 'shut'} at ${now}`, () => {
      expect(isOpen(of2027, phase, new Date(now))).toBe(open)
    })
  }

  test('is never open in an edition that is not open', () => {
    for (const state of ['historic', 'announced', 'closed'] as const) {
      expect(isOpen(edition(2027, { state }), 'writing', new Date('2027-03-01'))).toBe(false)
    }
  })
})

test('a plain date lasts its whole day, also on the day when the clocks are set back', () => {
  const { terms } = of2027
  const calendar = { ...terms.calendar, juryMeeting: '2027-10-31' }
  const moved = edition(2027, { terms: { ...terms, calendar } })
  expect(deadline(moved, 'juryMeeting')?.toISOString()).toBe('2027-10-31T22:59:59.999Z')
  expect(deadline(of2027, 'extractDue')?.toISOString()).toBe('2027-06-30T21:59:59.999Z')
  expect(deadline(edition(2015), 'entryDue')).toBe(null)
})

test('the seal breaks at the ceremony and not a second before', () => {
  expect(isReleased(of2027, new Date('2027-11-23T14:59:59Z'))).toBe(false)
  expect(isReleased(of2027, new Date('2027-11-23T15:00:00Z'))).toBe(true)
  expect(isReleased(edition(2024), new Date('2030-01-01Z'))).toBe(false)
})

describe('the line of stages', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['2026-12-01T12:00:00Z', ['later', 'later', 'later', 'later', 'later']],
    ['2027-03-01T12:00:00Z', ['now', 'now', 'later', 'later', 'later']],
    ['2027-06-01T12:00:00Z', ['done', 'done', 'now', 'later', 'later']],
    ['2027-09-25T12:00:00Z', ['done', 'done', 'done', 'now', 'later']],
    ['2027-11-10T12:00:00Z', ['done', 'done', 'done', 'done', 'now']],
    ['2027-11-24T12:00:00Z', ['done', 'done', 'done', 'done', 'done']],
  ]
  for (const [now, states] of cases) {
    test(`on ${now.slice(0, 10)}`, () => {
      expect(stages(of2027, new Date(now)).map(({ state }) => state)).toEqual(states)
    })
  }
})

test('the calendar is told from the earliest date to the latest', () => {
  const keys = calendarDates(of2027.terms.calendar, of2027.zone).map(({ key }) => key)
  expect(keys).toEqual([
    'registrationOpens',
    'registrationCloses',
    'entryDue',
    'lastMeeting',
    'extractDue',
    'assessmentDue',
    'consensusDue',
    'visitsFrom',
    'visitsTo',
    'juryMeeting',
    'ceremony',
    'feedbackDue',
  ])
})

describe('Invariant 1: the terms of an edition that has opened', () => {
  test('are not replaced under the same version', () => {
    expect(mayReplace({ state: 'open', version: 1 }, { version: 1 })).toBe('frozen')
    expect(mayReplace({ state: 'closed', version: 2 }, { version: 2 })).toBe('frozen')
  })
  test('are replaced by a higher version', () => {
    expect(mayReplace({ state: 'open', version: 1 }, { version: 2 })).toBe(null)
  })
  test('never go back', () => {
    expect(mayReplace({ state: 'announced', version: 2 }, { version: 1 })).toBe('version-went-back')
  })
  test('are free until then, and historic ones may be put right', () => {
    expect(mayReplace({ state: 'announced', version: 1 }, { version: 1 })).toBe(null)
    expect(mayReplace({ state: 'historic', version: 1 }, { version: 1 })).toBe(null)
  })
})

test('an edition opens from announced and closes after its ceremony', () => {
  expect(whyNotOpen(edition(2027, { state: 'announced' }))).toBe(null)
  expect(whyNotOpen(edition(2024, { state: 'announced' }))).toBe('calendar-missing')
  expect(whyNotOpen(of2027)).toBe('not-announced')
  expect(whyNotClosed(of2027, new Date('2027-11-22Z'))).toBe('ceremony-ahead')
  expect(whyNotClosed(of2027, new Date('2027-11-24Z'))).toBe(null)
  expect(whyNotClosed(edition(2027, { state: 'closed' }), new Date('2028-01-01Z'))).toBe('not-open')
})

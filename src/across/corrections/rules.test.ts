// Whom a difference concerns, and whom it leaves alone.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../test/programme-files.ts'
import type { CalendarKey, EditionTerms } from '../../award/editions/model.ts'
import type { Eligibility, Registration } from '../../award/registrations/model.ts'
import { found } from '../../base/lib/failures.ts'
import { broughtForward, changedBetween, joined, reasonsFor, touchedUnit } from './rules.ts'

const was = found(realProgramme().editions.find(({ year }) => year === 2027)).terms
const school = { id: 'r', unitName: 'Solens skola', category: 'skola' } as unknown as Registration
const nothingKnown = { was: [], is: [], entry: 'none' } as const

function withDate(key: CalendarKey, told: string): EditionTerms {
  const fact = { told, source: 'own', quote: null }
  return { ...was, calendarFacts: { ...was.calendarFacts, [key]: fact } }
}

function answer(state: 'met' | 'not-met' | 'unknown'): Eligibility {
  const rule = found(was.eligibility[0])
  const results = [{ rule, answer: state, because: { key: 'financed', values: {} }, waiver: null }]
  return { gate: 'participation', state: 'cleared', results } as Eligibility
}

describe('a unit', () => {
  const reasons = (is: EditionTerms, known: Parameters<typeof touchedUnit>[2] = nothingKnown) =>
    touchedUnit(changedBetween(was, is), school, known)?.reasons ?? null

  test('is touched by its dates, but not by those of examiners and jury alone', () => {
    expect(reasons(withDate('entryDue', '2027-05-24T23:59:59'))).toEqual(['calendar'])
    expect(reasons(withDate('visitsFrom', '2027-09-21'))).toEqual(['calendar'])
    expect(reasons(withDate('juryMeeting', '2027-11-03'))).toBe(null)
    expect(reasons(withDate('consensusDue', '2027-09-18'))).toBe(null)
  })

  test('is touched by its own category only', () => {
    const renamed = (wanted: string) => ({
      ...was,
      categories: was.categories.map((one) =>
        one.key === wanted ? { ...one, name: { sv: 'Annat', en: 'Other' } } : one,
      ),
    })
    expect(reasons(renamed('skola'))).toEqual(['category'])
    expect(reasons(renamed('forskola'))).toBe(null)
    const gone = { ...was, categories: was.categories.filter(({ key }) => key !== 'skola') }
    expect(reasons(gone)).toEqual(['category'])
  })

  test('is touched by a rule when its outcome changes, for better or worse', () => {
    const is = { ...was, eligibility: was.eligibility.slice(1) }
    const outcome = (before: Eligibility, after: Eligibility) =>
      touchedUnit(changedBetween(was, is), school, { was: [before], is: [after], entry: 'begun' })
    expect(outcome(answer('met'), answer('met'))).toBe(null)
    expect(outcome(answer('met'), answer('not-met'))?.outcome).toBe('worse')
    expect(outcome(answer('not-met'), answer('met'))?.outcome).toBe('better')
    expect(outcome(answer('met'), answer('unknown'))?.outcome).toBe('other')
  })

  test('is touched by the questions, the model, the prize and the decisions that count', () => {
    expect(reasons({ ...was, prizeAmount: 1 })).toEqual(['prize'])
    expect(reasons({ ...was, acceptedDecisions: ['approved'] })).toEqual(['decisions'])
    expect(reasons({ ...was, instrument: null })).toEqual(['questions'])
    expect(reasons({ ...was, assessment: null })).toEqual(['assessment'])
  })

  test('is not touched by what is nothing to it', () => {
    expect(reasons(was)).toBe(null)
    expect(reasons({ ...was, jury: null, team: null, conflicts: null, contactRoutes: [] })).toBe(
      null,
    )
  })
})

test('examiners and jury are told of what they work with', () => {
  const of = (hat: 'examiner' | 'juror', is: EditionTerms) =>
    reasonsFor(hat, changedBetween(was, is))
  expect(of('examiner', { ...was, team: null })).toEqual(['team'])
  expect(of('juror', { ...was, team: null })).toEqual([])
  expect(of('examiner', { ...was, training: null })).toEqual(['training'])
  expect(of('juror', { ...was, training: null })).toEqual([])
  expect(of('juror', { ...was, jury: null })).toEqual(['jury'])
  expect(of('examiner', { ...was, jury: null })).toEqual([])
  expect(of('examiner', { ...was, conflicts: null })).toEqual(['conflicts'])
  expect(of('juror', withDate('ceremony', '2027-11-30T16:00:00'))).toEqual(['calendar'])
  expect(of('juror', withDate('entryDue', '2027-05-24T23:59:59'))).toEqual([])
})

test('a deadline that is brought forward is seen, one that is put off is none', () => {
  expect(broughtForward(was, withDate('entryDue', '2027-05-10T23:59:59'))).toEqual(['entryDue'])
  expect(broughtForward(was, withDate('entryDue', '2027-05-24T23:59:59'))).toEqual([])
})

test('who is concerned twice for one unit in the same way is told once', () => {
  const one = { as: 'unit', unit: 'Solens skola', reasons: ['calendar'] } as const
  const two = { as: 'coordinator', unit: 'Solens skola', reasons: ['calendar'] } as const
  expect(joined([one, one, two])).toEqual([one, two])
})

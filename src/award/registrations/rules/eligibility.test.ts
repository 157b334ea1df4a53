// How each rule answers, and at which gate.
import { expect, test } from 'vitest'
import { checkIn, groundIn, pastOf, waiverOf } from '../../../../test/ground.ts'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { Edition, EligibilityRule } from '../../editions/model.ts'
import { denominatorOf } from '../../editions/rules/denominators.ts'
import type { AwardCheck, Facts, Registration } from '../model.ts'
import { eligibility } from './eligibility.ts'
import type { Ground } from './judges.ts'

const now = new Date('2027-03-01T09:00:00Z')

function editionOf(year: number): Edition {
  const told = realProgramme().editions.find((edition) => edition.year === year)
  if (!told) throw new Error(`no edition ${year}`)
  return {
    id: 'edition' as Edition['id'],
    year,
    state: told.state,
    demonstration: false,
    version: told.version,
    zone: 'Europe/Stockholm',
    terms: told.terms,
  }
}
const edition = editionOf(2027)

const good: Facts = {
  financing: { financedByCity: 'yes' },
  manager: { name: 'Kim Ek', budget: 'yes', staff: 'yes' },
  plan: { withGoals: 'yes' },
  employees: { besidesManager: 11 },
}

function ground(
  change: Partial<Ground> & { facts?: Facts; form?: Registration['operatingForm'] },
): Ground {
  return groundIn(edition, { facts: good, now, ...change })
}

function answerTo(
  kind: EligibilityRule['kind'],
  at: Ground,
  gate: 'participation' | 'award' = 'participation',
) {
  const results = eligibility(gate, at).results.filter(({ rule }) => rule.kind === kind)
  return results.map(({ answer, because }) => `${answer}: ${because.key}`)
}

test('all facts good: cleared to take part', () => {
  expect(eligibility('participation', ground({})).state).toBe('cleared')
})

test('nothing stated: unknown, which is not a no', () => {
  const at = eligibility('participation', ground({ facts: {} }))
  expect(at.state).toBe('provisional')
  expect(new Set(at.results.map(({ answer }) => answer))).toEqual(new Set(['unknown', 'met']))
})

test.each([
  [{ financing: { financedByCity: 'no' } }, 'financed-by-city', 'not-met: not-financed'],
  [{ financing: { financedByCity: 'unknown' } }, 'financed-by-city', 'unknown: not-stated'],
  [
    { manager: { name: 'K', budget: 'no', staff: 'yes' } },
    'responsibility',
    'not-met: manager-lacks',
  ],
  [
    { manager: { name: 'K', budget: 'unknown', staff: 'no' } },
    'responsibility',
    'not-met: manager-lacks',
  ],
  [
    { manager: { name: 'K', budget: 'unknown', staff: 'yes' } },
    'responsibility',
    'unknown: not-stated',
  ],
  [{ plan: { withGoals: 'no' } }, 'operational-plan', 'not-met: plan-lacks-goals'],
  [{ employees: { besidesManager: null } }, 'minimum-employees', 'unknown: not-stated'],
] as const)('%j answers %s', (facts, kind, expected) => {
  expect(answerTo(kind, ground({ facts: { ...good, ...facts } }))).toEqual([expected])
})

test('Invariant 11: the manager counts, so four others are enough and three are not', () => {
  const withOthers = (besidesManager: number) =>
    eligibility(
      'participation',
      ground({ facts: { ...good, employees: { besidesManager } } }),
    ).results.find(({ rule }) => rule.kind === 'minimum-employees')
  expect(withOthers(4)).toMatchObject({
    answer: 'met',
    because: { key: 'employees-enough', values: { all: 5, needed: 5, manager: 'with' } },
  })
  expect(withOthers(3)).toMatchObject({ answer: 'not-met', because: { values: { all: 4 } } })
})

test('Invariant 10: the share is counted on what the operating form says', () => {
  expect(denominatorOf('private-places')).toBe('places')
  expect(denominatorOf('independent-school')).toBe('pupils')
  expect(denominatorOf('contract')).toBe('users')
  expect(denominatorOf('home-care-choice')).toBe('users')
  expect(denominatorOf('municipal')).toBe('whole-operation')
  const places = { ...good, share: { of: 'places', all: 100, residents: 51 } } as const
  expect(
    answerTo('share-for-residents', ground({ form: 'private-places', facts: places })),
  ).toEqual(['met: share-enough'])
  expect(
    answerTo('share-for-residents', ground({ form: 'independent-school', facts: places })),
  ).toEqual(['unknown: share-counted-otherwise'])
})

test('half a per cent short is short: no rounding lets it through', () => {
  const share = (residents: number, all: number) =>
    answerTo(
      'share-for-residents',
      ground({ form: 'contract', facts: { ...good, share: { of: 'users', all, residents } } }),
    )
  expect(share(509, 1000)).toEqual(['not-met: share-too-small'])
  expect(share(510, 1000)).toEqual(['met: share-enough'])
  expect(share(0, 0)).toEqual(['not-met: share-too-small'])
})

test('a unit run by the city is not asked for a share in 2027', () => {
  expect(answerTo('share-for-residents', ground({}))).toEqual([])
})

test('while nobody knows how it is run, every rule for some forms waits', () => {
  const at = ground({ form: null })
  expect(answerTo('share-for-residents', at)).toEqual(Array(3).fill('unknown: no-operating-form'))
})

test('Invariant 8: a deficit does not keep a unit from taking part where balance is at the award gate', () => {
  const deficit: Facts = { ...good, balance: { lastYear: 'deficit', forecast: 'deficit' } }
  expect(eligibility('participation', ground({ facts: deficit })).state).toBe('cleared')
  expect(answerTo('budget-in-balance', ground({ facts: deficit }))).toEqual([])
})

test('Invariant 8: where the papers of 2024 put balance at the first gate, it is asked there', () => {
  const in2024 = editionOf(2024)
  const at = (lastYear: 'balance' | 'deficit') =>
    ground({ edition: in2024, facts: { ...good, balance: { lastYear, forecast: 'balance' } } })
  expect(answerTo('budget-in-balance', at('deficit'))).toEqual(['not-met: deficit'])
  expect(answerTo('budget-in-balance', at('balance'))).toEqual(['met: balance'])
})

const after = new Date('2027-10-01T09:00:00Z')
const check = (change: Partial<AwardCheck>) => checkIn(2027, change)

test.each([
  [null, 'unknown: check-missing'],
  [check({}), 'met: check-balance'],
  [check({ lastYearResult: -1 }), 'not-met: check-deficit'],
  [check({ forecast: -1 }), 'not-met: check-deficit'],
  [check({ forecastDate: '2027-05-17' }), 'unknown: check-too-early'],
  [check({ checkedAt: new Date('2027-05-17T21:00:00Z') }), 'unknown: check-too-early'],
])('Invariant 21: the award asks for a fresh check, %#', (made, expected) => {
  expect(answerTo('budget-in-balance', ground({ check: made, now: after }), 'award')).toEqual([
    expected,
  ])
})

test('Invariant 21: a balance stated at the first gate is not enough at the second', () => {
  const at = ground({
    edition: editionOf(2024),
    facts: { ...good, balance: { lastYear: 'balance', forecast: 'balance' } },
  })
  expect(answerTo('budget-in-balance', at, 'award')).toEqual(['unknown: check-missing'])
})

const received = pastOf

test.each([
  [[], 'met: never-received'],
  [[received({ year: 2024 })], 'met: received-long-ago'],
  [[received({ year: 2025 })], 'not-met: received-lately'],
  [[received({ year: 2026 })], 'not-met: received-lately'],
  [[received({ year: 2025, link: 'confirmed' })], 'not-met: received-lately'],
  [[received({ year: 2015 }), received({ year: 2025 })], 'not-met: received-lately'],
  [[received({ year: 2025, kind: 'honourable' })], 'met: never-received'],
  [[received({ year: 2027 })], 'met: never-received'],
])('Invariant 9: quarantine until the third year after, %#', (past, expected) => {
  expect(answerTo('quarantine', ground({ past }))).toEqual([expected])
})

test('Invariant 9: a link that nobody has confirmed keeps nobody out', () => {
  const past = [received({ year: 2026, link: 'possible' })]
  expect(answerTo('quarantine', ground({ past }))).toEqual(['unknown: received-perhaps'])
  expect(eligibility('participation', ground({ past })).state).toBe('provisional')
})

test.each([
  received({ year: 2026, confidence: 'medium' }),
  received({ year: 2026, inferred: ['year'] }),
  received({ year: null, confidence: 'year-unknown' }),
  received({ year: null, lastYear: 2025, confidence: 'year-inferred' }),
])('Invariant 26: what is not certain keeps nobody out, %#', (past) => {
  expect(answerTo('quarantine', ground({ past: [past] }))).toEqual(['unknown: received-perhaps'])
})

test('Invariant 26: what cannot have been lately makes no doubt', () => {
  const past = [
    received({ year: null, firstYear: 2015, lastYear: 2018, confidence: 'year-inferred' }),
  ]
  expect(answerTo('quarantine', ground({ past }))).toEqual(['met: never-received'])
})

const waiver = (until: string) => waiverOf('minimum-employees', until)

test('a waiver lets one rule be until its last day is over', () => {
  const facts = { ...good, employees: { besidesManager: 1 } }
  const state = (until: string) =>
    eligibility('participation', ground({ facts, waivers: [waiver(until)] })).state
  expect(state('2027-03-01')).toBe('waived')
  expect(state('2027-02-28')).toBe('failed')
})

test('a waiver for one rule helps no other', () => {
  const facts: Facts = { ...good, plan: { withGoals: 'no' } }
  const at = eligibility('participation', ground({ facts, waivers: [waiver('2027-12-31')] }))
  expect(at.state).toBe('failed')
})

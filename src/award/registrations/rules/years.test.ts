// The rules that the sources tell, year by year: which units each of them lets in, and lets receive.
import { describe, expect, test } from 'vitest'
import { checkIn, goodFacts, groundIn, pastOf } from '../../../../test/ground.ts'
import {
  editionWithRules,
  type RulesOfYear,
  rulesOfYears,
} from '../../../../test/rules-of-years.ts'
import { eligibility } from './eligibility.ts'
import { questionsFor } from './questions.ts'

/** Units that differ from a good one of the city in one thing each. */
const profiles = {
  good: {},
  'not financed': { facts: { ...goodFacts, financing: { financedByCity: 'no' } } },
  'manager without staff': {
    facts: { ...goodFacts, manager: { ...manager(), staff: 'no' } },
  },
  'manager without operations': {
    facts: { ...goodFacts, manager: { ...manager(), operations: 'no' } },
  },
  'unit without budget': { facts: { ...goodFacts, bearing: { ...bearing(), budget: 'no' } } },
  'four with the manager': { facts: { ...goodFacts, employees: { besidesManager: 3 } } },
  'no plan': { facts: { ...goodFacts, plan: { withGoals: 'no' } } },
  'city unit for others': {
    facts: { ...goodFacts, share: { of: 'whole-operation', all: 100, residents: 50 } },
  },
  'contractor for others': {
    form: 'contract',
    facts: { ...goodFacts, share: { of: 'whole-operation', all: 100, residents: 50 } },
  },
  'half the places': {
    form: 'private-places',
    facts: { ...goodFacts, share: { of: 'places', all: 100, residents: 50 } },
  },
  'half the pupils': {
    form: 'independent-school',
    facts: { ...goodFacts, share: { of: 'pupils', all: 100, residents: 50 } },
  },
  deficit: { facts: { ...goodFacts, balance: { lastYear: 'deficit', forecast: 'balance' } } },
  'recipient 2021': { past: [pastOf({ year: 2021 })] },
  'recipient 2020': { past: [pastOf({ year: 2020 })] },
  'mentioned 2022': { past: [pastOf({ year: 2022, kind: 'honourable' })] },
  'two years in balance': { facts: { ...goodFacts, economy: { yearsInBalance: 2 } } },
  'low survey': { facts: { ...goodFacts, survey: { index: 60 } } },
  complaint: { facts: { ...goodFacts, complaints: { months: 24, unresolved: 'yes' } } },
  'half the assignments': {
    facts: { ...goodFacts, share: { of: 'assignments', all: 10, residents: 5 } },
  },
  'most assignments': {
    facts: { ...goodFacts, share: { of: 'assignments', all: 10, residents: 6 } },
  },
} as const satisfies Record<string, Parameters<typeof groundIn>[1]>
type Profile = keyof typeof profiles

function manager() {
  return { name: 'Kim Ek', budget: 'yes', staff: 'yes', operations: 'yes' } as const
}
function bearing() {
  return { budget: 'yes', staff: 'yes', operations: 'yes' } as const
}

/** Whom each year keeps out, and of whom it cannot tell. Everybody else is cleared. */
const expected: Record<
  RulesOfYear,
  { readonly failed: readonly Profile[]; readonly provisional: readonly Profile[] }
> = {
  'board paper 2015': { failed: ['not financed'], provisional: [] },
  'board paper 2016': { failed: ['not financed'], provisional: [] },
  'page 2019': {
    failed: [
      'not financed',
      'unit without budget',
      'four with the manager',
      'contractor for others',
    ],
    // Counted on places and pupils, while the page of that year speaks of whom the operation serves.
    provisional: ['half the places', 'half the pupils'],
  },
  'page about 2020 to 2022': {
    failed: [
      'not financed',
      'manager without staff',
      'four with the manager',
      'contractor for others',
    ],
    provisional: ['half the places', 'half the pupils'],
  },
  'page about 2022 and 2023': {
    failed: [
      'not financed',
      'manager without staff',
      'manager without operations',
      'four with the manager',
      'no plan',
      'half the places',
      'half the pupils',
      'recipient 2021',
    ],
    provisional: ['mentioned 2022'],
  },
  'board paper 2023, social services': {
    failed: ['not financed', 'manager without staff', 'four with the manager', 'no plan'],
    provisional: [],
  },
  'board papers 2023 and 2024, Bromma': {
    failed: ['not financed', 'city unit for others', 'contractor for others', 'deficit'],
    provisional: ['half the places', 'half the pupils', 'half the assignments', 'most assignments'],
  },
  'page late 2023': {
    failed: [
      'not financed',
      'manager without staff',
      'four with the manager',
      'contractor for others',
    ],
    provisional: ['half the places', 'half the pupils'],
  },
  'Uppsala, to choose from': {
    failed: ['two years in balance', 'complaint', 'half the assignments'],
    // Counted on something else than assignments.
    provisional: [
      'city unit for others',
      'contractor for others',
      'half the places',
      'half the pupils',
    ],
  },
}

const years = Object.keys(rulesOfYears) as RulesOfYear[]
const names = Object.keys(profiles) as Profile[]
const uppsala = 'Uppsala, to choose from'

/** A good unit has counted what its year asks for. */
function groundOf(year: RulesOfYear, name: Profile) {
  const ground = groundIn(editionWithRules(year), profiles[name])
  const { facts } = ground.registration
  if (year !== uppsala || facts.share !== goodFacts.share) return ground
  const share = { of: 'assignments', all: 10, residents: 6 } as const
  return { ...ground, registration: { ...ground.registration, facts: { ...facts, share } } }
}

describe.each(years)('%s', (year) => {
  const { failed, provisional } = expected[year]

  test.each(names)('%s', (name) => {
    const { state } = eligibility('participation', groundOf(year, name))
    const wanted = failed.includes(name)
      ? 'failed'
      : provisional.includes(name)
        ? 'provisional'
        : 'cleared'
    expect(state).toBe(wanted)
  })
})

test('Uppsala: each optional rule answers on its own, and the advisory one keeps nobody out', () => {
  const facts = {
    ...goodFacts,
    share: { of: 'assignments', all: 10, residents: 6 },
    survey: { index: 60 },
  } as const
  const result = eligibility('participation', groundIn(editionWithRules(uppsala), { facts }))
  expect(result.results.map(({ rule, answer }) => [rule.kind, answer])).toEqual([
    ['stable-economy', 'met'],
    ['employee-survey', 'not-met'],
    ['no-complaints', 'met'],
    ['share-for-residents', 'met'],
  ])
  expect(result.state).toBe('cleared')
})

const withAwardRule: readonly RulesOfYear[] = [
  'page about 2020 to 2022',
  'page about 2022 and 2023',
  'board papers 2023 and 2024, Bromma',
  'page late 2023',
]

test.each(years)(
  'to receive by %s: a deficit in autumn bars where a budget rule stands',
  (year) => {
    const edition = editionWithRules(year)
    const now = new Date('2023-10-02T09:00:00Z')
    const at = (check: ReturnType<typeof checkIn> | null) =>
      eligibility('award', groundIn(edition, { check, now })).state
    const asks = withAwardRule.includes(year)
    expect(at(null)).toBe(asks ? 'provisional' : 'cleared')
    expect(at(checkIn(2023))).toBe('cleared')
    expect(at(checkIn(2023, { forecast: -1 }))).toBe(asks ? 'failed' : 'cleared')
    expect(at(checkIn(2023, { lastYearResult: -1 }))).toBe(asks ? 'failed' : 'cleared')
    expect(at(checkIn(2023, { forecastDate: '2023-05-17' }))).toBe(asks ? 'provisional' : 'cleared')
  },
)

test('each year asks what its rules need, and nothing else', () => {
  const asked = Object.fromEntries(
    years.map((year) => [
      year,
      questionsFor(editionWithRules(year), { operatingForm: 'private-places' }).slice(1, -1),
    ]),
  )
  expect(asked).toEqual({
    'board paper 2015': ['financing'],
    'board paper 2016': ['financing'],
    'page 2019': ['financing', 'bearing', 'employees', 'share'],
    'page about 2020 to 2022': ['financing', 'manager', 'employees', 'share'],
    'page about 2022 and 2023': ['financing', 'manager', 'employees', 'plan', 'share'],
    'board paper 2023, social services': ['financing', 'manager', 'employees', 'plan'],
    'board papers 2023 and 2024, Bromma': ['financing', 'share', 'balance'],
    'page late 2023': ['financing', 'manager', 'employees', 'share'],
    'Uppsala, to choose from': ['economy', 'survey', 'complaints', 'share'],
  })
})

test('the board of each year decides as its source says, and sends the extract where it must', () => {
  const told = years.map((year) => {
    const { acceptedDecisions, calendar } = editionWithRules(year).terms
    return [acceptedDecisions.join(' or '), calendar.extractDue]
  })
  expect(told.slice(0, 2)).toEqual([
    ['nominated', null],
    ['approved', '2016-06-30'],
  ])
  expect(told[years.indexOf('board paper 2023, social services')]).toEqual([
    'approved or noted',
    '2023-06-30',
  ])
})

// What would have happened: who is barred, let in or unclear with other rules.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIn, goodFacts, groundIn, pastOf, waiverOf } from '../../../../test/ground.ts'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import type { Edition } from '../../editions/model.ts'
import type { Facts, Registration } from '../model.ts'
import { eligibility } from './eligibility.ts'
import type { Ground } from './judges.ts'
import {
  categoriesGone,
  countEffects,
  countRules,
  type Effect,
  effects,
  pairedRules,
  rehearsalOf,
  type Tried,
} from './rehearsal.ts'

const rest =
  'gate: participation, appliesTo: all, says: { sv: Kravet., en: The rule. }, source: own'
const five = `{ key: size, kind: minimum-employees, params: { employees: 5 }, ${rest} }`
const eight = five.replace('employees: 5', 'employees: 8')
const plan = `{ key: plan, kind: operational-plan, ${rest} }`
const survey = `{ key: survey, kind: employee-survey, params: { index: 75 }, ${rest} }`
const categories = (...keys: readonly string[]) =>
  `categories: [${keys.map((key) => `{ key: ${key}, name: { sv: ${key}, en: ${key} }, source: own }`)}]`

function edition(year: number, rules: readonly string[], keys = ['skola', 'vard']): Edition {
  return editionFromRules(rules, { year, rest: categories(...keys) })
}

type Change = Partial<Omit<Ground, 'registration'>> & {
  readonly facts?: Facts
  readonly category?: string
}

function tried(earlier: Edition, next: Edition, change: Change = {}): Tried {
  const { facts = goodFacts, category = 'skola', ...known } = change
  const ground = groundIn(earlier, { facts, ...known })
  const registration = { ...ground.registration, category, id: 'r' } as Registration
  return rehearsalOf({ earlier, next }, 'participation')(registration, ground)
}

const few: Facts = { ...goodFacts, employees: { besidesManager: 5 } }

test.each<[string, Effect, readonly string[], readonly string[], Facts]>([
  ['a higher number bars the small', 'barred', [five], [eight], few],
  ['a lower number lets them in', 'let-in', [eight], [five], few],
  ['a rule that is gone lets in whom it barred', 'let-in', [eight, plan], [plan], few],
  ['a new question makes unclear', 'unclear', [five], [five, survey], noSurvey()],
  ['without the question it is clear', 'settled', [five, survey], [five], noSurvey()],
  ['the same rules change nothing', 'same', [five, plan], [five, plan], few],
])('%s', (_, effect, before, after, facts) => {
  const one = tried(edition(2026, before), edition(2028, after), { facts })
  expect(one.effect).toBe(effect)
  expect(one.differs).toBe(effect !== 'same')
})

function noSurvey(): Facts {
  const { survey: _, ...others } = goodFacts
  return others
}

test('each rule tells its answer of then, its answer of now, and what has happened to it', () => {
  const [earlier, next] = [edition(2026, [five, plan]), edition(2028, [survey, eight])]
  const one = tried(earlier, next, { facts: few })
  expect(
    one.rules.map(({ key, change, was, becomes, differs }) => [
      ...[key, change, was?.answer ?? null, becomes?.answer ?? null, differs],
    ]),
  ).toEqual([
    ['survey', 'added', null, 'met', false],
    ['size', 'changed', 'met', 'not-met', true],
    ['plan', 'removed', 'met', null, false],
  ])
})

test('another wording of the same rule is no change', () => {
  const reworded = five.replace('sv: Kravet.', 'sv: Minst fem.')
  const pairs = pairedRules(
    { earlier: edition(2026, [five]), next: edition(2028, [reworded]) },
    'participation',
  )
  expect(pairs).toMatchObject([
    { change: 'kept', before: null, rule: { says: { sv: 'Minst fem.' } } },
  ])
})

test('quarantine is counted against the year of the registrations, not of the new rules', () => {
  const quarantine = (years: number) =>
    `{ key: q, kind: quarantine, params: { years: ${years} }, ${rest} }`
  const past = [pastOf({ year: 2023 })]
  const [three, four] = [edition(2026, [quarantine(3)]), edition(2028, [quarantine(4)])]
  expect(tried(three, four, { past }).effect).toBe('barred')
  expect(tried(three, edition(2028, [quarantine(3)]), { past }).effect).toBe('same')
})

test('a check made before the award that year counts for the new rules of that year', () => {
  const budget = `{ key: b, kind: budget-in-balance, gate: award, appliesTo: all, says: { sv: K, en: R }, source: own }`
  const editions = { earlier: edition(2026, []), next: edition(2028, [budget]) }
  const at = (forecast: number) => {
    const ground = groundIn(editions.earlier, { check: checkIn(2026, { forecast }) })
    const registration = { ...ground.registration, category: 'skola' } as Registration
    return rehearsalOf(editions, 'award')(registration, ground).effect
  }
  expect([at(10), at(-10)]).toEqual(['same', 'barred'])
})

test('a waiver holds for the rule that it was given for, not for another of the same key', () => {
  const waivers = [waiverOf('size', '2099-12-31')]
  const facts = { ...goodFacts, employees: { besidesManager: 1 }, survey: { index: 10 } }
  const earlier = edition(2026, [five])
  const answers = (next: Edition) => tried(earlier, next, { facts, waivers }).becomes.state
  expect(answers(edition(2028, [eight]))).toBe('waived')
  expect(answers(edition(2028, [survey.replace('key: survey', 'key: size')]))).toBe('failed')
})

test('a category that is no more is told, with how many took part in it', () => {
  const editions = { earlier: edition(2026, [plan]), next: edition(2028, [plan], ['vard']) }
  const all = ['skola', 'skola', 'vard'].map((category) =>
    tried(editions.earlier, editions.next, { category }),
  )
  expect(all.map(({ categoryGone, differs }) => [categoryGone, differs])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  expect(categoriesGone(editions, all)).toEqual([{ category: 'skola', registrations: 2 }])
  const untold = { ...editions, next: edition(2028, [plan], []) }
  expect(categoriesGone(untold, all)).toEqual([])
  expect(tried(untold.earlier, untold.next).categoryGone).toBe(false)
})

test('the counts of each rule are those of its registrations, then and now', () => {
  const editions = { earlier: edition(2026, [five]), next: edition(2028, [eight]) }
  const all = [3, 5, 11].map((besidesManager) =>
    tried(editions.earlier, editions.next, {
      facts: { ...goodFacts, employees: { besidesManager } },
    }),
  )
  expect(countRules(editions, 'participation', all)).toMatchObject([
    { key: 'size', was: { met: 2, 'not-met': 1 }, becomes: { met: 1, 'not-met': 2 } },
  ])
  expect(countEffects(all)).toEqual({ barred: 1, 'let-in': 0, unclear: 0, settled: 0, same: 2 })
})

test('whatever the rules are: trying an edition on itself changes nothing, and every one has one effect', () => {
  const rules = fc.subarray([five, plan, survey])
  const facts = fc.record({
    besidesManager: fc.option(fc.nat(12)),
    withGoals: fc.constantFrom('yes', 'no', 'unknown'),
    index: fc.option(fc.nat(100)),
  })
  fc.assert(
    fc.property(rules, rules, facts, (before, after, { besidesManager, withGoals, index }) => {
      const earlier = edition(2026, before)
      const next = edition(2028, after)
      const given: Facts = {
        employees: { besidesManager },
        plan: { withGoals },
        survey: { index },
      }
      const one = tried(earlier, next, { facts: given })
      const same = tried(earlier, earlier, { facts: given })
      expect([same.effect, same.differs]).toEqual(['same', false])
      expect(Object.values(countEffects([one])).reduce((a, b) => a + b)).toBe(1)
      expect(effects).toContain(one.effect)
      expect(one.was).toEqual(eligibility('participation', groundIn(earlier, { facts: given })))
    }),
    { numRuns: 60 },
  )
})

// What holds for any rules, any facts and any past.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodFacts, groundIn, pastOf, waiverOf } from '../../../../test/ground.ts'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import { complainAboutRules } from '../../editions/forms/complain-about-rules.ts'
import {
  type EligibilityRule,
  gates,
  type ParamSpec,
  type RuleKind,
  ruleKinds,
} from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import type { Facts, YesNo } from '../model.ts'
import { eligibility } from './eligibility.ts'
import { needsOf, questionsFor, unanswered } from './questions.ts'

const bare = editionFromRules([])
const kinds = Object.keys(ruleKinds) as RuleKind[]
const yesNo = fc.constantFrom<YesNo>('yes', 'no', 'unknown')
const balance = fc.constantFrom('balance', 'deficit', 'unknown')
const number = fc.option(fc.nat(120))

function paramOf(spec: ParamSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'number':
      return fc.integer({ min: spec.min, max: Math.min(spec.max, 60) })
    case 'yes-no':
      return fc.boolean()
    case 'one':
      return fc.constantFrom(...spec.options)
    case 'some':
      return fc.subarray([...spec.options], { minLength: 1 })
  }
}

function ruleOf(kind: RuleKind): fc.Arbitrary<EligibilityRule> {
  const params = Object.entries(ruleKinds[kind].params).map(([name, spec]) => [name, paramOf(spec)])
  const rule = fc.record({
    key: fc.constant(kind),
    kind: fc.constant(kind),
    gate: fc.constantFrom(...gates),
    appliesTo: fc.constantFrom('all', ['municipal'], ['contract', 'independent-school']),
    advisory: fc.boolean(),
    params: fc.record(Object.fromEntries(params)),
    says: fc.constant({ sv: 'Kravet.', en: 'The rule.' }),
    source: fc.constant('own'),
    quote: fc.constant(null),
  }) as fc.Arbitrary<EligibilityRule>
  return rule.filter((one) => complainAboutRules([one]).length === 0)
}

const rules = fc
  .subarray(kinds)
  .chain((chosen) => fc.tuple(...chosen.map(ruleOf)) as fc.Arbitrary<EligibilityRule[]>)
const bearing = fc.record({ budget: yesNo, staff: yesNo, operations: yesNo })
const facts = fc.record(
  {
    financing: fc.record({ financedByCity: yesNo }),
    manager: bearing.map((what) => ({ name: 'Kim', ...what })),
    bearing,
    plan: fc.record({ withGoals: yesNo }),
    employees: fc.record({ besidesManager: number }),
    share: fc.record({
      of: fc.constantFrom('users', 'places', 'pupils', 'whole-operation', 'assignments'),
      all: number,
      residents: number,
    }),
    balance: fc.record({ lastYear: balance, forecast: balance }),
    economy: fc.record({ yearsInBalance: number }),
    survey: fc.record({ index: number }),
    complaints: fc.record({ months: fc.integer({ min: 1, max: 120 }), unresolved: yesNo }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>
const form = fc.constantFrom('municipal', 'contract', 'independent-school', 'private-places', null)

function editionWith(eligibility: readonly EligibilityRule[]): Edition {
  return { ...bare, terms: { ...bare.terms, eligibility } }
}

test('Invariant 9: quarantine lets in when year ≥ last + years, for any years and any past', () => {
  const years = fc.integer({ min: 1, max: 20 })
  const pasts = fc.array(fc.integer({ min: 1995, max: 2022 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(years, pasts, (n, received) => {
      const edition = editionFromRules([
        `{ key: q, kind: quarantine, params: { years: ${n} }, gate: participation, appliesTo: all, says: { sv: K, en: R }, source: own }`,
      ])
      const past = received.map((year) => pastOf({ year }))
      const [result] = eligibility('participation', groundIn(edition, { past })).results
      const last = Math.max(...received)
      expect(result?.answer).toBe(edition.year >= last + n ? 'met' : 'not-met')
    }),
  )
})

test('Invariant 8: a deficit never bars taking part where the budget rule stands at the award gate', () => {
  const onlyAtAward = rules.map((all) =>
    all.filter(({ kind, gate }) => kind !== 'budget-in-balance' || gate === 'award'),
  )
  fc.assert(
    fc.property(onlyAtAward, facts, form, (some, given, how) => {
      const edition = editionWith(some)
      const at = (lastYear: 'balance' | 'deficit') =>
        eligibility(
          'participation',
          groundIn(edition, {
            form: how,
            facts: { ...given, balance: { lastYear, forecast: lastYear } },
          }),
        )
      expect(at('deficit')).toEqual(at('balance'))
    }),
  )
})

test('what nobody has stated is unknown, never met and never not met', () => {
  const unknowns: readonly Facts[] = [
    {},
    {
      financing: { financedByCity: 'unknown' },
      manager: { name: 'Kim', budget: 'unknown', staff: 'unknown', operations: 'unknown' },
      bearing: { budget: 'unknown', staff: 'unknown', operations: 'unknown' },
      plan: { withGoals: 'unknown' },
      employees: { besidesManager: null },
      share: { of: 'users', all: null, residents: null },
      balance: { lastYear: 'unknown', forecast: 'unknown' },
      economy: { yearsInBalance: null },
      survey: { index: null },
      complaints: { months: 24, unresolved: 'unknown' },
    },
  ]
  fc.assert(
    fc.property(rules, form, fc.constantFrom(...unknowns), (some, how, given) => {
      const ground = groundIn(editionWith(some), { form: how, facts: given })
      const results = gates.flatMap((gate) => eligibility(gate, ground).results)
      const told = results.filter(({ rule }) => rule.kind !== 'quarantine')
      expect(told.map(({ answer }) => answer)).toEqual(told.map(() => 'unknown'))
    }),
  )
})

test('a rule answers the same whichever other rules there are', () => {
  fc.assert(
    fc.property(rules, facts, form, (some, given, how) => {
      const answers = (edition: Edition) =>
        eligibility('participation', groundIn(edition, { form: how, facts: given })).results
      const together = answers(editionWith(some))
      expect(some.flatMap((one) => answers(editionWith([one])))).toEqual(together)
    }),
  )
})

test('an advisory rule and a waived rule never fail anybody', () => {
  fc.assert(
    fc.property(rules, facts, form, (some, given, how) => {
      const waivers = some.map(({ key }) => waiverOf(key, '2099-12-31'))
      const waived = groundIn(editionWith(some), { form: how, facts: given, waivers })
      const advisory = groundIn(editionWith(some.map((rule) => ({ ...rule, advisory: true }))), {
        form: how,
        facts: given,
      })
      for (const gate of gates) {
        expect(['cleared', 'waived']).toContain(eligibility(gate, waived).state)
        expect(eligibility(gate, advisory).state).toBe('cleared')
      }
    }),
  )
})

test('a waiver changes the answer, and keeps what the facts say', () => {
  fc.assert(
    fc.property(rules, facts, (some, given) => {
      const edition = editionWith(some)
      const without = eligibility('participation', groundIn(edition, { facts: given })).results
      const waivers = some.map(({ key }) => waiverOf(key, '2099-12-31'))
      const waived = eligibility('participation', groundIn(edition, { facts: given, waivers }))
      waived.results.forEach((result, i) => {
        expect(result.because).toEqual(without[i]?.because)
        expect(result.answer).toBe(without[i]?.answer === 'met' ? 'met' : 'waived')
      })
    }),
  )
})

test('Invariant 10: a share is compared as a fraction, without rounding', () => {
  const counted = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), counted, (percent, [all, some]) => {
      const residents = Math.min(all, some)
      for (const comparison of ['at-least', 'more-than'] as const) {
        const edition = editionFromRules([
          `{ key: s, kind: share-for-residents, params: { percent: ${percent}, comparison: ${comparison} }, gate: participation, appliesTo: all, says: { sv: K, en: R }, source: own }`,
        ])
        const share = { of: 'whole-operation', all, residents } as const
        const ground = groundIn(edition, { facts: { ...goodFacts, share } })
        const exact = BigInt(residents) * 100n - BigInt(percent) * BigInt(all)
        const enough = comparison === 'at-least' ? exact >= 0n : exact > 0n
        const [result] = eligibility('participation', ground).results
        expect(result?.answer).toBe(enough ? 'met' : 'not-met')
      }
    }),
  )
})

test('Invariant 11: whether the manager counts is one employee of difference', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (besidesManager, needed) => {
      const answer = (managerCounts: boolean) => {
        const edition = editionFromRules([
          `{ key: e, kind: minimum-employees, params: { employees: ${needed}, managerCounts: ${managerCounts} }, gate: participation, appliesTo: all, says: { sv: K, en: R }, source: own }`,
        ])
        const facts = { ...goodFacts, employees: { besidesManager } }
        return eligibility('participation', groundIn(edition, { facts })).results[0]?.answer
      }
      expect(answer(true)).toBe(besidesManager + 1 >= needed ? 'met' : 'not-met')
      expect(answer(false)).toBe(besidesManager >= needed ? 'met' : 'not-met')
    }),
  )
})

test('whoever has answered what the rules need has nothing left to answer', () => {
  fc.assert(
    fc.property(rules, form, (some, operatingForm) => {
      const edition = editionWith(some)
      if (operatingForm === null) return
      const needs = needsOf(edition, { operatingForm })
      const asked = questionsFor(edition, { operatingForm })
      const answered: Facts = {
        ...goodFacts,
        ...(needs.share ? { share: { of: needs.share, all: 1, residents: 1 } } : {}),
        complaints: { months: Math.max(1, needs.months), unresolved: 'no' },
      }
      const registration = {
        operatingForm,
        administration: 'a',
        category: 'c',
        facts: answered,
      } as unknown as Parameters<typeof unanswered>[0]
      expect(unanswered(registration, edition)).toEqual([])
      const nothing = { ...registration, administration: null, category: null, facts: {} }
      expect(unanswered(nothing, edition)).toEqual(asked)
    }),
  )
})

// What the params of a rule change in its answer.
import { expect, test } from 'vitest'
import { checkIn, goodFacts, groundIn, pastOf } from '../../../../test/ground.ts'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import type { Gate, RuleKind } from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import type { AwardCheck, Facts } from '../model.ts'
import { eligibility } from './eligibility.ts'
import type { Ground } from './judges.ts'

const now = new Date('2027-03-01T09:00:00Z')
const autumn = new Date('2027-10-01T09:00:00Z')

type Change = Partial<Ground> & { readonly edition: Edition; readonly facts?: Facts }

function ground({ edition, ...change }: Change): Ground {
  return groundIn(edition, { now, ...change })
}

function answerTo(kind: RuleKind, at: Ground, gate: Gate = 'participation') {
  const results = eligibility(gate, at).results.filter(({ rule }) => rule.kind === kind)
  return results.map(({ answer, because }) => `${answer}: ${because.key}`)
}

const budgetAtAward = (params: string) =>
  editionFromRules(
    [
      `{ key: b, kind: budget-in-balance, params: { ${params} }, gate: award, appliesTo: all, says: { sv: K, en: R }, source: own }`,
    ],
    { year: 2027 },
  )

test('where the rule does not want a fresh check, what the contact stated counts until one is made', () => {
  const relaxed = budgetAtAward('afterEntries: false')
  const facts: Facts = { ...goodFacts, balance: { lastYear: 'balance', forecast: 'deficit' } }
  const answers = (made: AwardCheck | null) =>
    answerTo('budget-in-balance', ground({ edition: relaxed, facts, check: made }), 'award')
  expect(answers(null)).toEqual(['not-met: deficit'])
  expect(answers(checkIn(2027, { checkedAt: now, forecastDate: '2027-02-01' }))).toEqual([
    'met: check-balance',
  ])
})

test.each([
  ['lastYear: false', { lastYearResult: -5 }, 'met: check-balance'],
  ['lastYear: false', { forecast: -5 }, 'not-met: check-deficit'],
  ['forecast: false', { forecast: -5 }, 'met: check-balance'],
  ['forecast: false', { lastYearResult: -5 }, 'not-met: check-deficit'],
])('a rule with %s looks only at the other side, %#', (params, made, expected) => {
  const at = ground({ edition: budgetAtAward(params), check: checkIn(2027, made), now: autumn })
  expect(answerTo('budget-in-balance', at, 'award')).toEqual([expected])
})

test('an edition without a last day for entries cannot tell what is fresh', () => {
  const vague = budgetAtAward('')
  const calendar = { ...vague.terms.calendar, entryDue: null }
  const at = ground({
    edition: { ...vague, terms: { ...vague.terms, calendar } },
    check: checkIn(2027),
  })
  expect(answerTo('budget-in-balance', at, 'award')).toEqual(['unknown: check-without-date'])
})

const quarantineWith = (params: string) =>
  editionFromRules(
    [
      `{ key: q, kind: quarantine, params: { years: 3, ${params} }, gate: participation, appliesTo: all, says: { sv: K, en: R }, source: own }`,
    ],
    { year: 2027 },
  )
const mention = pastOf({ year: 2026, kind: 'honourable' })

test.each([
  ['honourableMentions: free', [mention], 'met: never-received'],
  ['honourableMentions: count', [mention], 'not-met: received-lately'],
  ['honourableMentions: ask', [mention], 'unknown: mention-perhaps'],
  ['honourableMentions: ask', [pastOf({ year: 2020, kind: 'honourable' })], 'met: never-received'],
  ['honourableMentions: ask', [mention, pastOf({ year: 2025 })], 'not-met: received-lately'],
  [
    'honourableMentions: count',
    [pastOf({ ...mention, confidence: 'medium' })],
    'unknown: received-perhaps',
  ],
  [
    'throughSuccessors: true',
    [pastOf({ year: 2026, link: 'confirmed' })],
    'not-met: received-lately',
  ],
  ['throughSuccessors: false', [pastOf({ year: 2026, link: 'confirmed' })], 'met: never-received'],
  ['throughSuccessors: false', [pastOf({ year: 2026, link: 'possible' })], 'met: never-received'],
  ['throughSuccessors: false', [pastOf({ year: 2026 })], 'not-met: received-lately'],
])('Invariant 9: with %s, %#', (params, past, expected) => {
  expect(answerTo('quarantine', ground({ edition: quarantineWith(params), past }))).toEqual([
    expected,
  ])
})

test.each([
  [24, 'no', 24, 'met: complaints-none'],
  [36, 'no', 24, 'met: complaints-none'],
  [12, 'no', 24, 'unknown: complaints-other-time'],
  [12, 'yes', 24, 'not-met: complaints-unresolved'],
  [36, 'yes', 24, 'unknown: complaints-other-time'],
] as const)(
  'complaints of %i months, answered %s, asked for %i',
  (asked, unresolved, months, expected) => {
    const its = editionFromRules([
      `{ key: c, kind: no-complaints, params: { months: ${months} }, gate: participation, appliesTo: all, says: { sv: K, en: R }, source: own }`,
    ])
    const facts: Facts = { complaints: { months: asked, unresolved } }
    expect(answerTo('no-complaints', ground({ edition: its, facts }))).toEqual([expected])
  },
)

// Every answer of every rule is a whole sentence in both languages.
import { expect, test } from 'vitest'
import { checkIn, groundIn, pastOf, waiverOf } from '../../../../test/ground.ts'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Because, Facts } from '../model.ts'
import { eligibility } from '../rules/eligibility.ts'
import type { Ground } from '../rules/judges.ts'
import sv from '../words/sv.json' with { type: 'json' }
import { becauseText, waiverText } from './because-text.ts'

const views = (['sv', 'en'] as const).map(
  (locale) => ({ locale, zone: 'Europe/Stockholm' }) as View,
)

const rest = 'appliesTo: all, says: { sv: Kravet., en: The rule. }, source: own'
const at = (gate: string, kind: string, params = '') =>
  `{ key: ${kind}-${gate}, kind: ${kind}, gate: ${gate}, params: { ${params} }, ${rest} }`
const early = at('participation', 'budget-in-balance')
const edition = editionFromRules([
  at('participation', 'financed-by-city'),
  at('participation', 'responsibility', 'bears: [budget, staff, operations]'),
  `{ key: unit, kind: responsibility, gate: participation, params: { borneBy: unit }, ${rest} }`,
  at('participation', 'operational-plan'),
  at('participation', 'minimum-employees', 'employees: 5'),
  `{ key: without, kind: minimum-employees, gate: participation, params: { employees: 5, managerCounts: false }, ${rest} }`,
  at('participation', 'share-for-residents', 'percent: 51'),
  early,
  at('participation', 'quarantine', 'years: 3, honourableMentions: count'),
  `{ key: ask, kind: quarantine, gate: participation, params: { years: 3, honourableMentions: ask }, ${rest} }`,
  at('participation', 'stable-economy', 'years: 3'),
  at('participation', 'employee-survey', 'index: 75'),
  at('participation', 'no-complaints', 'months: 24'),
  at('award', 'budget-in-balance'),
  `{ key: forms, kind: financed-by-city, gate: participation, appliesTo: [contract], says: { sv: K, en: R }, source: own }`,
])

const bad: Facts = {
  financing: { financedByCity: 'no' },
  manager: { name: 'Kim', budget: 'no', staff: 'yes', operations: 'no' },
  bearing: { budget: 'no', staff: 'no' },
  plan: { withGoals: 'no' },
  employees: { besidesManager: 0 },
  share: { of: 'whole-operation', all: 1000, residents: 333 },
  balance: { lastYear: 'deficit', forecast: 'deficit' },
  economy: { yearsInBalance: 0 },
  survey: { index: 12 },
  complaints: { months: 12, unresolved: 'yes' },
}
const otherwise: Facts = {
  ...bad,
  share: { of: 'places', all: 10, residents: 9 },
  balance: { lastYear: 'balance', forecast: 'deficit' },
  complaints: { months: 36, unresolved: 'yes' },
}
const { calendar } = edition.terms
const undated = {
  ...edition,
  terms: { ...edition.terms, calendar: { ...calendar, entryDue: null } },
}

const grounds: readonly Ground[] = [
  groundIn(edition),
  groundIn(edition, { form: null, facts: {} }),
  groundIn(edition, { facts: bad, past: [pastOf({ year: 2022 })] }),
  groundIn(edition, { facts: otherwise, past: [pastOf({ year: 2015, link: 'confirmed' })] }),
  groundIn(edition, { past: [pastOf({ year: 2022, kind: 'honourable' })] }),
  groundIn(edition, { past: [pastOf({ year: 2022, confidence: 'medium' })] }),
  groundIn(edition, { past: [pastOf({ year: 2022, link: 'confirmed', kind: 'honourable' })] }),
  groundIn(edition, { check: checkIn(2023) }),
  groundIn(edition, { check: checkIn(2023, { forecast: -1200 }) }),
  groundIn(edition, { check: checkIn(2023, { forecastDate: '2023-01-01' }) }),
  groundIn(undated, { check: checkIn(2023) }),
]
const reasons: readonly Because[] = grounds.flatMap((ground) =>
  (['participation', 'award'] as const).flatMap((gate) =>
    eligibility(gate, ground).results.map(({ because }) => because),
  ),
)

test('the cases here give every reason that there is', () => {
  const known = Object.keys(sv).flatMap((key) => /^because\.(.+)$/.exec(key)?.[1] ?? [])
  expect([...new Set(reasons.map(({ key }) => key))].sort()).toEqual([...new Set(known)].sort())
})

test('each reason is a whole sentence in both languages, with all of its facts', () => {
  for (const view of views) {
    for (const because of reasons) {
      const text = becauseText(view, because)
      expect(text).toMatch(/^\S.*\.$/)
      expect(text).not.toMatch(/[{}]|undefined|NaN|null| {2}| ,/)
    }
  }
  const [swedish, english] = views.map((view) => reasons.map((one) => becauseText(view, one)))
  expect(swedish?.filter((text, i) => text === english?.[i])).toEqual([])
})

test('the sentences name the facts that they rest on', () => {
  const told = reasons.map((because) => becauseText(views[0] as View, because))
  for (const sentence of [
    'Ni är 1 medarbetare med chefen, det behövs minst 5.',
    'Ni är 0 medarbetare utöver chefen, det behövs minst 5.',
    'Kim Ek har budgetansvar, personalansvar och verksamhetsansvar.',
    'Ni har svarat att chefen inte har budgetansvar och verksamhetsansvar.',
    '333 av 1 000 personer är stockholmare. Det är 33,3 procent, men minst 51 procent krävs.',
    'Enheten var mottagare 2022 och kan därför delta igen tidigast 2025.',
    'Nord, som enheten kommer från, var mottagare 2015 och får delta igen från och med 2018.',
    'Prognosen för 2023 visar underskott.',
    'Ni har haft inget år i rad utan underskott, men det behövs minst 3.',
  ]) {
    expect(told.map((text) => text.replaceAll('\u00a0', ' '))).toContain(sentence)
  }
})

test('a waiver says who, from when until when, and why', () => {
  const waiver = waiverOf('plan', '2027-12-31')
  const [swedish, english] = views.map((view) => waiverText(view, waiver, 'Anna Ek'))
  expect(swedish).toBe(
    'Anna Ek gav dispens den 1 februari 2027. Den gäller till och med den 31 december 2027. Skäl: Sammanslagning pågår',
  )
  expect(english).toBe(
    'Anna Ek granted a waiver on 1 February 2027. It holds until and including 31 December 2027. Reason: Sammanslagning pågår',
  )
  expect(waiverText(views[0] as View, waiver, undefined)).toContain('Kansliet gav dispens')
})

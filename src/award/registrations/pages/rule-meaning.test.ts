// What a rule means by its params is told in both languages, and tells every param apart.
import { expect, test } from 'vitest'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import type { View } from '../../../base/ui/view.ts'
import { type ParamSpec, type RuleKind, ruleKinds } from '../../editions/model/eligibility.ts'
import { meaningText } from './rule-meaning.ts'

const views = (['sv', 'en'] as const).map((locale) => ({ locale }) as View)
const kinds = Object.keys(ruleKinds) as RuleKind[]

function meaning(rule: string, view = views[0] as View): string {
  const [told] = editionFromRules([rule]).terms.eligibility
  if (!told) throw new Error('no rule')
  return meaningText(view, told)
}

function rule(kind: RuleKind, params: object, rest = 'gate: award, appliesTo: all'): string {
  return `{ key: r, kind: ${kind}, params: ${JSON.stringify(params)}, ${rest}, says: { sv: K, en: R }, source: own }`
}

/** Two values that a param can have. */
function twoOf(spec: ParamSpec): readonly [unknown, unknown] {
  switch (spec.type) {
    case 'number':
      return [spec.suggested, spec.suggested + 1]
    case 'yes-no':
      return [true, false]
    case 'one':
      return [spec.options[0], spec.options[1]]
    case 'some':
      return [[spec.options[0]], [spec.options[1]]]
  }
}

test.each(kinds)('%s: another value of any param is another meaning, in both languages', (kind) => {
  const specs = Object.entries(ruleKinds[kind].params)
  const base = Object.fromEntries(specs.map(([name, spec]) => [name, twoOf(spec)[0]]))
  for (const view of views) {
    expect(meaning(rule(kind, base), view)).toMatch(/^\S.*\.$/)
    for (const [name, spec] of specs) {
      const other = { ...base, [name]: twoOf(spec)[1] }
      expect(meaning(rule(kind, other), view)).not.toBe(meaning(rule(kind, base), view))
    }
  }
})

test('for whom it is, and whether it only informs, belongs to it', () => {
  const rest = 'gate: participation, appliesTo: [contract, company], advisory: true'
  expect(meaning(rule('minimum-employees', { employees: 1 }, rest))).toBe(
    'Minst 1 medarbetare med chefen. Gäller: Entreprenad, Kommunalt bolag. Rådgivande.',
  )
})

test('every way of counting a share has its own words', () => {
  const { of } = ruleKinds['share-for-residents'].params
  const options = of?.type === 'one' ? of.options : []
  for (const view of views) {
    const told = options.map((one) =>
      meaning(rule('share-for-residents', { percent: 51, of: one }), view),
    )
    expect(new Set(told).size).toBe(6)
  }
})

// How a rule is written in a file: each kind with its own params, and names that it once had.
import { describe, expect, test } from 'vitest'
import { type ParamSpec, type RuleKind, ruleKinds } from '../model/eligibility.ts'
import { paramsField, ruleField } from './rule-field.ts'

const kinds = Object.keys(ruleKinds) as RuleKind[]
const common = {
  key: 'the-rule',
  gate: 'participation',
  appliesTo: 'all',
  says: { sv: 'Kravet.', en: 'The rule.' },
  source: 'own',
}

/** What an editor begins with. */
function suggested(kind: RuleKind): Readonly<Record<string, unknown>> {
  const told = Object.entries(ruleKinds[kind].params).flatMap(([name, spec]) =>
    spec.type === 'number' ? [[name, spec.suggested]] : [],
  )
  return Object.fromEntries(told)
}

describe.each(kinds)('%s', (kind) => {
  const specs = Object.entries(ruleKinds[kind].params)

  test('is read with what is suggested, and comes back the same from all that it says', () => {
    const once = ruleField.parse({ ...common, kind, params: suggested(kind) })
    expect(once).toMatchObject({ kind, advisory: false, quote: null })
    expect(Object.keys(once.params).sort()).toEqual(specs.map(([name]) => name).sort())
    expect(ruleField.parse(once)).toEqual(once)
  })

  test('refuses a param that it does not have, and numbers outside their range', () => {
    const reads = (params: Readonly<Record<string, unknown>>) =>
      paramsField(kind).safeParse({ ...suggested(kind), ...params }).success
    expect(reads({})).toBe(true)
    expect(reads({ shoeSize: 43 })).toBe(false)
    for (const [name, spec] of specs) {
      for (const bad of badFor(spec)) expect([name, bad, reads({ [name]: bad })]).toContain(false)
      for (const edge of edgesOf(spec)) expect(reads({ [name]: edge })).toBe(true)
    }
  })
})

function badFor(spec: ParamSpec): readonly unknown[] {
  switch (spec.type) {
    case 'number':
      return [spec.min - 1, spec.max + 1, spec.min + 0.5, String(spec.min), null]
    case 'some':
      return [[], [spec.options[0], spec.options[0]], ['x'], spec.options[0]]
    case 'one':
      return ['x', [...spec.options], true]
    case 'yes-no':
      return ['yes', 1, null]
  }
}

function edgesOf(spec: ParamSpec): readonly unknown[] {
  switch (spec.type) {
    case 'number':
      return [spec.min, spec.max, spec.suggested]
    case 'some':
      return [spec.options, spec.default]
    case 'one':
      return spec.options
    case 'yes-no':
      return [true, false]
  }
}

test('a name that a kind once had is read as what it meant', () => {
  const rule = ruleField.parse({ ...common, kind: 'manager-with-budget-and-staff' })
  expect(rule).toMatchObject({
    kind: 'responsibility',
    params: { bears: ['budget', 'staff'], borneBy: 'manager' },
    advisory: false,
  })
})

test('a rule stands at a gate, and says what it says in both languages', () => {
  const rule = { ...common, kind: 'operational-plan' }
  for (const change of [{ gate: 'jury' }, { appliesTo: [] }, { says: { sv: 'Bara svenska.' } }]) {
    expect(ruleField.safeParse({ ...rule, ...change }).success).toBe(false)
  }
})

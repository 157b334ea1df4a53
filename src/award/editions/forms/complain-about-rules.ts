// What the form of one rule cannot see: rules that ask for nothing, or for two things at once.
import type { EligibilityRule, OperatingForm, RuleOf } from '../model/eligibility.ts'
import { countedOn } from '../rules/denominators.ts'
import type { Complaint } from './complaints.ts'
import { operatingForms } from './fields.ts'

export function complainAboutRules(rules: readonly EligibilityRule[]): readonly Complaint[] {
  return [...emptyBudgets(rules), ...sharesApart(rules)]
}

function emptyBudgets(rules: readonly EligibilityRule[]): readonly Complaint[] {
  return rules.flatMap((rule, i) => {
    if (rule.kind !== 'budget-in-balance' || rule.params.lastYear || rule.params.forecast) return []
    const expected = 'lastYear or forecast to be true'
    return [{ path: ['eligibility', i, 'params'], expected, got: rule.params }]
  })
}

type Share = { readonly rule: RuleOf<'share-for-residents'>; readonly at: number }

/** A unit counts its share once. Two rules for the same unit must count it on the same thing. */
function sharesApart(rules: readonly EligibilityRule[]): readonly Complaint[] {
  const shares = rules.flatMap((rule, at): readonly Share[] =>
    rule.kind === 'share-for-residents' ? [{ rule, at }] : [],
  )
  return shares.flatMap(({ rule, at }, i) => {
    const before = shares.slice(0, i).find((earlier) => formCountedApart(earlier.rule, rule))
    if (before === undefined) return []
    const expected = `the same as ${before.rule.key}, which concerns the same units`
    return [{ path: ['eligibility', at, 'params', 'of'], expected, got: rule.params.of }]
  })
}

function formCountedApart(a: Share['rule'], b: Share['rule']): OperatingForm | undefined {
  const concerns = (rule: Share['rule'], form: OperatingForm) =>
    rule.appliesTo === 'all' || rule.appliesTo.includes(form)
  return operatingForms.find(
    (form) => concerns(a, form) && concerns(b, form) && countedOn(a, form) !== countedOn(b, form),
  )
}

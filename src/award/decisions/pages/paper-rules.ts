// An edition's rules of eligibility as a board paper tells them: from their kinds and params, never contradicting them.
import type { EligibilityRule, Gate, RuleOf } from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import { countedOn } from '../../editions/rules/denominators.ts'
import { sayInPaper as t } from '../words/say.ts'

/** What is only advice, and keeps nobody out, is not told as a rule. */
export function ruleSentences({ terms }: Pick<Edition, 'terms'>): readonly string[] {
  const rules = terms.eligibility.filter(({ advisory }) => !advisory)
  const financed = rules.some(({ kind }) => kind === 'financed-by-city')
  return [
    ...(financed ? [t('rule.financed')] : []),
    ...demands(rules, 'participation'),
    ...shares(rules, 'participation'),
    ...rules.flatMap((rule) => whole(rule)),
    ...demands(rules, 'award'),
    ...shares(rules, 'award'),
  ]
}

/** «För att delta ska verksamheten …», with those in one sentence that hold for all. */
function demands(rules: readonly EligibilityRule[], gate: Gate): readonly string[] {
  const own = rules.filter((rule) => rule.gate === gate)
  const forAll = own.filter(({ appliesTo }) => appliesTo === 'all').flatMap(demand)
  const forSome = own.flatMap((rule) => {
    if (rule.appliesTo === 'all') return []
    const forms = listed(rule.appliesTo.map((form) => t(`form.${form}`)))
    return demand(rule).map((what) => t('rule.must.some', { gate, forms, what: what.text }))
  })
  const what = listed(inOrder(forAll))
  return [...(forAll.length === 0 ? [] : [t('rule.must', { gate, what })]), ...forSome]
}

type Demand = { readonly place: number; readonly text: string }

function inOrder(demanded: readonly Demand[]): readonly string[] {
  return demanded.toSorted((a, b) => a.place - b.place).map(({ text }) => text)
}

type Share = RuleOf<'share-for-residents'>

/** Rules that ask for the same share are one sentence, whatever it is counted on. */
function shares(rules: readonly EligibilityRule[], gate: Gate): readonly string[] {
  const own = rules.filter((rule): rule is Share => isShare(rule) && rule.gate === gate)
  const alike = Map.groupBy(own, ({ params }) => `${params.comparison} ${params.percent}`)
  return [...alike.values()].map((same) => {
    const { percent, comparison } = same[0]?.params ?? { percent: 0, comparison: 'at-least' }
    const counted = listed(same.flatMap(countedIn))
    const words = { gate, percent: String(percent), counted }
    return t('rule.share', { ...words, comparison: comparison === 'more-than' ? 'more' : 'least' })
  })
}

function isShare(rule: EligibilityRule): rule is Share {
  return rule.kind === 'share-for-residents'
}

/** «brukarna i entreprenader och valfrihetssystem». */
function countedIn(rule: Share): readonly string[] {
  const { appliesTo, params } = rule
  if (appliesTo === 'all') return [t(`rule.counted.${params.of}`, { forms: 'none' })]
  const groups = Map.groupBy(appliesTo, (form) => countedOn(rule, form))
  return [...groups].map(([of, forms]) =>
    t(`rule.counted.${of}`, { forms: listed(forms.map((form) => t(`form.${form}`))) }),
  )
}

/** What follows on «ska verksamheten». Empty: the rule is told in another way. */
function demand(rule: EligibilityRule): readonly Demand[] {
  switch (rule.kind) {
    case 'minimum-employees': {
      const manager = rule.params.managerCounts ? 'yes' : 'no'
      const count = rule.params.employees
      return [{ place: 1, text: t('rule.employees', { count, manager }) }]
    }
    case 'responsibility':
      return [{ place: 2, text: bearing(rule.params) }]
    case 'operational-plan':
      return [{ place: 3, text: t('rule.plan') }]
    case 'budget-in-balance':
      return [{ place: 4, text: t('rule.balance', { when: balanced(rule) }) }]
    default:
      return []
  }
}

/** «budget-, personal- och verksamhetsansvar». */
function bearing({
  bears,
  borneBy,
}: Extract<EligibilityRule, { kind: 'responsibility' }>['params']) {
  const parts = bears.map((what) => t(`rule.bears.${what}`))
  const last = `${parts.at(-1) ?? ''}${t('rule.responsibility')}`
  const told = listed([...parts.slice(0, -1).map((one) => `${one}-`), last])
  return t(borneBy === 'manager' ? 'rule.manager' : 'rule.unit', { bears: told })
}

/** At the gate to take part nobody has a forecast to look at yet. */
function balanced({ gate, params }: Extract<EligibilityRule, { kind: 'budget-in-balance' }>) {
  if (gate === 'participation') return 'any'
  if (params.lastYear) return params.forecast ? 'both' : 'result'
  return params.forecast ? 'forecast' : 'any'
}

/** Rules that are sentences of their own; those without words of ours are told in the edition's. */
function whole(rule: EligibilityRule): readonly string[] {
  switch (rule.kind) {
    case 'quarantine':
      return [t('rule.quarantine', { years: rule.params.years })]
    case 'stable-economy':
    case 'employee-survey':
    case 'no-complaints':
      return [rule.says.sv]
    default:
      return []
  }
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('sv').format(parts)
}

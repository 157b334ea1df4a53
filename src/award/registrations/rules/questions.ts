// What a contact is asked: it follows from the rules of the edition, and from how the unit is run.
import type {
  EligibilityRule,
  FactName,
  OperatingForm,
  Responsibility,
  RuleKind,
  RuleOf,
} from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import { countedOn } from '../../editions/rules/denominators.ts'
import type { Bearing, Needs, QuestionKey, Registration } from '../model.ts'

/** A rule for some forms concerns every unit whose form is not known yet. */
export function concerns(rule: EligibilityRule, form: OperatingForm | null): boolean {
  return rule.appliesTo === 'all' || form === null || rule.appliesTo.includes(form)
}

/** Undefined: nothing is asked, the register or the organiser's check knows. */
function questionOf(rule: EligibilityRule): FactName | undefined {
  switch (rule.kind) {
    case 'responsibility':
      return rule.params.borneBy === 'manager' ? 'manager' : 'bearing'
    case 'budget-in-balance':
      return rule.gate === 'award' && rule.params.afterEntries ? undefined : 'balance'
    case 'quarantine':
      return undefined
    default:
      return plainly[rule.kind]
  }
}
const plainly = {
  'financed-by-city': 'financing',
  'operational-plan': 'plan',
  'minimum-employees': 'employees',
  'share-for-residents': 'share',
  'stable-economy': 'economy',
  'employee-survey': 'survey',
  'no-complaints': 'complaints',
} as const

type Asked = Pick<Registration, 'operatingForm'>

function rulesFor(edition: Edition, { operatingForm }: Asked): readonly EligibilityRule[] {
  return edition.terms.eligibility.filter((rule) => concerns(rule, operatingForm))
}

/** What this edition asks of this unit, in the order it is asked. The rules decide, not the program. */
export function questionsFor(edition: Edition, registration: Asked): readonly QuestionKey[] {
  const asked = rulesFor(edition, registration).flatMap((rule) => questionOf(rule) ?? [])
  return ['unit', ...new Set(asked), 'category']
}

/** The rules that the answer to a question decides. How a unit is run decides which rules there are. */
export function decidedBy(question: QuestionKey, rule: EligibilityRule): boolean {
  if (question === 'unit') return rule.appliesTo !== 'all'
  return questionOf(rule) === question
}

export function needsOf(edition: Edition, registration: Asked): Needs {
  const rules = rulesFor(edition, registration)
  const borneBy = (who: 'manager' | 'unit') =>
    inOrder<Responsibility>(
      ['budget', 'staff', 'operations'],
      ofKind('responsibility', rules)
        .filter(({ params }) => params.borneBy === who)
        .flatMap(({ params }) => params.bears),
    )
  const { operatingForm } = registration
  const [share] = ofKind('share-for-residents', rules)
  const budgets = ofKind('budget-in-balance', rules).filter((rule) => questionOf(rule))
  const months = ofKind('no-complaints', rules).map(({ params }) => params.months)
  return {
    manager: borneBy('manager'),
    bearing: borneBy('unit'),
    share: share && operatingForm ? countedOn(share, operatingForm) : null,
    balance: (['lastYear', 'forecast'] as const).filter((what) =>
      budgets.some(({ params }) => params[what]),
    ),
    managerCounts: ofKind('minimum-employees', rules).some(({ params }) => params.managerCounts),
    months: Math.max(0, ...months),
  }
}

function ofKind<Kind extends RuleKind>(
  kind: Kind,
  rules: readonly EligibilityRule[],
): readonly RuleOf<Kind>[] {
  return rules.filter((rule): rule is Extract<EligibilityRule, RuleOf<Kind>> => rule.kind === kind)
}

function inOrder<Value>(all: readonly Value[], chosen: readonly Value[]): readonly Value[] {
  return all.filter((one) => chosen.includes(one))
}

/** Answered with all that the rules want to know, be it with «we do not know yet». */
export function isAnswered(
  registration: Registration,
  question: QuestionKey,
  edition: Edition,
): boolean {
  const { administration, operatingForm, category, facts } = registration
  const needs = needsOf(edition, registration)
  const bears = (fact: Bearing | undefined, what: readonly Responsibility[]) =>
    fact !== undefined && what.every((one) => fact[one] !== undefined)
  switch (question) {
    case 'unit':
      return administration !== null && operatingForm !== null
    case 'category':
      return category !== null
    case 'share':
      return needs.share !== null && facts.share?.of === needs.share
    case 'manager':
    case 'bearing':
      return bears(facts[question], needs[question])
    case 'balance':
      return needs.balance.every((what) => facts.balance?.[what] !== undefined)
    case 'complaints':
      return facts.complaints !== undefined && facts.complaints.months >= needs.months
    default:
      return facts[question] !== undefined
  }
}

export function unanswered(registration: Registration, edition: Edition): readonly QuestionKey[] {
  return questionsFor(edition, registration).filter(
    (key) => !isAnswered(registration, key, edition),
  )
}

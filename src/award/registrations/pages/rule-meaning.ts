// What a rule means by its params, whatever words its source has for it.
import type { View } from '../../../base/ui/view.ts'
import type { EligibilityRule } from '../../editions/model.ts'
import { say } from '../words/say.ts'
import { bearingNames } from './because-text.ts'

export function meaningText(view: View, rule: EligibilityRule): string {
  const t = say(view.locale)
  const forms = rule.appliesTo === 'all' ? [] : rule.appliesTo.map((form) => t(`form.${form}`))
  const told = [
    t(`meaning.${rule.kind}`, valuesOf(view, rule)),
    forms.length > 0 ? t('meaning.forms', { forms: forms.join(', ') }) : '',
    rule.advisory ? t('meaning.advisory') : '',
  ]
  return told.filter(Boolean).join(' ')
}

function valuesOf(view: View, rule: EligibilityRule): Record<string, string | number> {
  switch (rule.kind) {
    case 'responsibility':
      return { borneBy: rule.params.borneBy, what: bearingNames(view, rule.params.bears) }
    case 'minimum-employees':
      return { employees: rule.params.employees, managerCounts: yesNo(rule.params.managerCounts) }
    case 'share-for-residents':
      return { percent: rule.params.percent, ...shareWords(rule.params) }
    case 'budget-in-balance':
      return budgetWords(rule)
    case 'quarantine': {
      const { years, honourableMentions: mentions, throughSuccessors } = rule.params
      return { years, mentions, successors: yesNo(throughSuccessors) }
    }
    case 'stable-economy':
    case 'employee-survey':
    case 'no-complaints':
      return { ...rule.params }
    default:
      return {}
  }
}

type Rule<Kind> = Extract<EligibilityRule, { kind: Kind }>

/** As the messages name them: no hyphens. */
function shareWords({ comparison, of }: Rule<'share-for-residents'>['params']) {
  const counted = { 'by-form': 'form', 'whole-operation': 'whole' } as const
  return {
    comparison: comparison === 'more-than' ? 'more' : 'least',
    of: of === 'by-form' || of === 'whole-operation' ? counted[of] : of,
  }
}

function budgetWords({ gate, params }: Rule<'budget-in-balance'>) {
  const sides = (['lastYear', 'forecast'] as const).filter((side) => params[side])
  return { what: sides.join(' '), fresh: yesNo(gate === 'award' && params.afterEntries) }
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no'
}

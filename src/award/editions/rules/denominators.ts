// What a share for residents is counted on.
import type { Denominator, OperatingForm, RuleOf } from '../model/eligibility.ts'

/** By how the unit is run. */
export function denominatorOf(form: OperatingForm): Denominator {
  if (form === 'private-places') return 'places'
  if (form === 'independent-school') return 'pupils'
  if (form === 'contract' || form === 'home-care-choice') return 'users'
  return 'whole-operation'
}

/** The rule may say it. Otherwise it follows from the operating form. */
export function countedOn(
  { params }: Pick<RuleOf<'share-for-residents'>, 'params'>,
  form: OperatingForm,
): Denominator {
  return params.of === 'by-form' ? denominatorOf(form) : params.of
}

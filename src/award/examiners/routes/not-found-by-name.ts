// What is said when an employer or a unit is not in the register under the name that was typed.
import type { FieldErrors } from '../../../base/lib/form.ts'
import type { Locale } from '../../../base/lib/time.ts'
import type { EmployerRefusal } from '../actions/employing.ts'
import { say } from '../words/say.ts'

export function employerErrors(locale: Locale, { refusal, alike }: EmployerRefusal): FieldErrors {
  if (refusal === 'organisation-unknown') return { organisation: say(locale)('error.organisation') }
  return { unit: unitUnknown(locale, alike) }
}

/** `alike`: names of the register that are like it. */
export function unitUnknown(locale: Locale, alike: readonly string[]): string {
  const t = say(locale)
  if (alike.length === 0) return t('error.unit-unknown')
  return t('error.unit-alike', { alike: alike.join('», «') })
}

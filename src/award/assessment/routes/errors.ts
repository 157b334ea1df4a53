// Which field a refusal belongs to, in finished sentences.
import { type FieldErrors, toldBy } from '../../../base/lib/form.ts'
import type { View } from '../../../base/ui/view.ts'
import type { AreaRefusal } from '../actions/alone.ts'
import type { AgreeRefusal, CommonRefusal } from '../rules/together.ts'
import { say } from '../words/say.ts'

type Refusal = AreaRefusal | AgreeRefusal | CommonRefusal

/** The field of the page that a refusal is about. `level` or `value`: what is chosen there. */
function fieldOf(refusal: Refusal, level: 'level' | 'value'): string {
  switch (refusal) {
    case 'quote-missing':
    case 'quote-not-in-answer':
      return 'quote'
    case 'question-elsewhere':
      return 'question'
    case 'supports-level':
    case 'supports-value':
      return 'kind'
    case 'rationale-missing':
      return 'rationale'
    default:
      return level
  }
}

export function refusalErrors(
  { locale }: View,
  refusal: Refusal,
  level: 'level' | 'value' = 'level',
): FieldErrors {
  return { [fieldOf(refusal, level)]: say(locale)(`refusal.${refusal}`) }
}

/** What the forms say is wrong, by field. */
export function toldErrors({ locale }: View, errors: FieldErrors): FieldErrors {
  return toldBy(say(locale), errors)
}

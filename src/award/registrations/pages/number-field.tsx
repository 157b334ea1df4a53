// The questions that are answered with a number, and what the fields of all questions share.
import { Checkbox } from '../../../base/ui/choices.tsx'
import { TextField } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ContactRoute } from '../../units/model/routing.ts'
import type { QuestionKey } from '../model.ts'
import type { Shown } from '../reads.ts'
import { needsOf } from '../rules/questions.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

export type FieldsProps = Refused & {
  readonly view: View
  readonly shown: Shown
  readonly question: QuestionKey
  /** Who answers for it by the register's table, where nobody has been chosen yet. */
  readonly route?: ContactRoute | undefined
}

/** What was typed and refused goes before what is kept. */
export function shownValue(
  props: FieldsProps,
  field: string,
  kept: string | number | null | undefined,
): string {
  return props.values ? (props.values[field] ?? '') : String(kept ?? '')
}

type NumberFieldProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** Null: answered, not known yet. */
  readonly kept: number | null | undefined
}

/** A whole number, or that it is not known yet. */
export function NumberField(props: FieldsProps & NumberFieldProps) {
  const { view, name, label, hint, kept, errors = {} } = props
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        inputmode="numeric"
        width="short"
        value={shownValue(props, name, kept)}
        error={errors[name]}
      />
      <Checkbox name="notKnown" label={say(view.locale)('not-known')} checked={kept === null} />
    </>
  )
}

export function employeesField({ view, shown }: FieldsProps): NumberFieldProps {
  const t = say(view.locale)
  const { employees } = shown.registration.facts
  return {
    name: 'besidesManager',
    label: t('employees.label'),
    hint: t('employees.hint', {
      manager: needsOf(shown.edition, shown.registration).managerCounts ? 'with' : 'without',
    }),
    kept: employees?.besidesManager,
  }
}

export function economyField({ view, shown }: FieldsProps): NumberFieldProps {
  const t = say(view.locale)
  const { facts } = shown.registration
  return {
    name: 'yearsInBalance',
    label: t('economy.label'),
    hint: t('economy.hint', { year: shown.edition.year - 1 }),
    kept: facts.economy?.yearsInBalance,
  }
}

export function surveyField({ view, shown }: FieldsProps): NumberFieldProps {
  const t = say(view.locale)
  return {
    name: 'index',
    label: t('survey.label'),
    hint: t('survey.hint'),
    kept: shown.registration.facts.survey?.index,
  }
}

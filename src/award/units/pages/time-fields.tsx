// The fields that units, organisations and rows of the routing table have alike.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { TextArea, TextField } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

export type Filled = {
  readonly view: View
  readonly errors: FieldErrors
  readonly values: Values
}

/** The first and the last day. */
export function TimeFields({ view, errors, values }: Filled) {
  const t = say(view.locale)
  return (
    <>
      {(['validFrom', 'validTo'] as const).map((name) => (
        <TextField
          name={name}
          type="date"
          width="short"
          label={t(`unit.${name}`)}
          value={values[name]}
          error={errors[name]}
        />
      ))}
    </>
  )
}

/** The day from which what stands below it holds. */
export function FromDayField({ view, errors, values }: Filled) {
  const t = say(view.locale)
  return (
    <TextField
      name="day"
      type="date"
      width="short"
      label={t('from.day')}
      hint={t('from.day.hint')}
      value={values['day']}
      error={errors['day']}
    />
  )
}

export function NoteField({ view, errors, values }: Filled) {
  const t = say(view.locale)
  return (
    <TextArea
      name="note"
      rows={3}
      label={t('unit.note')}
      value={values['note']}
      error={errors['note']}
    />
  )
}

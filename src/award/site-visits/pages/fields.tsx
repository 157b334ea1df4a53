// The fields that several forms about a visit share.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { Select } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { TeamVisit } from '../model.ts'
import { say } from '../words/say.ts'

export type Typed = { readonly values: Values; readonly errors: FieldErrors }

export function AreaSelect(props: {
  readonly view: View
  readonly visit: TeamVisit
  readonly name: string
  readonly value: string | undefined
  readonly errors: FieldErrors
}) {
  const { view, visit, name, value, errors } = props
  const t = say(view.locale)
  return (
    <Select
      name={name}
      label={t('field.area')}
      none={t('field.choose')}
      value={value}
      error={errors[name]}
      options={visit.areas.map((area) => ({ value: area.key, label: area.name[view.locale] }))}
    />
  )
}

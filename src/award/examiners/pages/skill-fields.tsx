// What somebody who is not yet an examiner tells of what they know and where they work.
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Select, TextField } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { Organisation } from '../../units/model.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

export type NewcomerProps = Refused & {
  readonly view: View
  readonly edition: Edition
  readonly employers: readonly Organisation[]
  readonly categories?: readonly string[]
}

export function SkillFields(props: NewcomerProps) {
  const { view, edition, errors = {}, values = {} } = props
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <CheckboxGroup
        name="categories"
        label={t('own.categories')}
        hint={t('own.categories.hint')}
        error={errors['categories']}
        chosen={props.categories ?? []}
        choices={edition.terms.categories.map(({ key, name }) => ({
          value: key,
          label: name[view.locale],
        }))}
      />
      <TextField {...field('fields')} label={t('profile.fields')} hint={t('profile.fields.hint')} />
      <TextField
        {...field('languages')}
        label={t('profile.languages')}
        hint={t('own.languages.hint')}
      />
      <TextField
        {...field('capacity')}
        value={values['capacity'] ?? '2'}
        type="number"
        inputmode="numeric"
        width="short"
        label={t('apply.capacity')}
        hint={t('apply.capacity.hint')}
      />
    </>
  )
}

export function EmployerFields({ view, employers, errors = {}, values = {} }: NewcomerProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <Select
        {...field('organisation')}
        label={t('apply.organisation')}
        none={t('apply.organisation.none')}
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...field('unit')}
        label={t('employers.unit')}
        hint={t('own.employment.unit.hint')}
      />
    </>
  )
}

export function recruitingCrumbs(view: View) {
  const t = say(view.locale)
  return [
    { href: paths.examiners.to(), label: t('examiners.title') },
    { href: paths.recruiting.to(), label: t('recruiting.title') },
  ]
}

// Adds a unit, or puts one right.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import { operatingForms } from '../model.ts'
import type { Chosen, UnitShown } from '../reads.ts'
import { say } from '../words/say.ts'
import { nameOf } from './parts.tsx'
import { type Filled, NoteField, TimeFields } from './time-fields.tsx'

type Props = {
  readonly view: View
  readonly chosen: Chosen
  /** Absent: a new one. */
  readonly shown?: UnitShown
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function ChangeUnitPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = shown ? t('unit.change.title', { unit: shown.unit.name }) : t('unit.new')
  const crumbs = [{ href: paths.register.to(), label: t('register.title') }]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {shown && <p>{t('unit.change.how')}</p>}
      <Form
        view={view}
        action={shown ? paths.registerChange.to({ unit: shown.unit.id }) : paths.registerNew.to()}
      >
        <UnitFields {...{ view, chosen: props.chosen, errors, values: unitValues(props) }} />
        <TimeFields {...{ view, errors, values: unitValues(props) }} />
        <NoteField {...{ view, errors, values: unitValues(props) }} />
        <Button>{t('unit.save')}</Button>
      </Form>
    </Page>
  )
}

/** What was typed goes before what is kept. */
export function unitValues({ values, shown }: Pick<Props, 'values' | 'shown'>): Values {
  if (values) return values
  if (!shown) return {}
  const { unit, names } = shown
  return {
    name: unit.name,
    administration: unit.administration ?? '',
    department: unit.department ?? '',
    operatingForm: unit.operatingForm ?? '',
    operator: nameOf(names, unit.operator),
    validFrom: unit.validFrom ?? '',
    validTo: unit.validTo ?? '',
    note: unit.note ?? '',
  }
}

export function UnitFields(props: Filled & { readonly chosen: Chosen }) {
  const { view, chosen, errors, values } = props
  const t = say(view.locale)
  return (
    <>
      <TextField name="name" label={t('unit.name')} value={values['name']} error={errors['name']} />
      <Select
        name="administration"
        label={t('unit.administration')}
        none={t('unit.not-known')}
        options={chosen.administrations.map(({ id, name, validTo }) => ({
          value: id,
          label: validTo ? t('administration.ended', { name, validTo }) : name,
        }))}
        value={values['administration']}
        error={errors['administration']}
      />
      <TextField
        name="department"
        label={t('unit.department')}
        value={values['department']}
        error={errors['department']}
      />
      <Select
        name="operatingForm"
        label={t('unit.form')}
        none={t('unit.not-known')}
        options={operatingForms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        value={values['operatingForm']}
        error={errors['operatingForm']}
      />
      <TextField
        name="operator"
        label={t('unit.operator')}
        hint={t('unit.operator.hint')}
        value={values['operator']}
        error={errors['operator']}
      />
    </>
  )
}

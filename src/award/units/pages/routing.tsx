// The table of which administration answers for a private operator, and the form of one row.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  Select,
  TextField,
} from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { contactChoices, type RoutingRow } from '../model/routing.ts'
import { operatingForms } from '../model.ts'
import type { RoutingShown } from '../reads/routing.ts'
import { say } from '../words/say.ts'
import { nameOf } from './parts.tsx'
import { Sections } from './sections.tsx'
import { TimeFields } from './time-fields.tsx'

export function RoutingPage({ view, shown }: { view: View; shown: RoutingShown }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('routing.title')} wide>
      <h1>{t('routing.title')}</h1>
      <Sections view={view} at="routing" />
      <p>{t('routing.how')}</p>
      <p>
        <LinkButton href={paths.contactRoutingNew.to()} kind="secondary">
          {t('routing.new')}
        </LinkButton>
      </p>
      {shown.rows.length === 0 ? (
        <Empty>{t('routing.none')}</Empty>
      ) : (
        <Table
          caption={t('routing.title')}
          quiet
          head={[
            t('routing.who'),
            t('routing.turns-to'),
            t('routing.time'),
            t('routing.source'),
            t('routing.do'),
          ]}
          rows={shown.rows.map((row) => cells(view, shown, row))}
        />
      )}
    </Page>
  )
}

function cells(view: View, shown: RoutingShown, row: RoutingRow) {
  const t = say(view.locale)
  const { validFrom, validTo } = row
  return [
    <a href={paths.contactRoute.to({ route: row.id })}>{whoText(view, shown, row)}</a>,
    row.choice ? t(`choice.${row.choice}`) : nameOf(shown.names, row.administration),
    validFrom || validTo ? `${validFrom ?? ''} – ${validTo ?? ''}` : t('routing.always'),
    shown.sources.get(row.source) ?? row.source,
    <Form view={view} action={paths.contactRouteGone.to({ route: row.id })} class="inline">
      <Button kind="tertiary">{t('routing.remove')}</Button>
    </Form>,
  ]
}

/** «Hemtjänst …, Äldreomsorg, Kista, Solvik AB». */
function whoText(view: View, shown: RoutingShown, row: RoutingRow): string {
  const t = say(view.locale)
  const category = shown.categories.find(({ key }) => key === row.category)
  const parts = [
    t(`form.${row.operatingForm}`),
    category?.name[view.locale] ?? row.category,
    row.district,
    nameOf(shown.names, row.operator),
  ]
  return parts.filter(Boolean).join(', ')
}

type Props = {
  readonly view: View
  readonly shown: RoutingShown
  /** Absent: a new one. */
  readonly row?: RoutingRow
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function RoutePage(props: Props) {
  const { view, row, errors = {} } = props
  const t = say(view.locale)
  const title = t(row ? 'routing.change' : 'routing.new')
  const crumbs = [{ href: paths.contactRouting.to(), label: t('routing.title') }]
  const failed = Object.keys(errors).length > 0
  const action = row ? paths.contactRoute.to({ route: row.id }) : paths.contactRoutingNew.to()
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('routing.specific')}</p>
      <Form view={view} action={action}>
        <Who {...props} />
        <Where {...props} />
        <Button>{t('routing.save')}</Button>
      </Form>
    </Page>
  )
}

function valuesOf({ values, row, shown }: Props): Values {
  if (values) return values
  if (!row) return {}
  return {
    operatingForm: row.operatingForm,
    category: row.category ?? '',
    district: row.district ?? '',
    operator: nameOf(shown.names, row.operator),
    turnsTo: row.choice ?? row.administration ?? '',
    validFrom: row.validFrom ?? '',
    validTo: row.validTo ?? '',
    source: shown.sources.get(row.source) ?? row.source,
  }
}

function Who(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const values = valuesOf(props)
  return (
    <>
      <Select
        name="operatingForm"
        label={t('unit.form')}
        none={t('choose')}
        options={operatingForms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        value={values['operatingForm']}
        error={errors['operatingForm']}
      />
      <Select
        name="category"
        label={t('routing.category')}
        none={t('routing.any')}
        options={shown.categories.map(({ key, name }) => ({
          value: key,
          label: name[view.locale],
        }))}
        value={values['category']}
        error={errors['category']}
      />
      {(['district', 'operator'] as const).map((name) => (
        <TextField
          name={name}
          label={t(`routing.${name}`)}
          hint={t(`routing.${name}.hint`)}
          value={values[name]}
          error={errors[name]}
        />
      ))}
    </>
  )
}

function Where(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const values = valuesOf(props)
  return (
    <>
      <Select
        name="turnsTo"
        label={t('routing.turns-to')}
        none={t('choose')}
        options={[
          ...contactChoices.map((one) => ({ value: one, label: t(`choice.${one}`) })),
          ...shown.administrations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={values['turnsTo']}
        error={errors['turnsTo']}
      />
      <TimeFields {...{ view, errors, values }} />
      <TextField
        name="source"
        label={t('routing.source')}
        hint={t('routing.source.hint')}
        value={values['source']}
        error={errors['source']}
      />
    </>
  )
}

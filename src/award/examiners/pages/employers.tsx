// Where the organiser writes down where an examiner or a juror works and has worked.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Person } from '../../../support/accounts/model.ts'
import type { Organisation } from '../../units/model.ts'
import type { Examiner, NamedEmployment } from '../model.ts'
import { say } from '../words/say.ts'
import { DayField } from './day-field.tsx'
import { periodOf, type Refused } from './parts.tsx'

type EmployersProps = Refused & {
  readonly view: View
  readonly person: Person
  readonly examiner: Examiner | undefined
  readonly employments: readonly NamedEmployment[]
  readonly employers: readonly Organisation[]
}

export function EmployersPage(props: EmployersProps) {
  const { view, person, examiner, errors = {}, values = {} } = props
  const t = say(view.locale)
  const title = t('employers.title', { name: person.name })
  const above = examiner
    ? [{ href: paths.examiner.to({ examiner: examiner.id }), label: person.name }]
    : []
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }, ...above]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('employers.about')}</p>
      {props.employments.length === 0 && <Empty>{t('employers.none')}</Empty>}
      {props.employments.map((employment) => (
        <OneEmployment
          {...{ view, employment }}
          error={errors[`end-${employment.id}`]}
          value={values[`end-${employment.id}`]}
        />
      ))}
      <p>
        <a href={paths.involvements.to({ person: person.id })}>{t('involvements.link')}</a>
      </p>
      <h2>{t('employers.add')}</h2>
      <NewEmployment {...props} />
    </Page>
  )
}

type OneProps = {
  readonly view: View
  readonly employment: NamedEmployment
  readonly error: string | undefined
  readonly value: string | undefined
}

function OneEmployment({ view, employment, error, value }: OneProps) {
  const t = say(view.locale)
  const { id, organisation, unit, validTo, title, manager } = employment
  return (
    <section class="panel">
      <h2>{[unit, organisation].filter(Boolean).join(', ')}</h2>
      <p>{[title, periodOf(view, employment)].filter(Boolean).join(', ')}</p>
      {manager && <p>{t('employers.managed', { manager })}</p>}
      {validTo === null && (
        <Form view={view} action={paths.employmentEnd.to({ employment: id })}>
          <EndField {...{ view, employment, error, value }} />
          <Button kind="secondary">{t('employers.end')}</Button>
        </Form>
      )}
      <Form view={view} action={paths.employmentGone.to({ employment: id })}>
        <Button kind="tertiary">{t('employers.remove', { organisation })}</Button>
      </Form>
    </section>
  )
}

export function EndField({ view, employment, error, value }: OneProps) {
  const label = say(view.locale)('employers.end.on', { organisation: employment.organisation })
  return <DayField id={`end-${employment.id}`} name="validTo" {...{ label, error, value }} />
}

function NewEmployment({ view, person, employers, errors, values }: EmployersProps) {
  const t = say(view.locale)
  const hints = { organisation: t('employers.organisation.hint'), unit: t('employers.unit.hint') }
  return (
    <Form view={view} action={paths.employers.to({ person: person.id })}>
      <EmploymentFields {...{ view, employers, hints, errors, values }} />
      <Button>{t('employers.save')}</Button>
    </Form>
  )
}

type FieldsProps = {
  readonly view: View
  readonly employers: readonly Organisation[]
  readonly hints: { readonly organisation?: string; readonly unit: string }
  readonly errors: FieldErrors | undefined
  readonly values: Values | undefined
}

/** Where, as what, under whom and when: as the organiser and as the examiner tell it. */
export function EmploymentFields({
  view,
  employers,
  hints,
  errors = {},
  values = {},
}: FieldsProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <Select
        {...field('organisation')}
        label={t('employers.organisation')}
        hint={hints.organisation}
        none={t('employers.choose')}
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...field('unit')} label={t('employers.unit')} hint={hints.unit} />
      <TextField {...field('title')} label={t('employers.job')} hint={t('employers.job.hint')} />
      <TextField
        {...field('manager')}
        label={t('employers.manager')}
        hint={t('employers.manager.hint')}
      />
      <TextField {...field('validFrom')} type="date" width="medium" label={t('employers.from')} />
      <TextField
        {...field('validTo')}
        type="date"
        width="medium"
        label={t('employers.to')}
        hint={t('employers.to.hint')}
      />
    </>
  )
}

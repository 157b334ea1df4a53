// Adds an organisation, puts one right, changes it from a day on, or ends it.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Organisation, organisationKinds } from '../model.ts'
import type { KeptOrganisation, OrganisationChoices } from '../reads/organisations.ts'
import { say } from '../words/say.ts'
import { type Filled, FromDayField, NoteField, TimeFields } from './time-fields.tsx'

type Typed = { readonly errors?: FieldErrors; readonly values?: Values }
type Props = Typed & { readonly view: View; readonly shown: KeptOrganisation }

function crumbsTo(view: View, organisation?: Organisation) {
  const all = { href: paths.organisations.to(), label: say(view.locale)('organisations.title') }
  if (!organisation) return [all]
  const { id, name } = organisation
  return [all, { href: paths.organisation.to({ organisation: id }), label: name }]
}

/** `organisation`: absent for a new one. */
export function ChangeOrganisationPage(
  props: Typed & {
    readonly view: View
    readonly choices: OrganisationChoices
    readonly organisation?: Organisation
  },
) {
  const { view, organisation, errors = {} } = props
  const t = say(view.locale)
  const title = organisation
    ? t('unit.change.title', { unit: organisation.name })
    : t('organisation.new')
  const failed = Object.keys(errors).length > 0
  const action = organisation
    ? paths.organisationChange.to({ organisation: organisation.id })
    : paths.organisationNew.to()
  const values = props.values ?? (organisation ? valuesOf(organisation) : {})
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, organisation)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {organisation && <p>{t('organisation.change.how')}</p>}
      <Form view={view} action={action}>
        <Select
          name="kind"
          label={t('organisation.kind')}
          none={t('choose')}
          options={organisationKinds.map((kind) => ({
            value: kind,
            label: t(`organisation.kind.${kind}`),
          }))}
          value={values['kind']}
          error={errors['kind']}
        />
        <Belonging {...{ view, choices: props.choices, errors, values }} />
        <NumberAndTime {...{ view, errors, values }} />
        <Button>{t('organisation.save')}</Button>
      </Form>
    </Page>
  )
}

function valuesOf(organisation: Organisation): Values {
  const { kind, name, board, administration, number, validFrom, validTo, note } = organisation
  const texts = { name, board, administration, number, validFrom, validTo, note }
  const filled = Object.entries(texts).map(([field, value]) => [field, value ?? ''] as const)
  return { kind, ...Object.fromEntries(filled) }
}

function Belonging(props: Filled & { readonly choices: OrganisationChoices }) {
  const { view, choices, errors, values } = props
  const t = say(view.locale)
  const told = ({ id, name, validTo }: Organisation) => ({
    value: id,
    label: validTo ? t('administration.ended', { name, validTo }) : name,
  })
  return (
    <>
      <TextField
        name="name"
        label={t('organisation.name')}
        value={values['name']}
        error={errors['name']}
      />
      <Select
        name="board"
        label={t('organisation.board')}
        hint={t('organisation.board.hint')}
        none={t('organisation.none')}
        options={choices.boards.map(told)}
        value={values['board']}
        error={errors['board']}
      />
      <Select
        name="administration"
        label={t('organisation.administration')}
        hint={t('organisation.administration.hint')}
        none={t('organisation.none')}
        options={choices.administrations.map(told)}
        value={values['administration']}
        error={errors['administration']}
      />
    </>
  )
}

function NumberAndTime({ view, errors, values }: Filled) {
  const t = say(view.locale)
  return (
    <>
      <TextField
        name="number"
        width="short"
        label={t('organisation.number')}
        hint={t('organisation.number.hint')}
        value={values['number']}
        error={errors['number']}
      />
      <TimeFields {...{ view, errors, values }} />
      <NoteField {...{ view, errors, values }} />
    </>
  )
}

export function ChangeOrganisationFromPage({ view, shown, errors = {}, values }: Props) {
  const t = say(view.locale)
  const { organisation } = shown
  const title = t('unit.from.title', { unit: organisation.name })
  const failed = Object.keys(errors).length > 0
  const filled = values ?? valuesOf(organisation)
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, organisation)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('organisation.from.how')}</p>
      <Form view={view} action={paths.organisationFrom.to({ organisation: organisation.id })}>
        <FromDayField {...{ view, errors, values: filled }} />
        <Belonging {...{ view, choices: shown, errors, values: filled }} />
        <Button>{t('from.save')}</Button>
      </Form>
    </Page>
  )
}

/** First it is asked for, then told what it means, then done. */
export function EndOrganisationPage(
  props: Props & {
    /** Everything that was asked for holds: what it means is shown, for a last yes. */
    readonly asked?: { readonly lastDay: string; readonly successors: readonly string[] }
  },
) {
  const { view, shown, errors = {}, asked } = props
  const t = say(view.locale)
  const { organisation } = shown
  const title = t('organisation.end.title', { name: organisation.name })
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, organisation)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {asked ? <Consequences {...props} asked={asked} /> : <EndForm {...props} />}
      {!asked && organisation.validTo !== null && (
        <Form view={view} action={paths.organisationReopen.to({ organisation: organisation.id })}>
          <p>{t('organisation.reopen.how', { day: organisation.validTo })}</p>
          <Button kind="secondary">{t('organisation.reopen')}</Button>
        </Form>
      )}
    </Page>
  )
}

function EndForm({ view, shown, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const { organisation, heirs } = shown
  const options = heirs.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <p>{t('organisation.end.how')}</p>
      <Form view={view} action={paths.organisationEnd.to({ organisation: organisation.id })}>
        <TextField
          name="day"
          type="date"
          width="short"
          label={t('unit.validTo')}
          value={values['day'] ?? organisation.validTo ?? ''}
          error={errors['day']}
        />
        {([1, 2, 3] as const).map((place) => (
          <Select
            name={`successor${place}`}
            label={t(place === 1 ? 'organisation.heir' : 'organisation.heir.more')}
            none={t('organisation.heir.none')}
            options={options}
            value={values[`successor${place}`]}
            error={errors[`successor${place}`]}
          />
        ))}
        <Button>{t('organisation.end.next')}</Button>
      </Form>
    </>
  )
}

function Consequences(
  props: Props & { asked: { readonly lastDay: string; readonly successors: readonly string[] } },
) {
  const { view, shown, asked } = props
  const t = say(view.locale)
  const { organisation, heirs, units, moreUnits } = shown
  const names = asked.successors.flatMap((id) => heirs.find((one) => one.id === id)?.name ?? [])
  const now = units.filter(({ standing }) => standing === 'now').length
  return (
    <Form view={view} action={paths.organisationEnd.to({ organisation: organisation.id })}>
      <ul>
        <li>
          {t('organisation.end.means', {
            name: organisation.name,
            day: shortDate(view, asked.lastDay),
          })}
        </li>
        {names.map((name) => (
          <li>{t('organisation.end.heir', { name })}</li>
        ))}
        <li>{t(moreUnits ? 'organisation.end.many' : 'organisation.end.units', { count: now })}</li>
        {names.length > 1 && <li>{t('organisation.end.divided')}</li>}
      </ul>
      <input type="hidden" name="day" value={asked.lastDay} />
      {asked.successors.map((id, at) => (
        <input type="hidden" name={`successor${at + 1}`} value={id} />
      ))}
      <input type="hidden" name="sure" value="yes" />
      <Button>{t('organisation.end.save')}</Button>
    </Form>
  )
}

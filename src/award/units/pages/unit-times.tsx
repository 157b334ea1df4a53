// What happens to a unit on a day: it changes, ends, or becomes another. Each on a page of its own.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { UnitShown } from '../reads.ts'
import { say } from '../words/say.ts'
import { UnitFields, unitValues } from './change.tsx'
import { placeOf } from './parts.tsx'
import { throughText } from './through.tsx'
import { FromDayField } from './time-fields.tsx'

type Props = {
  readonly view: View
  readonly shown: UnitShown
  readonly errors?: FieldErrors
  readonly values?: Values
}

function crumbsTo(view: View, { unit }: UnitShown) {
  return [
    { href: paths.register.to(), label: say(view.locale)('register.title') },
    { href: paths.registerUnit.to({ unit: unit.id }), label: unit.name },
  ]
}

/** From a day on the unit is called otherwise or belongs elsewhere. */
export function ChangeUnitFromPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = t('unit.from.title', { unit: shown.unit.name })
  const failed = Object.keys(errors).length > 0
  const values = unitValues(props)
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, shown)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('unit.from.how')}</p>
      <Form view={view} action={paths.registerFrom.to({ unit: shown.unit.id })}>
        <FromDayField {...{ view, errors, values }} />
        <UnitFields {...{ view, chosen: shown, errors, values }} />
        <Button>{t('from.save')}</Button>
      </Form>
    </Page>
  )
}

/** Its last day. Where it has one already it can be taken back. */
export function EndUnitPage(props: Props) {
  const { view, shown, errors = {}, values = {} } = props
  const { unit } = shown
  const t = say(view.locale)
  const title = t('unit.end.title', { unit: unit.name })
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, shown)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('unit.end.how')}</p>
      <Form view={view} action={paths.registerEnd.to({ unit: unit.id })}>
        <TextField
          name="day"
          type="date"
          width="short"
          label={t('unit.validTo')}
          value={values['day'] ?? unit.validTo ?? ''}
          error={errors['day']}
        />
        <Button>{t('unit.end.save')}</Button>
      </Form>
      {unit.validTo !== null && (
        <Form view={view} action={paths.registerReopen.to({ unit: unit.id })}>
          <p>{t('unit.reopen.how', { day: unit.validTo })}</p>
          <Button kind="secondary">{t('unit.reopen')}</Button>
        </Form>
      )}
    </Page>
  )
}

/** It has gone up in another unit, or has been divided: one successor at a time. */
export function UnitBecamePage(props: Props) {
  const { view, shown, errors = {} } = props
  const { unit, search } = shown
  const t = say(view.locale)
  const title = t('unit.became.title', { unit: unit.name })
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, shown)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>{t('unit.became.how')}</p>
      {shown.successors.length > 0 && (
        <Notice>
          <p>{t('unit.became.already')}</p>
          <ul>
            {shown.successors.map(({ unit: heir }) => (
              <li>{heir.name}</li>
            ))}
          </ul>
        </Notice>
      )}
      <search>
        <form method="get" action={paths.registerBecame.to({ unit: unit.id })} class="row">
          <TextField name="sok" type="search" label={t('unit.became.search')} value={search} />
          <Button kind="secondary">{t('register.find')}</Button>
        </form>
      </search>
      {search !== '' && <BecameForm {...props} />}
    </Page>
  )
}

function BecameForm({ view, shown, errors = {}, values = {} }: Props) {
  const { unit, search, candidates, names } = shown
  const t = say(view.locale)
  if (candidates.length === 0) return <Empty>{t('register.none', { search })}</Empty>
  return (
    <Form view={view} action={paths.registerBecame.to({ unit: unit.id })}>
      <input type="hidden" name="sok" value={search} />
      <RadioGroup
        name="successor"
        label={t('unit.became.which')}
        value={values['successor']}
        error={errors['successor']}
        choices={candidates.slice(0, 20).map((one) => ({
          value: one.id,
          label: one.name,
          hint: [placeOf(one, names), one.through && throughText(view, one.through)]
            .filter(Boolean)
            .join('. '),
        }))}
      />
      <TextField
        name="day"
        type="date"
        width="short"
        label={t('unit.became.day')}
        hint={t('unit.became.day.hint')}
        value={values['day'] ?? ''}
        error={errors['day']}
      />
      <Button>{t('unit.became.save')}</Button>
    </Form>
  )
}

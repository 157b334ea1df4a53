// What a meeting decided, and the extract of its minutes.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, FileField, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { outcomes } from '../model.ts'
import type { ShownDecision, ShownMatter } from '../reads/matter.ts'
import { say } from '../words/say.ts'
import { DueNotice } from './parts.tsx'

type Shown = ShownMatter & { readonly shown: ShownDecision }
type Props = {
  readonly view: View
  readonly shown: Shown
  readonly values?: Values
  readonly errors?: FieldErrors
  readonly refusal?: string
}

export function crumbsOf(view: View, { matter }: ShownMatter) {
  const t = say(view.locale)
  return [
    { href: paths.boardMatters.to(), label: t('crumb.list') },
    { href: paths.boardMatter.to({ matter: matter.id }), label: t('crumb.matter') },
  ]
}

/** A decision as its form shows it again. */
export function valuesOfDecision({ decision, fates }: ShownDecision): Values {
  const apart = fates.map(({ registration, outcome }) => [`outcome-${registration}`, outcome ?? ''])
  return {
    ...Object.fromEntries(apart),
    meetingDate: decision.meetingDate ?? '',
    outcome: decision.outcome ?? '',
    paragraph: decision.paragraph ?? '',
    recordNumber: decision.recordNumber ?? '',
    immediateAdjustment: decision.immediateAdjustment ? 'yes' : '',
    adjustedOn: decision.adjustedOn ?? '',
    postedOn: decision.postedOn ?? '',
  }
}

export function DecisionPage({ view, shown, values = {}, errors = {}, refusal }: Props) {
  const t = say(view.locale)
  const { decision } = shown.shown
  const title = t('decision.title')
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} failed={failed} crumbs={crumbsOf(view, shown)}>
      <ErrorSummary view={view} errors={errors} />
      <Refusal text={refusal} />
      <h1>{title}</h1>
      <UnitNames view={view} shown={shown} />
      <Form view={view} action={paths.boardDecision.to({ decision: decision.id })}>
        <DecisionFields view={view} values={values} errors={errors} />
        <Apart view={view} shown={shown} values={values} />
        <Button>{t('decision.save')}</Button>
      </Form>
    </Page>
  )
}

function DecisionFields(props: { view: View; values: Values; errors: FieldErrors }) {
  const { view, values, errors } = props
  const t = say(view.locale)
  const of = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <TextField {...of('meetingDate')} type="date" width="short" label={t('decision.meeting')} />
      <RadioGroup
        {...of('outcome')}
        label={t('decision.outcome')}
        choices={outcomes.map((kind) => ({
          value: kind,
          label: t(`outcome.${kind}`),
          hint: t(`outcome-hint.${kind}`),
        }))}
      />
      <TextField
        {...of('paragraph')}
        width="short"
        label={t('decision.paragraph')}
        hint={t('decision.paragraph.hint')}
      />
      <TextField {...of('recordNumber')} width="medium" label={t('decision.record-number')} />
      <Checkbox
        name="immediateAdjustment"
        label={t('decision.immediate')}
        checked={values['immediateAdjustment'] === 'yes'}
      />
      <TextField
        {...of('adjustedOn')}
        type="date"
        width="short"
        label={t('decision.adjusted')}
        hint={t('decision.adjusted.hint')}
      />
      <TextField
        {...of('postedOn')}
        type="date"
        width="short"
        label={t('decision.posted')}
        hint={t('decision.posted.hint')}
      />
    </>
  )
}

/** One decision may say yes to one unit and something else to another. */
function Apart({ view, shown, values = {} }: Props) {
  const t = say(view.locale)
  const { registrations } = shown.shown
  const units = shown.units.filter(({ registration }) => registrations.includes(registration.id))
  if (units.length < 2) return null
  const told = units.some(({ registration }) => values[`outcome-${registration.id}`])
  return (
    <Details summary={t('decision.apart')} open={told}>
      <div class="stack">
        <p>{t('decision.apart.hint')}</p>
        {units.map(({ registration }) => (
          <Select
            name={`outcome-${registration.id}`}
            label={registration.unitName}
            value={values[`outcome-${registration.id}`]}
            none={t('decision.apart.same')}
            options={outcomes.map((kind) => ({ value: kind, label: t(`outcome.${kind}`) }))}
          />
        ))}
      </div>
    </Details>
  )
}

export function ExtractPage({ view, shown, errors = {}, refusal }: Props) {
  const t = say(view.locale)
  const { decision, extract } = shown.shown
  const title = t('extract.title')
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} failed={failed} crumbs={crumbsOf(view, shown)}>
      <ErrorSummary view={view} errors={errors} />
      <Refusal text={refusal} />
      <h1>{title}</h1>
      <UnitNames view={view} shown={shown} />
      <p>{t('extract.intro')}</p>
      <DueNotice view={view} edition={shown.edition} />
      {decision.returnedReason && (
        <Notice colour="warning" title={t('meeting.returned')}>
          <p>{decision.returnedReason}</p>
        </Notice>
      )}
      {extract && <p>{t('extract.there', { name: extract.name })}</p>}
      <Form view={view} files action={paths.boardExtract.to({ decision: decision.id })}>
        <FileField
          name="extract"
          label={t('extract.file')}
          hint={t('extract.file.hint')}
          accept=".pdf,.docx,.txt"
          error={errors['extract']}
        />
        <Button>{t('extract.send')}</Button>
      </Form>
    </Page>
  )
}

function UnitNames({ view, shown }: { view: View; shown: Shown }) {
  const t = say(view.locale)
  const { decision, registrations } = shown.shown
  const names = shown.units
    .filter(({ registration }) => registrations.includes(registration.id))
    .map(({ registration }) => registration.unitName)
  const day = decision.meetingDate ? longDate(view, decision.meetingDate) : t('not-told')
  return <p>{t('decision.about', { units: names.join(', '), day })}</p>
}

export function Refusal({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <Notice colour="danger" alert>
      <p>{text}</p>
    </Notice>
  )
}

// Where the organiser gives a unit time after the day for all, and sees what it has been given.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { exactDateTime, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Dispensing } from '../reads/dispensing.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: Dispensing
  readonly values?: Values
  readonly errors?: FieldErrors
}

export function DispensationPage(props: Props) {
  const { view, shown, errors = {} } = props
  const { registration, edition } = shown
  const t = say(view.locale)
  const title = t('dispensation.title', { unit: registration.unitName })
  const crumbs = [
    { href: `${paths.entryProgress.to()}?omgang=${edition.year}`, label: t('progress.crumb') },
  ]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('dispensation.lead')}</p>
      <Facts view={view} shown={shown} />
      {shown.handedIn && (
        <Notice colour="warning" title={t('dispensation.handed-in.title')}>
          <p>{t('dispensation.handed-in.text')}</p>
        </Notice>
      )}
      <GrantForm {...props} />
      <Given view={view} shown={shown} />
    </Page>
  )
}

function Facts({ view, shown }: Props) {
  const t = say(view.locale)
  const due = shown.edition.terms.calendar.entryDue
  const { stage } = shown
  const rows = [
    { label: t('dispensation.due'), value: due === null ? '' : exactDateTime(view, due) },
    {
      label: t('list.state'),
      value: t(stage === null ? 'progress.state.not-begun' : `stage.short.${stage}`),
    },
  ]
  return <SummaryList view={view} rows={rows} />
}

function GrantForm({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const { registration } = shown
  return (
    <Form view={view} action={paths.entryDispensation.to({ registration: registration.id })}>
      <TextField
        name="day"
        type="date"
        width="short"
        label={t('dispensation.day')}
        value={values['day']}
        error={errors['day']}
      />
      <TextField
        name="time"
        width="short"
        label={t('dispensation.time')}
        hint={t('dispensation.time.hint')}
        value={values['time'] ?? '23:59'}
        error={errors['time']}
      />
      <TextArea
        name="reason"
        rows={4}
        label={t('dispensation.reason')}
        hint={t('dispensation.reason.hint')}
        value={values['reason']}
        error={errors['reason']}
      />
      <Button>{t('dispensation.button')}</Button>
    </Form>
  )
}

function Given({ view, shown }: Props) {
  const t = say(view.locale)
  const { given, names } = shown
  if (given.length === 0) return null
  return (
    <section>
      <h2>{t('dispensation.given')}</h2>
      <ul>
        {given.map(({ number, until, reason, grantedBy, grantedAt }, index) => (
          <li>
            <p>
              <strong>
                {t('dispensation.until', { number, when: longDateTime(view, until) })}
              </strong>{' '}
              {index > 0 && t('dispensation.replaced')}
              {index === 0 && until < view.now && t('dispensation.ended')}
            </p>
            <p>{reason}</p>
            <p class="hint">
              {t('dispensation.by', {
                name: names.get(grantedBy) ?? '',
                when: longDateTime(view, grantedAt),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

// What reminders go out about an entry, what they say, and how one gets none; and the organiser's plan of them.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { ShownPlan, ShownReminders } from '../reads/reminding.ts'
import type { ReminderTurn } from '../rules/reminding.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: ShownReminders }

export function RemindersPage({ view, shown }: Props) {
  const { registration, entry } = shown
  const t = say(view.locale)
  const title = t('reminders.title', { unit: registration.unitName })
  const home = entry
    ? { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }
    : {
        href: paths.entryStart.to({ registration: registration.id }),
        label: t('crumb.entry'),
      }
  return (
    <Page view={view} title={title} crumbs={[home]}>
      <h1>{title}</h1>
      <p class="lead">{t('reminders.lead')}</p>
      <Mine view={view} shown={shown} />
      <Ahead view={view} ahead={shown.ahead} />
      <h2>{t('reminders.preview')}</h2>
      {shown.letter ? (
        <Preview view={view} letter={shown.letter} />
      ) : (
        <p>{t('reminders.nothing')}</p>
      )}
    </Page>
  )
}

function Mine({ view, shown }: Props) {
  const t = say(view.locale)
  if (!shown.writes) return <p>{t('reminders.reader')}</p>
  const { registration, off } = shown
  return (
    <Form view={view} action={paths.entryReminders.to({ registration: registration.id })}>
      <p>
        <strong>{t(off ? 'reminders.off' : 'reminders.on')}</strong>
      </p>
      <input type="hidden" name="want" value={off ? 'yes' : 'no'} />
      <Button kind="secondary">{t(off ? 'reminders.turn-on' : 'reminders.turn-off')}</Button>
    </Form>
  )
}

function Ahead({ view, ahead }: { view: View; ahead: readonly ReminderTurn[] }) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('reminders.ahead')}</h2>
      {ahead.length === 0 ? (
        <p>{t('reminders.none')}</p>
      ) : (
        <ul>
          {ahead.map(({ at, days }) => (
            <li>{t('reminders.turn', { when: longDateTime(view, at), days })}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Letters are written in Swedish. */
function Preview({ view, letter }: { view: View; letter: Letter }) {
  const t = say(view.locale)
  return (
    <>
      <p>
        {t('reminders.preview.subject')}
        <span lang="sv">{letter.subject}</span>
      </p>
      <div class="letter" lang="sv">
        {letter.text}
      </div>
    </>
  )
}

type PlanProps = {
  readonly view: View
  readonly shown: ShownPlan
  readonly values?: Values
  readonly errors?: FieldErrors
}

export function ReminderPlanPage({ view, shown, values = {}, errors = {} }: PlanProps) {
  const t = say(view.locale)
  const { edition, days, sent, example } = shown
  const title = t('reminder-plan.title', { year: String(edition.year) })
  const due = edition.terms.calendar.entryDue
  const crumbs = [{ href: paths.entryProgress.to(), label: t('progress.crumb') }]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('reminder-plan.lead')}</p>
      <p>
        {due
          ? t('reminder-plan.due', { when: longDateTime(view, due) })
          : t('reminder-plan.no-due')}{' '}
        {t('reminder-plan.sent', { letters: sent })}
      </p>
      <Form view={view} action={paths.entryReminderPlan.to()}>
        <TextField
          name="days"
          width="medium"
          label={t('reminder-plan.days')}
          hint={t('reminder-plan.days.hint')}
          value={values['days'] ?? days.join(', ')}
          error={errors['days']}
        />
        <Button>{t('reminder-plan.button')}</Button>
      </Form>
      <Ahead view={view} ahead={shown.ahead} />
      {example && (
        <>
          <h2>{t('reminder-plan.example')}</h2>
          <Preview view={view} letter={example} />
        </>
      )}
    </Page>
  )
}

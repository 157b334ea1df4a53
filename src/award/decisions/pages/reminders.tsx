// What reminders will go to whom and when, shown before they are sent, and how they are stopped.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate, longDateTime, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReminderStop } from '../model.ts'
import type { ShownReminders, ShownTurn } from '../reads/reminders.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: ShownReminders
  readonly values?: Values
  readonly errors?: FieldErrors
}

export function RemindersPage({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const title = t('reminders.title')
  const crumbs = [
    { href: paths.boardMatters.to(), label: t('crumb.list') },
    { href: paths.boardMissing.to(), label: t('missing.title') },
  ]
  const { steer } = shown.may
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed} wide>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('reminders.intro')}</p>
      <Stops view={view} shown={shown} />
      <Ahead view={view} shown={shown} />
      <SentBefore view={view} shown={shown} />
      {steer && <StopForm view={view} shown={shown} values={values} errors={errors} />}
      {steer && <PlanForm view={view} shown={shown} values={values} errors={errors} />}
    </Page>
  )
}

function Ahead({ view, shown }: Props) {
  const t = say(view.locale)
  if (shown.ahead.length === 0) {
    return (
      <>
        <h2>{t('reminders.ahead')}</h2>
        <Empty>{t('reminders.none-ahead')}</Empty>
      </>
    )
  }
  const chosen = shown.ahead.find(({ turn }) => turn.step === shown.step) ?? shown.ahead[0]
  return (
    <>
      <h2>{t('reminders.ahead')}</h2>
      <p>{t('reminders.as-now')}</p>
      {shown.ahead.map((one) => (
        <TurnPart view={view} one={one} open={one === chosen} />
      ))}
    </>
  )
}

type TurnProps = { readonly view: View; readonly one: ShownTurn; readonly open: boolean }

/** Letters of one turn at a time: they are many. */
function TurnPart({ view, one, open }: TurnProps) {
  const t = say(view.locale)
  const { turn, letters, reminded } = one
  const passed = turn.at <= view.now
  return (
    <section class="panel" aria-labelledby={`turn-${turn.step}`}>
      <h3 id={`turn-${turn.step}`}>{longDateTime(view, turn.at)}</h3>
      <p>
        {t('reminders.step', { step: turn.step, due: longDate(view, turn.due) })}{' '}
        {passed && letters.length > 0 && t('reminders.now')}
      </p>
      <p>{t('reminders.counts', { units: reminded.length, letters: letters.length })}</p>
      {letters.length > 0 && !open && (
        <p>
          <a href={`${paths.boardReminders.to()}?steg=${turn.step}`}>
            {t('reminders.show')}
            <span class="only-heard"> {longDate(view, turn.at)}</span>
          </a>
        </p>
      )}
      {open &&
        letters.map((letter) => (
          <Details summary={t('reminders.letter', { to: letter.to, subject: letter.subject })}>
            <div class="letter" lang="sv">
              {letter.text}
            </div>
          </Details>
        ))}
      {open && <Silent view={view} one={one} />}
    </section>
  )
}

/** Who gets none at that turn, and why. */
function Silent({ view, one }: { view: View; one: ShownTurn }) {
  const t = say(view.locale)
  if (one.silent.length === 0) return null
  return (
    <Details summary={t('reminders.silent', { count: one.silent.length })}>
      <ul>
        {one.silent.map(({ unit, why }) => (
          <li>
            {unit.registration.unitName}: {t(`silence.${why}`)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function SentBefore({ view, shown }: Props) {
  const t = say(view.locale)
  const sent = shown.groups
    .flatMap(({ units }) => units)
    .flatMap((unit) => unit.sent.map((reminder) => ({ unit, reminder })))
    .toSorted((a, b) => b.reminder.sentAt.getTime() - a.reminder.sentAt.getTime())
  if (sent.length === 0) return null
  return (
    <Table
      caption={t('reminders.sent')}
      head={[t('reminders.when'), t('column.unit'), t('reminders.how')]}
      rows={sent
        .slice(0, 100)
        .map(({ unit, reminder }) => [
          longDateTime(view, reminder.sentAt),
          <a href={paths.boardTrack.to({ registration: unit.registration.id })}>
            {unit.registration.unitName}
          </a>,
          reminder.step === null || reminder.due === null
            ? t('reminders.by-hand')
            : t('reminders.by-itself', { step: reminder.step, due: shortDate(view, reminder.due) }),
        ])}
    />
  )
}

/** What is stopped now, each with its way back. */
function Stops({ view, shown }: Props) {
  const t = say(view.locale)
  if (shown.stops.length === 0) return null
  return (
    <Notice colour="warning" title={t('reminders.stopped')}>
      <ul class="plain">
        {shown.stops.map((stop) => (
          <li>
            <p>
              {toldStop(view, shown, stop)},{' '}
              {t('reminders.since', { time: longDateTime(view, stop.stoppedAt) })}
            </p>
            {shown.may.steer && (
              <Form view={view} action={paths.boardReminderResume.to({ stop: stop.id })}>
                <Button kind="secondary">
                  {t('reminders.resume')}
                  <span class="only-heard"> {toldStop(view, shown, stop)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function toldStop(view: View, shown: ShownReminders, stop: ReminderStop): string {
  const t = say(view.locale)
  if (stop.step !== null) return t('stop.step', { step: stop.step })
  if (stop.registration !== null) {
    const units = shown.groups.flatMap((group) => group.units)
    const unit = units.find(({ registration }) => registration.id === stop.registration)
    return unit?.registration.unitName ?? t('stop.other-unit')
  }
  if (stop.matter === null) return t('stop.all')
  const matter = shown.matters.find(({ id }) => id === stop.matter)
  return t('stop.matter', { board: matter?.boardName ?? t('board.unknown') })
}

function StopForm({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const units = shown.groups.flatMap((group) => group.units)
  const options = [
    { value: 'all', label: t('stop.all') },
    ...shown.steps.map((step) => ({ value: `step:${step}`, label: t('stop.step', { step }) })),
    ...shown.matters.map((matter) => ({
      value: `matter:${matter.id}`,
      label: t('stop.matter', { board: matter.boardName ?? t('board.unknown') }),
    })),
    ...units.map(({ registration }) => ({
      value: `unit:${registration.id}`,
      label: registration.unitName,
    })),
  ]
  return (
    <>
      <h2>{t('reminders.stop.title')}</h2>
      <Form view={view} action={paths.boardReminderStop.to()}>
        <Select
          name="what"
          label={t('reminders.stop.what')}
          none={t('reminders.stop.choose')}
          value={values['what']}
          error={errors['what']}
          options={options}
        />
        <Button kind="secondary">{t('reminders.stop')}</Button>
      </Form>
    </>
  )
}

function PlanForm({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('reminders.plan.title')}</h2>
      <Form view={view} action={paths.boardReminderPlan.to()}>
        <TextField
          name="steps"
          width="medium"
          label={t('reminders.plan.steps')}
          hint={t('reminders.plan.hint')}
          value={values['steps'] ?? shown.steps.join(', ')}
          error={errors['steps']}
        />
        <Button kind="secondary">{t('reminders.plan.save')}</Button>
      </Form>
    </>
  )
}

// The writers' overview of their entry: what is left, by when, and what has come in.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { daysUntil, Notice, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Overview } from '../reads/writing.ts'
import type { Progress } from '../rules/handing-in.ts'
import { dueOf, entryClock, type MoveRefusal, timeOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { DeadlineClock } from './clock.tsx'
import { EntryWays } from './entry-ways.tsx'
import { PaperLinks } from './paper-links.tsx'
import { StageNotice } from './stage.tsx'

type Props = { readonly view: View; readonly shown: Overview }

export function EntryPage(props: Props & { readonly refusal?: MoveRefusal }) {
  const { view, shown, refusal } = props
  const { entry, edition, unit, stage } = shown
  const t = say(view.locale)
  const title = t('entry.title', { unit })
  const home = paths.registration.to({ registration: entry.registration })
  return (
    <Page view={view} title={title} crumbs={[{ href: home, label: t('crumb.registration') }]}>
      <p class="over-title">
        {t('entry.edition', { award: view.award.name, year: String(edition.year) })}
      </p>
      <h1>{title}</h1>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refused.${refusal}`)}</p>
        </Notice>
      )}
      <StageNotice view={view} desk={shown} />
      {stage === 'writing' || stage === 'reopened' ? (
        <AtWork view={view} shown={shown} />
      ) : (
        <Closed view={view} shown={shown} />
      )}
      <EntryWays view={view} desk={shown} />
      {shown.may.handIn && <Withdraw view={view} shown={shown} />}
    </Page>
  )
}

function AtWork({ view, shown }: Props) {
  const t = say(view.locale)
  const done = shown.progress.filter(({ state }) => state === 'done').length
  return (
    <>
      <Due view={view} shown={shown} />
      <h2>{t('entry.areas')}</h2>
      <p>{t('entry.done-count', { done, all: shown.progress.length })}</p>
      <Areas view={view} shown={shown} />
      <Help view={view} shown={shown} />
      <PaperLinks view={view} desk={shown} />
      <section>
        <h2>{t('entry.finish')}</h2>
        <p>{t('entry.check.hint')}</p>
        <LinkButton href={paths.entryCheck.to({ entry: shown.entry.id })}>
          {t('entry.check')}
        </LinkButton>
      </section>
      <Receipts view={view} shown={shown} />
    </>
  )
}

/** Guidance, earlier years, and what was improved since. */
function Help({ view, shown }: Props) {
  const t = say(view.locale)
  const { entry, edition } = shown
  const at = { entry: entry.id }
  return (
    <section>
      <h2>{t('entry.help')}</h2>
      <ul>
        <li>
          <a href={paths.entryGuidance.to(at)}>{t('guidance.print')}</a>
        </li>
        <li>
          <a href={paths.entryEarlier.to(at)}>{t('earlier.link')}</a>
        </li>
        {edition.terms.instrument?.improvements && (
          <li>
            <a href={paths.entryImprovements.to(at)}>{t('improvements.title')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

function Closed({ view, shown }: Props) {
  const t = say(view.locale)
  return (
    <>
      {shown.may.handIn && <Moves view={view} shown={shown} />}
      <Receipts view={view} shown={shown} />
      <h2>{t('entry.areas')}</h2>
      <p>
        <a href={paths.entryCheck.to({ entry: shown.entry.id })}>{t('entry.read-all')}</a>
      </p>
      <p>
        <a href={paths.entryAttachments.to({ entry: shown.entry.id })}>{t('attachments.title')}</a>
      </p>
      <Areas view={view} shown={shown} />
    </>
  )
}

function Due({ view, shown }: Props) {
  const { entry, edition } = shown
  const due = dueOf(entry, edition)
  if (due === null) return null
  const t = say(view.locale)
  return (
    <>
      <DeadlineClock view={view} desk={shown} />
      <p>
        <strong>{t('entry.days', { days: daysUntil(view, due) })}</strong>{' '}
        <a href={paths.entryReminders.to({ registration: entry.registration })}>
          {t('reminders.link')}
        </a>
      </p>
    </>
  )
}

const colours = {
  'not-begun': 'neutral',
  begun: 'info',
  'too-long': 'danger',
  done: undefined,
} as const

/** What is left is told while it can be written. */
function Areas({ view, shown }: Props) {
  const t = say(view.locale)
  const atWork = shown.stage === 'writing' || shown.stage === 'reopened'
  const task = ({ area, state, words, wordLimit }: Progress) => ({
    href: paths.entryArea.to({ entry: shown.entry.id, area: area.key }),
    label: area.name[view.locale],
    hint: t('entry.words', { words, limit: wordLimit }),
    state: atWork ? t(`entry.area-state.${state}`) : '',
    colour: atWork ? colours[state] : undefined,
  })
  return <TaskList tasks={shown.progress.map(task)} />
}

function Receipts({ view, shown }: Props) {
  const { entry, receipts, names } = shown
  if (receipts.length === 0) return null
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('entry.receipts')}</h2>
      <ul>
        {receipts.map(({ id, number, handedInAt, handedInBy }) => (
          <li>
            <a href={paths.entryReceipt.to({ entry: entry.id, receipt: id })}>
              {t('entry.receipt', { number })}
            </a>
            {': '}
            {t('entry.receipt.about', {
              when: longDateTime(view, handedInAt),
              by: names.get(handedInBy) ?? '',
            })}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.entryReading.to({ entry: entry.id })}>{t('entry.read-handed-in')}</a>
      </p>
    </section>
  )
}

/** A hand-in can be taken back, a withdrawal regretted, as long as there is time. */
function Moves({ view, shown }: Props) {
  const { entry, edition, stage } = shown
  const t = say(view.locale)
  if (stage === 'handed-in') {
    return (
      <Form view={view} action={paths.entryTakeBack.to({ entry: entry.id })}>
        <p>{t('entry.take-back.hint')}</p>
        <Button kind="secondary">{t('entry.take-back')}</Button>
      </Form>
    )
  }
  const over = timeOf(shown.entry, entryClock(edition, view.now)) === 'too-late'
  if (stage !== 'withdrawn' || over) return null
  return (
    <Form view={view} action={paths.entryResume.to({ entry: entry.id })}>
      <Button kind="secondary">{t('entry.resume')}</Button>
    </Form>
  )
}

function Withdraw({ view, shown }: Props) {
  const { entry, edition, stage } = shown
  if (edition.state !== 'open' || stage === 'withdrawn' || stage === 'missed') return null
  return (
    <p class="stack">
      <a href={paths.entryWithdraw.to({ entry: entry.id })}>{say(view.locale)('entry.withdraw')}</a>
    </p>
  )
}

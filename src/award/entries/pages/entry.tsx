// The writers' overview of their entry: what is left, by when, and what has come in.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { daysUntil, Notice, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Overview } from '../reads/writing.ts'
import type { Progress } from '../rules/handing-in.ts'
import type { MoveRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'
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
      {(stage === 'writing' || stage === 'reopened') && <Due view={view} shown={shown} />}
      <h2>{t('entry.areas')}</h2>
      <Areas view={view} shown={shown} />
      <Finish view={view} shown={shown} />
      <Receipts view={view} shown={shown} />
      <Moves view={view} shown={shown} />
    </Page>
  )
}

function Due({ view, shown }: Props) {
  const due = shown.edition.terms.calendar.entryDue
  if (due === null) return null
  const t = say(view.locale)
  return (
    <p class="due">
      <time datetime={due.toISOString()}>{t('entry.due', { when: longDateTime(view, due) })}</time>{' '}
      <strong>{t('entry.days', { days: daysUntil(view, due) })}</strong>
    </p>
  )
}

const colours = {
  'not-begun': 'neutral',
  begun: 'info',
  'too-long': 'danger',
  done: undefined,
} as const

function Areas({ view, shown }: Props) {
  const t = say(view.locale)
  const done = shown.progress.filter(({ state }) => state === 'done').length
  const task = ({ area, state, words, wordLimit }: Progress) => ({
    href: paths.entryArea.to({ entry: shown.entry.id, area: area.key }),
    label: area.name[view.locale],
    hint: t('entry.words', { words, limit: wordLimit }),
    state: t(`entry.area-state.${state}`),
    colour: colours[state],
  })
  return (
    <>
      <p>{t('entry.done-count', { done, all: shown.progress.length })}</p>
      <TaskList tasks={shown.progress.map(task)} />
    </>
  )
}

function Finish({ view, shown }: Props) {
  const { entry, stage } = shown
  const t = say(view.locale)
  const check = paths.entryCheck.to({ entry: entry.id })
  if (stage !== 'writing' && stage !== 'reopened') {
    return (
      <p>
        <a href={check}>{t('entry.read-all')}</a>
      </p>
    )
  }
  return (
    <section>
      <h2>{t('entry.finish')}</h2>
      <p>{t('entry.check.hint')}</p>
      <LinkButton href={check}>{t('entry.check')}</LinkButton>
    </section>
  )
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

/** What can be done with the whole entry now. */
function Moves({ view, shown }: Props) {
  const { entry, edition, stage } = shown
  const t = say(view.locale)
  const address = { entry: entry.id }
  const due = edition.terms.calendar.entryDue
  const inTime = due === null || view.now <= due
  return (
    <>
      {stage === 'handed-in' && (
        <Form view={view} action={paths.entryTakeBack.to(address)}>
          <p>{t('entry.take-back.hint')}</p>
          <Button kind="secondary">{t('entry.take-back')}</Button>
        </Form>
      )}
      {stage === 'withdrawn' && inTime && (
        <Form view={view} action={paths.entryResume.to(address)}>
          <Button kind="secondary">{t('entry.resume')}</Button>
        </Form>
      )}
      {edition.state === 'open' && stage !== 'withdrawn' && stage !== 'missed' && (
        <p>
          <a href={paths.entryWithdraw.to(address)}>{t('entry.withdraw')}</a>
        </p>
      )}
    </>
  )
}

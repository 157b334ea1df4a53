// The list of entries: what is yours to read, and how far everyone has come.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { daysUntil, Empty, Table, Tag, type Task, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { FollowedLine, Lists, OwnLine } from '../model.ts'
import { say } from '../words/say.ts'

export function AssessmentsPage({ view, lists }: { view: View; lists: Lists }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('list.title')}>
      <h1>{t('list.title')}</h1>
      <p>
        <a href={paths.visits.to()}>{t('list.visits')}</a>
      </p>
      {lists.own && <OwnList view={view} lines={lists.own} titled={lists.all !== undefined} />}
      {lists.all && <FollowedList view={view} lines={lists.all} year={lists.year} />}
    </Page>
  )
}

function OwnList(props: { view: View; lines: readonly OwnLine[]; titled: boolean }) {
  const { view, lines, titled } = props
  const t = say(view.locale)
  return (
    <section>
      {titled && <h2>{t('list.mine')}</h2>}
      {lines.length === 0 ? (
        <Empty>{t('list.none')}</Empty>
      ) : (
        <TaskList tasks={lines.map((line) => taskOf(view, line))} />
      )}
    </section>
  )
}

function taskOf(view: View, line: OwnLine): Task {
  const t = say(view.locale)
  const { entryId: entry, clearance, own, due } = line
  const label = `${line.unit} (${line.year})`
  if (clearance !== 'clear') {
    const href = clearance === 'undeclared' ? paths.declarations.to() : undefined
    return { href, label, state: t(`mine.${clearance}`), colour: 'warning' }
  }
  const late = due !== null && daysUntil(view, due) < 0
  const dueText = due && t(late ? 'list.overdue' : 'list.due', { date: shortDate(view, due) })
  const href = paths.assessment.to({ entry })
  if (own === 'submitted') return { href, label, state: submittedState(view, line) }
  const hint = dueText ?? undefined
  if (own === 'open') return { href, label, hint, state: t('mine.begun'), colour: 'info' }
  return { href, label, hint, state: t('mine.clear'), colour: 'info' }
}

function submittedState(view: View, { state }: OwnLine): string {
  const t = say(view.locale)
  return state === 'individual' ? t('mine.submitted') : t(`state.${state}`)
}

function FollowedList(props: { view: View; lines: readonly FollowedLine[]; year: number }) {
  const { view, lines, year } = props
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('list.all', { year })}</h2>
      {lines.length === 0 ? (
        <Empty>{t('list.all.none')}</Empty>
      ) : (
        <Table
          caption={t('list.all.caption')}
          head={[t('list.unit'), t('list.handed-in'), t('list.who'), t('list.state')]}
          rows={lines.map((line) => rowOf(view, line))}
        />
      )}
    </section>
  )
}

function rowOf(view: View, { entryId: entry, unit, progress, state, who }: FollowedLine) {
  const t = say(view.locale)
  const closed = progress.consensus !== null && progress.consensus !== 'open'
  return [
    closed ? <a href={paths.consensus.to({ entry })}>{unit}</a> : unit,
    t('list.count', { done: progress.handedIn, all: progress.members }),
    who.length > 0 ? who.join(', ') : t('list.nobody'),
    <Tag colour={state === 'final' ? 'success' : 'neutral'}>{t(`state.${state}`)}</Tag>,
  ]
}

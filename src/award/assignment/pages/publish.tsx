// Asks once before the teams of a plan become real, and tells what happens then.
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Publishing, TeamChange } from '../model/board.ts'
import { say } from '../words/say.ts'
import { listed } from './figures.ts'
import { driftSentences, type Errors, PlanPage } from './plan-parts.tsx'

type Props = Errors & { readonly view: View; readonly board: Publishing }

export function PublishPage(props: Props) {
  const { view, board } = props
  const t = say(view.locale)
  const { begun, changed, same } = board.change
  return (
    <PlanPage view={view} frame={board} title={t('plan.publish.title')} errors={props.errors ?? {}}>
      <ul>
        <li>{t('plan.publish.begun', { count: begun.length })}</li>
        <li>{t('plan.publish.changed', { count: changed.length })}</li>
        <li>{t('plan.publish.same', { count: same })}</li>
      </ul>
      <p>{t('plan.publish.about')}</p>
      <Hindrance {...props} />
      <Changes {...props} />
      <Begun {...props} />
    </PlanPage>
  )
}

function Hindrance({ view, board, errors = {} }: Props) {
  const t = say(view.locale)
  const { drift, pending, change, names, shown } = board
  if (drift || pending) {
    return (
      <Notice colour="warning" title={t('plan.publish.hindered')}>
        <ul>
          {pending && <li>{t('plan.solve.pending')}</li>}
          {drift && driftSentences(view, names, drift).map((sentence) => <li>{sentence}</li>)}
        </ul>
        <p>{t('plan.publish.solve-first')}</p>
      </Notice>
    )
  }
  if (change.begun.length + change.changed.length === 0) return <p>{t('plan.publish.nothing')}</p>
  return (
    <Form view={view} action={paths.teamPlanPublish.to()}>
      <input type="hidden" name="solution" value={shown.solved.id} />
      <p class="buttons" id="solution">
        <Button>{t('plan.publish.do')}</Button>
        <LinkButton href={paths.teamPlan.to()} kind="secondary">
          {t('plan.publish.back')}
        </LinkButton>
      </p>
      {'solution' in errors && <p>{t('plan.publish.look')}</p>}
    </Form>
  )
}

function Changes({ view, board }: Props) {
  const t = say(view.locale)
  const { changed } = board.change
  if (changed.length === 0) return null
  const people = (ids: TeamChange['come']) => listed(view, ids.map(board.names.person)) || '–'
  return (
    <>
      <h2>{t('plan.publish.changed', { count: changed.length })}</h2>
      <Table
        quiet
        caption={t('plan.publish.changed', { count: changed.length })}
        head={[
          t('entry.unit'),
          t('plan.publish.come'),
          t('plan.publish.gone'),
          t('candidate.leader'),
        ]}
        rows={changed.map(({ team, come, gone }) => [
          board.names.unit(team.entry),
          people(come),
          people(gone),
          team.leader ? board.names.person(team.leader) : '–',
        ])}
      />
    </>
  )
}

function Begun({ view, board }: Props) {
  const t = say(view.locale)
  const { begun } = board.change
  if (begun.length === 0) return null
  return (
    <>
      <h2>{t('plan.publish.begun', { count: begun.length })}</h2>
      <Table
        quiet
        caption={t('plan.publish.begun', { count: begun.length })}
        head={[t('entry.unit'), t('entry.members')]}
        rows={begun.map(({ entry, members }) => [
          board.names.unit(entry),
          listed(view, members.map(board.names.person)),
        ])}
      />
    </>
  )
}

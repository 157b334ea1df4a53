// The board: the plan of all teams of an edition, what it is worth, and what can be done with it.
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Empty, Notice, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Board, BoardTeam, Shown } from '../model/board.ts'
import { say } from '../words/say.ts'
import { BoardFacts } from './board-facts.tsx'
import { Failed, Running, SolveForm } from './board-solving.tsx'
import { AwayForm, SettingsForm, Wished } from './board-wishes.tsx'
import { points } from './figures.ts'
import { driftSentences, type Errors, PlacingLink, PlanPage, stepSentence } from './plan-parts.tsx'
import { missedSentence } from './said.ts'

export type BoardProps = Errors & { readonly view: View; readonly board: Board }

export function BoardPage(props: BoardProps) {
  const { view, board } = props
  const t = say(view.locale)
  const { shown, running } = board
  return (
    <PlanPage
      top
      view={view}
      frame={board}
      title={t('plan.title', { year: String(board.edition.year) })}
      errors={props.errors ?? {}}
    >
      <p class="lead">{t('plan.about')}</p>
      <Ways view={view} board={board} />
      {running && <Running view={view} running={running} />}
      {!running && board.failed && <Failed view={view} board={board} failed={board.failed} />}
      <Drifted view={view} board={board} />
      {shown && <BoardFacts view={view} board={board} shown={shown} />}
      {!running && <SolveForm {...props} />}
      <StepButtons view={view} board={board} />
      <Wished {...props} />
      {shown && <Teams view={view} board={board} shown={shown} />}
      <AwayForm {...props} />
      <SettingsForm {...props} />
    </PlanPage>
  )
}

function Ways({ view, board }: BoardProps) {
  const t = say(view.locale)
  if (board.shown === null) return null
  return (
    <p class="buttons">
      {board.unpublished > 0 && (
        <LinkButton href={paths.teamPlanPublish.to()}>
          {t('plan.publish', { count: board.unpublished })}
        </LinkButton>
      )}
      <LinkButton href={paths.teamPlanPicture.to()} kind="secondary">
        {t('plan.picture')}
      </LinkButton>
      <LinkButton href={paths.teamPlanLoads.to()} kind="secondary">
        {t('plan.loads')}
      </LinkButton>
      <LinkButton href={paths.teamPlanSolutions.to()} kind="secondary">
        {t('plan.solutions')}
      </LinkButton>
    </p>
  )
}

function Drifted({ view, board }: BoardProps) {
  const t = say(view.locale)
  if (board.drift === null) return null
  return (
    <Notice colour="warning" title={t('plan.drift.title')}>
      <ul>
        {driftSentences(view, board.names, board.drift).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>{t('plan.drift.do')}</p>
    </Notice>
  )
}

function StepButtons({ view, board }: BoardProps) {
  const t = say(view.locale)
  const { back, ahead, names } = board
  if (back === null && ahead === null) return null
  return (
    <div class="buttons">
      {back && (
        <Form view={view} action={paths.teamPlanUndo.to()} class="inline">
          <Button kind="tertiary">
            {t('plan.undo', { what: stepSentence(view, names, back) })}
          </Button>
        </Form>
      )}
      {ahead && (
        <Form view={view} action={paths.teamPlanRedo.to()} class="inline">
          <Button kind="tertiary">
            {t('plan.redo', { what: stepSentence(view, names, ahead) })}
          </Button>
        </Form>
      )}
    </div>
  )
}

function Teams(props: { readonly view: View; readonly board: Board; readonly shown: Shown }) {
  const { view, shown } = props
  const t = say(view.locale)
  if (shown.teams.length === 0) return <Empty>{t('entries.none')}</Empty>
  return (
    <>
      <h2>{t('plan.teams', { count: shown.teams.length, people: shown.people })}</h2>
      <Table
        quiet
        caption={t('plan.teams', { count: shown.teams.length, people: shown.people })}
        head={[t('entry.unit'), t('entry.members'), t('plan.worth'), t('plan.missed')]}
        rows={shown.teams.map((team) => teamRow(props, team))}
      />
    </>
  )
}

function teamRow(
  { view, board, shown }: { readonly view: View; readonly board: Board; readonly shown: Shown },
  team: BoardTeam,
) {
  const t = say(view.locale)
  return [
    <>
      <a href={paths.teamPlanTeam.to({ entry: team.entry })}>{team.unit}</a>
      {board.publication && team.differs && (
        <>
          {' '}
          <Tag colour="info">{t('plan.differs')}</Tag>
        </>
      )}
    </>,
    <ul class="plain">
      {team.members.map((member) => (
        <li>
          <PlacingLink view={view} entry={team.entry} member={member} />
        </li>
      ))}
    </ul>,
    points(view, team.score),
    team.missed.length === 0 ? (
      t('plan.missed.none')
    ) : (
      <ul class="plain">
        {team.missed.map((missed) => (
          <li>{missedSentence(view, shown, board.names, missed)}</li>
        ))}
      </ul>
    ),
  ]
}

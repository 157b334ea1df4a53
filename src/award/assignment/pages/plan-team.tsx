// One team of the plan: why each is in it, part by part, and what can be wished of it.
import { paths } from '../../../base/paths.ts'
import { Button, Form, TextField } from '../../../base/ui/form.tsx'
import { Details, Empty, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { BoardMember, TeamBoard } from '../model/board.ts'
import { say } from '../words/say.ts'
import { WishForm } from './board-wishes.tsx'
import { ExchangeTable } from './exchange-table.tsx'
import { points } from './figures.ts'
import { type Errors, PlacingLink, PlanPage } from './plan-parts.tsx'
import { missedSentence, scoreParts, whySentences } from './said.ts'

export type PlanTeamProps = Errors & { readonly view: View; readonly board: TeamBoard }

export function PlanTeamPage(props: PlanTeamProps) {
  const { view, board } = props
  const t = say(view.locale)
  const { team } = board
  return (
    <PlanPage
      view={view}
      frame={board}
      title={t('plan.team', { unit: team.unit })}
      errors={props.errors ?? {}}
    >
      <SummaryList
        view={view}
        rows={[
          { label: t('entry.category'), value: team.category ?? '' },
          { label: t('plan.worth'), value: points(view, team.score) },
          { label: t('plan.missed'), value: <Missed {...props} /> },
          {
            label: t('plan.team.real'),
            value: (
              <a href={paths.team.to({ entry: team.entry })}>
                {t(team.differs ? 'plan.team.differs' : 'plan.team.same')}
              </a>
            ),
          },
        ]}
      />
      {team.members.map((member) => (
        <Member {...props} member={member} />
      ))}
      <Size {...props} />
      <Join {...props} />
    </PlanPage>
  )
}

function Missed({ view, board }: PlanTeamProps) {
  const t = say(view.locale)
  const { missed } = board.team
  if (missed.length === 0) return <>{t('plan.missed.none')}</>
  return (
    <ul class="plain">
      {missed.map((one) => (
        <li>{missedSentence(view, board.shown, board.names, one)}</li>
      ))}
    </ul>
  )
}

function Member({ view, board, member }: PlanTeamProps & { readonly member: BoardMember }) {
  const { entry } = board.team
  const at = { entry, person: member.person }
  return (
    <section class="panel">
      <h2>
        <PlacingLink view={view} entry={entry} member={member} />
      </h2>
      <Reasons view={view} board={board} member={member} />
      <div class="buttons">
        <PinForms view={view} at={at} member={member} />
      </div>
    </section>
  )
}

type Placed = {
  readonly view: View
  readonly board: Pick<TeamBoard, 'shown' | 'team' | 'names'>
  readonly member: BoardMember
}

/** Why somebody is placed there, in sentences and in points. */
export function Reasons(props: Placed) {
  return (
    <>
      <ul>
        {whySentences(props.view, props.board, props.member).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <ScoreParts {...props} />
    </>
  )
}

/** All parts of the score, also those that gave nothing. */
function ScoreParts({ view, board, member }: Placed) {
  const t = say(view.locale)
  const { total, parts } = scoreParts(view, board, member)
  return (
    <Details summary={t('plan.score', { figure: points(view, total) })}>
      <ul>
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </Details>
  )
}

export function PinForms(props: {
  readonly view: View
  readonly at: { readonly entry: BoardAt['entry']; readonly person: BoardAt['person'] }
  readonly member: BoardMember
}) {
  const { view, at, member } = props
  const t = say(view.locale)
  const heard = <span class="only-heard"> {member.name}</span>
  const back = paths.teamPlanTeam.to({ entry: at.entry })
  return (
    <>
      {member.pinned ? (
        <WishForm view={view} wishing={{ kind: 'unpinned', ...at }} back={back}>
          {t('plan.unpin')}
          {heard}
        </WishForm>
      ) : (
        <WishForm view={view} wishing={{ kind: 'pinned', ...at }} back={back}>
          {t('plan.pin')}
          {heard}
        </WishForm>
      )}
      <WishForm view={view} wishing={{ kind: 'forbidden', ...at }} back={back}>
        {t('plan.forbid')}
        {heard}
      </WishForm>
    </>
  )
}
type BoardAt = {
  readonly entry: TeamBoard['team']['entry']
  readonly person: BoardMember['person']
}

function Size({ view, board, errors = {} }: PlanTeamProps) {
  const t = say(view.locale)
  const { entry } = board.team
  return (
    <Details summary={t('plan.size')} open={'least' in errors || 'most' in errors}>
      <p>{t('plan.size.about')}</p>
      <Form view={view} action={paths.teamPlanWish.to()}>
        <input type="hidden" name="kind" value="sized" />
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="back" value={paths.teamPlanTeam.to({ entry })} />
        {(['least', 'most'] as const).map((name) => (
          <TextField
            name={name}
            type="number"
            inputmode="numeric"
            width="short"
            label={t(`plan.size.${name}`)}
            value={`${board.size[name]}`}
            error={errors[name]}
          />
        ))}
        <Button kind="secondary">{t('plan.size.save')}</Button>
      </Form>
    </Details>
  )
}

function Join({ view, board }: PlanTeamProps) {
  const t = say(view.locale)
  return (
    <Details summary={t('plan.join', { count: board.joiners.length })}>
      {board.joiners.length === 0 ? (
        <Empty>{t('plan.join.none')}</Empty>
      ) : (
        <ExchangeTable
          view={view}
          board={board}
          entry={board.team.entry}
          action={paths.teamPlanTeam.to({ entry: board.team.entry })}
          exchanges={board.joiners}
        />
      )}
    </Details>
  )
}

// One member's place in a team: why, and everyone who could come instead with the price of it.

import { paths } from '../../../base/paths.ts'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { PlacingBoard } from '../model/board.ts'
import { say } from '../words/say.ts'
import { WishForm } from './board-wishes.tsx'
import { ExchangeTable } from './exchange-table.tsx'
import { priceSentence } from './figures.ts'
import { type Errors, PlanPage } from './plan-parts.tsx'
import { PinForms, Reasons } from './plan-team.tsx'

export function PlacingPage(props: Errors & { readonly view: View; readonly board: PlacingBoard }) {
  const { view, board } = props
  const t = say(view.locale)
  const { team, member, exchanges } = board
  const at = { entry: team.entry, person: member.person }
  return (
    <PlanPage
      view={view}
      frame={board}
      title={t('plan.placing', { person: member.name, unit: team.unit })}
      errors={props.errors ?? {}}
    >
      <p>
        <a href={paths.teamPlanTeam.to({ entry: team.entry })}>
          {t('plan.team', { unit: team.unit })}
        </a>
      </p>
      <Reasons view={view} board={board} member={member} />
      <div class="buttons">
        <PinForms view={view} at={at} member={member} />
        <WishForm view={view} wishing={{ kind: 'away', person: member.person }}>
          {t('plan.away.person', { person: member.name })}
        </WishForm>
      </div>
      <WishPrices view={view} board={board} />
      <h2 id="comes">{t('plan.exchange.title', { count: exchanges.length })}</h2>
      <p>{t('plan.exchange.about')}</p>
      {exchanges.length === 0 ? (
        <Empty>{t('plan.exchange.none')}</Empty>
      ) : (
        <ExchangeTable
          view={view}
          board={board}
          entry={team.entry}
          action={paths.teamPlanPlacing.to(at)}
          exchanges={exchanges}
        />
      )}
    </PlanPage>
  )
}

/** Before anything is solved anew: what the wishes cost as the plan stands. */
function WishPrices({ view, board }: { readonly view: View; readonly board: PlacingBoard }) {
  const t = say(view.locale)
  const [cheapest] = board.exchanges
  return (
    <ul>
      <li>{t('plan.pin.price')}</li>
      <li>
        {cheapest
          ? t('plan.forbid.price', { price: priceSentence(view, cheapest.price) })
          : t('plan.forbid.unknown')}
      </li>
    </ul>
  )
}

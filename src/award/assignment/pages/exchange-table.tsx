// Everyone who could come, each with the price, why it is that, and a button.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Frame, Shown } from '../model/board.ts'
import type { Exchange } from '../model/exchanges.ts'
import { say } from '../words/say.ts'
import { WishForm } from './board-wishes.tsx'
import { points, priceSentence } from './figures.ts'
import { missedChange } from './said.ts'

type Props = {
  readonly view: View
  readonly board: Frame & { readonly shown: Shown }
  readonly entry: EntryId
  /** Where it is posted to. */
  readonly action: string
  readonly exchanges: readonly Exchange[]
}

export function ExchangeTable(props: Props) {
  const { view, exchanges } = props
  const t = say(view.locale)
  return (
    <Table
      quiet
      caption={t('plan.exchange')}
      head={[
        t('plan.exchange.what'),
        t('plan.exchange.price'),
        t('plan.exchange.why'),
        t('plan.exchange.do'),
      ]}
      rows={exchanges.map((exchange) => [
        exchangeSentence(props, exchange),
        priceSentence(view, exchange.price),
        <Why {...props} exchange={exchange} />,
        <>
          <ExchangeForm {...props} exchange={exchange} />
          <PinForm {...props} exchange={exchange} />
        </>,
      ])}
    />
  )
}

function exchangeSentence({ view, board }: Props, { kind, comes, from }: Exchange): string {
  const person = comes ? board.names.person(comes) : ''
  const unit = from ? board.names.unit(from) : ''
  return say(view.locale)(`plan.exchange.${kind}`, { person, unit })
}

function Why({ view, board, exchange }: Props & { readonly exchange: Exchange }) {
  const t = say(view.locale)
  const { scores, missed, weakest } = exchange
  const weakestNow = board.shown.solved.outcome.weakest
  const said = [
    ...(scores === 0 ? [] : [fitSentence(view, scores)]),
    ...missed
      .filter(({ slack }) => !isRoom(board.shown, slack))
      .map((one) => missedChange(view, board, one)),
    ...roomSentences(view, board.shown, missed),
    ...(weakest === weakestNow
      ? []
      : [
          t('plan.exchange.weakest', {
            before: points(view, weakestNow),
            after: points(view, weakest),
          }),
        ]),
  ]
  if (said.length === 0) return <>{t('plan.exchange.same')}</>
  return (
    <ul class="plain">
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

/** The same as a wish: it holds in every solution from now on, for at most this price. */
function PinForm({ view, board, entry, exchange }: Props & { readonly exchange: Exchange }) {
  const t = say(view.locale)
  const { comes, kind } = exchange
  if (comes === null || kind === 'swap') return null
  return (
    <WishForm
      view={view}
      wishing={{ kind: 'pinned', entry, person: comes }}
      back={paths.teamPlanTeam.to({ entry })}
    >
      {t('plan.pin')}
      <span class="only-heard"> {board.names.person(comes)}</span>
    </WishForm>
  )
}

function fitSentence(view: View, scores: number): string {
  const key = scores > 0 ? 'plan.exchange.better' : 'plan.exchange.worse'
  return say(view.locale)(key, { figure: points(view, Math.abs(scores)) })
}

/** Somebody's second entry gives less than the first: that is no rule that is missed. */
function isRoom({ solved }: Shown, slack: number): boolean {
  return solved.meaning.slacks[slack]?.rule === 'load'
}

function roomSentences(view: View, shown: Shown, missed: Exchange['missed']): readonly string[] {
  const room = missed.filter(({ slack }) => isRoom(shown, slack))
  const price = room.reduce((sum, one) => sum + one.price, 0)
  if (price === 0) return []
  const key = price > 0 ? 'plan.exchange.crowded' : 'plan.exchange.spread'
  return [say(view.locale)(key, { figure: points(view, Math.abs(price)) })]
}

function ExchangeForm({ view, board, action, exchange }: Props & { readonly exchange: Exchange }) {
  const t = say(view.locale)
  return (
    <Form view={view} action={action} class="inline">
      <input type="hidden" name="solution" value={board.shown.solved.id} />
      <input type="hidden" name="kind" value={exchange.kind} />
      <input type="hidden" name="comes" value={exchange.comes ?? ''} />
      <input type="hidden" name="from" value={exchange.from ?? ''} />
      <Button kind="tertiary">
        {t(`plan.exchange.button.${exchange.kind}`)}
        <span class="only-heard">
          {' '}
          {exchange.comes ? board.names.person(exchange.comes) : ''}
          {exchange.from ? ` (${board.names.unit(exchange.from)})` : ''}
        </span>
      </Button>
    </Form>
  )
}

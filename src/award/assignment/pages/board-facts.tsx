// What a plan is worth: its figures, the bound, the weakest team, and what its wishes have cost.
import { paths } from '../../../base/paths.ts'
import { Details, SummaryList, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Board, Delta, Shown } from '../model/board.ts'
import { say } from '../words/say.ts'
import { points, priceAlone } from './figures.ts'
import { missedSentence } from './said.ts'

type Props = { readonly view: View; readonly board: Board; readonly shown: Shown }

export function BoardFacts(props: Props) {
  const { view, shown, board } = props
  const t = say(view.locale)
  const { solved } = shown
  return (
    <section class="panel">
      <h2>{t('plan.solution', { number: solved.number })}</h2>
      <p>
        {solved.origin === 'by-hand' ? t('plan.by-hand') : t('plan.solved')}{' '}
        <When view={view} at={solved.endedAt ?? solved.askedAt} />
      </p>
      <SummaryList view={view} rows={[...worthRows(props), ...shapeRows(props)]} />
      <MissedList {...props} />
      {board.publication && (
        <p>
          {t('plan.published', {
            begun: board.publication.begun,
            changed: board.publication.changed,
          })}{' '}
          <When view={view} at={board.publication.publishedAt} />
        </p>
      )}
      <Details summary={t('plan.proof.summary')}>
        <p>{t('plan.proof.about')}</p>
        <p class="hash">SHA-256: {solved.hash}</p>
      </Details>
    </section>
  )
}

/** What stands in two solutions side by side, too. */
export function worthRows({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  const { objective, bound, weakest, unfair } = shown.solved.outcome
  const fairness = unfair === null ? null : unfair - objective
  return [
    { label: t('plan.fact.worth'), value: points(view, objective) },
    { label: t('plan.fact.proof'), value: proofSentence(view, shown) },
    ...(bound > objective && shown.solved.origin === 'solved'
      ? [{ label: t('plan.fact.bound'), value: points(view, bound) }]
      : []),
    { label: t('plan.fact.weakest'), value: points(view, weakest) },
    ...(fairness === null
      ? []
      : [{ label: t('plan.fact.fairness'), value: fairnessSentence(view, shown, fairness) }]),
  ]
}

/** Not proven: better teams may be there, and they would make it cheaper. */
function fairnessSentence(view: View, { solved }: Shown, price: number): string {
  const { bound, objective, status } = solved.outcome
  const proven = status === 'optimal' && bound <= objective
  if (price <= 0 || proven) return priceAlone(view, Math.max(0, price))
  return say(view.locale)('plan.price.at-most', { figure: points(view, price) })
}

/** What is proven, and of which solutions it is the best. */
export function proofSentence(view: View, { solved }: Shown): string {
  const t = say(view.locale)
  const { objective, bound, status } = solved.outcome
  if (solved.origin === 'by-hand') return t('plan.proof.by-hand')
  if (status === 'stopped' && bound <= objective) return t('plan.gap.weakest')
  if (bound > objective) return t('plan.gap', { gap: points(view, bound - objective) })
  if (solved.keeps) return t('plan.proven.keeps')
  return t(solved.fair ? 'plan.proven.fair' : 'plan.proven')
}

function shapeRows({ view, board, shown }: Props) {
  const t = say(view.locale)
  const { delta } = board
  const paid = shown.missed.reduce((sum, { price }) => sum + price, 0)
  return [
    {
      label: t('plan.fact.missed'),
      value: t('plan.fact.missed.count', {
        count: shown.missed.length,
        figure: points(view, paid),
      }),
    },
    ...(shown.room === 0
      ? []
      : [{ label: t('plan.fact.room'), value: priceAlone(view, shown.room) }]),
    {
      label: t('plan.fact.parts'),
      value: <a href={paths.teamPlanPicture.to()}>{t('plan.parts', { count: shown.parts })}</a>,
    },
    ...(delta === null
      ? []
      : [
          {
            label: t('plan.fact.delta', { number: delta.before }),
            value: deltaSentence(view, delta, shown),
          },
        ]),
  ]
}

function deltaSentence(view: View, delta: Delta, { solved }: Shown): string {
  const t = say(view.locale)
  const { weakest } = solved.outcome
  const said = [`${priceAlone(view, delta.price)}.`]
  if (weakest !== delta.weakest) {
    const [before, after] = [points(view, delta.weakest), points(view, weakest)]
    said.push(t('plan.exchange.weakest', { before, after }))
  }
  return [...said, `${t('plan.changed', { count: delta.changed })}.`].join(' ')
}

function MissedList({ view, board, shown }: Props) {
  const t = say(view.locale)
  if (shown.missed.length === 0) return null
  return (
    <Details summary={t('plan.missed.all', { count: shown.missed.length })}>
      <ul>
        {shown.missed.map((missed) => (
          <li>{missedSentence(view, shown, board.names, missed)}</li>
        ))}
      </ul>
    </Details>
  )
}

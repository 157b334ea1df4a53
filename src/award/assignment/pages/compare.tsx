// Every solution that was kept, and two of them side by side.
import { paths } from '../../../base/paths.ts'
import { Button, Form, Select } from '../../../base/ui/form.tsx'
import { Empty, Table, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Compared, Shown } from '../model/board.ts'
import type { SolutionHead } from '../model/solutions.ts'
import { say } from '../words/say.ts'
import { worthRows } from './board-facts.tsx'
import { listed, points } from './figures.ts'
import { type Errors, PlanPage } from './plan-parts.tsx'
import { missedSentence } from './said.ts'

type Props = Errors & { readonly view: View; readonly board: Compared }

export function SolutionsPage(props: Props) {
  const { view, board } = props
  const t = say(view.locale)
  const solved = board.heads.filter(({ state }) => state === 'solved')
  return (
    <PlanPage view={view} frame={board} title={t('plan.solutions')} errors={props.errors ?? {}}>
      <p>{t('plan.solutions.about', { count: board.heads.length })}</p>
      {solved.length > 1 && <CompareForm view={view} solved={solved} />}
      {board.heads.length === 0 ? (
        <Empty>{t('plan.solutions.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('plan.solutions')}
          head={[
            t('plan.solutions.number'),
            t('plan.solutions.when'),
            t('plan.fact.worth'),
            t('plan.fact.weakest'),
            t('plan.solutions.state'),
            t('plan.solutions.use'),
          ]}
          rows={board.heads.map((head) => headRow(props, head))}
        />
      )}
    </PlanPage>
  )
}

function headRow({ view, board }: Props, head: SolutionHead) {
  const t = say(view.locale)
  const { outcome } = head
  const isShown = board.state.solution === head.id
  return [
    t('plan.solution', { number: head.number }),
    <When view={view} at={head.askedAt} />,
    outcome ? points(view, outcome.objective) : '–',
    outcome ? points(view, outcome.weakest) : '–',
    stateSentence(view, head),
    isShown ? (
      t('plan.solutions.shown')
    ) : head.state === 'solved' ? (
      <Form view={view} action={paths.teamPlanSolution.to({ solution: head.id })} class="inline">
        <Button kind="tertiary">
          {t('plan.solutions.choose')}
          <span class="only-heard"> {t('plan.solution', { number: head.number })}</span>
        </Button>
      </Form>
    ) : (
      '–'
    ),
  ]
}

function stateSentence(view: View, { state, outcome, origin, keeps }: SolutionHead): string {
  const t = say(view.locale)
  if (state !== 'solved' || outcome === null) return t(`plan.state.${state}`)
  if (origin === 'by-hand') return t('plan.state.by-hand')
  if (outcome.status !== 'optimal') return t('plan.state.stopped')
  return t(keeps ? 'plan.proven.keeps' : 'plan.proven')
}

function CompareForm({
  view,
  solved,
}: {
  readonly view: View
  readonly solved: readonly SolutionHead[]
}) {
  const t = say(view.locale)
  const options = solved.map(({ id, number }) => ({
    value: id,
    label: t('plan.solution', { number }),
  }))
  return (
    <form method="get" action={paths.teamPlanCompare.to()} class="stack">
      <Select name="a" label={t('plan.compare.one')} options={options} value={solved[1]?.id} />
      <Select name="b" label={t('plan.compare.other')} options={options} value={solved[0]?.id} />
      <Button kind="secondary">{t('plan.compare.do')}</Button>
    </form>
  )
}

type ComparedProps = Props & { readonly two: readonly [Shown, Shown] }

export function ComparePage(props: ComparedProps) {
  const { view, board, two } = props
  const t = say(view.locale)
  const [a, b] = two
  const names = two.map(({ solved }) => t('plan.solution', { number: solved.number }))
  const facts = two.map((shown) => worthRows({ view, shown }))
  const labels = [...new Set(facts.flat().map(({ label }) => label))]
  const title = t('plan.compare', { one: a.solved.number, other: b.solved.number })
  return (
    <PlanPage view={view} frame={board} title={title}>
      <Table
        quiet
        caption={title}
        head={[t('plan.compare.what'), ...names]}
        rows={[
          ...labels.map((label) => [
            label,
            ...facts.map((rows) => rows.find((row) => row.label === label)?.value ?? '–'),
          ]),
          [t('plan.fact.parts'), ...two.map(({ parts }) => t('plan.parts', { count: parts }))],
          [
            t('plan.fact.missed'),
            ...two.map(({ missed }) => t('plan.compare.missed', { count: missed.length })),
          ],
          [
            t('plan.compare.missed.only'),
            ...missedApart(props).map((said) => <Sentences {...{ view, said }} />),
          ],
        ]}
      />
      <h2>{t('plan.changed', { count: board.differing.length })}</h2>
      {board.differing.length > 0 && (
        <Table
          quiet
          caption={t('plan.changed', { count: board.differing.length })}
          head={[t('entry.unit'), ...names.map((name) => t('plan.compare.only', { name }))]}
          rows={board.differing.map(({ entry, unit, only }) => [
            <a href={paths.teamPlanTeam.to({ entry })}>{unit}</a>,
            ...only.map((people) => listed(view, people.map(board.names.person)) || '–'),
          ])}
        />
      )}
    </PlanPage>
  )
}

/** What each of the two misses that the other does not. */
function missedApart({ view, board, two }: ComparedProps): readonly (readonly string[])[] {
  const said = two.map((shown) =>
    shown.missed.map((missed) => missedSentence(view, shown, board.names, missed)),
  )
  return said.map((own, at) => {
    const others = new Set(said[1 - at])
    return own.filter((sentence) => !others.has(sentence))
  })
}

function Sentences({ view, said }: { readonly view: View; readonly said: readonly string[] }) {
  if (said.length === 0) return <>{say(view.locale)('plan.missed.none')}</>
  return (
    <ul class="plain">
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

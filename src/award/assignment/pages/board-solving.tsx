// Solving as the board shows it: asked for, how far it has come, and why there is no answer.

import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, Select } from '../../../base/ui/form.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Progress } from '../../../support/optimising/model.ts'
import type { Board } from '../model/board.ts'
import type { Kept } from '../model/solutions.ts'
import { timeLimits } from '../model/solutions.ts'
import { say } from '../words/say.ts'
import { points } from './figures.ts'
import type { Errors } from './plan-parts.tsx'
import { shortageTold, type Way, waysOut } from './said.ts'

export function SolveForm({ view, board, errors = {} }: Errors & { view: View; board: Board }) {
  const t = say(view.locale)
  if (board.ready === null) return <Notice colour="warning">{t('plan.refusal.no-rules')}</Notice>
  const { entries, people } = board.ready
  const first = board.shown === null
  return (
    <section class="panel">
      <h2>{t(first ? 'plan.solve.first' : 'plan.solve.again')}</h2>
      <p>{t('plan.solve.about', { entries, people })}</p>
      {board.pending && <p>{t('plan.solve.pending')}</p>}
      <Form view={view} action={paths.teamPlanSolve.to()}>
        <RadioGroup
          name="keeps"
          label={t('plan.solve.how')}
          error={errors['keeps']}
          value={first ? 'no' : 'yes'}
          choices={[
            { value: 'yes', label: t('plan.solve.keeps'), hint: t('plan.solve.keeps.hint') },
            { value: 'no', label: t('plan.solve.free'), hint: t('plan.solve.free.hint') },
          ]}
        />
        <Select
          name="seconds"
          label={t('plan.solve.limit')}
          error={errors['seconds']}
          value="60"
          options={timeLimits.map((seconds) => ({
            value: `${seconds}`,
            label: t('plan.solve.seconds', { seconds }),
          }))}
        />
        <Button>{t('plan.solve')}</Button>
      </Form>
    </section>
  )
}

const phases: readonly Progress['phase'][] = ['prices', 'bounds', 'fairness', 'teams', 'checking']

/** Renewed by itself where there is JavaScript; else by the link. */
export function Running(props: {
  readonly view: View
  readonly running: NonNullable<Board['running']>
}) {
  const { view, running } = props
  const t = say(view.locale)
  const { progress, silent } = running
  return (
    <section class="panel">
      <live-progress>
        <h2>{t('plan.running', { number: running.number })}</h2>
        <p role="status">{progressSentence(view, running)}</p>
        <progress
          aria-label={t('plan.running', { number: running.number })}
          max={phases.length}
          value={progress ? phases.indexOf(progress.phase) + 0.5 : 0}
        ></progress>
        <p>
          <a href={paths.teamPlan.to()}>{t('plan.running.look')}</a>
        </p>
      </live-progress>
      {silent && <p>{t('plan.running.silent')}</p>}
      <Form view={view} action={paths.teamPlanStop.to()}>
        <Button kind="secondary">{t('plan.stop')}</Button>
      </Form>
    </section>
  )
}

function progressSentence(view: View, running: NonNullable<Board['running']>): string {
  const t = say(view.locale)
  const { progress, stopAsked } = running
  if (stopAsked) return t('plan.phase.stopping')
  if (progress === null) {
    return t(running.state === 'waiting' ? 'plan.phase.waiting' : 'plan.phase.begun')
  }
  const { phase, round, best, bound } = progress
  const said = [t(`plan.phase.${phase}`, { round })]
  if (best !== null) said.push(t('plan.phase.best', { figure: points(view, best) }))
  if (bound !== null) said.push(t('plan.phase.bound', { figure: points(view, bound) }))
  return said.join(' ')
}

/** Why there is no answer, and the least that would have to give way. */
export function Failed(props: {
  readonly view: View
  readonly board: Board
  readonly failed: Kept
}) {
  const { view, failed } = props
  const t = say(view.locale)
  if (failed.state !== 'impossible') {
    return (
      <Notice
        colour="warning"
        title={t(`plan.${failed.state === 'failed' ? 'failed' : 'unknown'}`)}
      >
        <p>{t(`plan.${failed.state === 'failed' ? 'failed' : 'unknown'}.do`)}</p>
      </Notice>
    )
  }
  const shortage = shortageTold(view, props.board.names, failed)
  const ways = waysOut(view, props.board, failed)
  return (
    <Notice colour="danger" title={t('plan.impossible')}>
      {shortage && (
        <>
          <p>{shortage.says}</p>
          <p>{t('plan.shortage.units', shortage)}</p>
          {shortage.people && <p>{t('plan.shortage.people', shortage)}</p>}
        </>
      )}
      {ways.length > 0 && <p>{t('plan.impossible.ways', { count: ways.length })}</p>}
      <ul>
        {ways.map((way) => (
          <li>
            <p>{way.says}</p>
            {way.done ? <p>{t('plan.way.done')}</p> : <WayForm view={view} way={way} />}
          </li>
        ))}
      </ul>
      {ways.length > 0 && ways.every(({ done }) => done) && <p>{t('plan.way.all-done')}</p>}
    </Notice>
  )
}

/** One press makes it a wish of the plan, which can be undone. */
function WayForm({ view, way }: { readonly view: View; readonly way: Way }) {
  if (way.wish === undefined) return null
  return (
    <Form view={view} action={paths.teamPlanWish.to()} class="inline">
      {Object.entries(way.wish).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="secondary">{way.button}</Button>
    </Form>
  )
}

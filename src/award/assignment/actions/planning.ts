// How the organiser changes a plan of teams, one step at a time, and takes steps back.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { About, Plan, PlanState, SolutionId, Step, Wishing } from '../model/plan.ts'
import { mayPlan } from '../policy.ts'
import { forward, type History, redo, undo } from '../rules/history.ts'
import { firstState, wish } from '../rules/wishing.ts'
import * as store from '../store/plans.ts'
import { findSolution } from '../store/solutions.ts'

/** A plan with its steps, which nobody else changes until this transaction ends. */
export type HeldPlan = {
  readonly plan: Plan
  readonly steps: readonly Step[]
  /** The state that holds. */
  readonly state: PlanState
}

/** The current edition's. It is begun when it is first asked for. */
export async function heldPlan(act: Act): Promise<HeldPlan> {
  const edition = await currentEdition(act.db)
  const known = await store.lockPlan(act.db, edition.id)
  return withSteps(act, known ?? (await begin(act, edition)))
}

/** One that has been begun. */
export async function begunPlan(act: Act, edition: EditionId): Promise<HeldPlan> {
  return withSteps(act, found(await store.lockPlan(act.db, edition)))
}

async function withSteps(act: Act, plan: Plan): Promise<HeldPlan> {
  const steps = await store.listSteps(act.db, plan.id)
  const state = found(steps.find(({ ordinal }) => ordinal === plan.at)).state
  return { plan, steps, state }
}

async function begin(act: Act, edition: Edition): Promise<Plan> {
  const plan: Plan = { id: newId<'assignment-plan'>(), edition: edition.id, at: 0 }
  if (await store.insertPlan(act.db, plan, act.now)) {
    const state = firstState(edition)
    const first = { ordinal: 0, kind: 'begun', about: {}, state } as const
    await store.insertStep(act.db, plan.id, { ...first, by: act.actor.id, at: act.now })
  }
  return found(await store.lockPlan(act.db, edition.id))
}

/** One step forward, by the one who acts unless told otherwise. Those that were undone before it are gone. */
export async function takeStep(
  act: Act,
  { plan, steps }: HeldPlan,
  step: Pick<Step, 'kind' | 'about' | 'state'> & { readonly by?: PersonId },
): Promise<void> {
  const next: Step = { by: act.actor.id, ...step, ordinal: plan.at + 1, at: act.now }
  const { states, at } = forward(historyOf(plan, steps), next)
  await store.insertStep(act.db, plan.id, { ...found(states[at]), ordinal: at })
}

function historyOf(plan: Plan, steps: readonly Step[]): History<Step> {
  return { states: steps, at: plan.at }
}

export async function makeWish(act: Act, wishing: Wishing) {
  const permit = required(mayPlan(act.actor))
  const held = await heldPlan(act)
  const outcome = wish(permit, held.state.wishes, wishing)
  if (!outcome.ok) return outcome
  const { kind, ...about } = wishing
  const state = { ...held.state, wishes: outcome.value }
  await takeStep(act, held, { kind, about: aboutOf(about), state })
  await record(act, `plan.${kind}`, held.plan.id, { ...aboutOf(about) })
  return outcome
}

function aboutOf(wished: Omit<Wishing, 'kind'>): About {
  const { entry, person, rule } = wished as About
  return { ...(entry && { entry }), ...(person && { person }), ...(rule && { rule }) }
}

/** Which of equally good solutions it is, and whether the weakest team comes first. */
export async function changeSettings(
  act: Act,
  settings: Pick<PlanState, 'seed' | 'fair'>,
): Promise<void> {
  required(mayPlan(act.actor))
  const held = await heldPlan(act)
  const state = { ...held.state, ...settings }
  await takeStep(act, held, { kind: 'settings', about: {}, state })
  await record(act, 'plan.settings', held.plan.id, { ...settings })
}

export async function undoStep(act: Act) {
  required(mayPlan(act.actor))
  const { plan, steps } = await heldPlan(act)
  const before = undo(historyOf(plan, steps))
  if (!before) return no('nothing-to-undo')
  await store.savePlace(act.db, plan.id, before.at)
  await record(act, 'plan.undone', plan.id, { step: plan.at })
  return yes(found(steps.find(({ ordinal }) => ordinal === plan.at)))
}

export async function redoStep(act: Act) {
  required(mayPlan(act.actor))
  const { plan, steps } = await heldPlan(act)
  const after = redo(historyOf(plan, steps))
  if (!after) return no('nothing-to-redo')
  await store.savePlace(act.db, plan.id, after.at)
  await record(act, 'plan.redone', plan.id, { step: after.at })
  return yes(found(steps.find(({ ordinal }) => ordinal === after.at)))
}

/** The board shows an earlier solution, with the wishes that it was solved with. */
export async function chooseSolution(act: Act, id: SolutionId) {
  required(mayPlan(act.actor))
  const held = await heldPlan(act)
  const kept = await findSolution(act.db, id)
  if (kept?.plan !== held.plan.id || kept.state !== 'solved') return no('no-solution')
  const { wishes, seed, fair, number } = kept
  const state = { wishes, seed, fair, solution: id }
  await takeStep(act, held, { kind: 'chosen', about: { number }, state })
  await record(act, 'plan.chosen', held.plan.id, { solution: id })
  return yes(kept)
}

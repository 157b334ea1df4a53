// How teams are solved for: asked, begun, heard of, ended, and stopped.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type {
  Progress,
  Solution,
  SolveOptions,
  TeamProblem,
} from '../../../support/optimising/model.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import type { SolutionId } from '../model/plan.ts'
import type { Kept, Obstacle, PlannedTeam } from '../model/solutions.ts'
import { mayPlan } from '../policy.ts'
import { hashOf } from '../reads/hash.ts'
import { readSeason } from '../reads/season.ts'
import { instanceOf } from '../rules/instance.ts'
import { certificateText, type Instance, instanceIn, instanceText } from '../rules/instance-text.ts'
import { chosenIn, plannedTeams } from '../rules/placings.ts'
import { isSilent, mostTries } from '../rules/solving.ts'
import { same } from '../rules/wishing.ts'
import * as plans from '../store/plans.ts'
import * as store from '../store/solutions.ts'
import { listTeams } from '../store.ts'
import { begunPlan, type HeldPlan, heldPlan, takeStep } from './planning.ts'

export const solveJob = 'assignment.solve'

export type SolveCommand = {
  /** As few changes of the teams that are shown, or real, as possible. */
  readonly keeps: boolean
  /** Milliseconds. */
  readonly timeLimit: number
}

/** A job does it. The board shows how far it has come. */
export async function askToSolve(act: Act, command: SolveCommand) {
  required(mayPlan(act.actor))
  const held = await heldPlan(act)
  const all = await store.listSolutions(act.db, held.plan.id)
  if (all.some(({ state }) => state === 'waiting' || state === 'working')) {
    return no('solving-already')
  }
  const edition = await currentEdition(act.db)
  if (edition.terms.team === null) return no('no-rules')
  const season = await readSeason(act.db, edition, act.now)
  const { refused, problem } = instanceOf(season, held.state.wishes)
  if (refused.length > 0) return no('pins-closed')
  if (problem.entries === 0 || problem.examiners === 0) return no('nobody')
  const kept = askedOf(act, held, { ...command, number: (all[0]?.number ?? 0) + 1 })
  await store.insertSolution(act.db, kept)
  await enqueue(act, solveJob, { solution: kept.id })
  await record(act, 'plan.solving', held.plan.id, { solution: kept.id })
  return yes(kept.id)
}

function askedOf(
  act: Act,
  { plan, state }: HeldPlan,
  { number, keeps, timeLimit }: SolveCommand & { readonly number: number },
): Kept {
  const { wishes, seed, fair, solution } = state
  return {
    ...unanswered,
    ...{ id: newId<'assignment-solution'>(), plan: plan.id, number, keeps, timeLimit },
    ...{ wishes, seed, fair, base: solution, origin: 'solved', state: 'waiting' },
    ...{ askedBy: act.actor.id, askedAt: act.now },
  }
}

export const unanswered = {
  begunAt: null,
  heardAt: null,
  endedAt: null,
  tries: 0,
  stopAsked: false,
  progress: null,
  hash: null,
  outcome: null,
  rules: null,
  instance: null,
  meaning: null,
  teams: null,
  certificate: null,
  obstacle: null,
} as const

/** What has been found until then is kept. One that has not begun ends at once. */
export async function askToStop(act: Act) {
  required(mayPlan(act.actor))
  const { plan } = await heldPlan(act)
  const all = await store.listSolutions(act.db, plan.id)
  const running = all.find(({ state }) => state === 'waiting' || state === 'working')
  const kept = running && (await store.lockSolution(act.db, running.id))
  if (kept?.state !== 'waiting' && kept?.state !== 'working') return no('nothing-to-stop')
  const lost = kept.state === 'waiting' || isSilent(kept, act.now)
  const ended = lost ? ({ state: 'unknown', endedAt: act.now } as const) : {}
  await store.saveSolution(act.db, { ...kept, stopAsked: true, ...ended })
  await record(act, 'plan.stopped', plan.id, { solution: kept.id })
  return yes(kept.id)
}

export type Begun = {
  readonly problem: TeamProblem
  readonly options: SolveOptions
}

/** Undefined: there is nothing to do any more. */
export async function beginSolving(act: Act, id: SolutionId): Promise<Begun | undefined> {
  const kept = await store.lockSolution(act.db, id)
  if (kept?.state !== 'waiting' && kept?.state !== 'working') return undefined
  if (kept.tries >= mostTries) {
    await endSolving(act, kept, { state: 'failed' })
    return undefined
  }
  const edition = found(await plans.planById(act.db, kept.plan)).edition
  const season = await readSeason(act.db, found(await editionById(act.db, edition)), act.now)
  const built = instanceOf(season, kept.wishes)
  const instance = instanceText(built)
  await store.saveSolution(act.db, {
    ...kept,
    state: 'working',
    ...{ begunAt: act.now, heardAt: act.now, tries: kept.tries + 1 },
    ...{ instance, hash: hashOf(instance), meaning: built.meaning, rules: season.rules },
  })
  const { seed, fair, timeLimit } = kept
  const keep = kept.keeps ? chosenIn(built, await teamsBefore(act, kept, built)) : null
  return { problem: built.problem, options: { seed, fair, keep, timeLimit } }
}

/** Those that it was asked from, or else the real ones. */
async function teamsBefore(
  act: Act,
  { base }: Kept,
  { entries }: Instance,
): Promise<readonly PlannedTeam[]> {
  const before = base ? (await store.findSolution(act.db, base))?.teams : undefined
  return before ?? (await listTeams(act.db, entries))
}

/** What the engine has answered. `obstacle`: why there is no answer, where it was sought. */
export async function finishSolving(
  act: Act,
  id: SolutionId,
  answer: {
    readonly solution: Solution
    readonly obstacle: Obstacle | null
    readonly keep: Int32Array | null
  },
): Promise<void> {
  const { solution, obstacle } = answer
  const kept = found(await store.lockSolution(act.db, id))
  if (kept.state !== 'working') return
  if (!('chosen' in solution)) {
    const state = solution.status === 'infeasible' ? 'impossible' : 'unknown'
    return endSolving(act, kept, { state, obstacle })
  }
  const { chosen, certificate, status, objective, bound, weakest, unfair, rounds, milliseconds } =
    solution
  const keep = answer.keep && [...answer.keep]
  const instance = instanceIn(found(kept.instance ?? undefined))
  const meaning = found(kept.meaning ?? undefined)
  const before = kept.keeps ? await teamsBefore(act, kept, instance) : []
  await show(act, kept)
  await endSolving(act, kept, {
    state: 'solved',
    outcome: { status, objective, bound, weakest, unfair, rounds, milliseconds, keep },
    teams: plannedTeams(instance, chosen, { meaning, before }),
    certificate: certificateText(certificate),
  })
}

/** On the board, unless the plan has been given other wishes meanwhile. */
async function show(act: Act, { id, plan, wishes, seed, fair, askedBy, number }: Kept) {
  const { edition } = found(await plans.planById(act.db, plan))
  const held = await begunPlan(act, edition)
  const { state } = held
  if (!same(state.wishes, wishes) || state.seed !== seed || state.fair !== fair) return
  const step = { kind: 'solved', about: { number }, state: { ...state, solution: id } } as const
  await takeStep(act, held, { ...step, by: askedBy })
}

/** It went wrong, or was broken off too often. It can be asked for again. */
export async function failSolving(act: Act, id: SolutionId): Promise<void> {
  const kept = await store.lockSolution(act.db, id)
  if (kept?.state === 'waiting' || kept?.state === 'working') {
    await endSolving(act, kept, { state: 'failed' })
  }
}

/** The process ends: another one begins it anew. */
export async function handBack(act: Act, id: SolutionId): Promise<void> {
  const kept = await store.lockSolution(act.db, id)
  if (kept?.state === 'working') {
    await store.saveSolution(act.db, { ...kept, state: 'waiting', heardAt: null })
  }
}

/** The last thing heard of it. Tells whether somebody wants it to stop. */
export function hearOf(act: Act, id: SolutionId, progress: Progress | null): Promise<boolean> {
  return store.saveProgress(act.db, id, { progress, heardAt: act.now })
}

async function endSolving(act: Act, kept: Kept, ended: Partial<Kept>): Promise<void> {
  await store.saveSolution(act.db, { ...kept, ...ended, endedAt: act.now })
  await record(act, 'plan.solved', kept.plan, { solution: kept.id, state: ended.state ?? null })
}

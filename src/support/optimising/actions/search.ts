// What one search for the best teams holds on to, and how it tells what it has found.
import type { Certificate, Progress, Solution, SolveOptions, TeamProblem } from '../model.ts'
import { boundOf } from '../rules/certificate.ts'
import { firstColumns } from '../rules/columns.ts'
import type { Programme } from '../rules/programme.ts'
import { startOf } from '../rules/start.ts'
import { leastLead } from '../rules/ties.ts'
import { type Worth, worthOf } from '../rules/worth.ts'
import type { Highs } from './highs.ts'
import { Master } from './master.ts'
import type { Found, Limits, Optimum } from './optimum.ts'

export type Search = {
  readonly highs: Highs
  readonly problem: TeamProblem
  readonly options: SolveOptions
  readonly began: number
  readonly deadline: number
  readonly tell: (phase: Progress['phase'], bound: number | null, best: number | null) => void
  readonly found: (solution: Solution) => void
  /** How often the relaxation was solved. */
  rounds: number
}

/** An allowed choice, what it is worth, and how it was found. */
export type Answer = {
  readonly chosen: Int32Array
  readonly worth: Worth
  readonly optimum: Found
  /** The weakest team that was asked for. Null: none was. */
  readonly asked: number | null
}

/** Gives a master programme that has begun, and takes it away again. Null: there is no answer. */
export function mastered<T>(
  { highs }: Search,
  programme: Programme,
  use: (master: Master) => T,
): T | null {
  const start = startOf(programme)
  if (!start) return null
  const master = new Master(highs, programme)
  try {
    master.addPairs(firstColumns(programme, start))
    master.beginAt(start)
    return use(master)
  } finally {
    master.dispose()
  }
}

export function limitsOf(search: Search, phase: Progress['phase'], best: number | null): Limits {
  const { highs, deadline, tell } = search
  const round = (bound: number) => {
    search.rounds++
    tell(phase, Math.floor(bound), best)
  }
  return { highs, deadline, gap: leastLead, round }
}

export function answerOf(
  problem: TeamProblem,
  optimum: Optimum,
  asked: number | null,
): Answer | null {
  if (optimum.status === 'infeasible' || !optimum.choice) return null
  const { chosen } = optimum.choice
  return { chosen, worth: worthOf(problem, chosen), optimum, asked }
}

/** What is said of an answer: `proof` is the one whose bound holds for all that was wanted. */
export type Saying = {
  readonly answer: Answer
  readonly proof: Answer
  readonly unfair: Answer | null
  readonly isProven: boolean
}

export function solutionOf(search: Search, { answer, proof, unfair, isProven }: Saying): Solution {
  const { chosen, worth } = answer
  const certificate = certificateOf(search.problem, proof)
  const proven = Math.min(certificate.bound, Math.floor(proof.optimum.bound + 1e-6))
  const bound = Math.max(proven, worth.objective)
  return {
    status: isProven && bound === worth.objective ? 'optimal' : 'stopped',
    chosen,
    objective: worth.objective,
    bound,
    weakest: worth.weakest,
    unfair: unfair ? unfair.worth.objective : null,
    certificate,
    rounds: search.rounds,
    milliseconds: performance.now() - search.began,
  }
}

function certificateOf(problem: TeamProblem, { optimum, asked }: Answer): Certificate {
  const { programme, proof } = optimum
  const prices = proof?.prices.rows ?? new Float64Array(0)
  const people = problem.entries + problem.examiners
  const own = people + problem.rows.lower.length
  const certificate = {
    entries: prices.slice(0, problem.entries),
    examiners: prices.slice(problem.entries, people),
    rows: prices.slice(people, own),
    added: programme.added,
    addedPrices: prices.slice(own),
    worthPrices: asked === null || !proof ? new Float64Array(0) : proof.prices.worth,
    worth: asked ?? 0,
    bound: 0,
  }
  return { ...certificate, bound: boundOf(problem, certificate) }
}

// Chooses the best teams under all rules: as many kept, the weakest raised, then the greatest total.
import type { Certificate, Progress, Solution, SolveOptions, TeamProblem } from '../model.ts'
import { boundOf } from '../rules/certificate.ts'
import { firstColumns } from '../rules/columns.ts'
import { fairestPossible } from '../rules/fairness.ts'
import { type Programme, programmeOf, withRows } from '../rules/programme.ts'
import { at } from '../rules/rows.ts'
import { startOf } from '../rules/start.ts'
import { valuesOf } from '../rules/ties.ts'
import { type Worth, worthOf } from '../rules/worth.ts'
import { type Highs, highsLoaded } from './highs.ts'
import { Master } from './master.ts'
import { type Limits, type Optimum, optimumOf } from './optimum.ts'

type Search = {
  readonly highs: Highs
  readonly problem: TeamProblem
  readonly options: SolveOptions
  readonly began: number
  readonly deadline: number
  readonly progress: (progress: Progress) => void
  readonly found: (solution: Solution) => void
}

type Feasible = Exclude<Optimum, { status: 'infeasible' }>
/** A choice that is allowed, what it is worth, and how it was found. */
type Answer = { readonly chosen: Int32Array; readonly worth: Worth; readonly optimum: Feasible }

export async function solve(
  problem: TeamProblem,
  options: SolveOptions,
  progress: (progress: Progress) => void,
  found: (solution: Solution) => void = () => undefined,
): Promise<Solution> {
  const began = performance.now()
  const highs = await highsLoaded()
  const deadline = began + options.timeLimit
  return searched({ highs, problem, options, began, deadline, progress, found })
}

function searched(search: Search): Solution {
  const { problem, options } = search
  const prices = Float64Array.from(problem.prices)
  const asked = programmeOf(problem, valuesOf(problem, options.seed), prices)
  const kept = options.keep ? keeping(search, asked, options.keep) : asked
  if (kept === 'infeasible') return without(search, 'infeasible')
  const solution = mastered(search, kept, (master) => {
    const optimum = optimumOf(master, limitsOf(search, 'bounds'))
    if (optimum.status === 'infeasible') return without(search, 'infeasible')
    const answer = answerOf(problem, optimum)
    if (!answer) return without(search, 'unknown')
    search.found(solutionOf(search, answer, null))
    return options.fair ? raised(search, answer, master) : solutionOf(search, answer, null)
  })
  return solution ?? without(search, 'infeasible')
}

/** Gives a master programme that has begun, and takes it away again. Null: there is no answer. */
function mastered<T>(
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

function limitsOf({ highs, deadline, progress }: Search, phase: Progress['phase']): Limits {
  let round = 0
  return {
    highs,
    deadline,
    round: (bound) => progress({ phase, round: ++round, bound: Math.floor(bound), best: null }),
  }
}

/** The programme with as many of the wanted pairs as can be. */
function keeping(search: Search, programme: Programme, keep: Int32Array): Programme | 'infeasible' {
  const { problem } = search
  const value = new Float64Array(problem.pairs.entry.length)
  for (const p of keep) value[p] = 1
  const counting = { ...programme, value, prices: new Float64Array(problem.prices.length) }
  const most = mastered(search, counting, (master) => optimumOf(master, limitsOf(search, 'prices')))
  if (!most || most.status === 'infeasible') return 'infeasible'
  const lower = most.choice?.chosen.reduce((sum, p) => sum + at(value, p), 0) ?? 0
  return withRows(programme, [{ pairs: keep, lower, upper: keep.length, slack: -1 }])
}

/** The weakest team as strong as can be, by bisection; then the total. */
function raised(search: Search, unfair: Answer, master: Master): Solution {
  const { problem } = search
  let best = unfair
  let above = fairestPossible(problem) + 1
  while (above - best.worth.weakest > 1) {
    const worth = Math.floor((best.worth.weakest + above) / 2)
    master.setWorth(worth)
    const tried = optimumOf(master, limitsOf(search, 'fairness'))
    if (tried.status === 'infeasible') {
      above = worth
      continue
    }
    const answer = answerOf(problem, tried)
    if (answer) best = answer
    if (tried.status === 'stopped') return solutionOf(search, best, unfair)
  }
  return solutionOf(search, best, unfair)
}

function answerOf(problem: TeamProblem, optimum: Feasible): Answer | null {
  if (!optimum.choice) return null
  const { chosen } = optimum.choice
  return { chosen, worth: worthOf(problem, chosen), optimum }
}

function solutionOf(search: Search, answer: Answer, unfair: Answer | null): Solution {
  const { chosen, worth, optimum } = answer
  const certificate = certificateOf(search.problem, optimum)
  const proven = Math.min(certificate.bound, Math.floor(optimum.bound + 1e-6))
  return {
    status: optimum.status,
    chosen,
    objective: worth.objective,
    bound: Math.max(proven, worth.objective),
    weakest: worth.weakest,
    unfair: unfair ? unfair.worth.objective : null,
    certificate,
    rounds: 1,
    milliseconds: performance.now() - search.began,
  }
}

function certificateOf(problem: TeamProblem, optimum: Feasible): Certificate {
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
    worthPrices: proof?.prices.worth ?? new Float64Array(0),
    worth: programme.worth ?? 0,
    bound: 0,
  }
  return { ...certificate, bound: boundOf(problem, certificate) }
}

function without({ began }: Search, status: 'infeasible' | 'unknown'): Solution {
  return { status, milliseconds: performance.now() - began }
}

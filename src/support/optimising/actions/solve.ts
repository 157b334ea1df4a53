// Chooses the best teams under all rules: as many kept, the weakest raised, then the greatest total.
import type { Progress, Solution, SolveOptions, TeamProblem } from '../model.ts'
import { type Programme, programmeOf, withRows } from '../rules/programme.ts'
import { at } from '../rules/rows.ts'
import { valuesOf } from '../rules/ties.ts'
import { fairest } from './fairest.ts'
import { highsLoaded } from './highs.ts'
import { type Found, optimumOf } from './optimum.ts'
import { answerOf, limitsOf, mastered, type Search, solutionOf } from './search.ts'

/** `found` gets each whole solution on the way, with its bound. */
export async function solve(
  problem: TeamProblem,
  options: SolveOptions,
  progress: (progress: Progress) => void,
  found: (solution: Solution) => void = () => undefined,
): Promise<Solution> {
  const began = performance.now()
  const highs = await highsLoaded()
  const deadline = began + options.timeLimit
  const tell = (phase: Progress['phase'], bound: number | null, best: number | null) =>
    progress({ phase, round: search.rounds, bound, best })
  const search: Search = { highs, problem, options, began, deadline, tell, found, rounds: 0 }
  tell('prices', null, null)
  return searched(search)
}

function searched(search: Search): Solution {
  const { problem, options } = search
  const prices = Float64Array.from(problem.prices)
  const asked = programmeOf(problem, valuesOf(problem, options.seed), prices)
  const kept = options.keep ? keeping(search, asked, options.keep) : { ...asked, isProven: true }
  if (!kept) return without(search, 'infeasible')
  const { isProven } = kept
  const solution = mastered(search, kept, (master): Solution => {
    const improved = tellingOf(search)
    const optimum = optimumOf(master, { ...limitsOf(search, 'bounds', null), improved })
    if (optimum.status === 'infeasible') return without(search, 'infeasible')
    const answer = answerOf(problem, optimum, null)
    if (!answer) return without(search, 'unknown')
    const saying = { answer, proof: answer, unfair: null }
    if (!options.fair) return solutionOf(search, { ...saying, isProven })
    // Nothing is proven before the weakest team is.
    search.found(solutionOf(search, { ...saying, isProven: false }))
    search.tell('teams', optimum.bound, answer.worth.objective)
    const fair = fairest(search, answer)
    return solutionOf(search, { ...fair, unfair: answer, isProven: isProven && fair.isProven })
  })
  return solution ?? without(search, 'infeasible')
}

/** Its bound takes time to count: so often at the most, in milliseconds. */
const seldom = 250

/** Hands over better choices that are allowed. */
function tellingOf(search: Search): (optimum: Found) => void {
  let most = -Infinity
  let told = -Infinity
  return (optimum) => {
    if (performance.now() - told < seldom) return
    const answer = answerOf(search.problem, optimum, null)
    if (!answer || answer.worth.broken.length > 0 || answer.worth.objective <= most) return
    most = answer.worth.objective
    told = performance.now()
    search.found(solutionOf(search, { answer, proof: answer, unfair: null, isProven: false }))
    search.tell('bounds', Math.floor(optimum.bound), most)
  }
}

/** The programme with as many of the wanted pairs as can be, or that were found in time. */
function keeping(
  search: Search,
  programme: Programme,
  keep: Int32Array,
): (Programme & { isProven: boolean }) | null {
  const { problem } = search
  const value = new Float64Array(problem.pairs.entry.length)
  for (const p of keep) value[p] = 1
  const counting = { ...programme, value, prices: new Float64Array(problem.prices.length) }
  const most = mastered(search, counting, (master) =>
    optimumOf(master, limitsOf(search, 'prices', null)),
  )
  if (!most || most.status === 'infeasible') return null
  const lower = most.choice?.chosen.reduce((sum, p) => sum + at(value, p), 0) ?? 0
  const row = { pairs: keep, lower, upper: keep.length, slack: -1 }
  return { ...withRows(programme, [row]), isProven: most.status === 'optimal' }
}

function without({ began }: Search, status: 'infeasible' | 'unknown'): Solution {
  return { status, milliseconds: performance.now() - began }
}

// What must give way, at the least, for an impossible problem to have an answer.
import type { GivingWay, TeamProblem } from '../model.ts'
import { elastic, waysOf } from '../rules/elastic.ts'
import { worthOf } from '../rules/worth.ts'
import { solve } from './solve.ts'

/** Milliseconds; the best that was found by then is proposed, and makes it possible as well. */
const longestSearch = 60_000

/** Empty when nothing must give way. */
export async function leastGivingWay(problem: TeamProblem): Promise<readonly GivingWay[]> {
  const relaxed = elastic(problem)
  const options = { seed: 0, fair: false, keep: null, timeLimit: longestSearch }
  const solution = await solve(relaxed.problem, options, () => undefined)
  if (!('chosen' in solution)) return []
  return waysOf(relaxed, worthOf(relaxed.problem, solution.chosen).slacks)
}

// Lets every stage have the best teams chosen under its rules, with the proof.
import { giveWayInThread, solveInThread } from './actions/in-thread.ts'
import type { GivingWay, Progress, Solution, SolveOptions, TeamProblem } from './model.ts'

/**
 * The best solution there is, or the best found within the time limit or until `signal` is raised; with
 * its bound either way. Runs in a thread of its own. Rejected when that dies.
 */
export function solveTeams(
  problem: TeamProblem,
  options: SolveOptions,
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Solution> {
  return solveInThread(problem, options, onProgress, signal)
}

/** The least that would have to give way for an impossible problem to be possible. In a thread, too. */
export function leastToGiveWay(
  problem: TeamProblem,
  signal?: AbortSignal,
): Promise<readonly GivingWay[]> {
  return giveWayInThread(problem, signal)
}

// Chooses teams in a thread of its own, and gives the best there is when time is up.
import type { GivingWay, Progress, Solution, SolveOptions, TeamProblem } from '../model.ts'
import { inThread } from './thread/begin.ts'
import type { Told } from './thread/telling.ts'

/** What a thread may take beyond its time limit before it is ended, in milliseconds. */
const grace = 5000
/** As long may finding what must give way take. */
const longestSearch = 120_000

export async function solveInThread(
  problem: TeamProblem,
  options: SolveOptions,
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Solution> {
  const begun = performance.now()
  const patience = options.timeLimit + grace
  let best = null as Solution | null
  const hear = (told: Told) => {
    if ('progress' in told) onProgress?.(told.progress)
    if ('found' in told) best = told.found
    if ('solution' in told) best = told.solution
    return 'solution' in told
  }
  const answered = await inThread({ what: 'solve', problem, options }, { hear, patience, signal })
  const milliseconds = performance.now() - begun
  if (best === null) return { status: 'unknown', milliseconds }
  return answered ? best : stopped(best, milliseconds)
}

/** What had been found when the thread was ended. Nothing that was being tried out is called proven. */
function stopped(best: Solution, milliseconds: number): Solution {
  return 'chosen' in best ? { ...best, status: 'stopped', milliseconds } : best
}

export async function giveWayInThread(
  problem: TeamProblem,
  signal?: AbortSignal,
): Promise<readonly GivingWay[]> {
  let found: readonly GivingWay[] = []
  const hear = (told: Told) => {
    if ('givingWay' in told) found = told.givingWay
    return 'givingWay' in told
  }
  const listening = { hear, patience: longestSearch, signal }
  if (await inThread({ what: 'give-way', problem }, listening)) return found
  signal?.throwIfAborted()
  throw new Error('Finding what must give way took too long.')
}

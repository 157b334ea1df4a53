// Solves for the teams of a plan in the background, and tells how far it has come.
import { z } from 'zod'
import type { Jobs, Work } from '../../../support/jobs/public.ts'
import type { Progress, Solution } from '../../../support/optimising/model.ts'
import { leastToGiveWay, solveTeams } from '../../../support/optimising/public.ts'
import { shortageOf } from '../../../support/optimising/rules/shortage.ts'
import {
  type Begun,
  beginSolving,
  failSolving,
  finishSolving,
  handBack,
  hearOf,
  solveJob,
} from '../actions/solving.ts'
import type { SolutionId } from '../model/plan.ts'
import type { Obstacle } from '../model/solutions.ts'

const about = z.object({ solution: z.uuid().transform((id) => id as SolutionId) })

/** How often what is heard of the engine is written down, and whether it is to stop is looked up. */
const every = 500

export const solvingJobs: Jobs = {
  [solveJob]: async (work, data) => {
    const { solution: id } = about.parse(data)
    try {
      const begun = await work.act((act) => beginSolving(act, id))
      if (begun) await solve(work, id, begun)
    } catch (reason) {
      if (work.ending.aborted) await work.act((act) => handBack(act, id))
      else await work.act((act) => failSolving(act, id))
      throw reason
    }
  },
}

async function solve(work: Work, id: SolutionId, begun: Begun): Promise<void> {
  const stopping = new AbortController()
  const listener = listening(work, id, () => stopping.abort())
  const signal = AbortSignal.any([work.ending, stopping.signal])
  try {
    const solution = await solveTeams(begun.problem, begun.options, listener.hear, signal)
    if (work.ending.aborted) throw new Error('The process ended before the teams were solved for.')
    const obstacle = await obstacleIn(begun, solution, signal)
    await listener.end()
    await work.act((act) =>
      finishSolving(act, id, { solution, obstacle, keep: begun.options.keep }),
    )
  } finally {
    await listener.end()
  }
}

async function obstacleIn(
  { problem }: Begun,
  { status }: Solution,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  if (status !== 'infeasible') return null
  return { shortage: shortageOf(problem), givingWay: await leastToGiveWay(problem, signal) }
}

/** Writes down what was heard last, now and then, for those who wait for it. */
function listening(work: Work, id: SolutionId, stop: () => void) {
  let latest: Progress | null = null
  let writing: Promise<void> = Promise.resolve()
  const tell = async () => {
    const progress = latest
    latest = null
    if (await work.act((act) => hearOf(act, id, progress))) stop()
  }
  const timer = setInterval(() => {
    writing = writing.then(tell, tell)
  }, every)
  return {
    hear: (progress: Progress) => {
      latest = progress
    },
    end: async () => {
      clearInterval(timer)
      await writing.catch(() => undefined)
    },
  }
}

// The organiser lets all teams be found, twice: there are two solutions to look at, and nothing is published.
import {
  askToSolve,
  beginSolving,
  finishSolving,
} from '../../src/award/assignment/actions/solving.ts'
import type { Act } from '../../src/base/db/call.ts'
import { found } from '../../src/base/lib/failures.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { solve } from '../../src/support/optimising/actions/solve.ts'
import { visitors } from './cast.ts'

export async function planTeams(stage: Stage): Promise<void> {
  await solveOnce(stage.as(visitors.organiser, '2025-05-13T10:00'))
  await solveOnce(stage.as(visitors.organiser, '2025-05-13T10:05'))
}

/** As the job does it, in this thread. */
async function solveOnce(act: Act): Promise<void> {
  const asked = await played('solve', askToSolve(act, { keeps: false, timeLimit: 10_000 }))
  const id = found(asked.ok ? asked.value : undefined)
  const { problem, options } = found(await beginSolving(act, id))
  const solution = await solve(problem, options, () => undefined)
  if (!('chosen' in solution)) throw new Error(`No teams in this world: ${solution.status}`)
  await finishSolving(act, id, { solution, obstacle: null, keep: options.keep })
}

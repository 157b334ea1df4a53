// Works everything out anew that a kept solution says of itself, and tells what does not hold.
import { createHash } from 'node:crypto'
import type { Reader } from '../../../base/db/handle.ts'
import type { Solution } from '../../../support/optimising/model.ts'
import { solveTeams } from '../../../support/optimising/public.ts'
import { checkSolution, type Fault } from '../../../support/optimising/rules/certificate.ts'
import type { Solved } from '../model/solutions.ts'
import { certificateIn, instanceText } from '../rules/instance-text.ts'
import { isSolved, type Opened, opened } from '../rules/opened.ts'
import { findSolution, listSolvedIds } from '../store/solutions.ts'

export type ReplayFault =
  | Fault
  | 'wrong hash'
  | 'not canonical'
  | 'not whole'
  | 'other placings'
  | 'other teams'

export type Replayed = {
  readonly id: string
  readonly number: number
  readonly origin: Solved['origin']
  /** The same question gave the same teams again. Null: it was changed by hand, or not proven, or time was up. */
  readonly again: boolean | null
  /** None: everything holds. */
  readonly faults: readonly ReplayFault[]
}

/** One after the other, the earliest first. `patience`: milliseconds for solving one anew. */
export async function* replaySolutions(
  db: Reader,
  patience = 600_000,
): AsyncGenerator<Replayed, void> {
  for (const id of await listSolvedIds(db)) {
    const kept = await findSolution(db, id)
    if (kept === undefined) continue
    const { number, origin } = kept
    if (isSolved(kept)) yield replay(kept, patience)
    else yield { id, number, origin, again: null, faults: ['not whole'] }
  }
}

async function replay(solved: Solved, patience: number): Promise<Replayed> {
  const { id, number, origin } = solved
  const given = opened(solved)
  const faults = [
    ...textFaults(given),
    ...(origin === 'solved' ? provenFaults(given) : handFaults(given)),
  ]
  if (faults.length > 0) return { id, number, origin, again: null, faults }
  const again = await sameAgain(given, patience)
  return { id, number, origin, again, faults: again === false ? ['other teams'] : [] }
}

/** The instance is the one that the hash was taken of, and every placing is one of it. */
function textFaults({ solved, instance, chosen }: Opened): readonly ReplayFault[] {
  const hash = createHash('sha256').update(solved.instance).digest('hex')
  const placings = solved.teams.reduce((sum, { members }) => sum + members.length, 0)
  const faults: readonly [boolean, ReplayFault][] = [
    [hash !== solved.hash, 'wrong hash'],
    [instanceText(instance) !== solved.instance, 'not canonical'],
    [chosen.length !== placings, 'other placings'],
  ]
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []))
}

/** The teams keep the hard rules, are worth what is said, and the prices prove the bound. */
function provenFaults({ solved, instance, chosen }: Opened): readonly ReplayFault[] {
  const { outcome, certificate } = solved
  const solution: Solution = { ...outcome, chosen, certificate: certificateIn(certificate) }
  return checkSolution(instance.problem, solution, keptIn(solved))
}

/** Changed by hand: nothing is proven, but it is allowed, and worth what is said. */
function handFaults({ solved, worth }: Opened): readonly ReplayFault[] {
  const { outcome } = solved
  const faults: readonly [boolean, ReplayFault][] = [
    [worth.broken.length > 0, 'not allowed'],
    [worth.objective !== outcome.objective, 'wrong objective'],
    [worth.weakest !== outcome.weakest, 'wrong weakest'],
  ]
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []))
}

function keptIn({ outcome }: Solved): Int32Array | null {
  return outcome.keep && Int32Array.from(outcome.keep)
}

async function sameAgain(
  { solved, instance, chosen }: Opened,
  patience: number,
): Promise<boolean | null> {
  const { seed, fair, origin, outcome } = solved
  if (origin === 'by-hand' || outcome.status !== 'optimal') return null
  const options = { seed, fair, keep: keptIn(solved), timeLimit: patience }
  const solution = await solveTeams(instance.problem, options)
  if (!('chosen' in solution) || solution.status !== 'optimal') return null
  return (
    solution.chosen.length === chosen.length && solution.chosen.every((p, at) => p === chosen[at])
  )
}

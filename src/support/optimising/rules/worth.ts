// What chosen teams are worth, added up from nothing but the problem: scores less prices paid.
import type { GivingWay, TeamProblem } from '../model.ts'
import { entrySets, unitedBy } from './components.ts'
import { commonDays, peopleOf, teamsOf } from './days.ts'
import { lowerOf, missedBy, rowCount, sumsOf, upperOf } from './rows.ts'

export type Worth = {
  /** For each entry its team's sum of scores. */
  readonly scores: Float64Array
  /** What each slack must be, at least. */
  readonly slacks: Int32Array
  /** What always holds and does not hold here. Empty: the teams are allowed. */
  readonly broken: readonly GivingWay[]
  /** Scores less prices paid. */
  readonly objective: number
  readonly weakest: number
}

export function worthOf(problem: TeamProblem, chosen: Int32Array): Worth {
  const slacks = new Int32Array(problem.prices.length)
  const broken = [
    ...membersBroken(problem, chosen),
    ...rowsBroken(problem, chosen, slacks),
    ...daysBroken(problem, chosen, slacks),
    ...connectionBroken(problem, chosen, slacks),
  ]
  const scores = new Float64Array(problem.entries)
  for (const p of chosen) {
    const entry = problem.pairs.entry[p] ?? 0
    scores[entry] = (scores[entry] ?? 0) + (problem.pairs.score[p] ?? 0)
  }
  const paid = slacks.reduce((sum, slack, k) => sum + slack * (problem.prices[k] ?? 0), 0)
  const objective = scores.reduce((sum, score) => sum + score, 0) - paid
  return { scores, slacks, broken, objective, weakest: weakestOf(scores) }
}

function weakestOf(scores: Float64Array): number {
  return scores.length === 0 ? 0 : scores.reduce((least, score) => Math.min(least, score))
}

function membersBroken(problem: TeamProblem, chosen: Int32Array): GivingWay[] {
  const members = new Int32Array(problem.entries)
  const loads = new Int32Array(problem.examiners)
  for (const p of chosen) {
    const [entry, examiner] = [problem.pairs.entry[p] ?? 0, problem.pairs.examiner[p] ?? 0]
    members[entry] = (members[entry] ?? 0) + 1
    loads[examiner] = (loads[examiner] ?? 0) + 1
  }
  const broken: GivingWay[] = []
  members.forEach((count, entry) => {
    const under = (problem.least[entry] ?? 0) - count
    const over = count - (problem.most[entry] ?? 0)
    if (under > 0) broken.push({ kind: 'least', entry, by: under })
    if (over > 0) broken.push({ kind: 'most', entry, by: over })
  })
  loads.forEach((count, examiner) => {
    const under = (problem.floor[examiner] ?? 0) - count
    const over = count - (problem.ceiling[examiner] ?? 0)
    if (under > 0) broken.push({ kind: 'floor', examiner, by: under })
    if (over > 0) broken.push({ kind: 'ceiling', examiner, by: over })
  })
  return broken
}

function rowsBroken(problem: TeamProblem, chosen: Int32Array, slacks: Int32Array): GivingWay[] {
  const { rows } = problem
  const sums = sumsOf(rows, chosen, problem.pairs.entry.length)
  const broken: GivingWay[] = []
  for (let row = 0; row < rowCount(rows); row++) {
    const by = missedBy(rows, row, sums[row] ?? 0)
    if (by > 0 && !paid(slacks, rows.slack[row] ?? -1, by)) broken.push({ kind: 'row', row, by })
  }
  return broken
}

function daysBroken(problem: TeamProblem, chosen: Int32Array, slacks: Int32Array): GivingWay[] {
  const { days } = problem
  if (!days) return []
  return teamsOf(problem, chosen).flatMap((team, entry): GivingWay[] => {
    if (team.length === 0) return []
    if (commonDays(days, peopleOf(problem, team)) >= days.needed) return []
    return paid(slacks, days.slack[entry] ?? -1, 1) ? [] : [{ kind: 'days', entry }]
  })
}

function connectionBroken(
  problem: TeamProblem,
  chosen: Int32Array,
  slacks: Int32Array,
): GivingWay[] {
  const { connected } = problem
  if (!connected || entrySets(problem, unitedBy(problem, chosen)).size < 2) return []
  return paid(slacks, connected.slack, 1) ? [] : [{ kind: 'connected' }]
}

/** Whether the miss may be paid for; a slack is paid once, for the greatest miss that shares it. */
function paid(slacks: Int32Array, slack: number, by: number): boolean {
  if (slack < 0) return false
  slacks[slack] = Math.max(slacks[slack] ?? 0, by)
  return true
}

/** The most that each slack can ever have to be. */
export function slackCaps(problem: TeamProblem): Float64Array {
  const { rows, days, connected } = problem
  const caps = new Float64Array(problem.prices.length)
  const raise = (slack: number, cap: number) => {
    if (slack >= 0) caps[slack] = Math.max(caps[slack] ?? 0, cap)
  }
  for (let r = 0; r < rowCount(rows); r++) {
    const most = (rows.start[r + 1] ?? 0) - (rows.start[r] ?? 0)
    raise(rows.slack[r] ?? -1, Math.max(0, lowerOf(rows, r), most - upperOf(rows, r)))
  }
  for (const slack of days?.slack ?? []) raise(slack, 1)
  raise(connected?.slack ?? -1, 1)
  return caps
}

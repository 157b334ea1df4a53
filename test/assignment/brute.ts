// The best of all teams there can be, by looking at every one of them. Knows nothing of how the product does it.
import { noBound, type TeamProblem } from '../../src/support/optimising/model.ts'
import { rowsIn } from './problems.ts'

export type Best = {
  readonly chosen: readonly number[]
  readonly objective: number
  readonly weakest: number
}

/** Scores less prices, or null when the choice is not allowed. */
export function judged(problem: TeamProblem, chosen: readonly number[]): Best | null {
  const { pairs } = problem
  const teams = Array.from({ length: problem.entries }, (_, e) =>
    chosen.filter((p) => pairs.entry[p] === e),
  )
  const loads = Array.from(
    { length: problem.examiners },
    (_, j) => chosen.filter((p) => pairs.examiner[p] === j).length,
  )
  const sized = teams.every(({ length }, e) => within(length, problem.least[e], problem.most[e]))
  const loaded = loads.every((load, j) => within(load, problem.floor[j], problem.ceiling[j]))
  const misses = sized && loaded ? missesOf(problem, chosen, teams) : null
  if (!misses) return null
  const worth = (team: readonly number[]) =>
    team.reduce((sum, p) => sum + (pairs.score[p] as number), 0)
  const paid = misses.reduce((sum, miss, k) => sum + miss * (problem.prices[k] as number), 0)
  return { chosen, objective: worth(chosen) - paid, weakest: Math.min(...teams.map(worth)) }
}

function within(count: number, low = 0, high = 0): boolean {
  return count >= low && count <= high
}

/** Of each slack the greatest miss that shares it. Null when something is missed that may not be. */
function missesOf(
  problem: TeamProblem,
  chosen: readonly number[],
  teams: readonly (readonly number[])[],
): readonly number[] | null {
  const misses = Array.from(problem.prices, () => 0)
  const miss = (slack: number, by: number) => {
    if (by <= 0) return true
    if (slack < 0) return false
    misses[slack] = Math.max(misses[slack] as number, by)
    return true
  }
  const held = rowsIn(problem).every(({ pairs, lower, upper, slack }) => {
    const sum = pairs.filter((p) => chosen.includes(p)).length
    return miss(slack, Math.max(lower - sum, upper >= noBound ? 0 : sum - upper))
  })
  const { days, connected } = problem
  const met = teams.every(
    (team, e) => !days || miss(days.slack[e] as number, daysShared(problem, team) ? 0 : 1),
  )
  const whole = !connected || miss(connected.slack, hangsTogether(problem, teams) ? 0 : 1)
  return held && met && whole ? misses : null
}

function daysShared({ days, pairs }: TeamProblem, team: readonly number[]): boolean {
  if (!days || team.length === 0) return true
  const suits = (j: number, day: number) =>
    (((days.free[j * days.words + (day >> 5)] as number) >>> (day & 31)) & 1) === 1
  let shared = 0
  for (let day = 0; day < days.days; day += 1) {
    if (team.every((p) => suits(pairs.examiner[p] as number, day))) shared += 1
  }
  return shared >= days.needed
}

/** From the first entry all others are reached, over people they share. */
function hangsTogether({ pairs }: TeamProblem, teams: readonly (readonly number[])[]): boolean {
  const people = teams.map((team) => team.map((p) => pairs.examiner[p] as number))
  const reached = new Set([0])
  for (const e of reached) {
    people.forEach((others, other) => {
      if (others.some((j) => people[e]?.includes(j))) reached.add(other)
    })
  }
  return reached.size === teams.length
}

type Order = (one: Best, other: Best) => boolean

/** Null when nothing is allowed. `better` says which of two is wanted. */
export function bestOf(problem: TeamProblem, better: Order): Best | null {
  const teams = Array.from({ length: problem.entries }, (_, e) => teamsFor(problem, e))
  let best: Best | null = null
  for (const chosen of choices(problem, teams, [])) {
    const found = judged(problem, chosen)
    if (found && (!best || better(found, best))) best = found
  }
  return best
}

/** All that begin with `chosen`, but for those in which somebody has too much already. */
function* choices(
  problem: TeamProblem,
  teams: readonly (readonly (readonly number[])[])[],
  chosen: readonly number[],
): Generator<readonly number[]> {
  const { ceiling, pairs } = problem
  const loads = new Int32Array(problem.examiners)
  for (const p of chosen) {
    const j = pairs.examiner[p] as number
    loads[j] = (loads[j] as number) + 1
  }
  if (loads.some((load, j) => load > (ceiling[j] as number))) return
  const [next, ...rest] = teams
  if (!next) yield chosen
  else for (const team of next) yield* choices(problem, rest, [...chosen, ...team])
}

function teamsFor(
  { pairs, least, most }: TeamProblem,
  entry: number,
): readonly (readonly number[])[] {
  const own = Array.from(pairs.entry.keys()).filter((p) => pairs.entry[p] === entry)
  const teams: number[][] = []
  for (let mask = 0; mask < 2 ** own.length; mask += 1) {
    const team = own.filter((_, at) => (mask >> at) & 1)
    if (within(team.length, least[entry], most[entry])) teams.push(team)
  }
  return teams
}

export const richest: Order = (one, other) => one.objective > other.objective
export const fairest: Order = (one, other) =>
  one.weakest > other.weakest || (one.weakest === other.weakest && richest(one, other))

// The strength that teams can have at all: sums of scores that its members can add up to.
import type { TeamProblem } from '../model.ts'
import { at, memberRows, membersOf } from './rows.ts'

/** Sums are listed when there are no more than so many; else every whole number may be one. */
const longestList = 4096

/** For each entry the sums that teams of an allowed size can have, rising. Null: any whole number. */
export type Strengths = {
  readonly sums: readonly (Float64Array | null)[]
  /** The weakest team is never stronger than this. */
  readonly most: number
}

export function strengthsOf(problem: TeamProblem): Strengths {
  const rows = memberRows(problem)
  const sums = Array.from({ length: problem.entries }, (_, entry) => {
    const scores = membersOf(rows, entry).map((p) => at(problem.pairs.score, p))
    return sumsOf(scores, at(problem.least, entry), at(problem.most, entry))
  })
  const most = Array.from({ length: problem.entries }, (_, entry) => {
    const scores = membersOf(rows, entry).map((p) => at(problem.pairs.score, p))
    return greatestSum(scores, at(problem.least, entry), at(problem.most, entry))
  })
  return { sums, most: most.length === 0 ? 0 : Math.min(...most) }
}

function greatestSum(scores: Int32Array, least: number, most: number): number {
  const best = scores.toSorted((a, b) => b - a).subarray(0, most)
  return best.reduce((sum, score, i) => (i < least || score > 0 ? sum + score : sum), 0)
}

/** By dynamic programming: reached[size] has the sums of that many members. */
function sumsOf(scores: Int32Array, least: number, most: number): Float64Array | null {
  const reached: Set<number>[] = Array.from({ length: most + 1 }, () => new Set<number>())
  reached[0]?.add(0)
  for (const score of scores) {
    for (let size = most; size > 0; size--) {
      const larger = reached[size]
      for (const sum of reached[size - 1] ?? []) larger?.add(sum + score)
      if ((larger?.size ?? 0) > longestList) return null
    }
  }
  const sums = new Set(reached.slice(least).flatMap((set) => [...set]))
  return Float64Array.from(sums).sort()
}

/**
 * What each team's sum must be for the weakest to be worth this much: the least that its members can
 * add up to. It says the same in whole numbers, and more where members are shared out. Null: some
 * team cannot.
 */
export function leastSums({ sums }: Strengths, worth: number): Float64Array | null {
  const least = sums.map((list) => (list ? list.find((sum) => sum >= worth) : worth))
  return least.some((sum) => sum === undefined) ? null : Float64Array.from(least, (sum) => sum ?? 0)
}

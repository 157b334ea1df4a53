// How many of its best candidates a team needs, if it is to be worth so much: cover inequalities.
import type { Rows, TeamProblem } from '../model.ts'
import { noBound } from '../model.ts'
import { at, membersOf, type Row } from './rows.ts'

/**
 * With only k-1 members among the first i candidates, by score, even the best of the others do not
 * bring it up to the sum: so at least k are among the first i (Wolsey, Integer Programming, 9.3). In
 * whole numbers this says no more than the sum itself; where members are shared out it says more.
 * `rows` begins with the entries' own.
 */
export function coverRows(problem: TeamProblem, rows: Rows, sums: Float64Array): readonly Row[] {
  const covers: Row[] = []
  sums.forEach((sum, entry) => {
    const pairs = byScore(problem, membersOf(rows, entry))
    const most = at(problem.most, entry)
    for (let k = 1; k <= most; k++) {
      const first = pairs.findIndex(
        (_, i) => i >= k - 1 && reach(problem, pairs, { k, i, most }) < sum,
      )
      if (first < 0) continue
      covers.push({ pairs: pairs.slice(0, first), lower: k, upper: noBound, slack: -1 })
    }
  })
  return covers
}

function byScore({ pairs: { score } }: TeamProblem, pairs: Int32Array): Int32Array {
  return pairs.toSorted((a, b) => at(score, b) - at(score, a) || a - b)
}

type Split = { readonly k: number; readonly i: number; readonly most: number }

/** The most that k-1 of the first i candidates and others can bring. */
function reach(
  { pairs: { score } }: TeamProblem,
  pairs: Int32Array,
  { k, i, most }: Split,
): number {
  let sum = 0
  for (let n = 0; n < k - 1; n++) sum += Math.max(0, at(score, at(pairs, n)))
  for (let n = i; n < Math.min(pairs.length, i + most - k + 1); n++) {
    sum += Math.max(0, at(score, at(pairs, n)))
  }
  return sum
}

/** Whether a row follows from a team's being worth so much. */
export function isCover(problem: TeamProblem, row: Row, sum: number): boolean {
  const { entry, score } = problem.pairs
  const inRow = new Set(Array.from(row.pairs))
  const own = entry.findIndex((_, p) => inRow.has(p))
  const team = at(entry, own)
  if (own < 0 || [...inRow].some((p) => at(entry, p) !== team)) return false
  const scoresOf = (isIn: boolean) =>
    Array.from(entry.keys())
      .filter((p) => at(entry, p) === team && inRow.has(p) === isIn)
      .map((p) => Math.max(0, at(score, p)))
      .sort((a, b) => b - a)
  const most = at(problem.most, team)
  const best = scoresOf(true).slice(0, row.lower - 1)
  const others = scoresOf(false).slice(0, most - best.length)
  return row.lower <= most && [...best, ...others].reduce((all, one) => all + one, 0) < sum
}

// The integer programme of a problem: what is counted, under which rows, with what was added.
import type { Rows, TeamProblem } from '../model.ts'
import {
  joined,
  lowerOf,
  memberRows,
  membersOf,
  type Row,
  rowCount,
  rowsOf,
  upperOf,
} from './rows.ts'

/**
 * Choose pairs and slacks so that the sum of `value` less slack times `price` is greatest, under
 * `rows`. With `worth`, every entry's sum of scores is at least that.
 */
export type Programme = {
  readonly problem: TeamProblem
  /** Entries, examiners, the problem's own rows and the added ones, in this order. */
  readonly rows: Rows
  readonly added: Rows
  readonly value: Float64Array
  readonly prices: Float64Array
  readonly worth: number | null
}

export function programmeOf(
  problem: TeamProblem,
  value: Float64Array,
  prices: Float64Array,
): Programme {
  const rows = joined([memberRows(problem), problem.rows])
  return { problem, rows, added: rowsOf([]), value, prices, worth: null }
}

export function withRows(programme: Programme, list: readonly Row[]): Programme {
  if (list.length === 0) return programme
  const more = rowsOf(list)
  return {
    ...programme,
    rows: joined([programme.rows, more]),
    added: joined([programme.added, more]),
  }
}

/** A row of the programme as one or two of a solver: a slack helps one bound at a time. */
export type Side = {
  readonly row: number
  readonly lower: number
  readonly upper: number
  readonly slack: number
  /** What the slack adds to the sum: 1 towards the lower bound, -1 towards the upper, 0 none. */
  readonly sign: number
}

export function sidesOf(rows: Rows, row: number): readonly Side[] {
  const [lower, upper] = [lowerOf(rows, row), upperOf(rows, row)]
  const slack = rows.slack[row] ?? -1
  if (slack < 0) return [{ row, lower, upper, slack, sign: 0 }]
  const below = { row, lower, upper: Infinity, slack, sign: 1 }
  const above = { row, lower: -Infinity, upper, slack, sign: -1 }
  const size = membersOf(rows, row).length
  return [...(lower > 0 ? [below] : []), ...(upper < size ? [above] : [])]
}

/** All sides of all rows, in order. */
export function allSides(rows: Rows): readonly Side[] {
  const sides: Side[] = []
  for (let row = 0; row < rowCount(rows); row++) sides.push(...sidesOf(rows, row))
  return sides
}

// The integer programme of a problem: what is counted, under which rows, with what was added.
import type { Rows, TeamProblem } from '../model.ts'
import {
  at,
  joined,
  lowerOf,
  memberRows,
  membersOf,
  noRows,
  type Row,
  rowsOf,
  upperOf,
} from './rows.ts'
import { slackCaps } from './worth.ts'

/**
 * Choose pairs and slacks so that the sum of `value` less slack times `price` is greatest, under
 * `rows`.
 */
export type Programme = {
  readonly problem: TeamProblem
  /** Entries, examiners, the problem's own rows and the added ones, in this order. */
  readonly rows: Rows
  readonly added: Rows
  readonly value: Float64Array
  readonly prices: Float64Array
  /** The most that each slack can have to be. */
  readonly caps: Float64Array
  /** What each entry's sum of scores must be, at the least. Null: not asked. */
  readonly worth: Float64Array | null
}

export function programmeOf(
  problem: TeamProblem,
  value: Float64Array,
  prices: Float64Array,
): Programme {
  const rows = joined([memberRows(problem), problem.rows])
  const caps = slackCaps(problem)
  return { problem, rows, added: noRows, value, prices, caps, worth: null }
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

/** Whether what a slack gives costs nothing: then its rows say nothing. */
export function isFree({ prices }: Programme, slack: number): boolean {
  return slack >= 0 && at(prices, slack) === 0
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

/** What is optimised: the values of the chosen pairs, less what the slacks cost. */
export function valueOfChoice(
  { value, prices }: Programme,
  { chosen, slacks }: { readonly chosen: Int32Array; readonly slacks: Int32Array },
): number {
  let sum = 0
  for (const p of chosen) sum += at(value, p)
  slacks.forEach((slack, k) => {
    sum -= slack * at(prices, k)
  })
  return sum
}

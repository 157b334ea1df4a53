// Which pairs the master programme begins with: the best of each entry, and what the rows need.
import type { Programme } from './programme.ts'
import { at, lowerOf, membersOf, rowCount } from './rows.ts'
import { atLower, type Start } from './start.ts'

/** How many pairs each entry begins with. */
const perEntry = 8

/**
 * What the flow stands on or goes over; of each entry the pairs that gain most; and of each row with a
 * lower bound some more than it needs.
 */
export function firstColumns({ problem, rows }: Programme, { gains, pairs }: Start): Int32Array {
  const taken = pairs.map((state) => (state === atLower ? 0 : 1))
  for (let row = 0; row < rowCount(rows); row++) {
    const needed = row < problem.entries ? perEntry : needs(lowerOf(rows, row))
    for (const p of bestOf(membersOf(rows, row), gains, needed)) taken[p] = 1
  }
  return Int32Array.from(taken.keys()).filter((p) => taken[p] === 1)
}

function needs(lower: number): number {
  return lower > 0 ? lower + 2 : 0
}

function bestOf(pairs: Int32Array, gains: Float64Array, count: number): Int32Array {
  if (count === 0) return pairs.subarray(0, 0)
  if (pairs.length <= count) return pairs
  return pairs
    .slice()
    .sort((a, b) => at(gains, b) - at(gains, a) || a - b)
    .subarray(0, count)
}

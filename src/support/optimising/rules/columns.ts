// Which pairs the master programme begins with: the best of each entry, and what the rows need.
import type { Programme } from './programme.ts'
import { at, lowerOf, membersOf, rowCount } from './rows.ts'

/** How many pairs each entry begins with. */
const perEntry = 10

/** Of each entry the pairs that gain most; of each row with a lower bound some more than it needs. */
export function firstColumns({ problem, rows }: Programme, gains: Float64Array): Int32Array {
  const taken = new Uint8Array(gains.length)
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

/** The rows that hold something up; the others wait until they are broken. */
export function firstRows({ problem, rows }: Programme): number[] {
  const people = problem.entries + problem.examiners
  const all = Array.from({ length: rowCount(rows) }, (_, row) => row)
  return all.filter((row) => row < people || lowerOf(rows, row) > 0)
}

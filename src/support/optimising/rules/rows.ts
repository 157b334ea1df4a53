// Rules as rows: sums of chosen pairs between two bounds, kept one after another in flat arrays.
import { noBound, type Rows, type TeamProblem } from '../model.ts'

/** A row on its own, for those that are made one at a time. */
export type Row = {
  readonly pairs: ArrayLike<number>
  readonly lower: number
  readonly upper: number
  readonly slack: number
}

/** For each pair p the rows that it stands in: row[start[p] .. start[p+1]-1], rising. */
export type Places = { readonly start: Int32Array; readonly row: Int32Array }

/** A number of a list that is known to have it. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}

export function rowsOf(list: readonly Row[]): Rows {
  const start = new Int32Array(list.length + 1)
  list.forEach((row, r) => {
    start[r + 1] = (start[r] ?? 0) + row.pairs.length
  })
  const pair = new Int32Array(start[list.length] ?? 0)
  list.forEach((row, r) => {
    pair.set(row.pairs, start[r] ?? 0)
  })
  return {
    start,
    pair,
    lower: Int32Array.from(list, (row) => row.lower),
    upper: Int32Array.from(list, (row) => row.upper),
    slack: Int32Array.from(list, (row) => row.slack),
  }
}

export const noRows: Rows = rowsOf([])

export function rowCount(rows: Rows): number {
  return rows.lower.length
}

export function membersOf(rows: Rows, row: number): Int32Array {
  return rows.pair.subarray(rows.start[row] ?? 0, rows.start[row + 1] ?? 0)
}

/** The bound from below, or minus infinity where there is none. */
export function lowerOf(rows: Rows, row: number): number {
  return bounded(rows.lower[row] ?? 0, -Infinity)
}

/** The bound from above, or infinity where there is none. */
export function upperOf(rows: Rows, row: number): number {
  return bounded(rows.upper[row] ?? 0, Infinity)
}

function bounded(bound: number, none: number): number {
  return Math.abs(bound) >= noBound ? none : bound
}

/** How far a sum lies outside of the bounds of its row. */
export function missedBy(rows: Rows, row: number, sum: number): number {
  return Math.max(0, lowerOf(rows, row) - sum, sum - upperOf(rows, row))
}

/** One row for each entry's members and one for each examiner's entries, in this order. */
export function memberRows(problem: TeamProblem): Rows {
  const { entries, examiners, pairs, least, most, floor, ceiling } = problem
  const byEntry = grouped(pairs.entry, entries)
  const byPerson = grouped(pairs.examiner, examiners)
  return joined([
    { ...byEntry, lower: least, upper: most, slack: new Int32Array(entries).fill(-1) },
    { ...byPerson, lower: floor, upper: ceiling, slack: new Int32Array(examiners).fill(-1) },
  ])
}

function grouped(key: Int32Array, groups: number): Pick<Rows, 'start' | 'pair'> {
  const start = new Int32Array(groups + 1)
  for (const k of key) start[k + 1] = (start[k + 1] ?? 0) + 1
  for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0)
  const next = start.slice()
  const pair = new Int32Array(key.length)
  key.forEach((k, p) => {
    const at = next[k] ?? 0
    pair[at] = p
    next[k] = at + 1
  })
  return { start, pair }
}

export function joined(parts: readonly Rows[]): Rows {
  const count = parts.reduce((sum, part) => sum + rowCount(part), 0)
  const start = new Int32Array(count + 1)
  let row = 0
  let before = 0
  for (const part of parts) {
    for (let r = 1; r < part.start.length; r++) start[++row] = before + (part.start[r] ?? 0)
    before += part.pair.length
  }
  return {
    start,
    pair: chained(parts.map((part) => part.pair)),
    lower: chained(parts.map((part) => part.lower)),
    upper: chained(parts.map((part) => part.upper)),
    slack: chained(parts.map((part) => part.slack)),
  }
}

function chained(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function placesOf(rows: Rows, pairs: number): Places {
  const { start, pair: order } = grouped(rows.pair, pairs)
  const rowAt = new Int32Array(rows.pair.length)
  for (let r = 0; r < rowCount(rows); r++) {
    rowAt.fill(r, rows.start[r] ?? 0, rows.start[r + 1] ?? 0)
  }
  return { start, row: order.map((at) => rowAt[at] ?? 0) }
}

/** How many of the chosen pairs stand in each row. */
export function sumsOf(rows: Rows, chosen: Int32Array, pairs: number): Int32Array {
  const isChosen = new Uint8Array(pairs)
  for (const p of chosen) isChosen[p] = 1
  const sums = new Int32Array(rowCount(rows))
  for (let r = 0; r < sums.length; r++) {
    let sum = 0
    for (const p of membersOf(rows, r)) sum += isChosen[p] ?? 0
    sums[r] = sum
  }
  return sums
}

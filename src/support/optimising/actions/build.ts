// Writes a programme, or a part of its columns, as a model for HiGHS.
import type { ModelData } from 'highs'
import { allSides, type Programme, type Side } from '../rules/programme.ts'
import { membersOf } from '../rules/rows.ts'
import type { Highs } from './highs.ts'

/** Which pairs are still open, and which are chosen beforehand. All others are left out. */
export type Core = { readonly open: Int32Array; readonly fixed: Int32Array }

export function everything({ problem }: Programme): Core {
  return {
    open: Int32Array.from({ length: problem.pairs.entry.length }, (_, p) => p),
    fixed: new Int32Array(0),
  }
}

type Lines = {
  readonly starts: number[]
  readonly indices: number[]
  readonly values: number[]
  readonly lower: number[]
  readonly upper: number[]
}

/** Column c is pair open[c]; the slacks stand after the pairs. */
export function integerModel(highs: Highs, programme: Programme, core: Core): ModelData {
  const { value, prices } = programme
  const columns = core.open.length + prices.length
  const lines = linesOf(programme, core)
  const costs = new Float64Array(columns)
  core.open.forEach((p, c) => {
    costs[c] = value[p] ?? 0
  })
  prices.forEach((price, k) => {
    costs[core.open.length + k] = -price
  })
  const upper = new Float64Array(columns).fill(1, 0, core.open.length)
  upper.fill(highs.infinity, core.open.length)
  return {
    numCols: columns,
    numRows: lines.lower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: costs,
    colLower: new Float64Array(columns),
    colUpper: upper,
    rowLower: lines.lower,
    rowUpper: lines.upper,
    matrix: {
      format: 'csr',
      numRows: lines.lower.length,
      numCols: columns,
      starts: lines.starts,
      indices: lines.indices,
      values: lines.values,
    },
    integrality: new Int32Array(columns).fill(1),
  }
}

function linesOf(programme: Programme, core: Core): Lines {
  const lines: Lines = { starts: [0], indices: [], values: [], lower: [], upper: [] }
  const column = new Int32Array(programme.value.length).fill(-1)
  core.open.forEach((p, c) => {
    column[p] = c
  })
  for (const p of core.fixed) column[p] = -2
  const firstSlack = core.open.length
  for (const side of allSides(programme.rows))
    addSide(lines, { programme, column, firstSlack }, side)
  if (programme.worth !== null) addWorth(lines, programme, column)
  return lines
}

type Place = {
  readonly programme: Programme
  /** Of each pair its column, -1 when it is left out, -2 when it is chosen. */
  readonly column: Int32Array
  readonly firstSlack: number
}

function addSide(lines: Lines, { programme, column, firstSlack }: Place, side: Side): void {
  const first = lines.indices.length
  let chosen = 0
  for (const p of membersOf(programme.rows, side.row)) {
    const at = column[p] ?? -1
    if (at === -2) chosen++
    if (at < 0) continue
    lines.indices.push(at)
    lines.values.push(1)
  }
  const open = lines.indices.length - first
  const [lower, upper] = [side.lower - chosen, side.upper - chosen]
  if (lower <= 0 && upper >= open) {
    lines.indices.length = first
    lines.values.length = first
    return
  }
  if (side.sign !== 0) {
    lines.indices.push(firstSlack + side.slack)
    lines.values.push(side.sign)
  }
  end(lines, lower, upper)
}

function addWorth(lines: Lines, { problem, rows, worth }: Programme, column: Int32Array): void {
  for (let entry = 0; entry < problem.entries; entry++) {
    let left = worth ?? 0
    for (const p of membersOf(rows, entry)) {
      const [at, score] = [column[p] ?? -1, problem.pairs.score[p] ?? 0]
      if (at === -2) left -= score
      if (at >= 0) addTerm(lines, at, score)
    }
    end(lines, left, Infinity)
  }
}

function addTerm(lines: Lines, column: number, coefficient: number): void {
  if (coefficient === 0) return
  lines.indices.push(column)
  lines.values.push(coefficient)
}

function end(lines: Lines, lower: number, upper: number): void {
  lines.starts.push(lines.indices.length)
  lines.lower.push(lower)
  lines.upper.push(upper)
}

// Writes a programme, or its core, as a model in whole numbers for HiGHS.
import type { ModelData } from 'highs'
import type { Core } from '../rules/core.ts'
import { isFree, type Programme, type Side, sidesOf } from '../rules/programme.ts'
import { at, membersOf, rowCount } from '../rules/rows.ts'
import type { Highs } from './highs.ts'
import { Sparse } from './sparse.ts'

type Building = {
  readonly programme: Programme
  readonly matrix: Sparse
  readonly lower: number[]
  readonly upper: number[]
  /** Of each pair its column, -1 when it is left out, -2 when it is chosen. */
  readonly column: Int32Array
  readonly firstSlack: number
}

/**
 * Column c is pair open[c]; the slacks stand after the pairs. The last column is of nothing: HiGHS looks
 * at no rows when there is no column.
 */
export function integerModel(highs: Highs, programme: Programme, core: Core): ModelData {
  const { value, prices } = programme
  const open = core.open.length
  const slacks = open + prices.length
  const columns = slacks + 1
  const building = begun(programme, core)
  addRows(building)
  if (programme.worth !== null) addWorth(building, programme.worth)
  const { lower, upper, matrix } = building
  return {
    numCols: columns,
    numRows: lower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from({ length: columns }, (_, c) =>
      c < open ? at(value, at(core.open, c)) : -at(prices, c - open),
    ),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1, 0, open).fill(highs.infinity, open, slacks),
    rowLower: lower,
    rowUpper: upper,
    matrix: matrix.asRows(columns),
    integrality: new Int32Array(columns).fill(1),
  }
}

function begun(programme: Programme, { open, fixed }: Core): Building {
  const column = new Int32Array(programme.value.length).fill(-1)
  open.forEach((p, c) => {
    column[p] = c
  })
  for (const p of fixed) column[p] = -2
  const firstSlack = open.length
  return { programme, matrix: new Sparse(), lower: [], upper: [], column, firstSlack }
}

function addRows(building: Building): void {
  const { programme } = building
  const { rows } = programme
  for (let row = 0; row < rowCount(rows); row++) {
    if (isFree(programme, at(rows.slack, row))) continue
    for (const side of sidesOf(rows, row)) addSide(building, side)
  }
}

/** Leaves it out when no choice of the core can break it. */
function addSide(building: Building, side: Side): void {
  const { programme, matrix, column } = building
  let open = 0
  let chosen = 0
  for (const p of membersOf(programme.rows, side.row)) {
    const c = at(column, p)
    if (c === -2) chosen++
    if (c < 0) continue
    open++
    matrix.add(c, 1)
  }
  if (side.lower <= chosen && side.upper >= chosen + open) {
    matrix.drop()
    return
  }
  if (side.sign !== 0) matrix.add(building.firstSlack + side.slack, side.sign)
  matrix.end()
  building.lower.push(side.lower - chosen)
  building.upper.push(side.upper - chosen)
}

function addWorth(
  { programme, matrix, column, lower, upper }: Building,
  worth: Float64Array,
): void {
  const { problem, rows } = programme
  for (let entry = 0; entry < problem.entries; entry++) {
    let left = at(worth, entry)
    for (const p of membersOf(rows, entry)) {
      const [c, score] = [at(column, p), at(problem.pairs.score, p)]
      if (c === -2) left -= score
      if (c >= 0) matrix.add(c, score)
    }
    matrix.end()
    lower.push(left)
    upper.push(Infinity)
  }
}

// The restricted master programme: a linear programme of some columns and some rows that grows.
import type { Prices } from '../rules/pricing.ts'
import { type Programme, type Side, sidesOf, withRows } from '../rules/programme.ts'
import { at, membersOf, type Places, placesOf, type Row, rowCount } from '../rules/rows.ts'
import { atLower, type Start } from '../rules/start.ts'
import { type Highs, type Model, type Outcome, runUntil } from './highs.ts'
import { Sparse } from './sparse.ts'

/** What a column is, when it is no pair. */
const slackColumn = -1
const shortfallColumn = -2
/** HiGHS looks at no rows when there is no column: there is always one, of nothing. */
const emptyColumn = -3

type Goal = 'value' | 'shortfall'

export type MasterSolution = {
  readonly share: Float64Array
  readonly slacks: Float64Array
  readonly shortfall: number
  readonly prices: Prices
}

/**
 * Dantzig and Wolfe's restricted master, whose rows too come only when they are broken. Each hard
 * line with a lower bound has a shortfall at a great cost, so that there is an answer from the
 * beginning.
 */
export class Master {
  programme: Programme
  /** The pairs that have a column. */
  readonly inside: Uint8Array
  readonly #highs: Highs
  readonly #model: Model
  /** What each line is: one side of a row, or an entry's worth. */
  readonly #lines: (Side | 'worth')[] = []
  #firstLine: Int32Array
  #firstWorth = -1
  #places: Places
  /** What each column is: a pair, or what stands above. */
  readonly #columns: number[] = []
  readonly #columnOf: Int32Array
  #goal: Goal = 'value'
  /** What a shortfall of one costs. */
  readonly #great: number

  constructor(highs: Highs, programme: Programme) {
    const { rows, value, prices } = programme
    this.programme = programme
    this.inside = new Uint8Array(value.length)
    this.#highs = highs
    this.#firstLine = new Int32Array(rowCount(rows)).fill(-1)
    this.#places = placesOf(rows, value.length)
    this.#columnOf = new Int32Array(value.length).fill(-1)
    this.#great = 2 * (greatest(value) + greatest(prices)) + 1
    this.#model = highs.createModel()
    this.#model.options.set({ output_flag: false, presolve: 'off' })
    this.#model.changeObjectiveSense(highs.constants.objectiveSense.maximize)
    const empty = new Sparse()
    for (let column = 0; column <= prices.length; column++) empty.end()
    this.#addColumns(empty, [...new Array(prices.length).fill(slackColumn), emptyColumn])
  }

  dispose(): void {
    this.#model.dispose()
  }

  solve(deadline: number): Outcome {
    return runUntil(this.#highs, this.#model, deadline)
  }

  addPairs(pairs: Int32Array): void {
    const matrix = new Sparse()
    const { entry, score } = this.programme.problem.pairs
    for (const p of pairs) {
      this.inside[p] = 1
      this.#columnOf[p] = this.#columns.length + matrix.length
      for (let i = at(this.#places.start, p); i < at(this.#places.start, p + 1); i++) {
        this.#enter(matrix, at(this.#places.row, i))
      }
      if (this.#firstWorth >= 0) matrix.add(this.#firstWorth + at(entry, p), at(score, p))
      matrix.end()
    }
    this.#addColumns(matrix, [...pairs])
  }

  /** The lines of a row, in the column that is being written. */
  #enter(matrix: Sparse, row: number): void {
    const first = at(this.#firstLine, row)
    if (first < 0) return
    for (let line = first; ; line++) {
      const side = this.#lines[line]
      if (side === undefined || side === 'worth' || side.row !== row) return
      matrix.add(line, 1)
    }
  }

  /** Begins with the members' rows, at the basis of a flow. Slacks and shortfalls are nothing there. */
  beginAt({ pairs, members }: Start): void {
    this.begin([...members.keys()])
    const colStatus = Int32Array.from(this.#columns, (what) =>
      what >= 0 ? at(pairs, what) : atLower,
    )
    this.#model.setBasis({ colStatus, rowStatus: Int32Array.from(members) })
    if (this.programme.worth) this.#beginWorth(this.programme.worth)
  }

  has(row: number): boolean {
    return at(this.#firstLine, row) >= 0
  }

  /** Takes rows of the programme in. */
  begin(rows: readonly number[]): void {
    const matrix = new Sparse()
    const sides: Side[] = []
    for (const row of rows) {
      this.#firstLine[row] = this.#lines.length + sides.length
      for (const side of sidesOf(this.programme.rows, row)) {
        for (const p of membersOf(this.programme.rows, row)) this.#addTerm(matrix, p, 1)
        if (side.sign !== 0) matrix.add(side.slack, side.sign)
        matrix.end()
        sides.push(side)
      }
    }
    this.#addLines(matrix, sides, sides.map(boundsOf))
  }

  #addTerm(matrix: Sparse, pair: number, coefficient: number): void {
    const column = at(this.#columnOf, pair)
    if (column >= 0) matrix.add(column, coefficient)
  }

  /** Takes rows in that the programme did not have. */
  addRows(list: readonly Row[]): void {
    const before = rowCount(this.programme.rows)
    this.programme = withRows(this.programme, list)
    const { rows, value } = this.programme
    const firstLine = new Int32Array(rowCount(rows)).fill(-1)
    firstLine.set(this.#firstLine)
    this.#firstLine = firstLine
    this.#places = placesOf(rows, value.length)
    this.begin(list.map((_, i) => before + i))
  }

  #beginWorth(worth: Float64Array): void {
    const { problem, rows } = this.programme
    const matrix = new Sparse()
    for (let entry = 0; entry < problem.entries; entry++) {
      for (const p of membersOf(rows, entry)) {
        this.#addTerm(matrix, p, at(problem.pairs.score, p))
      }
      matrix.end()
    }
    this.#firstWorth = this.#lines.length
    const bounds = Array.from(worth, (lower) => ({ lower, upper: Infinity, shortfall: 1 }))
    this.#addLines(matrix, new Array(worth.length).fill('worth'), bounds)
  }

  #addLines(matrix: Sparse, lines: readonly (Side | 'worth')[], bounds: readonly Bounds[]): void {
    if (lines.length === 0) return
    const first = this.#lines.length
    this.#model.addRows({
      lower: Float64Array.from(bounds, ({ lower }) => lower),
      upper: Float64Array.from(bounds, ({ upper }) => upper),
      matrix: matrix.asRows(this.#columns.length),
    })
    this.#lines.push(...lines)
    const shortfalls = new Sparse()
    bounds.forEach(({ shortfall }, i) => {
      if (shortfall === 0) return
      shortfalls.add(first + i, shortfall)
      shortfalls.end()
    })
    this.#addColumns(shortfalls, new Array(shortfalls.length).fill(shortfallColumn))
  }

  #addColumns(matrix: Sparse, columns: readonly number[]): void {
    if (columns.length === 0) return
    const first = this.#columns.length
    for (const column of columns) this.#columns.push(column)
    this.#model.addCols({
      cost: Float64Array.from(columns, (_, i) => this.#costOf(first + i)),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, mostOf),
      matrix: matrix.asColumns(this.#lines.length),
    })
  }

  #costOf(column: number): number {
    const what = at(this.#columns, column)
    if (what === shortfallColumn) return this.#goal === 'value' ? -this.#great : -1
    if (this.#goal === 'shortfall' || what === emptyColumn) return 0
    return what === slackColumn
      ? -at(this.programme.prices, column)
      : at(this.programme.value, what)
  }

  /** What is optimised: the programme's value, or how little falls short (the first phase). */
  aimFor(goal: Goal): void {
    this.#goal = goal
    const last = this.#columns.length - 1
    const costs = Float64Array.from(this.#columns, (_, column) => this.#costOf(column))
    this.#model.changeColsCost({ kind: 'range', from: 0, to: last }, costs)
  }

  /** Whether lines may fall short at all. */
  allowShortfall(isAllowed: boolean): void {
    const indices = Int32Array.from(this.#columns.keys()).filter(
      (column) => at(this.#columns, column) === shortfallColumn,
    )
    if (indices.length === 0) return
    const lower = new Float64Array(indices.length)
    const upper = new Float64Array(indices.length).fill(isAllowed ? Infinity : 0)
    this.#model.changeColsBounds({ kind: 'set', indices }, lower, upper)
  }

  /** What the last solution is: how much of each pair, and how much falls short in all. */
  solution(): MasterSolution {
    const { colValue, rowDual } = this.#model.getSolution()
    const share = new Float64Array(this.inside.length)
    let shortfall = 0
    this.#columns.forEach((what, column) => {
      if (what >= 0) share[what] = at(colValue, column)
      else if (what === shortfallColumn) shortfall += at(colValue, column)
    })
    return {
      share,
      shortfall,
      slacks: colValue.slice(0, this.programme.prices.length),
      prices: this.#prices(rowDual),
    }
  }

  /** The solver's own prices have the other sign in a maximum. */
  #prices(rowDual: Float64Array): Prices {
    const rows = new Float64Array(rowCount(this.programme.rows))
    const worth = new Float64Array(this.#firstWorth < 0 ? 0 : this.programme.problem.entries)
    this.#lines.forEach((line, l) => {
      if (line === 'worth') worth[l - this.#firstWorth] = -at(rowDual, l)
      else rows[line.row] = at(rows, line.row) - at(rowDual, l)
    })
    return { rows, worth }
  }
}

type Bounds = { readonly lower: number; readonly upper: number; readonly shortfall: number }

function boundsOf({ lower, upper, sign }: Side): Bounds {
  const isMet = sign !== 0 || (lower <= 0 && upper >= 0)
  return { lower, upper, shortfall: isMet ? 0 : lower > 0 ? 1 : -1 }
}

/** A pair is chosen at most once; slacks and shortfalls have no end. */
function mostOf(column: number): number {
  if (column >= 0) return 1
  return column === emptyColumn ? 0 : Infinity
}

function greatest(list: Float64Array): number {
  return list.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

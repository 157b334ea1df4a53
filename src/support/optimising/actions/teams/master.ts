// The master programme over whole teams: one for each entry, under the rules that lie across entries.
import type { ModelData } from 'highs'
import { isFree, type Programme, type Side, sidesOf } from '../../rules/programme.ts'
import { at, membersOf } from '../../rules/rows.ts'
import type { Team } from '../../rules/teams/entry.ts'
import { type Highs, type Model, type Outcome, runUntil } from '../highs.ts'
import { Sparse } from '../sparse.ts'

export type TeamSolution = {
  /** For each entry the price of its having a team. */
  readonly entries: Float64Array
  /** For each row of the programme, 0 where it lies within an entry. */
  readonly rows: Float64Array
  readonly share: Float64Array
  readonly value: number
}

/** Lines: one for each entry, then the sides of the rows across. Columns: slacks, then teams. */
export class TeamMaster {
  readonly #highs: Highs
  readonly #programme: Programme
  readonly #sides: readonly Side[]
  /** Of each pair the lines that it stands in. */
  readonly #linesOf: readonly (readonly number[])[]
  readonly #model: Model
  readonly teams: Team[] = []

  constructor(highs: Highs, programme: Programme, across: readonly number[]) {
    const { problem, rows, value } = programme
    this.#highs = highs
    this.#programme = programme
    this.#sides = across.flatMap((row) => sidesOf(rows, row))
    const linesOf: number[][] = Array.from({ length: value.length }, () => [])
    this.#sides.forEach(({ row }, side) => {
      for (const p of membersOf(rows, row)) linesOf[p]?.push(problem.entries + side)
    })
    this.#linesOf = linesOf
    this.#model = highs.createModel()
    this.#model.options.set({ output_flag: false, presolve: 'off' })
    this.#model.passModel(this.#modelOf([], false))
  }

  dispose(): void {
    this.#model.dispose()
  }

  add(teams: readonly Team[]): void {
    if (teams.length === 0) return
    const matrix = new Sparse()
    for (const team of teams) this.#column(matrix, team)
    this.#model.addCols({
      cost: Float64Array.from(teams, ({ value }) => value),
      lower: new Float64Array(teams.length),
      upper: new Float64Array(teams.length).fill(1),
      matrix: matrix.asColumns(this.#lines),
    })
    this.teams.push(...teams)
  }

  solve(deadline: number): Outcome {
    return runUntil(this.#highs, this.#model, deadline)
  }

  solution(): TeamSolution {
    const { colValue, rowDual } = this.#model.getSolution()
    const { problem, prices, rows } = this.#programme
    const priceOf = new Float64Array(rows.lower.length)
    this.#sides.forEach(({ row }, side) => {
      priceOf[row] = at(priceOf, row) - at(rowDual, problem.entries + side)
    })
    return {
      entries: rowDual.slice(0, problem.entries),
      rows: priceOf,
      share: colValue.slice(prices.length),
      value: Number(this.#model.info.get('objective_function_value')),
    }
  }

  /** The programme over these teams, in whole numbers. */
  wholeModel(teams: readonly Team[]): ModelData {
    return this.#modelOf(teams, true)
  }

  get #lines(): number {
    return this.#programme.problem.entries + this.#sides.length
  }

  #column(matrix: Sparse, { entry, pairs }: Team): void {
    const counts = new Map<number, number>()
    for (const p of pairs) {
      for (const line of this.#linesOf[p] ?? []) counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    matrix.add(entry, 1)
    for (const [line, count] of [...counts].sort(([a], [b]) => a - b)) matrix.add(line, count)
    matrix.end()
  }

  #modelOf(teams: readonly Team[], isWhole: boolean): ModelData {
    const { prices, problem } = this.#programme
    const matrix = this.#slackColumns()
    for (const team of teams) this.#column(matrix, team)
    const columns = prices.length + teams.length
    const one = new Array(problem.entries).fill(1)
    return {
      numCols: columns,
      numRows: this.#lines,
      sense: this.#highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from([
        ...Array.from(prices, (price) => -price),
        ...teams.map(({ value }) => value),
      ]),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1).fill(this.#highs.infinity, 0, prices.length),
      rowLower: Float64Array.from([...one, ...this.#sides.map(({ lower }) => lower)]),
      rowUpper: Float64Array.from([...one, ...this.#sides.map(({ upper }) => upper)]),
      matrix: matrix.asColumns(this.#lines),
      ...(isWhole ? { integrality: new Int32Array(columns).fill(1) } : {}),
    }
  }

  #slackColumns(): Sparse {
    const { prices, problem } = this.#programme
    const standing: [number, number][][] = Array.from({ length: prices.length }, () => [])
    this.#sides.forEach(({ slack, sign }, side) => {
      if (sign !== 0) standing[slack]?.push([problem.entries + side, sign])
    })
    const matrix = new Sparse()
    standing.forEach((entries, slack) => {
      if (!isFree(this.#programme, slack))
        for (const [line, sign] of entries) matrix.add(line, sign)
      matrix.end()
    })
    return matrix
  }
}

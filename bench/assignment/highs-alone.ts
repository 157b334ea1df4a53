// HiGHS by itself on the whole model at once: what our way is compared with, and tested against.
import type { Highs, ModelData } from 'highs'
import { noBound, type TeamProblem } from '../../src/support/optimising/model.ts'

export type Alone = {
  /** Null: nothing is allowed, or nothing was found in time. */
  readonly objective: number | null
  readonly bound: number | null
  readonly proven: boolean
}

/** Cover, loads and rows, with their slacks; neither days nor connection. */
export function highsAlone(highs: Highs, problem: TeamProblem, seconds: number): Alone {
  return highs.withModel(wholeModel(highs, problem), (model): Alone => {
    // Scores are whole: a gap below one is none. Left to itself it would stop 0.01 per cent short.
    const exact = { mip_rel_gap: 0, mip_abs_gap: 0.999, time_limit: seconds }
    model.options.set({ output_flag: false, ...exact })
    const { modelStatus } = model.run()
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
      return { objective: null, bound: null, proven: true }
    const found =
      model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    const objective = found ? Math.round(model.getObjectiveValue()) : null
    const proven = modelStatus === optimal
    return {
      objective,
      bound: proven ? objective : boundIn(model.info.get('mip_dual_bound')),
      proven,
    }
  })
}

function boundIn(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < 1e15 ? Math.floor(value + 1e-6) : null
}

class Matrix {
  readonly starts = [0]
  readonly indices: number[] = []
  readonly values: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []

  add(column: number, value: number): void {
    this.indices.push(column)
    this.values.push(value)
  }

  end(lower: number, upper: number): void {
    this.starts.push(this.indices.length)
    this.lower.push(lower)
    this.upper.push(upper)
  }
}

function wholeModel(highs: Highs, problem: TeamProblem): ModelData {
  const { pairs, prices } = problem
  const count = pairs.entry.length
  /** HiGHS looks at no rows when there is no column: the last one is of nothing. */
  const columns = count + prices.length + 1
  const matrix = new Matrix()
  addSums(matrix, pairs.entry, problem.least, problem.most)
  addSums(matrix, pairs.examiner, problem.floor, problem.ceiling)
  addRows(matrix, problem)
  const { starts, indices, values, lower, upper } = matrix
  const high = new Float64Array(columns).fill(1, 0, count).fill(highs.infinity, count, -1)
  return {
    numCols: columns,
    numRows: lower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from([...pairs.score, ...Array.from(prices, (price) => -price), 0]),
    colLower: new Float64Array(columns),
    colUpper: high,
    rowLower: lower,
    rowUpper: upper,
    matrix: { format: 'csr', numRows: lower.length, numCols: columns, starts, indices, values },
    integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
  }
}

function addSums(matrix: Matrix, side: Int32Array, lower: Int32Array, upper: Int32Array): void {
  const members: number[][] = Array.from(lower, () => [])
  side.forEach((at, p) => void members[at]?.push(p))
  members.forEach((pairs, at) => {
    for (const p of pairs) matrix.add(p, 1)
    matrix.end(lower[at] as number, upper[at] as number)
  })
}

/** A row with a slack becomes one for each side that it may miss. */
function addRows(matrix: Matrix, { rows, pairs }: TeamProblem): void {
  const slackColumn = (r: number) => pairs.entry.length + (rows.slack[r] as number)
  const begin = (r: number) => {
    for (const p of rows.pair.subarray(rows.start[r], rows.start[r + 1])) matrix.add(p, 1)
  }
  for (let r = 0; r < rows.lower.length; r += 1) {
    const lower = rows.lower[r] as number
    const upper = rows.upper[r] as number
    const [least, most] = [
      lower <= -noBound ? -Infinity : lower,
      upper >= noBound ? Infinity : upper,
    ]
    begin(r)
    if ((rows.slack[r] as number) < 0) matrix.end(least, most)
    else {
      matrix.add(slackColumn(r), 1)
      matrix.end(least, Infinity)
      begin(r)
      matrix.add(slackColumn(r), -1)
      matrix.end(-Infinity, most)
    }
  }
}

// Builds a sparse matrix line by line, in the form that HiGHS takes.
import type { SparseMatrix } from 'highs'

export class Sparse {
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  add(index: number, value: number): void {
    if (value === 0) return
    this.#indices.push(index)
    this.#values.push(value)
  }

  /** Ends the line, and says how long it became. */
  end(): number {
    const before = this.#starts.at(-1) ?? 0
    this.#starts.push(this.#indices.length)
    return this.#indices.length - before
  }

  /** Forgets the line that is not ended. */
  drop(): void {
    const before = this.#starts.at(-1) ?? 0
    this.#indices.length = before
    this.#values.length = before
  }

  get length(): number {
    return this.#starts.length - 1
  }

  /** The lines as columns, each with entries in so many rows. */
  asColumns(numRows: number): SparseMatrix {
    return { format: 'csc', numRows, numCols: this.length, ...this.#arrays() }
  }

  asRows(numCols: number): SparseMatrix {
    return { format: 'csr', numRows: this.length, numCols, ...this.#arrays() }
  }

  #arrays(): Pick<SparseMatrix, 'starts' | 'indices' | 'values'> {
    return {
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    }
  }
}

// What a bench tells: our figure, and what ran beside it on the same machine in the same minute.

/** `value` and `beside.value` in `unit`. The ratio is what may be compared between machines. */
export type Measure = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly beside: { readonly what: string; readonly value: number } | null
}

/** A file of this folder exports these two. `run` takes care of all that it sets up. */
export type BenchFile = {
  readonly name: string
  readonly run: () => Promise<readonly Measure[]>
}

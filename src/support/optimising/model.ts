// Choosing teams under rules as numbers: what is asked, and what an answer proves.

/**
 * Entries 0..entries-1 get members among examiners 0..examiners-1. A pair that is not listed is
 * forbidden. All scores and prices are whole numbers, so that an optimum is exact.
 */
export type TeamProblem = {
  readonly entries: number
  readonly examiners: number
  readonly pairs: PairList
  /** Members of each entry, both included. */
  readonly least: Int32Array
  readonly most: Int32Array
  /** Entries of each examiner, both included. */
  readonly floor: Int32Array
  readonly ceiling: Int32Array
  readonly rows: Rows
  /** What one unit of each slack costs. A slack is at least 0 and whole. */
  readonly prices: Int32Array
  /** Days that a team must have in common, when the problem knows of days. */
  readonly days: CommonDays | null
  /** Every examiner who is used, and every entry, hangs together through shared examiners. */
  readonly connected: Wish | null
}

/** Pair p is entry[p] with examiner[p], worth score[p]. Sorted by entry, then by examiner. */
export type PairList = {
  readonly entry: Int32Array
  readonly examiner: Int32Array
  readonly score: Int32Array
}

/**
 * Row r: lower[r] <= the number of chosen pairs among pair[start[r]..start[r+1]-1] <= upper[r].
 * slack[r] is -1 for a rule that holds always; else the row may miss its bounds, on either side, by
 * that slack, which is paid once for all rows that share it. A side without a bound: `noBound`.
 */
export type Rows = {
  readonly start: Int32Array
  readonly pair: Int32Array
  readonly lower: Int32Array
  readonly upper: Int32Array
  readonly slack: Int32Array
}
export const noBound = 0x3fffffff

/** The slack to pay when it does not hold; -1: it holds always. */
export type Wish = { readonly slack: number }

/** Day d suits examiner j when bit d of free[j * words .. ] is set. */
export type CommonDays = {
  readonly days: number
  readonly words: number
  readonly free: Uint32Array
  /** Days that all members of a team must share. */
  readonly needed: number
  /** For each entry the slack (paid once), or -1. */
  readonly slack: Int32Array
}

/** How one wants it solved. */
export type SolveOptions = {
  /** Decides between solutions of equal worth, and nothing else. */
  readonly seed: number
  /** The weakest team is raised first, then the total. */
  readonly fair: boolean
  /** Pairs to keep where possible: as many as can be, before worth counts. */
  readonly keep: Int32Array | null
  /** Milliseconds. After it the best found is given, with its bound. */
  readonly timeLimit: number
}

/** Where the work stands, for a page that shows it. `bound`: no solution is worth more. */
export type Progress = {
  readonly phase: 'prices' | 'bounds' | 'fairness' | 'teams' | 'checking'
  readonly round: number
  readonly bound: number | null
  readonly best: number | null
}

export type Solution =
  | {
      readonly status: 'optimal' | 'stopped'
      /** Indexes of pairs, rising. */
      readonly chosen: Int32Array
      /** Scores less prices paid. */
      readonly objective: number
      /** No allowed solution is worth more. Equal to `objective` when optimal. */
      readonly bound: number
      /** The worst team's sum of scores. */
      readonly weakest: number
      /** What the same problem is worth without raising the weakest team. Null: not asked. */
      readonly unfair: number | null
      readonly certificate: Certificate
      readonly rounds: number
      readonly milliseconds: number
    }
  | { readonly status: 'infeasible' | 'unknown'; readonly milliseconds: number }

/**
 * Prices of the rules, from which anybody can compute a bound by adding up (weak duality). Each list
 * has one price for each entry, examiner, row and added row; `bound` is what they prove.
 */
export type Certificate = {
  readonly entries: Float64Array
  readonly examiners: Float64Array
  readonly rows: Float64Array
  /** Rows that were found on the way (days, connection, fairness), so that they can be checked too. */
  readonly added: Rows
  readonly addedPrices: Float64Array
  /** For each entry, the price of its team's worth being at least `worth`. Empty: not asked. */
  readonly worthPrices: Float64Array
  readonly worth: number
  readonly bound: number
}

/** What could give way so that the problem has an answer: least in all, by its own weights. */
export type GivingWay =
  | { readonly kind: 'least' | 'most'; readonly entry: number; readonly by: number }
  | { readonly kind: 'floor' | 'ceiling'; readonly examiner: number; readonly by: number }
  | { readonly kind: 'row'; readonly row: number; readonly by: number }
  | { readonly kind: 'days'; readonly entry: number }
  | { readonly kind: 'connected' }

/** Entries that need more places than all their possible examiners have left (Hall). */
export type Shortage = {
  readonly entries: readonly number[]
  readonly examiners: readonly number[]
  readonly needed: number
  readonly available: number
}

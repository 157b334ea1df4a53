// Column generation: the linear programme of all pairs, solved over the few that it needs.
import { bestOutside, boundBy, gainsOf, type Prices } from '../rules/pricing.ts'
import { isFree, type Programme } from '../rules/programme.ts'
import { at, lowerOf, membersOf, rowCount, upperOf } from '../rules/rows.ts'
import type { Outcome } from './highs.ts'
import type { Master, MasterSolution } from './master.ts'

/** How many new columns each entry may get in a round. */
const few = 3
/** What is broken by less than this is kept: the solver is no more exact. */
const slightly = 1e-6

/** Prices, what each pair gains at them, and the bound that they prove. */
export type Proof = {
  readonly prices: Prices
  readonly gains: Float64Array
  readonly bound: number
}

export type Relaxation = {
  readonly outcome: Outcome
  readonly solution: MasterSolution | null
  /** The best there is. Null: it was stopped before there was any. */
  readonly proof: Proof | null
}

type Limits = { readonly deadline: number; readonly round: (bound: number) => void }

/**
 * The linear relaxation (Gilmore and Gomory 1961; Desaulniers et al., Column Generation, ch. 1).
 * First with a great cost on what falls short; where that is not enough, in two phases.
 */
export function relaxation(master: Master, limits: Limits): Relaxation {
  let proof: Proof | null = null
  for (;;) {
    const { programme } = master
    const grown = grow(master, programme, limits)
    proof = better(proof, grown.proof)
    if (grown.outcome === 'infeasible') master.allowShortfall(true)
    else if (grown.outcome === 'stopped' || isMet(grown)) return { ...grown, proof }
    const outcome = firstPhase(master, limits)
    if (outcome !== 'optimal') return { outcome, solution: null, proof }
  }
}

function better(one: Proof | null, other: Proof | null): Proof | null {
  if (!one || !other) return one ?? other
  return one.bound < other.bound ? one : other
}

function isMet({ solution }: Relaxation): boolean {
  return (solution?.shortfall ?? Infinity) <= slightly
}

/** The first phase: as little as can be falls short; if that is nothing, from now on nothing may. */
function firstPhase(master: Master, { deadline }: Limits): Outcome {
  const { programme } = master
  const value = new Float64Array(programme.value.length)
  const prices = new Float64Array(programme.prices.length)
  master.aimFor('shortfall')
  const goal = { ...programme, value, prices }
  const grown = grow(master, goal, { deadline, round: () => undefined })
  master.aimFor('value')
  if (grown.outcome !== 'optimal') return grown.outcome
  if (!isMet(grown)) return 'infeasible'
  master.allowShortfall(false)
  return 'optimal'
}

/** Rounds of solving, pricing and separating, until no column gains and no row is broken. */
function grow(master: Master, goal: Programme, { deadline, round }: Limits): Relaxation {
  let proof: Proof | null = null
  for (;;) {
    const outcome = master.solve(deadline)
    if (outcome !== 'optimal') return { outcome, solution: null, proof }
    const solution = master.solution()
    const gains = gainsOf(goal, solution.prices)
    const bound = boundBy(goal, solution.prices, gains)
    proof = better({ prices: solution.prices, gains, bound }, proof)
    round(bound)
    const columns = bestOutside(goal, gains, master.inside, few)
    const rows = brokenRows(master, solution)
    if (columns.length === 0 && rows.length === 0) return { outcome, solution, proof }
    master.addPairs(columns)
    master.begin(rows)
  }
}

/** Rows that were left out and that the solution breaks. */
function brokenRows(master: Master, { share, slacks }: MasterSolution): number[] {
  const { rows } = master.programme
  const broken: number[] = []
  for (let row = 0; row < rowCount(rows); row++) {
    if (master.has(row) || isFree(master.programme, at(rows.slack, row))) continue
    let sum = 0
    for (const p of membersOf(rows, row)) sum += at(share, p)
    const slack = at(rows.slack, row)
    const given = (slack < 0 ? 0 : at(slacks, slack)) + slightly
    if (sum < lowerOf(rows, row) - given || sum > upperOf(rows, row) + given) broken.push(row)
  }
  return broken
}

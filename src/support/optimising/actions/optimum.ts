// The best choice under all rules, those too that are only looked for when they are broken.
import { connectionRows } from '../rules/components.ts'
import { dayRows } from '../rules/days.ts'
import { type Programme, withRows } from '../rules/programme.ts'
import type { Row } from '../rules/rows.ts'
import type { Highs } from './highs.ts'
import { type Choice, solveWhole } from './integer.ts'

export type Optimum =
  | {
      readonly status: 'optimal' | 'stopped'
      readonly choice: Choice | null
      /** No choice has more value. */
      readonly bound: number
      /** One price for each row of the programme, and the prices of the entries' worth. */
      readonly prices: Float64Array
      readonly worthPrices: Float64Array
      /** With the rows that were found on the way. */
      readonly programme: Programme
    }
  | { readonly status: 'infeasible' }

/**
 * Days and connection are relaxed first; each optimum that breaks them adds rows that every allowed
 * choice keeps, until none is broken. So the last optimum is the optimum of the whole.
 */
export function optimumOf(highs: Highs, asked: Programme, deadline: number): Optimum {
  let programme = asked
  for (;;) {
    const found = relaxedOptimum(highs, programme, deadline)
    if (found.status === 'infeasible' || !found.choice) return found
    const broken = brokenRows(programme, found.choice)
    if (broken.length === 0) return found
    if (found.status === 'stopped') return { ...found, choice: null }
    programme = withRows(programme, broken)
  }
}

function brokenRows({ problem }: Programme, { chosen, slacks }: Choice): readonly Row[] {
  const rows = [...dayRows(problem, chosen), ...connectionRows(problem, chosen)]
  return rows.filter(({ slack }) => slack < 0 || (slacks[slack] ?? 0) < 1)
}

function relaxedOptimum(highs: Highs, programme: Programme, deadline: number): Optimum {
  const found = solveWhole(highs, programme, deadline)
  if (found.status === 'infeasible') return found
  const prices = new Float64Array(programme.rows.lower.length)
  const worthPrices = new Float64Array(0)
  return { ...found, prices, worthPrices, programme }
}

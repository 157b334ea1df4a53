// Pricing: what each pair is worth beyond the prices of the rows it stands in.
import type { Programme } from './programme.ts'
import { at, lowerOf, membersOf, rowCount, upperOf } from './rows.ts'

/** A price for each row: positive towards its lower bound, negative towards its upper. */
export type Prices = { readonly rows: Float64Array; readonly worth: Float64Array }

/** What each pair gains by being chosen (its reduced cost, for a maximum). */
export function gainsOf(programme: Programme, prices: Prices): Float64Array {
  const { rows, problem, value } = programme
  const gains = value.slice()
  for (let r = 0; r < rowCount(rows); r++) {
    const price = at(prices.rows, r)
    if (price === 0) continue
    for (const p of membersOf(rows, r)) gains[p] = at(gains, p) + price
  }
  if (prices.worth.length === 0) return gains
  const { entry, score } = problem.pairs
  for (let p = 0; p < gains.length; p++) {
    gains[p] = at(gains, p) + at(prices.worth, at(entry, p)) * at(score, p)
  }
  return gains
}

/**
 * No choice has more value than this (Lagrange relaxation of all rows): what the rows' bounds cost,
 * and every gain that can be had.
 */
export function boundBy(programme: Programme, prices: Prices, gains: Float64Array): number {
  const slackGains = programme.prices.map((price) => -price)
  let bound = boundOfRows(programme, prices, slackGains)
  prices.worth.forEach((price, entry) => {
    bound -= price * at(programme.worth ?? [], entry)
  })
  for (const gain of gains) bound += Math.max(0, gain)
  slackGains.forEach((gain, k) => {
    bound += Math.max(0, gain) * at(programme.caps, k)
  })
  return bound
}

function boundOfRows({ rows }: Programme, prices: Prices, slackGains: Float64Array): number {
  let bound = 0
  for (let r = 0; r < rowCount(rows); r++) {
    const price = at(prices.rows, r)
    const limit = price > 0 ? lowerOf(rows, r) : upperOf(rows, r)
    if (price === 0 || !Number.isFinite(limit)) continue
    bound -= price * limit
    const slack = at(rows.slack, r)
    if (slack >= 0) slackGains[slack] = at(slackGains, slack) + Math.abs(price)
  }
  return bound
}

/** Of each entry the few pairs outside that gain most. */
export function bestOutside(
  { problem, rows }: Programme,
  gains: Float64Array,
  inside: Uint8Array,
  few: number,
): Int32Array {
  const found: number[] = []
  for (let entry = 0; entry < problem.entries; entry++) {
    const better: number[] = []
    for (const p of membersOf(rows, entry)) {
      if (at(inside, p) === 0 && at(gains, p) > leastGain) better.push(p)
    }
    better.sort((a, b) => at(gains, b) - at(gains, a) || a - b)
    for (const p of better.slice(0, few)) found.push(p)
  }
  return Int32Array.from(found)
}

/** Gains below this are none: the solver's own prices are no more exact. */
const leastGain = 1e-6

// What the rows across entries add to a bound at some prices (Lagrange relaxation of those rows alone).
import type { Programme } from '../programme.ts'
import { at, lowerOf, upperOf } from '../rows.ts'

/** To be added to the most that each entry's team can gain at these prices. */
export function boundAcross(
  { rows, prices, caps }: Programme,
  across: readonly number[],
  rowPrices: Float64Array,
): number {
  const slackGains = prices.map((price) => -price)
  let bound = 0
  for (const row of across) {
    const price = at(rowPrices, row)
    if (price === 0) continue
    bound -= price * (price > 0 ? lowerOf(rows, row) : upperOf(rows, row))
    const slack = at(rows.slack, row)
    if (slack >= 0) slackGains[slack] = at(slackGains, slack) + Math.abs(price)
  }
  slackGains.forEach((gain, k) => {
    bound += Math.max(0, gain) * at(caps, k)
  })
  return bound
}

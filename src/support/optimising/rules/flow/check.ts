// Proves a flow, from the network and the answer alone: that it may be so, and that nothing costs less.
import type { Flow, Network } from './network.ts'

export type Checked = {
  /** Every arc within its bounds, and every node sends what it should. */
  readonly possible: boolean
  readonly cost: number
  /** No flow costs less: what the potentials prove by weak duality. */
  readonly bound: number
}

export function checkFlow(network: Network, { flow, potential }: Flow): Checked {
  const { from, to, low, high, cost } = network
  const left = network.supply.slice()
  let possible = true
  let total = 0
  let bound = 0
  for (let arc = 0; arc < from.length; arc += 1) {
    const tail = from[arc] as number
    const head = to[arc] as number
    const carried = flow[arc] as number
    const least = low[arc] as number
    const most = high[arc] as number
    if (!(carried >= least && carried <= most)) possible = false
    left[tail] = (left[tail] as number) - carried
    left[head] = (left[head] as number) + carried
    const price = cost[arc] as number
    total += price * carried
    bound += cheapest(
      price + (potential[tail] as number) - (potential[head] as number),
      least,
      most,
    )
  }
  for (let node = 0; node < network.nodes; node += 1) {
    if (left[node] !== 0) possible = false
    bound -= (potential[node] as number) * (network.supply[node] as number)
  }
  return { possible, cost: total, bound }
}

function cheapest(reduced: number, low: number, high: number): number {
  if (reduced === 0) return 0
  return reduced * (reduced > 0 ? low : high)
}

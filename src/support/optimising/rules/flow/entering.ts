// Finds the arc by which the flow gets cheaper: the best of a block, block after block, round and round.
import type { Basis } from './basis.ts'
import { none } from './basis.ts'

export type Search = { readonly block: number; next: number }

/** Small blocks: more steps than with large ones, but each much cheaper to find (measured, decision 0036). */
export function beginSearch(arcs: number): Search {
  return { block: Math.max(30, Math.floor(Math.sqrt(arcs) / 2)), next: 0 }
}

/** An arc whose price says that it should carry more, or less. `none`: the flow is the cheapest. */
export function entering(basis: Basis, search: Search): number {
  const { real } = basis
  let looked = 0
  while (looked < real) {
    const end = Math.min(search.next + search.block, real)
    const found = bestBetween(basis, search.next, end)
    looked += end - search.next
    search.next = end === real ? 0 : end
    if (found !== none) return found
  }
  return none
}

function bestBetween(basis: Basis, begin: number, end: number): number {
  const { from, to, cost, state, potential } = basis
  let best = none
  let gain = 0
  for (let arc = begin; arc < end; arc += 1) {
    const reduced =
      (cost[arc] as number) +
      (potential[from[arc] as number] as number) -
      (potential[to[arc] as number] as number)
    const lost = (state[arc] as number) * reduced
    if (lost < gain) {
      gain = lost
      best = arc
    }
  }
  return best
}

// Where the master programme begins: at the best flow of members and loads, all other rows forgotten.
import { setOf, singleSets, unite } from './components.ts'
import type { Flow, Network } from './flow/network.ts'
import { solveFlow } from './flow/simplex.ts'
import { transportOf } from './flow/transport.ts'
import type { Programme } from './programme.ts'
import { at } from './rows.ts'

/** Where an arc of the flow stands, and with it the column or the row that it is. */
export const atLower = 0
export const basic = 1
export const atUpper = 2

export type Start = {
  /** What each pair gains at the flow's prices. */
  readonly gains: Float64Array
  /** Of each pair, and of each entry's and examiner's row. */
  readonly pairs: Uint8Array
  readonly members: Uint8Array
}

/** Null: not even members and loads can be had. */
export function startOf({ problem, value }: Programme): Start | null {
  const { least, most, floor, ceiling } = problem
  const isCrossed =
    least.some((low, e) => low > at(most, e)) || floor.some((low, j) => low > at(ceiling, j))
  if (isCrossed) return null
  const unit = exactUnit(value)
  const network = transportOf(problem)
  value.forEach((worth, p) => {
    network.cost[p] = -Math.round(worth * unit)
  })
  const flow = solveFlow(network)
  if (flow.status !== 'optimal') return null
  const lacks = reducedCosts(network, flow)
  const state = basisOf(network, flow, lacks)
  const count = value.length
  return {
    gains: lacks.subarray(0, count).map((lack) => -lack / unit),
    pairs: state.subarray(0, count),
    members: state.subarray(count),
  }
}

/** The network counts in whole numbers: as fine as its sums stay exact. */
function exactUnit(value: Float64Array): number {
  const greatest = value.reduce((most, worth) => Math.max(most, Math.abs(worth)), 1)
  return 2 ** Math.floor(Math.log2(2 ** 38 / greatest))
}

function reducedCosts({ from, to, cost }: Network, { potential }: Flow): Float64Array {
  return cost.map((price, arc) => price + at(potential, at(from, arc)) - at(potential, at(to, arc)))
}

/**
 * A basis is a tree over all nodes whose arcs cost nothing (Ahuja, Magnanti and Orlin, 11.3): those
 * with room both ways first, then others until all nodes hang together.
 */
function basisOf(network: Network, { flow }: Flow, lacks: Float64Array): Uint8Array {
  const { from, to, low, high, nodes } = network
  const state = flow.map((carried, arc) => (carried > at(low, arc) ? atUpper : atLower))
  const tree = singleSets(nodes)
  const tie = (isFirst: boolean) => {
    lacks.forEach((lack, arc) => {
      const isFree = at(flow, arc) > at(low, arc) && at(flow, arc) < at(high, arc)
      if (lack !== 0 || isFree !== isFirst) return
      if (setOf(tree, at(from, arc)) === setOf(tree, at(to, arc))) return
      unite(tree, at(from, arc), at(to, arc))
      state[arc] = basic
    })
  }
  tie(true)
  tie(false)
  return Uint8Array.from(state)
}

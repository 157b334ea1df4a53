// The cheapest flow through a network, by the network simplex (Ahuja, Magnanti and Orlin, chapter 11).
import { type Basis, firstBasis, none } from './basis.ts'
import { cutOf } from './cut.ts'
import { beginSearch, entering } from './entering.ts'
import type { Flow, FlowAnswer, Network } from './network.ts'
import { pivot } from './pivot.ts'

/** The same network always gets the same answer. */
export function solveFlow(network: Network): FlowAnswer {
  if (sum(network.supply) !== 0) throw new Error('What the nodes send does not add up to nothing.')
  if (crossed(network)) throw new Error('An arc must carry more than it may.')
  const basis = firstBasis(network)
  const search = beginSearch(basis.real)
  let pivots = 0
  for (let arc = entering(basis, search); arc !== none; arc = entering(basis, search)) {
    if (!pivot(basis, arc)) return { status: 'endless' }
    pivots += 1
  }
  const flow = flowOn(network, basis)
  return cutOf(network, basis, flow) ?? answer(network, basis, { flow, pivots })
}

function crossed({ low, high }: Network): boolean {
  return low.some((least, arc) => least > (high[arc] as number))
}

function flowOn({ low }: Network, basis: Basis): Float64Array {
  const flow = low.slice()
  for (let arc = 0; arc < basis.real; arc += 1) {
    const at = basis.origin[arc] as number
    flow[at] = (flow[at] as number) + (basis.flow[arc] as number)
  }
  return flow
}

function answer(network: Network, basis: Basis, found: Pick<Flow, 'flow' | 'pivots'>): Flow {
  let cost = 0
  for (let arc = 0; arc < basis.real; arc += 1) {
    cost += (found.flow[arc] as number) * (network.cost[arc] as number)
  }
  const potential = basis.potential.slice(0, network.nodes)
  return { status: 'optimal', potential, cost, ...found }
}

function sum(numbers: Float64Array): number {
  let total = 0
  for (const one of numbers) total += one
  return total
}

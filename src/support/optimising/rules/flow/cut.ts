// Why a network has no flow: nodes that together hold more than the arcs out of them can take away.
import type { Basis } from './basis.ts'
import type { Cut, Network } from './network.ts'

/** Null when the flow of the basis needs no made-up arc. */
export function cutOf(network: Network, basis: Basis, flow: Float64Array): Cut | null {
  const stuck: number[] = []
  let missing = 0
  for (let node = 0; node < basis.nodes; node += 1) {
    const arc = basis.real + node
    const left = basis.flow[arc] as number
    if (left === 0 || basis.to[arc] !== basis.root) continue
    missing += left
    stuck.push(node)
  }
  if (missing === 0) return null
  return { status: 'impossible', inside: reachedFrom(network, flow, stuck), missing, flow, stuck }
}

/**
 * A 1 for every node that more could be moved to from one of these, over arcs with room or back over
 * arcs that carry more than they must.
 */
export function reachedFrom(
  network: Network,
  flow: Float64Array,
  nodes: readonly number[],
): Uint8Array {
  const inside = new Uint8Array(network.nodes)
  for (const node of nodes) inside[node] = 1
  const ends = arcsByNode(network)
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = ends.start[node] as number; at < (ends.start[node + 1] as number); at += 1) {
      const other = onwards(network, flow, ends.arc[at] as number, node)
      if (other === null || inside[other] === 1) continue
      inside[other] = 1
      waiting.push(other)
    }
  }
  return inside
}

function onwards(network: Network, flow: Float64Array, arc: number, node: number): number | null {
  const carried = flow[arc] as number
  const out = network.from[arc] === node
  if (out && carried < (network.high[arc] as number)) return network.to[arc] as number
  return !out && carried > (network.low[arc] as number) ? (network.from[arc] as number) : null
}

/** Of each node, the arcs that begin or end there. */
function arcsByNode({ nodes, from, to }: Network): { start: Int32Array; arc: Int32Array } {
  const start = new Int32Array(nodes + 1)
  for (const ends of [from, to]) {
    for (const node of ends) start[node + 1] = (start[node + 1] as number) + 1
  }
  for (let node = 0; node < nodes; node += 1) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number)
  }
  const free = start.slice()
  const arc = new Int32Array(2 * from.length)
  for (const ends of [from, to]) {
    for (let at = 0; at < ends.length; at += 1) {
      const node = ends[at] as number
      const place = free[node] as number
      arc[place] = at
      free[node] = place + 1
    }
  }
  return { start, arc }
}

// The part of choosing teams that is a network: members of each entry, load of each examiner, no other rule.
import type { TeamProblem } from '../../model.ts'
import type { Network } from './network.ts'

/**
 * A circle: from the hub to each entry as many as it has members, over a pair to the member, and from
 * there, within its load, back to the hub. The arcs are the pairs, then the entries, then the examiners;
 * the nodes the entries, the examiners, and the hub.
 */
export function transportOf(problem: TeamProblem): Network {
  const { entries, examiners: members, pairs } = problem
  const count = pairs.entry.length
  const arcs = count + entries + members
  const hub = entries + members
  const network: Network = {
    nodes: hub + 1,
    from: new Int32Array(arcs).fill(hub),
    to: new Int32Array(arcs).fill(hub),
    low: new Float64Array(arcs),
    high: new Float64Array(arcs).fill(1),
    cost: new Float64Array(arcs),
    supply: new Float64Array(hub + 1),
  }
  for (let p = 0; p < count; p += 1) {
    network.from[p] = pairs.entry[p] as number
    network.to[p] = entries + (pairs.examiner[p] as number)
    network.cost[p] = 0 - (pairs.score[p] as number)
  }
  for (let e = 0; e < entries; e += 1) network.to[count + e] = e
  for (let j = 0; j < members; j += 1) network.from[count + entries + j] = entries + j
  network.low.set(problem.least, count)
  network.high.set(problem.most, count)
  network.low.set(problem.floor, count + entries)
  network.high.set(problem.ceiling, count + entries)
  return network
}

/** The pairs that a flow through that network goes over, rising. */
export function chosenBy(problem: TeamProblem, flow: Float64Array): Int32Array {
  const carried = flow.subarray(0, problem.pairs.entry.length)
  const chosen = new Int32Array(carried.reduce((sum, one) => sum + one, 0))
  let at = 0
  for (let p = 0; p < carried.length; p += 1) {
    if (carried[p] === 0) continue
    chosen[at] = p
    at += 1
  }
  return chosen
}

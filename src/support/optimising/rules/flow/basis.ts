// The basis of a network simplex: a tree over all nodes, and for each other arc whether it is empty or full.
import type { Network } from './network.ts'

/**
 * Where an arc stands. The sign is that of the reduced cost which lets it stay there; an arc without
 * any room may stay at every price, as those of the tree may.
 */
export const empty = 1
export const inTree = 0
export const full = -1
/** No node, no arc. */
export const none = -1

/**
 * Arcs are counted from their lowest flow, so that each carries 0 to `room`. The last `nodes` of them
 * are made up: each ties a node to the root, at a price that nothing real can reach.
 */
export type Basis = {
  readonly nodes: number
  readonly root: number
  /** How many arcs are real. */
  readonly real: number
  /** The arc of the network that each real arc is. */
  readonly origin: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
  readonly room: Float64Array
  readonly flow: Float64Array
  readonly state: Int8Array
  readonly potential: Float64Array
  readonly tree: Tree
}

/** Each node hangs under its parent by the arc `link`; its children are a list that can be cut anywhere. */
export type Tree = {
  readonly parent: Int32Array
  readonly link: Int32Array
  /** 1: the link leads from the node to its parent. */
  readonly upward: Uint8Array
  readonly depth: Int32Array
  readonly child: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
}

/**
 * All real arcs empty, and every node tied to the root by an arc of its own, which carries what the
 * node has too much or too little of. From every node something can still be sent to the root: the
 * basis is strongly feasible, and the choice of who leaves keeps it so; therefore it never goes in circles.
 */
export function firstBasis(network: Network): Basis {
  const { nodes } = network
  const real = network.from.length
  const basis: Basis = {
    nodes,
    root: nodes,
    real,
    origin: strided(real),
    from: new Int32Array(real + nodes),
    to: new Int32Array(real + nodes),
    cost: new Float64Array(real + nodes),
    room: new Float64Array(real + nodes),
    flow: new Float64Array(real + nodes),
    state: new Int8Array(real + nodes),
    potential: new Float64Array(nodes + 1),
    tree: bareTree(nodes + 1),
  }
  const excess = placeArcs(network, basis)
  tieToRoot(basis, excess, dearerThanAll(network))
  return basis
}

/** The arcs in strides, so that neighbours in the order are from all over the network. */
function strided(arcs: number): Int32Array {
  const order = new Int32Array(arcs)
  const stride = Math.max(1, Math.floor(Math.sqrt(arcs)))
  let at = 0
  for (let first = 0; first < stride; first += 1) {
    for (let arc = first; arc < arcs; arc += stride) {
      order[at] = arc
      at += 1
    }
  }
  return order
}

/** What each node has too much of when all arcs carry their least. */
function placeArcs(network: Network, basis: Basis): Float64Array {
  const { origin, from, to, cost, room, state } = basis
  const excess = network.supply.slice()
  for (let arc = 0; arc < basis.real; arc += 1) {
    const at = origin[arc] as number
    const tail = network.from[at] as number
    const head = network.to[at] as number
    const low = network.low[at] as number
    from[arc] = tail
    to[arc] = head
    cost[arc] = network.cost[at] as number
    room[arc] = (network.high[at] as number) - low
    state[arc] = room[arc] === 0 ? inTree : empty
    excess[tail] = (excess[tail] as number) - low
    excess[head] = (excess[head] as number) + low
  }
  return excess
}

/** More than any path can cost. */
function dearerThanAll({ nodes, cost }: Network): number {
  let dearest = 1
  for (const one of cost) dearest = Math.max(dearest, Math.abs(one))
  return (nodes + 1) * dearest
}

function tieToRoot(basis: Basis, excess: Float64Array, price: number): void {
  const { root, tree } = basis
  for (let node = 0; node < root; node += 1) {
    const arc = basis.real + node
    const sends = (excess[node] as number) >= 0
    basis.from[arc] = sends ? node : root
    basis.to[arc] = sends ? root : node
    basis.cost[arc] = price
    basis.room[arc] = Number.POSITIVE_INFINITY
    basis.flow[arc] = Math.abs(excess[node] as number)
    basis.state[arc] = inTree
    basis.potential[node] = sends ? -price : price
    tree.upward[node] = sends ? 1 : 0
    hang(tree, node, root, arc)
    tree.depth[node] = 1
  }
}

function bareTree(size: number): Tree {
  return {
    parent: new Int32Array(size).fill(none),
    link: new Int32Array(size).fill(none),
    upward: new Uint8Array(size),
    depth: new Int32Array(size),
    child: new Int32Array(size).fill(none),
    next: new Int32Array(size).fill(none),
    previous: new Int32Array(size).fill(none),
  }
}

/** Puts a node, with all under it, first among the children of `parent`. */
export function hang(tree: Tree, node: number, parent: number, link: number): void {
  const { child, next, previous } = tree
  const second = child[parent] as number
  child[parent] = node
  next[node] = second
  previous[node] = none
  if (second !== none) previous[second] = node
  tree.parent[node] = parent
  tree.link[node] = link
}

/** Takes a node, with all under it, from its parent. */
export function unhang(tree: Tree, node: number): void {
  const { child, next, previous } = tree
  const before = previous[node] as number
  const after = next[node] as number
  if (before === none) child[tree.parent[node] as number] = after
  else next[before] = after
  if (after !== none) previous[after] = before
}

// One step of the network simplex: send what fits round the circle that an arc closes, and mend the tree.
import { type Basis, empty, full, hang, inTree, none, unhang } from './basis.ts'

/** The circle: down the tree to `tail`, along the arc to `head`, and up again. */
type Circle = {
  arc: number
  tail: number
  head: number
  /** What fits round. */
  amount: number
  /** The node whose link is filled or emptied first, or none when it is the arc itself. */
  leaves: number
  /** Whether that node is on the tail's side. */
  onTailSide: boolean
}

const circle: Circle = { arc: 0, tail: 0, head: 0, amount: 0, leaves: 0, onTailSide: false }

/** False: the circle has room without end. */
export function pivot(basis: Basis, arc: number): boolean {
  const forwards = basis.state[arc] === empty
  circle.arc = arc
  circle.tail = (forwards ? basis.from[arc] : basis.to[arc]) as number
  circle.head = (forwards ? basis.to[arc] : basis.from[arc]) as number
  measure(basis)
  if (circle.amount === Number.POSITIVE_INFINITY) return false
  if (circle.amount > 0) send(basis, forwards ? circle.amount : -circle.amount)
  if (circle.leaves === none) basis.state[arc] = forwards ? full : empty
  else exchange(basis)
  return true
}

/**
 * Of the arcs that bind, the last in the circle's direction, seen from its top, leaves: on the tail's
 * side the one nearest to the arc, on the head's side the one nearest to the top.
 */
function measure(basis: Basis): void {
  const { depth, parent } = basis.tree
  let { tail, head } = circle
  circle.amount = basis.room[circle.arc] as number
  circle.leaves = none
  circle.onTailSide = false
  let least = circle.amount
  let tailLeast = circle.amount
  let tailLeaves = none
  while (tail !== head) {
    if ((depth[tail] as number) >= (depth[head] as number)) {
      const fits = roomDownTo(basis, tail)
      if (fits < tailLeast) {
        tailLeast = fits
        tailLeaves = tail
      }
      tail = parent[tail] as number
    } else {
      const fits = roomUpFrom(basis, head)
      if (fits <= least) {
        least = fits
        circle.leaves = head
      }
      head = parent[head] as number
    }
  }
  circle.amount = least
  if (tailLeast < least) {
    circle.amount = tailLeast
    circle.leaves = tailLeaves
    circle.onTailSide = true
  }
}

function roomDownTo(basis: Basis, node: number): number {
  const link = basis.tree.link[node] as number
  const flow = basis.flow[link] as number
  return basis.tree.upward[node] === 1 ? flow : (basis.room[link] as number) - flow
}

function roomUpFrom(basis: Basis, node: number): number {
  const link = basis.tree.link[node] as number
  const flow = basis.flow[link] as number
  return basis.tree.upward[node] === 1 ? (basis.room[link] as number) - flow : flow
}

function send(basis: Basis, along: number): void {
  const { flow } = basis
  const { depth, parent, link, upward } = basis.tree
  const { amount } = circle
  let { tail, head } = circle
  flow[circle.arc] = (flow[circle.arc] as number) + along
  while (tail !== head) {
    if ((depth[tail] as number) >= (depth[head] as number)) {
      const arc = link[tail] as number
      flow[arc] = (flow[arc] as number) + (upward[tail] === 1 ? -amount : amount)
      tail = parent[tail] as number
    } else {
      const arc = link[head] as number
      flow[arc] = (flow[arc] as number) + (upward[head] === 1 ? amount : -amount)
      head = parent[head] as number
    }
  }
}

/** The part of the tree that falls off is hung up again by the arc that comes in. */
function exchange(basis: Basis): void {
  const { arc, leaves, onTailSide, tail, head } = circle
  const gone = basis.tree.link[leaves] as number
  basis.state[gone] = basis.flow[gone] === 0 ? empty : full
  basis.state[arc] = inTree
  const inner = onTailSide ? tail : head
  turnRound(basis, inner, leaves, onTailSide ? head : tail)
  const { cost, from, to, potential } = basis
  const reduced =
    (cost[arc] as number) +
    (potential[from[arc] as number] as number) -
    (potential[to[arc] as number] as number)
  shift(basis, inner, to[arc] === inner ? reduced : -reduced)
}

/** Makes `inner` the top of the part that hung from `leaves`, and hangs it under `outer`. */
function turnRound(basis: Basis, inner: number, leaves: number, outer: number): void {
  const { tree, from } = basis
  let node = inner
  let above = outer
  let link = circle.arc
  while (node !== none) {
    const parent = tree.parent[node] as number
    const oldLink = tree.link[node] as number
    unhang(tree, node)
    hang(tree, node, above, link)
    tree.upward[node] = from[link] === node ? 1 : 0
    above = node
    link = oldLink
    node = node === leaves ? none : parent
  }
}

/** Prices and depths of all that hangs under a node, itself too. */
function shift(basis: Basis, top: number, by: number): void {
  const { potential } = basis
  const { parent, depth, child, next } = basis.tree
  let node = top
  while (true) {
    potential[node] = (potential[node] as number) + by
    depth[node] = (depth[parent[node] as number] as number) + 1
    let following = child[node] as number
    while (following === none) {
      if (node === top) return
      following = next[node] as number
      node = parent[node] as number
    }
    node = following
  }
}

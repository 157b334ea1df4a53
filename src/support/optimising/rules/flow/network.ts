// What a network is, and what an answer about it says: the flow that costs least, or why there is none.

/**
 * Arc a leads from[a] → to[a], carries low[a] to high[a] (`Infinity`: without end), and costs cost[a]
 * for each unit. Node v sends supply[v] more than it gets; what all send adds up to nothing. All are
 * whole numbers below 2^40 or so, and so every sum below is exact.
 */
export type Network = {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly cost: Float64Array
  readonly supply: Float64Array
}

export type Flow = {
  readonly status: 'optimal'
  /** On each arc. */
  readonly flow: Float64Array
  /** Of each node: the prices that prove that nothing costs less. */
  readonly potential: Float64Array
  readonly cost: number
  readonly pivots: number
}

/** The nodes with a 1 have, together, `missing` more than the arcs out of them can take away. */
export type Cut = {
  readonly status: 'impossible'
  readonly inside: Uint8Array
  readonly missing: number
  /** The most that can be sent all the same, and the nodes where the rest is stuck. */
  readonly flow: Float64Array
  readonly stuck: readonly number[]
}

/** `endless`: a circle of arcs without end costs less the more it carries. */
export type FlowAnswer = Flow | Cut | { readonly status: 'endless' }

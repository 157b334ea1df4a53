// What the files of instances hold, and what is printed of each.
import type { Network } from '../../src/support/optimising/rules/flow/network.ts'

/** Examiners for entries: every entry gets `size` of them. */
export type Teams = {
  readonly kind: 'teams'
  readonly entries: number
  readonly examiners: number
  readonly size: number
  readonly floor: Int32Array
  readonly ceiling: Int32Array
  readonly leader: Uint8Array
  /** Negative: of none. */
  readonly administration: Int32Array
  /** Sorted by entry, then by examiner. */
  readonly entry: Int32Array
  readonly examiner: Int32Array
  readonly score: Int32Array
}

/** A network as text. With a source and a sink, as much as possible is sent, at the least cost. */
export type Flows = {
  readonly kind: 'flow'
  readonly network: Network
  /** The arc from sink back to source that as much as possible goes through. -1: supplies are given. */
  readonly back: number
  /** Arcs of the file. */
  readonly arcs: number
  /** Nodes that the sink is reached from at once, and nodes that are reached from the source at once. */
  readonly entries: number
  readonly examiners: number
}

/** What is wrong with a file, in a sentence. */
export class Malformed extends Error {}

export type Line = {
  readonly file: string
  readonly model: 'flow' | 'transport' | 'full'
  readonly entries: number
  readonly examiners: number
  readonly arcs: number
  readonly objective: number | null
  readonly bound: number | null
  readonly proven: boolean
  readonly ms: number
  readonly rssMb: number
}

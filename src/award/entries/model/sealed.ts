// What a hand-in seals beside the answers, and what is known of a receipt outside the system.
import type { ImprovementState } from './improvements.ts'
import type { Result } from './results.ts'

/** A file by its content: whoever has the file can tell that it is the one. */
export type SealedAttachment = {
  readonly key: string
  readonly name: string
  readonly alt: string
  /** Of the file's bytes, in hex. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** What the unit answers to a point of its last feedback. */
export type SealedImprovement = {
  readonly key: string
  /** The point, in the words of the feedback. */
  readonly asked: string
  readonly state: ImprovementState
  readonly text: string
}

/** Everything of an entry that is not an answer. */
export type SealedParts = {
  readonly attachments: readonly SealedAttachment[]
  readonly results: readonly Result[]
  readonly improvements: readonly SealedImprovement[]
}

/** A receipt as a file of its own, beside the content that it is about. */
export type ReceiptFile = {
  readonly form: 'forebild-receipt-1'
  readonly number: string
  readonly entry: string
  readonly unit: string
  readonly edition: number
  /** Which hand-in of the entry it was, from 1. */
  readonly ordinal: number
  /** ISO 8601, to the millisecond, UTC. */
  readonly handedInAt: string
  readonly sha256: string
  /** Handed in under a dispensation from the day for all. */
  readonly dispensation: boolean
}

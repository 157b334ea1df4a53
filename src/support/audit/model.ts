// What is written down of each deed.
import type { PersonId } from '../../base/lib/actor.ts'

/** `details` is JSON text, kept to the letter because the hash covers it. */
export type AuditEvent = {
  readonly lane: number
  readonly seq: number
  readonly at: Date
  readonly actorId: PersonId
  readonly what: string
  readonly about: string
  readonly details: string
  readonly hash: string
}

export type Lane = { readonly lane: number; readonly seq: number; readonly hash: string }

/** Where the chain does not hold, and how. */
export type Break = {
  readonly lane: number
  readonly seq: number
  readonly why: 'changed' | 'missing' | 'cut-off'
}

export const laneCount = 32

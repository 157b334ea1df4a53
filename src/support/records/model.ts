// What is registered: what has come in, and what has been drawn up.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { DocumentId } from '../documents/model.ts'

export type RecordId = Id<'diary-record'>
export const directions = ['received', 'drawn-up'] as const
export type Direction = (typeof directions)[number]

/** Whose numbers they are, such as KU of 2027: one series each, without gaps. */
export type Series = { readonly prefix: string; readonly year: number }

/** The facts that the law asks for (OSL 5 kap. 2 §), beside the number. */
export type ToRegister = {
  readonly series: Series
  readonly direction: Direction
  /** The day it came in or was drawn up. */
  readonly on: string
  /** From whom it came, or to whom it went. */
  readonly counterpart: string
  /** In short what it is about, without anything that is secret. */
  readonly about: string
  /** What sort of thing it is. Whoever shows the diary knows the words. */
  readonly kind: string
  /** The thing that it belongs to: its id. */
  readonly subject: string
  readonly document?: DocumentId
}

export type DiaryRecord = {
  readonly id: RecordId
  readonly series: string
  readonly year: number
  readonly ordinal: number
  /** From 2 on: a later version of the same thing. */
  readonly part: number
  readonly number: string
  readonly direction: Direction
  readonly datedOn: string
  readonly counterpart: string
  readonly about: string
  readonly kind: string
  readonly subject: string
  readonly document: DocumentId | null
  /** In the municipality's own diary. */
  readonly cityNumber: string | null
  readonly registeredAt: Date
  readonly registeredBy: PersonId
}

/** Empty texts and nulls narrow nothing. */
export type DiaryFilter = {
  readonly year: number | null
  readonly direction: Direction | null
  readonly kind: string
  readonly search: string
}

// Entries that others learn from (bidragsbibliotek, goda exempel).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { EditionId } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'

export type ItemId = Id<'library-item'>

/** `offered`: the unit consents, and the organiser has not yet looked for what must not be public. */
export const itemStates = ['offered', 'published', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

export type Item = {
  readonly id: ItemId
  readonly entryId: EntryId
  readonly editionId: EditionId
  readonly year: number
  /** Key of the edition's category. */
  readonly category: string
  readonly unitName: string
  readonly state: ItemState
  /** The unit's own words: the problem, what they did, what came of it. */
  readonly summary: string
  /** How to reach the unit, as it wants to be reached. */
  readonly contact: string
  /** The legal entity behind a private unit consents as well. */
  readonly operatorConsents: boolean
  readonly consentedBy: PersonId
  readonly consentedAt: Date
  readonly checkedBy: PersonId | null
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
}

export type Offer = {
  readonly summary: string
  readonly contact: string
  readonly operatorConsents: boolean
}

/** The prize is bound to developing the unit: what it was used for, in the unit's words. */
export type PrizeUse = {
  readonly entryId: EntryId
  readonly text: string
  readonly toldBy: PersonId
  readonly toldAt: Date
}

export type Query = {
  readonly text: string
  readonly category: string | null
  readonly year: number | null
  /** From 1. */
  readonly page: number
}

export const summaryLimit = 150
export const prizeUseLimit = 300
export const pageSize = 20

// Changes of a solution by hand, each with its price.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'

/** Somebody else comes, two change places, somebody leaves, or one more comes. */
export const exchangeKinds = ['replace', 'swap', 'drop', 'join'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** How a person asks for it. */
export type ExchangeCommand = {
  readonly kind: ExchangeKind
  /** Who comes. Null: nobody. */
  readonly comes: PersonId | null
  /** The team that they change places from. */
  readonly from: EntryId | null
}

export type Exchange = ExchangeCommand & {
  /** Worth that is lost. Below zero: it is gained. */
  readonly price: number
  /** By how much the sum of all scores changes. */
  readonly scores: number
  /** Wishes (by slack) that are missed by more, or less than nothing: by less. */
  readonly missed: readonly {
    readonly slack: number
    readonly by: number
    readonly price: number
  }[]
  /** What the weakest team is worth then. */
  readonly weakest: number
}

// What a unit has from earlier years: what it wrote, and what was said of it.
import type { EntryId, ReadableArea } from '../model.ts'

/** A strength or an improvement of released feedback. */
export type FeedbackPoint = {
  /** One of its kind in the entry. */
  readonly key: string
  readonly area: string
  /** The question it is about. Null: the area as a whole. */
  readonly question: string | null
  readonly kind: 'strength' | 'improvement'
  readonly mainIdea: string
  readonly text: string
}

/** What was handed in an earlier year, by the unit itself or by one that it has come from. */
export type EarlierEntry = {
  readonly entry: EntryId
  readonly year: number
  readonly unit: string
  /** By another unit, which this one has taken over from. */
  readonly inherited: boolean
  readonly areas: readonly ReadableArea[]
  readonly points: readonly FeedbackPoint[]
}

/** One earlier answer, or feedback without one, beside a question of this year. */
export type Earlier = {
  readonly from: Pick<EarlierEntry, 'entry' | 'year' | 'unit' | 'inherited'>
  /** Key and wording of that year. */
  readonly question: string
  readonly asked: { readonly sv: string; readonly en: string }
  readonly text: string
  readonly words: number
  readonly points: readonly FeedbackPoint[]
}

/** Another unit's answer to the same question, published with its consent. */
export type ExampleAnswer = {
  readonly unit: string
  readonly year: number
  /** Its place in the library. */
  readonly item: string
  readonly text: string
}

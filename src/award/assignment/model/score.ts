// How well an examiner fits an entry, in parts that can be shown.
import type { PartKey } from './season.ts'

/** What gave a part its points. */
export type PartCase =
  | 'competence.yes'
  | 'competence.no'
  | 'field.yes'
  | 'field.no'
  | 'wish.rather'
  | 'wish.none'
  | 'wish.not'
  | 'load.room'
  | 'distance.same'
  | 'distance.near'
  | 'distance.far'
  | 'distance.unknown'
  | 'travel.over'

export type Part = {
  readonly key: PartKey
  readonly points: number
  /** The most that it can give. */
  readonly of: number
  readonly because: PartCase
  /** The words or places that it rests on. */
  readonly matched: readonly string[]
}
export type Score = { readonly total: number; readonly of: number; readonly parts: readonly Part[] }

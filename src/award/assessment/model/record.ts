// What an examiner has done over the years (meriter).
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { TrainingYear } from '../../examiners/model/training.ts'

export type Timeliness =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'late'; readonly days: number }
  /** Not handed in, and the day has passed. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'to-come' }

/** One entry that somebody examined, in the team as it is now. */
export type RecordedEntry = {
  readonly entryId: EntryId
  readonly unit: string
  readonly role: 'leader' | 'member'
  readonly timeliness: Timeliness
}

export type RecordYear = {
  readonly year: number
  readonly entries: readonly RecordedEntry[]
  readonly training: TrainingYear | null
  /** The last year in which it is kept. Null: no rule lets it be removed. */
  readonly keptThrough: number | null
}

/** The latest year first. */
export type ExaminerRecord = {
  readonly person: PersonId
  readonly name: string
  readonly years: readonly RecordYear[]
  /** Editions examined, also those told and confirmed from before. */
  readonly experience: number
}

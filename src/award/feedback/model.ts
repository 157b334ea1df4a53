// What the unit learns from being examined (aterforingsrapport).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Direction } from '../assessment/model.ts'
import type { EntryId } from '../entries/model.ts'

export type ReportId = Id<'feedback-report'>
export type ItemId = Id<'feedback-item'>

/** `checking`: waits for a second person. `acknowledged`: the unit has said that it has read it. */
export const reportStates = ['drafting', 'checking', 'checked', 'released', 'acknowledged'] as const
export type ReportState = (typeof reportStates)[number]

/** A strength or an improvement, in the words that the unit will read. */
export type ItemText = { readonly mainIdea: string; readonly text: string }
export type Item = ItemText & {
  readonly id: ItemId
  readonly area: string
  /** That the finding was about. Null: the area as a whole. */
  readonly question: string | null
  readonly kind: Direction
  readonly place: number
}

export type Report = {
  readonly id: ReportId
  readonly entryId: EntryId
  readonly state: ReportState
  readonly opening: string
  /** Rises with each change, so that nobody overwrites what they have not seen. */
  readonly revision: number
  readonly startedAt: Date
  readonly editedAt: Date
  readonly editedBy: PersonId
  readonly checkedBy: PersonId | null
  readonly checkedAt: Date | null
  /** Why the second person gave it back. */
  readonly returnedWhy: string | null
  readonly releasedBy: PersonId | null
  readonly releasedAt: Date | null
  readonly acknowledgedBy: PersonId | null
  readonly acknowledgedAt: Date | null
}

/** A report with all that stands in it. `writers`: everybody who has written in it. */
export type WholeReport = Report & {
  readonly items: readonly Item[]
  readonly writers: readonly PersonId[]
}

/** What an editor posts: texts of the whole report, on top of a revision. */
export type Edit = {
  readonly revision: number
  readonly opening: string
  readonly items: readonly (ItemText & { readonly id: ItemId })[]
}

export type NewItem = ItemText & { readonly area: string; readonly kind: Direction }

/** How a person stands to the entry that the report is about. */
export type Standing = {
  /** In the team, with a declaration that shows no conflict. */
  readonly examines: boolean
  /** Has a part in the unit's registration. */
  readonly member: boolean
  /** Acts for the unit: is no reader, and no helper from elsewhere. */
  readonly ofUnit: boolean
  /** Keeps the award running: the award office. */
  readonly organises: boolean
}

export const openingLimit = 300
export const mainIdeaLimit = 40
export const itemLimit = 250

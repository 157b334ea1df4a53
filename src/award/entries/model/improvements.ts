// What was improved since the last feedback, answered point by point.
import type { PersonId } from '../../../base/lib/actor.ts'

export const improvementStates = ['done', 'under-way', 'not'] as const
export type ImprovementState = (typeof improvementStates)[number]

export type Improvement = {
  /** Of the point in the feedback. */
  readonly key: string
  /** The point as the unit read it. */
  readonly asked: string
  readonly state: ImprovementState
  readonly text: string
  /** Rises with each change, so that nobody overwrites what they have not seen. */
  readonly revision: number
  readonly savedAt: Date
  readonly savedBy: PersonId
}

/** What is posted of one point. `state` null: it is left unanswered. */
export type ImprovementDraft = {
  readonly key: string
  readonly state: ImprovementState | null
  readonly text: string
  readonly revision: number
}

/** Words in the answer to one point. */
export const improvementLimit = 150

// The plan that all teams of an edition are made in: its wishes, its steps, and what was solved.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { TeamRuleKey } from '../../editions/model/team-rules.ts'
import type { EditionId } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Wishes } from './wishes.ts'

export type PlanId = Id<'assignment-plan'>
export type SolutionId = Id<'assignment-solution'>

/** What a plan is at one step. Solutions are kept for good, so that an earlier state can hold again. */
export type PlanState = {
  readonly wishes: Wishes
  /** Decides between solutions of equal worth. */
  readonly seed: number
  /** The weakest team is raised first, then the total. */
  readonly fair: boolean
  /** The solution that the board shows. */
  readonly solution: SolutionId | null
}

export type Plan = {
  readonly id: PlanId
  readonly edition: EditionId
  /** Ordinal of the step that holds. */
  readonly at: number
}

export const stepKinds = [
  'begun',
  'pinned',
  'unpinned',
  'forbidden',
  'allowed',
  'sized',
  'unsized',
  'loaded',
  'unloaded',
  'away',
  'back',
  'waived',
  'unwaived',
  'settings',
  'solved',
  'swapped',
  'chosen',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Whom and what a step was about, so that it can be told. */
export type About = {
  readonly entry?: EntryId
  readonly person?: PersonId
  readonly other?: PersonId
  readonly otherEntry?: EntryId
  readonly rule?: TeamRuleKey
  readonly number?: number
}

export type Step = {
  readonly ordinal: number
  readonly kind: StepKind
  readonly about: About
  readonly state: PlanState
  readonly by: PersonId
  readonly at: Date
}

/** A command that changes the wishes. */
export type Wishing =
  | {
      readonly kind: 'pinned' | 'unpinned' | 'forbidden' | 'allowed'
      readonly entry: EntryId
      readonly person: PersonId
    }
  | {
      readonly kind: 'sized'
      readonly entry: EntryId
      readonly least: number
      readonly most: number
    }
  | {
      readonly kind: 'loaded'
      readonly person: PersonId
      readonly floor: number
      readonly ceiling: number
    }
  | { readonly kind: 'unsized'; readonly entry: EntryId }
  | { readonly kind: 'away' | 'back' | 'unloaded'; readonly person: PersonId }
  | { readonly kind: 'waived' | 'unwaived'; readonly rule: TeamRuleKey }

/** When the teams of a solution became real. */
export type Publication = {
  readonly solution: SolutionId
  /** Teams that there were none of before, and teams that changed. */
  readonly begun: number
  readonly changed: number
  readonly publishedBy: PersonId
  readonly publishedAt: Date
}

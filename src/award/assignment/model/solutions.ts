// What was asked of the engine for a plan, how far it has come, and what it answered.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { GivingWay, Progress, Shortage } from '../../../support/optimising/model.ts'
import type { TeamRules } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { PlanId, SolutionId } from './plan.ts'
import type { Meaning } from './season.ts'
import type { Wishes } from './wishes.ts'

/** `unknown`: stopped before anything was found, and nothing shows that there is nothing. */
export type SolutionState = 'waiting' | 'working' | 'solved' | 'impossible' | 'unknown' | 'failed'

export type Asked = {
  readonly id: SolutionId
  readonly plan: PlanId
  /** Told on pages: «Lösning 7». */
  readonly number: number
  /** `by-hand`: a person exchanged somebody in `base`. */
  readonly origin: 'solved' | 'by-hand'
  readonly base: SolutionId | null
  readonly wishes: Wishes
  readonly seed: number
  readonly fair: boolean
  /** As few changes of `base` as possible came before the worth. */
  readonly keeps: boolean
  /** Milliseconds. */
  readonly timeLimit: number
  readonly askedBy: PersonId
  readonly askedAt: Date
}

/** How the engine's answer is worth, without the teams. */
export type Outcome = {
  readonly status: 'optimal' | 'stopped'
  readonly objective: number
  /** No allowed solution is worth more. */
  readonly bound: number
  readonly weakest: number
  /** What the best teams are worth when the weakest is not raised. Null: not asked. */
  readonly unfair: number | null
  readonly rounds: number
  readonly milliseconds: number
  /** Pairs that were to be kept where possible. Null: it was not asked. */
  readonly keep: readonly number[] | null
}

/** What the lists and the bar show. */
export type SolutionHead = Asked & {
  readonly state: SolutionState
  readonly begunAt: Date | null
  /** When the engine was last heard of. */
  readonly heardAt: Date | null
  readonly endedAt: Date | null
  readonly tries: number
  readonly stopAsked: boolean
  readonly progress: Progress | null
  readonly hash: string | null
  readonly outcome: Outcome | null
}

export type PlannedTeam = {
  readonly entry: EntryId
  /** Null: nobody in it has been trained to lead. */
  readonly leader: PersonId | null
  /** The leader first. */
  readonly members: readonly PersonId[]
}

/** What could not be, in indexes of the instance. */
export type Obstacle = {
  readonly shortage: Shortage | null
  readonly givingWay: readonly GivingWay[]
}

/** A whole solution. What is null has not come yet, or never came. */
export type Kept = SolutionHead & {
  readonly rules: TeamRules | null
  /** The canonical text that was solved. */
  readonly instance: string | null
  readonly meaning: Meaning | null
  readonly teams: readonly PlannedTeam[] | null
  /** As it is kept: canonical JSON of a `Certificate`. */
  readonly certificate: string | null
  readonly obstacle: Obstacle | null
}

/** A solution that there are teams of. */
export type Solved = Kept & {
  readonly outcome: Outcome
  readonly instance: string
  readonly hash: string
  readonly meaning: Meaning
  readonly teams: readonly PlannedTeam[]
  readonly certificate: string
}

/** Seconds that one may give the engine. */
export const timeLimits = [10, 60, 300, 1200] as const

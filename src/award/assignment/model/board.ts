// What the pages of a plan of teams show.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Exchange } from './exchanges.ts'
import type { PlanState, Publication, Step } from './plan.ts'
import type { Kept, PlannedTeam, SolutionHead, Solved } from './solutions.ts'

/** Those who are meant, by name. Also those who are not in the season any more. */
export type Names = {
  readonly unit: (entry: EntryId) => string
  readonly person: (person: PersonId) => string
}

/** A wish of the rules that is missed, and what that costs. */
export type Missed = { readonly slack: number; readonly by: number; readonly price: number }

export type BoardMember = {
  readonly person: PersonId
  readonly name: string
  readonly leads: boolean
  readonly pinned: boolean
}
export type BoardTeam = {
  readonly entry: EntryId
  readonly unit: string
  readonly category: string | null
  readonly members: readonly BoardMember[]
  /** The sum of its members' scores. */
  readonly score: number
  readonly missed: readonly Missed[]
  /** It is not the one that is real now, or there is none. */
  readonly differs: boolean
}

export type Load = {
  readonly person: PersonId
  readonly name: string
  readonly entries: readonly EntryId[]
  readonly leads: number
  readonly floor: number
  readonly ceiling: number
}

/** A solution with all that is said about it. */
export type Shown = {
  readonly solved: Solved
  /** By name of unit. */
  readonly teams: readonly BoardTeam[]
  /** By what it costs. Those of single entries are with their teams, too. */
  readonly missed: readonly Missed[]
  /** Points that second and third entries of examiners take. */
  readonly room: number
  readonly loads: readonly Load[]
  /** Parts of the picture that nothing binds together. */
  readonly parts: number
  readonly people: number
}

/** What has changed of that which a solution was made of. */
export type Drift = {
  readonly entriesCome: readonly EntryId[]
  readonly entriesGone: readonly EntryId[]
  readonly peopleCome: readonly PersonId[]
  readonly peopleGone: readonly PersonId[]
  /** Placings of the solution that are not allowed any more. */
  readonly placingsClosed: readonly { readonly entry: EntryId; readonly person: PersonId }[]
  /** Something else: scores, bounds or rules. */
  readonly other: boolean
}

/** The same for every page of the plan. */
export type Frame = {
  readonly edition: Edition
  readonly state: PlanState
  readonly names: Names
}

export type Board = Frame & {
  /** What undoing takes back, and what doing again brings. */
  readonly back: Step | null
  readonly ahead: Step | null
  readonly running: (SolutionHead & { readonly silent: boolean }) | null
  /** The newest answer, when it is none. */
  readonly failed: Kept | null
  readonly shown: Shown | null
  /** Something is wished that the solution was not made with. */
  readonly pending: boolean
  /** Null: it is as it was. */
  readonly drift: Drift | null
  readonly publication: Publication | null
  /** Teams that are not real yet, or are others. */
  readonly unpublished: number
  /** What is there to be solved for. Null: something is being solved, or there are no rules for teams. */
  readonly ready: { readonly entries: number; readonly people: number } | null
  /** Those who can be marked as away, by name. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[]
  /** Worth lost since the solution before, when this one was solved with other wishes. Null: nothing to compare. */
  readonly delta: Delta | null
}
export type Delta = {
  /** Number of the solution before. */
  readonly before: number
  readonly price: number
  /** What its weakest team was worth. */
  readonly weakest: number
  readonly changed: number
}

export type TeamBoard = Frame & {
  readonly shown: Shown
  readonly team: BoardTeam
  readonly joiners: readonly Exchange[]
  readonly size: { readonly least: number; readonly most: number }
}

export type PlacingBoard = Frame & {
  readonly shown: Shown
  readonly team: BoardTeam
  readonly member: BoardMember
  /** The cheapest first. */
  readonly exchanges: readonly Exchange[]
}

/** Two solutions side by side. */
export type Compared = Frame & {
  readonly heads: readonly SolutionHead[]
  readonly two: readonly [Shown, Shown] | null
  readonly differing: readonly {
    readonly entry: EntryId
    readonly unit: string
    readonly only: readonly [readonly PersonId[], readonly PersonId[]]
  }[]
}

/** What publishing would do. */
export type Publishing = Frame & {
  readonly shown: Shown
  readonly drift: Drift | null
  readonly pending: boolean
  readonly change: Change
}
export type Change = {
  /** Entries that have no team yet. */
  readonly begun: readonly PlannedTeam[]
  readonly changed: readonly TeamChange[]
  readonly same: number
}
export type TeamChange = {
  readonly team: PlannedTeam
  readonly come: readonly PersonId[]
  readonly gone: readonly PersonId[]
  readonly leaderBefore: PersonId | null
}

// The team's visit to the unit (platsbesok): when and whom, what to ask, what was seen, what it changed.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { ClosedConsensus, ConsensusArea, Direction } from '../assessment/model.ts'
import type { Area, Edition, Level } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'

export type VisitId = Id<'visit'>
export type VisitQuestionId = Id<'visit-question'>
export type NoteId = Id<'visit-note'>
export type RevisionId = Id<'score-revision'>

/** People are met in a role. Their names are never asked for. */
export const metRoles = ['manager', 'employees', 'users', 'relatives', 'partners'] as const
export type MetRole = (typeof metRoles)[number]
/** `about`: how many and which of them, in free words. */
export type Meeting = { readonly role: MetRole; readonly about: string }

/** What the unit is told. */
export type Plan = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly practical: string
  readonly meetings: readonly Meeting[]
}
/** What the leader types: a day and two clock times, in the zone of the edition. */
export type PlanCommand = Omit<Plan, 'startsAt' | 'endsAt'> & {
  readonly date: string
  readonly from: string
  readonly to: string
}

/** `waived`: the organiser has decided, with a reason, that there is no visit. */
export type VisitState = 'planned' | 'done' | 'waived'
export type Visit = {
  readonly id: VisitId
  readonly entryId: EntryId
  readonly state: VisitState
  /** Null only where the visit was waived before it was planned. */
  readonly plan: Plan | null
  readonly doneAt: Date | null
  readonly waivedBecause: string | null
}

/** What the team wants to know there, from an area. The unit does not see it. */
export type VisitQuestion = {
  readonly id: VisitQuestionId
  readonly area: string
  readonly text: string
}

export const noteKinds = ['strength', 'improvement', 'neutral'] as const
export type NoteKind = Direction | 'neutral'
/** Working material. Only a note with a direction is evidence that can carry a changed value. */
export type NoteText = {
  readonly area: string
  readonly kind: NoteKind
  readonly text: string
  readonly questionId: VisitQuestionId | null
  readonly met: MetRole | null
}
export type Note = NoteText & {
  readonly id: NoteId
  readonly writtenBy: PersonId
  readonly writtenAt: Date
}

/** A value that the visit changed, and the notes that it rests on. Never changed itself. */
export type Revision = {
  readonly id: RevisionId
  readonly area: string
  readonly from: number
  readonly to: number
  readonly reason: string
  readonly evidence: readonly NoteId[]
  readonly revisedAt: Date
}
export type ReviseCommand = {
  readonly to: number
  readonly reason: string
  readonly evidence: readonly string[]
}

/** A revision with its evidence in words, and without names, for the stages that follow. */
export type ToldRevision = Omit<Revision, 'evidence' | 'id'> & {
  readonly evidence: readonly Pick<Note, 'kind' | 'text' | 'met'>[]
}

// What the pages show.

export type VisitCase = {
  readonly entryId: EntryId
  readonly unit: string
  readonly edition: Edition
  readonly visit: Visit | undefined
}
export type TeamVisit = VisitCase & {
  readonly areas: readonly Area[]
  readonly consensus: ClosedConsensus
  readonly questions: readonly VisitQuestion[]
  readonly notes: readonly Note[]
  readonly revisions: readonly Revision[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly mayLead: boolean
  /** Notes may be written: the visit has begun and nothing is final. */
  readonly mayNote: boolean
  /** Questions may be written: the visit is not over. */
  readonly mayAsk: boolean
  readonly linked: ReadonlySet<NoteId>
}
export type ShownVisit =
  | { readonly kind: 'team'; readonly visit: TeamVisit }
  | { readonly kind: 'organiser'; readonly visit: VisitCase; readonly mayWaive: boolean }
export type RevisionDesk = TeamVisit & {
  readonly area: Area
  readonly scale: readonly Level[]
  readonly agreed: ConsensusArea
  /** Notes of the area that can carry a change. */
  readonly evidence: readonly Note[]
}
export type VisitLine = {
  readonly entryId: EntryId
  readonly unit: string
  readonly visit: Visit | undefined
  readonly outside: boolean
}

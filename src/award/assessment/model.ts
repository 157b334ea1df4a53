// What examiners judge, each alone (bedomning), and what their team agrees on (konsensus).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Area, AssessmentModel, Edition, EditionId, Level } from '../editions/model.ts'
import type { EntryId, ReadableArea, ReadableEntry } from '../entries/model.ts'
import type { Clearance } from '../examiners/model.ts'

export type AssessmentId = Id<'assessment'>
export type ConsensusId = Id<'consensus'>
export type FindingId = Id<'finding'>

export const directions = ['strength', 'improvement'] as const
export type Direction = (typeof directions)[number]

/**
 * What an examiner found in the answers of an area. It rests on a passage: the question, and the
 * words of its answer. Only an improvement may rest on what an answer does not say: `quote` ''.
 */
export type FindingText = {
  readonly kind: Direction
  readonly mainIdea: string
  readonly relevance: string
  readonly question: string
  readonly quote: string
}
export type Finding = FindingText & { readonly id: FindingId; readonly area: string }

/** Words that a main idea may have: it is one sentence. */
export const mainIdeaLimit = 40
export const relevanceLimit = 200
export const rationaleLimit = 200

/** What is posted from an area's page. Undefined: not touched. `value` null: no level any more. */
export type AreaCommand = {
  readonly finding?: FindingText | undefined
  readonly value?: number | null | undefined
}
/** `take`: findings of members that become common ones, as they are. */
export type AgreeCommand = {
  readonly take: readonly string[]
  readonly value?: number | undefined
  readonly rationale: string
}

/** `value`: a level of the area's scale. */
export type Score = { readonly area: string; readonly value: number }

/** One examiner's. Submitted, it never changes again. */
export type Assessment = {
  readonly id: AssessmentId
  readonly entryId: EntryId
  readonly examinerId: PersonId
  readonly state: 'open' | 'submitted'
  readonly openedAt: Date
  readonly submittedAt: Date | null
  readonly findings: readonly Finding[]
  readonly scores: readonly Score[]
}

/** `revised`: the value after the visit, where evidence changed it. */
export type Agreed = Score & { readonly rationale: string; readonly revised: number | null }
/** `from`: the member's finding that it was taken from. */
export type CommonFinding = Finding & { readonly from: FindingId | null }
/** What the members' scores of an area lie between. */
export type Range = { readonly lowest: number; readonly highest: number }

/**
 * The team's. `open`: the leader works on it. `closed`: agreed, and waits for the visit.
 * `visited`: evidence of the visit may still revise a value. `final`: nothing changes any more.
 */
export type ConsensusState = 'open' | 'closed' | 'visited' | 'final'
export type Consensus = {
  readonly id: ConsensusId
  readonly entryId: EntryId
  readonly editionId: EditionId
  readonly state: ConsensusState
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly finalAt: Date | null
  readonly agreed: readonly Agreed[]
  /** By area, fixed when it closes: a later change of the team changes nothing. */
  readonly ranges: Readonly<Record<string, Range>>
  readonly findings: readonly CommonFinding[]
}

/** How far the assessment of an entry has come. */
export type AssessmentState = 'unassigned' | 'individual' | 'consensus' | 'visited' | 'final'

/** Where a judgement stands: the area, its levels, and what the entry answers, by question. */
export type Ground = {
  readonly area: Area
  readonly scale: readonly Level[]
  readonly answers: Answers
}
export type Answers = Readonly<Record<string, string>>

/** Something that the visit showed: in favour of a higher level, or of a lower one. */
export type Evidence = { readonly id: string; readonly kind: Direction }

/** How an actor stands to an entry that is being assessed. */
export type Standing = {
  /** The time for assessing has come and the jury has not met. Before and after, nothing is written. */
  readonly running: boolean
  readonly member: boolean
  readonly leader: boolean
  /** A declaration covers the entry and shows no conflict. */
  readonly clear: boolean
  readonly handedIn: boolean
}

/** What later stages may know of an area. No examiner's name, no single score. */
export type ConsensusArea = Range & {
  readonly area: string
  readonly weight: number
  /** Agreed before the visit. */
  readonly value: number
  /** After the visit; the same where no evidence changed it. */
  readonly valueAfter: number
  /** Levels between the lowest and the highest score of the members. */
  readonly spread: number
  readonly rationale: string
  readonly findings: readonly Finding[]
}

/**
 * A consensus that the leader has closed. `before` and `after` the visit: the weighted mean of
 * the areas' values in hundredths of a level, a whole number (weights are whole per cent).
 */
export type ClosedConsensus = {
  readonly entryId: EntryId
  readonly state: Exclude<ConsensusState, 'open'>
  readonly closedAt: Date
  readonly areas: readonly ConsensusArea[]
  readonly before: number
  readonly after: number
}

/** For those who follow the work without seeing it. `consensus` null: not opened. */
export type Progress = {
  readonly members: number
  readonly opened: number
  readonly handedIn: number
  readonly consensus: ConsensusState | null
}

/** What is the same on every page about one entry. */
export type Case = {
  readonly entryId: EntryId
  readonly unit: string
  readonly edition: Edition
  readonly areas: readonly Area[]
  readonly model: AssessmentModel
  readonly standing: Standing
}
/** A member of the team, and whether they have handed in. Nothing of what they think. */
export type Colleague = {
  readonly id: PersonId
  readonly name: string
  readonly leads: boolean
  readonly state: 'not-opened' | 'open' | 'submitted'
}
export type Overview = Case & {
  readonly own: Assessment
  readonly team: readonly Colleague[]
  readonly consensus: ConsensusState | null
  readonly mayWrite: boolean
  readonly mayCompare: boolean
  readonly mayLead: boolean
}

/** What the answers show, as it was handed in. */
export type ReadableParts = Pick<ReadableEntry, 'attachments' | 'results'>

export type Desk = Case & {
  readonly area: Area
  readonly scale: readonly Level[]
  readonly answers: ReadableArea
  readonly parts: ReadableParts
  readonly own: Assessment
  readonly mayWrite: boolean
}

export type FindingDesk = Desk & { readonly finding: Finding }

/** One who has handed in, and what. */
export type Opinion = { readonly who: string; readonly assessment: Assessment }
export type Table = Case & {
  readonly team: readonly Colleague[]
  readonly opinions: readonly Opinion[]
  readonly consensus: Consensus | undefined
  readonly closed: ClosedConsensus | undefined
  readonly mayLead: boolean
  readonly mayOpen: boolean
}
/** `closed`: for the organiser, who sees what was agreed and not who thought what. */
export type Agreement =
  | { readonly kind: 'team'; readonly table: Table }
  | { readonly kind: 'organiser'; readonly about: Case; readonly closed: ClosedConsensus }

export type AreaTable = Table & {
  readonly consensus: Consensus
  readonly area: Area
  readonly scale: readonly Level[]
  readonly answers: ReadableArea
  readonly parts: ReadableParts
  readonly range: Range | undefined
  readonly needsRationale: boolean
}

export type CommonDesk = AreaTable & { readonly finding: CommonFinding | undefined }

/** A line of an examiner's own list. `clearance`: whether the entry opens. */
export type OwnLine = {
  readonly entryId: EntryId
  readonly unit: string
  readonly year: number
  readonly due: string | null
  readonly clearance: Clearance
  readonly own: 'not-opened' | 'open' | 'submitted'
  readonly state: AssessmentState
}
/** A line of the organiser's list: how far, and who. No score. */
export type FollowedLine = {
  readonly entryId: EntryId
  readonly unit: string
  readonly progress: Progress
  readonly state: AssessmentState
  readonly who: readonly string[]
}
export type Lists = {
  /** Undefined: the actor does not examine. */
  readonly own: readonly OwnLine[] | undefined
  /** Undefined: the actor does not organise. */
  readonly all: readonly FollowedLine[] | undefined
  readonly year: number
}

// What a board says about taking part: its matter, its decisions, and the extract of the minutes.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { DocumentId } from '../../support/documents/model.ts'
import type { DecisionKind, EditionId } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import type { OrganisationId } from '../units/model.ts'
import type { BoardPaper, PaperSignature } from './model/paper.ts'

export type MatterId = Id<'board-matter'>
export type DecisionId = Id<'board-decision'>

/** The kinds that a paper can propose, in the order they are shown. */
export const proposals: readonly DecisionKind[] = ['approved', 'noted', 'nominated']
export const outcomes = [
  'approved',
  'noted',
  'nominated',
  'rejected',
  'postponed',
  'referred-back',
] as const
export type OutcomeKind = (typeof outcomes)[number]

export type Matter = {
  readonly id: MatterId
  readonly edition: EditionId
  readonly administration: OrganisationId | null
  readonly administrationName: string | null
  readonly administrationKind: 'administration' | 'company'
  readonly board: OrganisationId | null
  /** As it was called then. Null: an imported paper does not tell. */
  readonly boardName: string | null
  readonly origin: 'web' | 'import'
  readonly sourceKey: string | null
  readonly paper: BoardPaper
  readonly createdBy: PersonId
  readonly createdAt: Date
  readonly changedAt: Date
}

export type MatterRegistration = {
  readonly matter: MatterId
  readonly registration: RegistrationId
}

/** Units that leave a matter, and that come to it. */
export type Regrouping = {
  readonly leaving: readonly RegistrationId[]
  readonly joining: readonly RegistrationId[]
}

/** One meeting's dealing with a matter. Dates that are null are not known, or not yet. */
export type Decision = {
  readonly id: DecisionId
  readonly matter: MatterId
  readonly meetingDate: string | null
  readonly outcome: OutcomeKind | null
  /** When that was written down first. */
  readonly enteredAt: Date | null
  readonly paragraph: string | null
  readonly recordNumber: string | null
  readonly immediateAdjustment: boolean
  readonly adjustedOn: string | null
  readonly postedOn: string | null
  readonly extract: DocumentId | null
  /** As it could be read out of the file. Null: nothing could be read. */
  readonly extractText: string | null
  readonly extractSentAt: Date | null
  readonly extractSentBy: PersonId | null
  readonly verifiedAt: Date | null
  readonly verifiedBy: PersonId | null
  /** The organiser sent the extract back, and nothing has come since. */
  readonly returnedAt: Date | null
  readonly returnedBy: PersonId | null
  readonly returnedReason: string | null
  readonly createdAt: Date
}

/** `covered`: the extract names the matter that the unit belongs to, not the unit itself. */
export type Listing = 'listed' | 'covered'
export type DecisionRegistration = {
  readonly decision: DecisionId
  readonly registration: RegistrationId
  readonly listed: Listing | null
  /** Where the board took this unit apart from the others. Null: as the decision as a whole. */
  readonly outcome: OutcomeKind | null
}

export type Reminder = {
  readonly id: Id<'board-reminder'>
  readonly registration: RegistrationId
  readonly sentAt: Date
  readonly sentBy: PersonId
  /** Of a planned one: how many working days before which day. Null: sent by hand. */
  readonly step: number | null
  readonly due: string | null
}

/** Reminders that somebody has stopped. What is null narrows nothing; all null stops all of the edition. */
export type ReminderStop = {
  readonly id: ReminderStopId
  readonly edition: EditionId
  readonly step: number | null
  readonly registration: RegistrationId | null
  readonly matter: MatterId | null
  readonly stoppedBy: PersonId
  readonly stoppedAt: Date
  readonly resumedBy: PersonId | null
  readonly resumedAt: Date | null
}
export type ReminderStopId = Id<'board-reminder-stop'>

/** On how many working days before an extract is due reminders go out. */
export type ReminderPlan = {
  readonly edition: EditionId
  readonly steps: readonly number[]
  readonly changedBy: PersonId
  readonly changedAt: Date
}

/** What the follow-up is narrowed to. Empty: all. */
export type FollowUpFilter = { readonly risk: string; readonly administration: string }

export const boardStates = [
  'not-started',
  'paper-drafted',
  'on-agenda',
  'decided',
  'adjusted',
  'posted',
  'extract-sent',
  'extract-verified',
  'rejected',
  'postponed',
  'referred-back',
] as const
export type BoardState = (typeof boardStates)[number]

/** How far one registration has come with its board. */
export type BoardTrack = {
  readonly registration: RegistrationId
  readonly state: BoardState
  /** The matter and the decision that the state rests on. */
  readonly matter: Matter | null
  readonly decision: Decision | null
  /** What that decision means to this registration. */
  readonly outcome: OutcomeKind | null
}

/** What a coordinator enters about a meeting. */
export type DecisionFacts = {
  readonly meetingDate: string
  readonly outcome: OutcomeKind
  readonly paragraph: string | null
  readonly recordNumber: string | null
  readonly immediateAdjustment: boolean
  readonly adjustedOn: string | null
  readonly postedOn: string | null
}

/** A matter of an earlier edition, as its paper or its minutes tell it. */
export type PastMatter = {
  readonly sourceKey: string
  readonly edition: EditionId
  readonly registrations: readonly RegistrationId[]
  readonly administration: { readonly id: OrganisationId | null; readonly name: string | null }
  readonly board: { readonly id: OrganisationId | null; readonly name: string | null }
  readonly proposal: DecisionKind | null
  readonly recordNumber: string | null
  readonly caseOfficer: string | null
  readonly preparedBy: string | null
  readonly signatures: readonly PaperSignature[]
  /** Only what minutes tell. A paper's proposal is no decision. */
  readonly decision:
    | (Omit<DecisionFacts, 'meetingDate' | 'outcome' | 'immediateAdjustment'> & {
        readonly meetingDate: string | null
        readonly outcome: OutcomeKind | null
        readonly immediateAdjustment: boolean
        readonly extract: DocumentId | null
        readonly extractText: string | null
      })
    | null
}

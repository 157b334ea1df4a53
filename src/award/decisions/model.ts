// What a board says about taking part: its matter, its decisions, and the extract of the minutes.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { DocumentId, Signature } from '../../support/documents/model.ts'
import type { DecisionKind, EditionId } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import type { OrganisationId } from '../units/model.ts'

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

/** What the administration writes in its board paper. Empty texts are left out of it. */
export type BoardPaper = {
  readonly proposal: DecisionKind | null
  /** Asks the board to adjust the minutes of this item at the meeting itself. */
  readonly immediateAdjustment: boolean
  readonly recordNumber: string
  readonly date: string | null
  readonly department: string
  readonly caseOfficer: string
  readonly phone: string
  readonly preparedBy: string
  readonly equality: string
  readonly opinion: string
  readonly signatures: readonly Signature[]
}

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

/** One meeting's dealing with a matter. Dates that are null are not known, or not yet. */
export type Decision = {
  readonly id: DecisionId
  readonly matter: MatterId
  readonly meetingDate: string | null
  readonly outcome: OutcomeKind | null
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
}

export type Reminder = {
  readonly id: Id<'board-reminder'>
  readonly registration: RegistrationId
  readonly sentAt: Date
  readonly sentBy: PersonId
}

export const boardStates = [
  'not-started',
  'paper-drafted',
  'on-agenda',
  'decided',
  'adjusted',
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

/** What is on the form of a new or changed paper. */
export type PaperFacts = { readonly boardName: string; readonly paper: BoardPaper }

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
  readonly signatures: readonly Signature[]
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

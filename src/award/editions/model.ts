// One year of the award (omgang), as data.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Award } from './model/award.ts'
import type { ConflictRules } from './model/conflict-rules.ts'
import type { EligibilityRule, OperatingForm } from './model/eligibility.ts'
import type { Dimension, Instrument } from './model/instrument.ts'
import type { TeamRules } from './model/team-rules.ts'
import type { TrainingTerms } from './model/training.ts'

export type { ConflictKind, ConflictRule, ConflictRules } from './model/conflict-rules.ts'
export type { EligibilityRule, Gate, OperatingForm } from './model/eligibility.ts'
export type { Area, Dimension, Instrument, Question } from './model/instrument.ts'
export type { TeamRules } from './model/team-rules.ts'
export type { TrainingTerms } from './model/training.ts'

export type EditionId = Id<'edition'>
/** `draft`: it is being made, and only organisers see it. */
export type EditionState = 'draft' | 'historic' | 'announced' | 'open' | 'closed'

/** A text in each language of the interface. */
export type Words = { readonly sv: string; readonly en: string }

/** The dates that steer an edition. Instants, or plain dates (YYYY-MM-DD) that last all day. */
export type Calendar = {
  readonly registrationOpens: Date | null
  readonly registrationCloses: Date | null
  /** The last instant at which an entry may be handed in. */
  readonly entryDue: Date | null
  readonly extractDue: string | null
  /** A board that meets later than this is too late. */
  readonly lastMeeting: string | null
  readonly assessmentDue: string | null
  readonly consensusDue: string | null
  readonly visitsFrom: string | null
  readonly visitsTo: string | null
  readonly juryMeeting: string | null
  readonly ceremony: Date | null
  readonly feedbackDue: string | null
}

export type CalendarKey = keyof Calendar
/** A date as its source tells it: an instant without zone, a day, or only a month (YYYY-MM). */
export type CalendarFact = {
  readonly told: string
  readonly source: string
  readonly quote: string | null
}

export type Category = { readonly key: string; readonly name: Words; readonly includes?: Words }

export type DecisionKind = 'nominated' | 'approved' | 'noted'

/** A named step on the scale, `value` from 1 (lowest). */
export type Level = { readonly value: number; readonly name: Words; readonly descriptor: Words }
export type AssessmentModel = {
  readonly levels: Readonly<Record<Dimension, readonly Level[]>>
  /** The largest difference in levels that needs no reason at consensus. */
  readonly spreadThreshold: number
  /** Assessments that must be handed in before consensus. */
  readonly minimumAssessments: number
}
export type JuryRules = { readonly quorum: number; readonly tieBreaks: readonly Words[] }
/** What the feedback report and the prize ask for. */
export type AfterRules = {
  readonly examinersNamedInReport: boolean
  readonly prizeFollowUp: boolean
}
/** Whom a private operator turns to. */
export type ContactRoute = { readonly who: Words; readonly turnsTo: Words; readonly source: string }

/** Something a source says about the edition that no field of ours holds. */
export type Statement = {
  readonly topic: Words
  readonly says: Words
  readonly source: string
  readonly quote: string | null
}

/** Two sources that do not say the same. Both are kept. */
export type Disagreement = {
  readonly topic: Words
  readonly statements: readonly {
    readonly says: Words
    readonly source: string
    readonly quote: string | null
  }[]
}
/** `own`: our own planning or wording, no source outside. */
export type SourceKind = 'paper' | 'web' | 'own'
export type Source = {
  readonly key: string
  readonly kind: SourceKind
  readonly title: string
  readonly sha256?: string
  readonly url?: string
  /** File of a paper, below the programme's folder. */
  readonly file?: string
}

/** What the programme file of a year lays down. Frozen once the edition is open. */
export type EditionTerms = {
  readonly calendar: Calendar
  /** For each date that is told, how and where. */
  readonly calendarFacts: Readonly<Partial<Record<CalendarKey, CalendarFact>>>
  readonly categories: readonly Category[]
  /** Empty: the sources do not say. */
  readonly acceptedDecisions: readonly DecisionKind[]
  /** What the boards of the sources did. More than one kind in a year is no mistake. */
  readonly seenDecisions: readonly {
    readonly kind: DecisionKind
    readonly board: string | null
    readonly source: string
    readonly quote: string
  }[]
  readonly eligibility: readonly EligibilityRule[]
  readonly instrument: Instrument | null
  readonly assessment: AssessmentModel | null
  readonly team: TeamRules | null
  readonly training: TrainingTerms | null
  readonly jury: JuryRules | null
  readonly conflicts: ConflictRules | null
  readonly after: AfterRules | null
  readonly prize: Words | null
  /** Stockholm crowns for each recipient. Null: not known, never invented. */
  readonly prizeAmount: number | null
  readonly purpose: Words | null
  readonly contactRoutes: readonly ContactRoute[]
  readonly statements: readonly Statement[]
  readonly disagreements: readonly Disagreement[]
  readonly sources: readonly Source[]
}

export type Edition = {
  readonly id: EditionId
  readonly year: number
  readonly state: EditionState
  readonly demonstration: boolean
  /** Rises with each announced correction. */
  readonly version: number
  readonly zone: string
  readonly terms: EditionTerms
}

/** The next version of an open edition, while it is being prepared. Nobody but organisers sees it. */
export type PendingCorrection = {
  readonly edition: EditionId
  /** The version that it was begun from. */
  readonly baseVersion: number
  readonly terms: EditionTerms
  readonly digest: string
  readonly begunBy: PersonId
  readonly begunAt: Date
}

export type Standing = 'current' | 'ended' | 'unknown'
export type OrganisationKind = 'board' | 'administration' | 'company' | 'department' | 'operator'

/** A board, administration, company or operator, under the name of its time. */
export type ProgrammeOrganisation = {
  readonly key: string
  readonly kind: OrganisationKind
  readonly name: string
  /** Key of the board that an administration serves. */
  readonly board: string | null
  /** Key of the administration that a department belongs to. */
  readonly administration?: string | null
  /** Organisation number of a legal entity. */
  readonly number?: string | null
  /** First and last day. Null: not known, or not ended. `standing` tells which. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly standing: Standing
  /** Keys of those that took over. */
  readonly successors: readonly string[]
  readonly source: string
  readonly note: string | null
}

export type ProgrammeUnit = {
  readonly key: string
  readonly name: string
  /** Key of the administration or company of the time. Null: the sources do not say. */
  readonly administration: string | null
  /** Key of the board of the time, where only the board is told. */
  readonly board: string | null
  readonly operator: string | null
  readonly department: string | null
  readonly operatingForm: OperatingForm | null
  readonly validFrom?: string | null
  readonly validTo?: string | null
  /** What it was called before, each name with its last day, the oldest first. */
  readonly earlier?: readonly { readonly name: string; readonly until: string }[]
  readonly successors: readonly string[]
  readonly demonstration: boolean
  readonly source: string
  readonly note: string | null
}

/** Which administration answers for a private operator. Either it is told, or how one is chosen. */
export type ProgrammeRoute = {
  readonly key: string
  readonly operatingForm: OperatingForm
  readonly category: string | null
  readonly district: string | null
  /** Keys of organisations. */
  readonly operator: string | null
  readonly administration: string | null
  readonly choice: 'most-assignments' | 'contract-holder' | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
}

export type HistoryKind =
  | 'edition'
  | 'recipient'
  | 'honourable'
  | 'nominated'
  | 'participant'
  | 'innovation-prize'
/** `proposal`: proposed to a board, what came of it is not told. */
export type Confidence = 'high' | 'medium' | 'proposal' | 'year-inferred' | 'year-unknown'

export type HistoryRow = {
  readonly key: string
  readonly kind: HistoryKind
  readonly year: number | null
  /** First and last possible year, where the year itself is not told. */
  readonly yearRange: readonly [number, number] | null
  /** Key of the unit in units.yaml. */
  readonly unit: string | null
  /** The unit, board, operator and category in the words of the source. */
  readonly unitName: string | null
  readonly board: string | null
  readonly operator: string | null
  readonly category: string | null
  readonly ceremony: string | null
  readonly entries: number | null
  readonly prizeSek: number | null
  readonly confidence: Confidence
  /** Names of the fields above that are inferred, not told. */
  readonly inferred: readonly string[]
  readonly note: Words | null
  readonly sources: readonly string[]
}

/** What a correction changed, and why. Everyone can read it. */
export type Announcement = {
  readonly version: number
  readonly date: string
  readonly says: Words
  readonly reason?: Words
}

export type ProgrammeEdition = {
  readonly year: number
  readonly state: EditionState
  readonly version: number
  /** What has been corrected since version 1, and when. Required from version 2 on. */
  readonly announcements: readonly Announcement[]
  readonly terms: EditionTerms
}

export type Programme = {
  readonly award: Award
  readonly organisations: readonly ProgrammeOrganisation[]
  readonly units: readonly ProgrammeUnit[]
  readonly contactRouting?: readonly ProgrammeRoute[]
  readonly history: readonly HistoryRow[]
  /** Sources of the register and of the history. An edition has its own. */
  readonly sources: readonly Source[]
  /** By year, earliest first. */
  readonly editions: readonly ProgrammeEdition[]
}

// One year of the award (omgang), as data.
import type { Id } from '../../base/lib/id.ts'

export type EditionId = Id<'edition'>
export type EditionState = 'historic' | 'announced' | 'open' | 'closed'

/** A text in each language of the interface. */
export type Words = { readonly sv: string; readonly en: string }

/** A fact and where it comes from. `value` null: the source does not say. */
export type Sourced<Value> = { readonly value: Value | null; readonly source: string }

/** The dates that steer an edition. Instants, or plain dates (YYYY-MM-DD) that last all day. */
export type Calendar = {
  readonly registrationOpens: Date | null
  readonly registrationCloses: Date | null
  /** The last instant at which an entry may be handed in. */
  readonly entryDue: Date | null
  readonly extractDue: string | null
  readonly assessmentDue: string | null
  readonly consensusDue: string | null
  readonly visitsFrom: string | null
  readonly visitsTo: string | null
  readonly juryMeeting: string | null
  readonly ceremony: Date | null
  readonly feedbackDue: string | null
}

export type Category = { readonly key: string; readonly name: Words; readonly includes?: Words }

export type Gate = 'participation' | 'award'
export type OperatingForm =
  | 'municipal'
  | 'company'
  | 'contract'
  | 'private-places'
  | 'independent-school'
  | 'home-care-choice'

/** One rule of eligibility. `says` is the rule in the source's words, or ours. */
export type EligibilityRule = {
  readonly key: string
  readonly kind:
    | 'financed-by-city'
    | 'manager-with-budget-and-staff'
    | 'operational-plan'
    | 'minimum-employees'
    | 'share-for-residents'
    | 'budget-in-balance'
    | 'quarantine'
  readonly gate: Gate
  readonly appliesTo: readonly OperatingForm[] | 'all'
  readonly params: Readonly<Record<string, number>>
  readonly says: Words
  readonly source: string
}

export type DecisionKind = 'nominated' | 'approved' | 'noted'

export type Question = {
  readonly key: string
  readonly text: Words
  readonly guidance: Words
  /** Counted by countWords. */
  readonly wordLimit: number
}
export type Dimension = 'approach' | 'results'
export type Area = {
  readonly key: string
  readonly name: Words
  readonly about: Words
  readonly dimension: Dimension
  /** Whole per cent, the weights of all areas sum to 100. */
  readonly weight: number
  readonly questions: readonly Question[]
}
export type Instrument = { readonly example: boolean; readonly areas: readonly Area[] }

/** A named step on the scale, `value` from 1 (lowest). */
export type Level = { readonly value: number; readonly name: Words; readonly descriptor: Words }
export type AssessmentModel = {
  readonly levels: Readonly<Record<Dimension, readonly Level[]>>
  /** The largest difference in levels that needs no reason at consensus. */
  readonly spreadThreshold: number
  /** Assessments that must be handed in before consensus. */
  readonly minimumAssessments: number
}
export type TeamRules = { readonly minimum: number; readonly maximum: number }
export type JuryRules = { readonly quorum: number; readonly tieBreaks: readonly Words[] }

/** Two sources that do not say the same. Both are kept. */
export type Disagreement = {
  readonly topic: Words
  readonly statements: readonly { readonly says: Words; readonly source: string }[]
}
export type Source = {
  readonly key: string
  readonly title: string
  readonly sha256?: string
  readonly url?: string
}

/** What the programme file of a year lays down. Frozen once the edition is open. */
export type EditionTerms = {
  readonly calendar: Calendar
  /** For each fact of the calendar that is told, the key of its source. */
  readonly calendarSources: Readonly<Record<string, string>>
  readonly categories: readonly Category[]
  /** Empty: the sources do not say. */
  readonly acceptedDecisions: readonly DecisionKind[]
  readonly eligibility: readonly EligibilityRule[]
  readonly instrument: Instrument | null
  readonly assessment: AssessmentModel | null
  readonly team: TeamRules | null
  readonly jury: JuryRules | null
  readonly prize: Words | null
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

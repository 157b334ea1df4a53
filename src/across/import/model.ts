// What was read from a board paper or a minutes extract, and where in it each fact stands.

export type PaperKind = 'board-paper' | 'minutes-extract' | 'other'
export type Language = 'sv' | 'en' | 'unknown'

/** A place in the raw text: `text` is always `raw.slice(start, end)`. */
export type SourceSpan = { readonly start: number; readonly end: number; readonly text: string }

/** One thing that the paper says. `repaired`: shown with mended letters, `raw` is how it stands there. */
export type Fact<Value> = {
  readonly value: Value
  /** 0 to 1. What is below `sureEnough` waits for a person. */
  readonly confidence: number
  readonly source: SourceSpan
  readonly repaired?: true
  readonly raw?: string
}

/** Null: the paper does not say. A list: the paper says different things in different places. */
export type Single<Value> = Fact<Value> | readonly Fact<Value>[] | null
/** Null: the paper does not say. */
export type Several<Value> = readonly Fact<Value>[] | null

export type DecisionVerb =
  | 'noted'
  | 'approved'
  | 'nominated'
  | 'rejected'
  | 'postponed'
  | 'referred-back'

export type NamedUnit = { readonly name: string; readonly department: string | null }
export type DecisionPoint = { readonly text: string; readonly units: readonly string[] }
export type Signatory = {
  readonly name: string
  readonly title: string | null
  readonly acting: boolean
}
export type EligibilityKind =
  | 'financed-by-city'
  | 'manager-with-budget-and-staff'
  | 'operational-plan'
  | 'minimum-employees'
  | 'share-for-residents'
  | 'budget-in-balance'
  | 'quarantine'
export type StatedRule = { readonly kind: EligibilityKind; readonly text: string }
/** `unit` null: the paper says that someone took part, not who. */
export type EarlierParticipation = {
  readonly unit: string | null
  readonly years: readonly number[]
}

export type PaperFacts = {
  readonly edition: Single<number>
  readonly board: Single<string>
  readonly units: Several<NamedUnit>
  readonly decision: Single<DecisionVerb>
  readonly decisionPoints: Several<DecisionPoint>
  readonly recordNumber: Single<string>
  readonly meetingDate: Single<string>
  readonly adjustedOn: Single<string>
  readonly postedOn: Single<string>
  readonly paragraph: Single<string>
  readonly immediateAdjustment: Single<boolean>
  readonly caseOfficer: Single<string>
  readonly signatories: Several<Signatory>
  readonly entryDue: Single<string>
  readonly extractDue: Single<string>
  readonly ceremony: Single<string>
  readonly categories: Several<string>
  readonly eligibilityRules: Several<StatedRule>
  readonly earlierParticipation: Several<EarlierParticipation>
  readonly firstTimeUnits: Several<string>
  readonly attachments: Several<string>
  readonly preparedBy: Single<string>
}
export type FactName = keyof PaperFacts

export type TextQuality = {
  readonly damaged: boolean
  /** The share of the words, 0 to 1, that cannot stand as they do. */
  readonly unknownShare: number
}

export type ReadPaper = {
  readonly kind: PaperKind
  readonly language: Language
  readonly textQuality: TextQuality
  readonly facts: PaperFacts
}

/** What `forebild read --json` prints for one file. */
export type ReadDocument = { readonly file: string; readonly sha256: string } & ReadPaper

/** The names that the city's register knows, as far as reading needs them. */
export type Register = {
  readonly boards: readonly RegisteredBoard[]
  readonly units: readonly string[]
}
export type RegisteredBoard = {
  readonly name: string
  /** Administrations or companies that serve the board. */
  readonly administrations: readonly string[]
}

export const factNames: readonly FactName[] = [
  'edition',
  'board',
  'units',
  'decision',
  'decisionPoints',
  'recordNumber',
  'meetingDate',
  'adjustedOn',
  'postedOn',
  'paragraph',
  'immediateAdjustment',
  'caseOfficer',
  'signatories',
  'entryDue',
  'extractDue',
  'ceremony',
  'categories',
  'eligibilityRules',
  'earlierParticipation',
  'firstTimeUnits',
  'attachments',
  'preparedBy',
]

/** From here on a fact is entered without asking. */
export const sureEnough = 0.8

// What was read from a board paper or a minutes extract, and where in it each fact stands.
import type { DecisionId, MatterId } from '../../award/decisions/model.ts'
import type { Gate } from '../../award/editions/model.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { DocumentId } from '../../support/documents/model.ts'
import type { WordList } from '../../support/spelling/model.ts'

/** `agenda`: what is planned for a meeting. It decides nothing. */
export type PaperKind = 'board-paper' | 'minutes-extract' | 'agenda' | 'other'
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
export type StatedRule = {
  readonly kind: EligibilityKind
  /** What the paper makes it a condition for. */
  readonly gate: Gate
  readonly text: string
}
/** `unit` null: the paper says that someone took part, not who. */
export type EarlierParticipation = {
  readonly unit: string | null
  readonly years: readonly number[]
}

/** «Enligt förvaltningens förslag»: what the board says yes to stands in another paper. */
export type FollowedProposal = {
  readonly recordNumber: string | null
  /** The day of that paper. */
  readonly date: string | null
}

export type PaperFacts = {
  readonly edition: Single<number>
  readonly board: Single<string>
  readonly units: Several<NamedUnit>
  readonly decision: Single<DecisionVerb>
  readonly decisionPoints: Several<DecisionPoint>
  readonly followedProposal: Single<FollowedProposal>
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
export type ReadDocument = {
  readonly file: string
  readonly sha256: string
  /** How many pages were read from their pictures, and how sure their letters are, 0 to 1. */
  readonly recognised?: { readonly pages: number; readonly confidence: number }
} & ReadPaper

/** The names that the city's register knows, as far as reading needs them. */
export type Register = {
  readonly boards: readonly RegisteredBoard[]
  readonly units: readonly string[]
  /** Of the language. With them a damaged text is restored further. */
  readonly words?: WordList | null
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
  'followedProposal',
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

// ---- Papers that are kept, and what people say of their facts

export type PaperId = Id<'imported-paper'>

/** The value of any fact. */
export type FactValue =
  | number
  | string
  | boolean
  | NamedUnit
  | DecisionPoint
  | Signatory
  | StatedRule
  | EarlierParticipation
  | FollowedProposal

/**
 * `sure`: read so well that nobody needs to look. `open`: waits for a person. `stated`: a person
 * knows it, the paper does not say. `value` is what holds, `read` what the reader made of the paper.
 */
export type FactState = 'sure' | 'open' | 'confirmed' | 'corrected' | 'refused' | 'stated'
export type ReviewedFact = {
  /** Names it on the page and in forms. */
  readonly key: string
  readonly name: FactName
  readonly value: FactValue
  readonly read: FactValue | null
  readonly confidence: number
  readonly source: SourceSpan | null
  readonly repaired: boolean
  readonly state: FactState
  /** The other paper that it comes from, where this one only says «enligt förslaget». */
  readonly from?: FactOrigin
  /** Of a unit: whose registration it is, as the program found or a person chose. */
  readonly registration?: RegistrationId
}
export type FactOrigin = {
  readonly kind: 'paper' | 'matter'
  readonly id: string
  readonly name: string
}

/** The kinds that are kept to be reviewed and entered. */
export type KeptKind = 'board-paper' | 'minutes-extract'
/**
 * `reading`: its letters are being recognised. `early`: its unit has not registered yet. `kept`:
 * there is nothing in it to enter, but other papers may refer to it.
 */
export type PaperState = 'reading' | 'waiting' | 'early' | 'kept' | 'entered' | 'refused'
/** How a paper came, and from which address. */
export type Origin = { readonly origin: 'upload' | 'mail'; readonly sender: string | null }
export type ImportedPaper = {
  readonly id: PaperId
  readonly document: DocumentId
  readonly sha256: string
  readonly name: string
  readonly kind: KeptKind
  readonly language: Language
  readonly rawText: string
  readonly damaged: boolean
  readonly unknownShare: number
  readonly facts: readonly ReviewedFact[]
  readonly state: PaperState
  /** Null: nothing of it is in the register yet. */
  readonly matter: MatterId | null
  readonly importedAt: Date
  readonly importedBy: PersonId
  readonly settledAt: Date | null
  readonly settledBy: PersonId | null
  /** Which matter of the file it is, from 1. */
  readonly part: number
  /** About the edition that is open: looked at first. */
  readonly urgent: boolean
  /** Rises with each change: who answers to an older one is told. */
  readonly version: number
  readonly claimedBy: PersonId | null
  readonly claimedUntil: Date | null
  readonly skippedAt: Date | null
  /** What it became in the open edition. */
  readonly decision: DecisionId | null
  /** What was there before it was entered. Null: it cannot be undone. */
  readonly receipt: unknown
} & Origin

/** What a person says of one fact. */
export type Answer =
  | { readonly key: string; readonly say: 'confirm' | 'refuse' }
  | { readonly key: string; readonly say: 'correct'; readonly value: FactValue }
/** What a person knows that the paper does not say. */
export type Statement = {
  readonly name: 'edition' | 'board' | 'units' | 'decision' | 'meetingDate' | 'adjustedOn'
  readonly value: FactValue
  readonly registration?: RegistrationId
}
/** Whose registration the unit of that fact is. Null: nobody's of those shown. */
export type Chosen = { readonly key: string; readonly registration: RegistrationId | null }
export type Review = {
  readonly answers: readonly Answer[]
  readonly statements: readonly Statement[]
  readonly chosen?: readonly Chosen[]
}

/** How a value is written when a person corrects it. */
export type Editing = 'year' | 'date' | 'verb' | 'years' | 'yes-no' | 'unit' | 'text'
export const editingOf: Readonly<Record<FactName, Editing>> = {
  edition: 'year',
  board: 'text',
  units: 'unit',
  decision: 'verb',
  decisionPoints: 'text',
  followedProposal: 'text',
  recordNumber: 'text',
  meetingDate: 'date',
  adjustedOn: 'date',
  postedOn: 'date',
  paragraph: 'text',
  immediateAdjustment: 'yes-no',
  caseOfficer: 'text',
  signatories: 'text',
  entryDue: 'date',
  extractDue: 'date',
  ceremony: 'date',
  categories: 'text',
  eligibilityRules: 'text',
  earlierParticipation: 'years',
  firstTimeUnits: 'text',
  attachments: 'text',
  preparedBy: 'text',
}
export const decisionVerbs: readonly DecisionVerb[] = [
  'noted',
  'approved',
  'nominated',
  'rejected',
  'postponed',
  'referred-back',
]

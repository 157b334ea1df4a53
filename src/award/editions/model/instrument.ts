// What an entry answers: areas, their questions, and what a good answer rests on.
type Words = { readonly sv: string; readonly en: string }

/** What a good answer rests on. It is asked for as help, and nobody is stopped for the lack of it. */
export const evidenceKinds = ['figure', 'trend', 'comparison'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
/** A question of an earlier year, by the key that it had then. */
export type EarlierQuestion = { readonly year: number; readonly question: string }

export type Question = {
  readonly key: string
  readonly text: Words
  readonly guidance: Words
  /** Counted by countWritten. */
  readonly wordLimit: number
  readonly evidence: readonly EvidenceKind[]
  /** The questions that asked the same in earlier years. The same key means the same by itself. */
  readonly was: readonly EarlierQuestion[]
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
/** How many files an entry may have, and how large each may be. */
export type AttachmentLimits = { readonly most: number; readonly megabytes: number }
export type Instrument = {
  readonly example: boolean
  /** The entry answers, point by point, what was improved since the last feedback. */
  readonly improvements: boolean
  readonly attachments: AttachmentLimits
  readonly areas: readonly Area[]
}
/** What holds where an instrument says nothing of it. */
export const instrumentDefaults: Pick<Instrument, 'improvements' | 'attachments'> = {
  improvements: false,
  attachments: { most: 10, megabytes: 20 },
}

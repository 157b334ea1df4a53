// A paper whose letters are being recognised, and the pages that came of it.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type {
  FoundPage,
  FoundWord,
  RecognitionRefusal,
} from '../../../support/recognition/model.ts'
import type { PaperId } from '../model.ts'

/** `found` waits for a person when they asked for it. `other-matter`: nothing in it is about the award. */
export type ReadingState =
  | 'asked'
  | 'going-on'
  | 'read'
  | 'other-matter'
  | 'refused'
  | 'chosen'
  | 'put-aside'

export type PaperReading = {
  readonly paper: PaperId
  readonly way: 'best' | 'image'
  readonly state: ReadingState
  readonly page: number
  readonly pages: number | null
  readonly refusal: RecognitionRefusal | null
  /** Pages that nobody has chosen yet. */
  readonly found: readonly FoundPage[] | null
  /** The text that was there before. */
  readonly replaced: string | null
  readonly askedAt: Date
  readonly askedBy: PersonId
  readonly endedAt: Date | null
}

export type PaperPage = {
  readonly document: DocumentId
  /** From 1. */
  readonly number: number
  /** Where it begins in the text of the paper. */
  readonly startsAt: number
  readonly text: string
  /** Their places are in the text of the page. */
  readonly words: readonly FoundWord[]
  readonly recognised: boolean
  readonly confidence: number | null
}

/** The job that reads a paper, and what it is told. */
export const recogniseJob = 'import.recognise'
export type RecogniseTask = { readonly paper: PaperId }

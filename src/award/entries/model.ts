// What the people of a unit write together and hand in (bidrag), with its receipts.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { EditionId, Words } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import type { SealedParts } from './model/sealed.ts'

export type EntryId = Id<'entry'>
export type ReceiptId = Id<'receipt'>
export type DispensationId = Id<'dispensation'>

/** `reopened`: taken back after a hand-in. What was handed in counts again once the time is out. */
export const entryStates = ['draft', 'handed-in', 'reopened', 'withdrawn'] as const
export type EntryState = (typeof entryStates)[number]

/** One for each registration that has begun to write. */
export type Entry = {
  readonly id: EntryId
  readonly registration: RegistrationId
  readonly edition: EditionId
  readonly state: EntryState
  /** Of its first hand-in in the diary: «KU 2027/0001». Null until then. */
  readonly recordNumber: string | null
  /** The last hand-in. Null: never handed in. */
  readonly handedInAt: Date | null
  /** How many times it has been handed in. */
  readonly handIns: number
  readonly startedAt: Date
  readonly startedBy: PersonId
  /** The last instant of its dispensation from the day for all. Null: it never had any. */
  readonly dispensedUntil: Date | null
}

/** `revision` rises by one with each change. 0: nobody has written anything. */
export type Answer = {
  readonly question: string
  readonly text: string
  readonly revision: number
  readonly savedAt: Date | null
  readonly savedBy: PersonId | null
}
/** What a list of answers tells without their texts. `words`: by countWritten, when it was saved. */
export type AnswerSize = {
  readonly question: string
  readonly words: number
  readonly revision: number
  readonly savedAt: Date
}
/** A text as it once was. Those of one sitting grow into one. */
export type AnswerVersion = {
  readonly question: string
  readonly revision: number
  readonly text: string
  readonly savedAt: Date
  readonly savedBy: PersonId
}

/** The writers' own word on whether an area is finished. */
export type AreaMark = { readonly area: string; readonly done: boolean }

/** What someone wants an answer to be, and the revision that they had before them when they wrote it. */
export type Draft = { readonly question: string; readonly text: string; readonly revision: number }
/** `stood`: it was saved before, as that revision, and others have gone on from it. */
export type Placed =
  | { readonly kind: 'saved' | 'unchanged' | 'clash'; readonly answer: Answer }
  | { readonly kind: 'stood'; readonly revision: number; readonly answer: Answer }

/** Someone else saved in between. `theirs` is what stands, `mine` is saved nowhere yet. */
export type Clash = { readonly theirs: Answer; readonly mine: string }
/** Which version is to stand again, and the revision that stood when it was chosen. */
export type PutBack = { readonly version: number; readonly revision: number }
/** The page of an area, as posted. `done` null: the mark was not touched. */
export type SaveArea = { readonly drafts: readonly Draft[]; readonly done: boolean | null }

/** What came in, when, and the SHA-256 of `content`, the canonical text. Never changed. */
export type Receipt = {
  readonly id: ReceiptId
  readonly entry: EntryId
  readonly ordinal: number
  /** The entry's record number, with the ordinal from the second hand-in on. */
  readonly number: string
  readonly handedInAt: Date
  readonly handedInBy: PersonId
  readonly sha256: string
  readonly content: string
  /** Without it the hand-in would have come too late. */
  readonly dispensation: DispensationId | null
}
export type ReceiptHead = Omit<Receipt, 'content'>

/** An entry as it was handed in, for reading. */
export type ReadableEntry = {
  readonly entry: Entry
  readonly unit: string
  readonly receipt: ReceiptHead
  readonly areas: readonly ReadableArea[]
} & SealedParts
export type ReadableArea = {
  readonly key: string
  readonly name: Words
  readonly answers: readonly ReadableAnswer[]
}
export type ReadableAnswer = {
  readonly question: string
  readonly asked: Words
  readonly text: string
  readonly words: number
  readonly wordLimit: number
}

// All examiners are asked to declare before all entries of an edition, before teams are made.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Answering, ConflictCase, Declaration, Outline, Tie } from '../model.ts'

export type DeclarationCall = {
  readonly editionId: EditionId
  /** The last day for answering. Who is late may still answer. */
  readonly dueOn: string
  readonly openedBy: PersonId
  readonly openedAt: Date
}

/** At most one a day for each person. */
export type DeclarationReminder = {
  readonly editionId: EditionId
  readonly personId: PersonId
  readonly sentOn: string
  readonly sentAt: Date
}

/** What the person said of the same unit in an earlier edition. Offered again, never carried over. */
export type EarlierAnswer = { readonly year: number; readonly declaration: Declaration }

/** `tied`: the register shows a conflict, and there is nothing to answer. */
export type RowState = 'tied' | 'answered' | 'unanswered'

/** One entry in the list of all that an examiner declares before. */
export type CallRow = {
  readonly outline: Outline
  readonly about: ConflictCase
  readonly state: RowState
  /** Those that the register shows and that count. */
  readonly ties: readonly Tie[]
  readonly earlier: EarlierAnswer | undefined
}

/** The entries of one administration: a step. */
export type CallGroup = {
  /** The id of the administration, or `utan` where there is none. */
  readonly key: string
  readonly name: string | null
  readonly rows: readonly CallRow[]
}

/** How far an examiner is. */
export type CallProgress = {
  readonly person: PersonId
  readonly done: number
  readonly all: number
}

/** `again`: the same as in the earlier edition. */
export const rowAnswers = ['none', 'conflict', 'unsure', 'again'] as const
export type RowAnswer = (typeof rowAnswers)[number]

/** What is posted about one entry of a step. `answer` undefined: nothing was marked. */
export type PostedRow = Omit<Answering, 'answer'> & { readonly answer: RowAnswer | undefined }
/** A step as it was posted. `rest`: no conflict with those that were not marked. */
export type PostedStep = {
  readonly rest: boolean
  readonly rows: ReadonlyMap<EntryId, PostedRow>
}

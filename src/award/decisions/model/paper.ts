// The board paper (tjansteutlatande): what the administration decides about it, and the words it has changed.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { DocumentId, SentFile, Signature } from '../../../support/documents/model.ts'
import type { Award } from '../../editions/model/award.ts'
import type { DecisionKind, Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'

/** `full`: a matter to decide, with all its parts. `short`: a matter to note, proposal and summary. */
export const paperShapes = ['full', 'short'] as const
export type PaperShape = (typeof paperShapes)[number]

/** Several units: a point of the decision for each, or all in one. */
export const pointStyles = ['together', 'each'] as const
export type PointStyle = (typeof pointStyles)[number]

/** The texts that are proposed from the edition and the units, and that the coordinator may change. */
export const paperTexts = [
  'title',
  'points',
  'summary',
  'background',
  'matter',
  'preparation',
  'equality',
  'opinion',
] as const
export type PaperText = (typeof paperTexts)[number]
export type PaperTexts = Readonly<Record<PaperText, string>>

/** `acting`: signs for the office, as tf. (tillforordnad). */
export type PaperSignature = Signature & { readonly acting: boolean }

/** What the administration writes in its board paper. Empty texts are left out of it. */
export type BoardPaper = {
  readonly shape: PaperShape
  readonly proposal: DecisionKind | null
  readonly pointStyle: PointStyle
  /** Asks the board to adjust the minutes of this item at the meeting itself. */
  readonly immediateAdjustment: boolean
  readonly recordNumber: string
  readonly date: string | null
  readonly department: string
  readonly caseOfficer: string
  readonly phone: string
  readonly preparedBy: string
  /** The entry of each unit is listed as an attachment, before the others. */
  readonly entriesAttached: boolean
  readonly attachments: readonly string[]
  readonly signatures: readonly PaperSignature[]
  /** Only those that differ from what is proposed: the others follow the edition and the units. */
  readonly texts: Partial<PaperTexts>
}

/** What is on the form of a new or changed paper. */
export type PaperFacts = { readonly boardName: string; readonly paper: BoardPaper }

/** Nothing is told yet. */
export const blankPaper: BoardPaper = {
  shape: 'full',
  proposal: null,
  pointStyle: 'together',
  immediateAdjustment: false,
  recordNumber: '',
  date: null,
  department: '',
  caseOfficer: '',
  phone: '',
  preparedBy: '',
  entriesAttached: false,
  attachments: [],
  signatures: [],
  texts: {},
}

export type PaperUnit = {
  readonly registration: Registration
  /** Earlier years, as far as they are sure. */
  readonly years: readonly number[]
}
/** What a paper is about: a matter that there is, or one that is about to be. */
export type PaperAbout = {
  readonly paper: BoardPaper
  readonly boardName: string
  readonly administrationName: string
  readonly administrationKind: 'administration' | 'company'
  readonly edition: Edition
  readonly award: Award
  readonly units: readonly PaperUnit[]
}

/** A paper that was finished and registered: its files never change. */
export type PaperVersion = {
  readonly id: Id<'board-paper-version'>
  readonly matter: Id<'board-matter'>
  readonly ordinal: number
  /** In the diary. */
  readonly number: string
  readonly word: DocumentId
  readonly pdf: DocumentId
  readonly finishedAt: Date
  readonly finishedBy: PersonId
}
/** The two files of a paper, made of the same words. */
export type PaperFiles = {
  readonly word: SentFile
  readonly pdf: SentFile
  readonly about: string
}

// Who may examine, where they work, and what binds them to an entry (examinator, jav).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Edition, EditionId } from '../editions/model.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import type { OrganisationId, UnitId } from '../units/model.ts'
import type { Employment } from './model/employment.ts'
import type { Objection } from './model/objections.ts'
import type { Tie } from './model/ties.ts'

export type { Employment, EmploymentId } from './model/employment.ts'
export type { Tie } from './model/ties.ts'

export type ExaminerId = Id<'examiner'>
export type Examiner = {
  readonly id: ExaminerId
  readonly personId: PersonId
  /** Keys of the categories that they know from their own work. */
  readonly categories: readonly string[]
  /** What they know beside that, in free words: «LSS», «arbetsmarknad». */
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  /** Entries that they can take on in one edition. */
  readonly capacity: number
  readonly addedAt: Date
  /** Set when they no longer examine. What they have done stays. */
  readonly endedAt: Date | null
}

/** What the organiser writes down about an examiner. */
export type Profile = Pick<Examiner, 'categories' | 'fields' | 'languages' | 'capacity'>

export type Training = {
  readonly personId: PersonId
  readonly editionId: EditionId
  readonly doneOn: string
  /** It was a course for leaders. */
  readonly leads: boolean
}

/** Whose conflict with which entry. */
export type Pair = { readonly personId: PersonId; readonly entryId: EntryId }

/** What may be known of an entry before a declaration. */
export type Outline = {
  readonly entry: Entry
  readonly edition: Edition
  readonly category: string | null
  readonly unit: string
  readonly department: string | null
  readonly administration: string | null
  readonly operator: string | null
  /** Names of those who write it, the contact first. */
  readonly contacts: readonly string[]
}

/** Whether a person may open an entry. Only `clear` opens it, in any form. */
export type Clearance = 'clear' | 'undeclared' | 'open' | 'conflict'

/** Those whom an entry is about: what a declaration covers. */
export type Parties = {
  readonly unitId: UnitId
  readonly administrationId: OrganisationId | null
  readonly operatorId: OrganisationId | null
}

/** `unsure`: the organiser is asked to decide. */
export type Answer = 'none' | 'conflict' | 'unsure'
/** The law's own grounds. The award's stricter rules are the edition's data, named by key. */
export type LawGround = 'interest' | 'representative' | 'earlier-instance' | 'other-circumstance'
export type Grounds = {
  readonly lawGrounds: readonly LawGround[]
  readonly awardGrounds: readonly string[]
}

export type DeclarationId = Id<'declaration'>
/** What a person says of one entry before it is opened. A new answer is a new row, none is changed. */
export type Declaration = Grounds &
  Parties & {
    readonly id: DeclarationId
    readonly personId: PersonId
    readonly entryId: EntryId
    readonly answer: Answer
    readonly explanation: string
    readonly declaredAt: Date
  }
/** What a person posts. */
export type Answering = Grounds & Pick<Declaration, 'answer' | 'explanation'>

/** The team or the jury has asked a person to declare before an entry. */
export type DeclarationRequest = {
  readonly personId: PersonId
  readonly entryId: EntryId
  /** Who has examined an entry is looked back on in later years. */
  readonly judging: 'examiner' | 'juror'
  readonly askedAt: Date
}

/** The organiser's word on a tie (by its key), a declaration or an objection (by its id). The latest holds. */
export type ConflictDecision = {
  readonly id: Id<'conflict-decision'>
  readonly personId: PersonId
  readonly entryId: EntryId
  readonly about: string
  readonly outcome: 'conflict' | 'no-conflict'
  readonly reason: string
  readonly decidedBy: PersonId
  readonly decidedAt: Date
}

/** All that is known of one person's conflict with one entry. */
export type ConflictCase = {
  readonly personId: PersonId
  readonly entryId: EntryId
  readonly parties: Parties
  readonly ties: readonly Tie[]
  /** The earliest first. */
  readonly declarations: readonly Declaration[]
  /** The earliest first. */
  readonly decisions: readonly ConflictDecision[]
  /** What the unit says against the person, also what it has taken back. */
  readonly objections: readonly Objection[]
}

/** An employment with the names of the register. */
export type NamedEmployment = Employment & {
  readonly organisation: string
  readonly unit: string | null
}

/** A conflict case with what its page says. */
export type ShownCase = {
  readonly about: ConflictCase
  readonly clearance: Clearance
  readonly outline: Outline
  readonly person: string
  /** Names of those who decided. */
  readonly deciders: ReadonlyMap<PersonId, string>
}

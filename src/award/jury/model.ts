// Who receives the award, and why (domarkommitte, mottagare, motivering).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { ClosedConsensus } from '../assessment/model.ts'
import type { EditionId } from '../editions/model.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import type { Clearance } from '../examiners/model.ts'
import type { Eligibility, Registration } from '../registrations/model.ts'

export type SessionId = Id<'jury-session'>
export type ChoiceId = Id<'jury-choice'>

export const honours = ['recipient', 'honourable'] as const
export type Honour = (typeof honours)[number]

export type Choice = {
  readonly id: ChoiceId
  readonly entryId: EntryId
  readonly kind: Honour
  readonly motivation: string
  readonly chosenAt: Date
}

/** One category, from the chair's opening until it is sealed. */
export type Session = {
  readonly id: SessionId
  readonly editionId: EditionId
  readonly category: string
  readonly state: 'open' | 'sealed'
  readonly noAwardReason: string
  readonly openedBy: PersonId
  readonly openedAt: Date
  readonly sealedBy: PersonId | null
  readonly sealedAt: Date | null
}
export type WholeSession = Session & {
  readonly choices: readonly Choice[]
  readonly present: readonly PersonId[]
}

/** One that the jury may choose, with what its decision rests on. */
export type Candidate = {
  readonly entry: Entry
  readonly registration: Registration
  /** Undefined: the team has not closed it yet. */
  readonly consensus: ClosedConsensus | undefined
  readonly award: Eligibility | undefined
  readonly boardVerified: boolean
}

/** A member of the jury and how they stand to each candidate of the category. */
export type Seat = {
  readonly person: PersonId
  readonly clearances: readonly Clearance[]
}

export type Choosing = {
  readonly entryId: EntryId
  readonly kind: Honour
  readonly motivation: string
}

/** What is public, or may be read by those who may see sealed results. */
export type Honoured = {
  readonly entryId: EntryId
  readonly kind: Honour
  readonly motivation: string
  readonly category: string
  readonly editionId: EditionId
}

/** Words of a motivation: those seen in print have 60 to 95, and are quoted whole. */
export const motivationLimit = 120

// A unit is told who examines its entry, and may object to one of them.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EntryId } from '../../entries/model.ts'

/** The unit has been told that the person examines its entry. */
export type Naming = {
  readonly entryId: EntryId
  readonly personId: PersonId
  readonly namedAt: Date
  /** The last instant for objecting. */
  readonly objectUntil: Date
  /** A manager has said that the unit has nothing against it. */
  readonly acceptedAt: Date | null
  /** The person is no longer in the team. */
  readonly endedAt: Date | null
}

export type ObjectionId = Id<'objection'>
/** What is decided about it is a conflict decision under its id. */
export type Objection = {
  readonly id: ObjectionId
  readonly entryId: EntryId
  readonly personId: PersonId
  readonly reason: string
  readonly madeBy: PersonId
  readonly madeAt: Date
  readonly takenBackAt: Date | null
}

/** `open`: nobody has decided, and the entry is closed to the person. */
export type ObjectionState = 'open' | 'upheld' | 'dismissed' | 'taken-back'

export const longestObjection = 4000

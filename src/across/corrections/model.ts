// Whom a correction of an open edition touches, and why.
import type { EditionId, Words } from '../../award/editions/model.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import type { PersonId } from '../../base/lib/actor.ts'

/** What is changed for somebody. */
export const reasons = [
  'calendar',
  'category',
  'eligibility',
  'questions',
  'decisions',
  'assessment',
  'team',
  'training',
  'jury',
  'conflicts',
  'after',
  'prize',
] as const
export type Reason = (typeof reasons)[number]

export type Hat = 'unit' | 'coordinator' | 'examiner' | 'juror'

/** One reason why a letter comes. `unit`: which unit it is about, for those who write or coordinate for it. */
export type Concern = {
  readonly as: Hat
  readonly unit: string | null
  readonly reasons: readonly Reason[]
}

export type TouchedUnit = {
  readonly registration: RegistrationId
  readonly name: string
  readonly reasons: readonly Reason[]
  /** How far its entry has come. */
  readonly entry: 'none' | 'begun' | 'handed-in'
  /** The answer of its eligibility at a gate changes: before and after. */
  readonly outcome: 'better' | 'worse' | 'other' | null
}

export type TouchedPerson = {
  readonly person: PersonId
  readonly name: string
  readonly email: string
  readonly concerns: readonly Concern[]
}

export type Touched = {
  readonly units: readonly TouchedUnit[]
  readonly people: readonly TouchedPerson[]
}

export type Notice = {
  readonly edition: EditionId
  readonly version: number
  readonly person: PersonId
  readonly concerns: readonly Concern[]
  readonly queuedAt: Date
}

export type ConfirmCorrection = {
  readonly says: Words
  readonly reason: Words
  readonly seen: string
}
export type ExtendDeadline = {
  readonly key:
    | 'registrationCloses'
    | 'entryDue'
    | 'extractDue'
    | 'assessmentDue'
    | 'consensusDue'
    | 'feedbackDue'
  readonly to: string
  readonly reason: Words
}

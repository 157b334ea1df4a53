// Reminders of what is left to do, before the day for handing in.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'

/** Days before the day for handing in, where the organiser has not said otherwise. */
export const usualDays: readonly number[] = [14, 7, 3, 1]
export const mostTurns = 8
export const farthestDay = 120

export type ReminderPlan = {
  readonly edition: EditionId
  /** The farthest first. */
  readonly days: readonly number[]
  readonly changedBy: PersonId
  readonly changedAt: Date
}

/** One letter to one person. Where the day is moved there are new ones. */
export type EntryReminder = {
  readonly registration: RegistrationId
  readonly person: PersonId
  readonly due: Date
  readonly days: number
  readonly sentAt: Date
}

// When a unit may object to an examiner, and what becomes of it.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { addDays, endOfDay, plainDate } from '../../../base/lib/time.ts'
import { usualObjectionDays } from '../../editions/model/conflict-rules.ts'
import type { Edition } from '../../editions/model.ts'
import { longestObjection, type Naming, type Objection } from '../model/objections.ts'
import type { ConflictDecision } from '../model.ts'
import { objectionState } from './declaring.ts'

/** The last instant: the end of the day so many days after the unit was told. */
export function objectUntil(edition: Edition, namedAt: Date): Date {
  const days = edition.terms.conflicts?.objectionDays ?? usualObjectionDays
  return endOfDay(addDays(plainDate(namedAt, edition.zone), days), edition.zone)
}

export function isTimeToObject(
  { objectUntil, endedAt }: Pick<Naming, 'objectUntil' | 'endedAt'>,
  edition: Pick<Edition, 'state'>,
  now: Date,
): boolean {
  return edition.state === 'open' && endedAt === null && now <= objectUntil
}

/** What an objection to one person is measured against. */
export type ObjectingGround = {
  readonly edition: Pick<Edition, 'state'>
  readonly naming: Naming
  /** About the same person and entry. */
  readonly objections: readonly Objection[]
  readonly now: Date
}

export type ObjectRefusal =
  | 'objection-already'
  | 'objection-late'
  | 'objection-reason'
  | 'objection-long'

/** Once for each person: what was decided is not asked again. Taken back, it may be made anew in time. */
export function object(
  _permit: Permit<'objection.make'>,
  reason: string,
  { edition, naming, objections, now }: ObjectingGround,
): Outcome<string, ObjectRefusal> {
  if (objections.some(({ takenBackAt }) => takenBackAt === null)) return no('objection-already')
  if (!isTimeToObject(naming, edition, now)) return no('objection-late')
  if (reason.trim() === '') return no('objection-reason')
  return reason.length > longestObjection ? no('objection-long') : yes(reason.trim())
}

export type TakeBackRefusal = 'objection-decided' | 'objection-gone'

/** At any time before it is decided. */
export function takeBack(
  _permit: Permit<'objection.make'>,
  objection: Objection,
  decisions: readonly ConflictDecision[],
): Outcome<Objection, TakeBackRefusal> {
  const state = objectionState(objection, decisions)
  if (state === 'taken-back') return no('objection-gone')
  return state === 'open' ? yes(objection) : no('objection-decided')
}

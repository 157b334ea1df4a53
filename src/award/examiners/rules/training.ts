// What an edition asks of examiners before they are chosen, and who has done it.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { TrainingTerms, Words } from '../../editions/model.ts'
import type { Attempt, Attendance, Missing, Practice, SignedPromise } from '../model/training.ts'
import { agreementOf, ratedIn } from './agreement.ts'

/** What is known of everyone, for one edition. */
export type Doings = {
  /** Have been to a course of the edition, or have it written down by hand. */
  readonly schooled: ReadonlySet<PersonId>
  /** Have been to a course for leaders, in any edition. */
  readonly leaders: ReadonlySet<PersonId>
  readonly practice: Practice | undefined
  readonly attempts: readonly Attempt[]
  readonly promises: readonly SignedPromise[]
}

/** In the order in which things are asked. Without terms nothing is. */
export function missing(
  terms: TrainingTerms | null,
  person: PersonId,
  doings: Doings,
): readonly Missing[] {
  if (terms === null) return []
  const has: Readonly<Record<Missing, boolean>> = {
    course: !terms.course || doings.schooled.has(person),
    practice: !terms.practice || hasPractised(terms, person, doings),
    promise: terms.promise === null || hasPromised(terms.promise, person, doings.promises),
  }
  return (['course', 'practice', 'promise'] as const).filter((one) => !has[one])
}

/** A course for leaders makes a leader, in whichever edition it was. */
export function leadersAmong(attendance: readonly Attendance[]): ReadonlySet<PersonId> {
  const led = attendance.filter(({ audience }) => audience === 'leaders')
  return new Set(led.map(({ personId }) => personId))
}

/** The latest attempt that was handed in counts. The first is kept beside it. */
function hasPractised(
  { leastAgreement }: TrainingTerms,
  person: PersonId,
  { practice, attempts }: Doings,
): boolean {
  const last = lastHandedIn(attempts.filter(({ personId }) => personId === person))
  if (practice === undefined || last === undefined) return false
  if (leastAgreement === null) return true
  // How many levels the scale has matters to kappa alone, which nobody is turned away by.
  const agreement = agreementOf(ratedIn(last.scores, practice.key), 1)
  return agreement !== null && agreement.within >= leastAgreement
}

export function lastHandedIn(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts
    .filter(({ handedInAt }) => handedInAt !== null)
    .toSorted((a, b) => a.round - b.round)
    .at(-1)
}

/** A changed text asks anew: what was signed must be what the edition says now. */
export function hasPromised(
  text: Words,
  person: PersonId,
  promises: readonly SignedPromise[],
): boolean {
  return promises.some((one) => one.personId === person && isSame(one.text, text))
}

export function isSame(one: Words, other: Words): boolean {
  return one.sv === other.sv && one.en === other.en
}

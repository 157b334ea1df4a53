// Tells who has done what an edition asks of examiners, who is trained to lead, and who has examined before.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { allEditions } from '../../editions/public.ts'
import type { Missing, TrainingYear } from '../model/training.ts'
import { doingsOf } from '../reads/doings.ts'
import { levelsOf, scoredBy } from '../rules/practice.ts'
import { toldYears } from '../rules/profile.ts'
import { leadersAmong, missing } from '../rules/training.ts'
import { listClaimsOf } from '../store/claims.ts'
import { listAttemptsOf, listPromisesOf } from '../store/practice.ts'
import { insertExamined, listAttendance, listExamined } from '../store/training.ts'

/** For each of the people: what they have not done. Empty: they may be chosen. At most five questions. */
export async function missingOf(
  db: Reader,
  edition: Edition,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Missing[]>> {
  const { training } = edition.terms
  if (training === null) return new Map(people.map((person) => [person, []]))
  const doings = await doingsOf(db, edition, people)
  return new Map(people.map((person) => [person, missing(training, person, doings)]))
}

/** Who may be chosen, and to lead. */
export type Readiness = {
  readonly missing: (person: PersonId) => readonly Missing[]
  /** Have been to a course of the edition, also where it was written down by hand. */
  readonly schooled: ReadonlySet<PersonId>
  /** Null: the edition asks no course of those who lead. */
  readonly leaders: ReadonlySet<PersonId> | null
}

/** All of it at once: five questions, however many the people are. */
export async function readinessOf(
  db: Reader,
  edition: Edition,
  people: readonly PersonId[],
): Promise<Readiness> {
  const { training } = edition.terms
  const doings = await doingsOf(db, edition, people)
  return {
    missing: (person) => missing(training, person, doings),
    schooled: doings.schooled,
    leaders: training?.leaderCourse ? doings.leaders : null,
  }
}

/** Those who have been to a course for leaders, in any edition whose records are still kept. Two questions. */
export async function leadersTrained(
  db: Reader,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  return leadersAmong(await listAttendance(db, people))
}

/** Editions in which they have examined: those known here, and those told and confirmed from before. */
export async function experienceOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const known = await listExamined(db, people)
  const years = new Map((await allEditions(db)).map(({ id, year }) => [id, year]))
  const claims = await listClaimsOf(db, people)
  return new Map(
    people.map((person) => {
      const here = known.filter(({ personId }) => personId === person)
      const told = claims.filter(({ personId }) => personId === person)
      const examined = here.flatMap(({ editionId }) => years.get(editionId) ?? [])
      return [person, new Set([...examined, ...toldYears(told)]).size] as const
    }),
  )
}

/** For the stage where assessments are handed in. Asking again changes nothing. */
export async function noteExamined(
  act: Act,
  personId: PersonId,
  editionId: EditionId,
): Promise<void> {
  await insertExamined(act.db, { personId, editionId, since: act.now })
}

/** What a person did before each edition, as far as it is still kept. Five questions. */
export async function trainingYearsOf(
  db: Reader,
  editions: readonly Edition[],
  person: PersonId,
): Promise<readonly TrainingYear[]> {
  const attendance = await listAttendance(db, [person])
  const attempts = await listAttemptsOf(db, person)
  const promises = await listPromisesOf(db, person)
  return editions.flatMap(({ id, terms }): readonly TrainingYear[] => {
    const courses = attendance.flatMap(({ editionId, audience }) =>
      editionId === id ? audience : [],
    )
    const practised = attempts.filter(({ practice }) => practice.editionId === id)
    const levels = levelsOf(terms.assessment)
    const practice = practised[0]?.practice
    const [scored] = practice
      ? scoredBy(
          practice,
          practised.map(({ attempt }) => attempt),
          levels,
        )
      : []
    const promisedAt = promises.find(({ editionId }) => editionId === id)?.signedAt ?? null
    if (courses.length === 0 && !scored && !promisedAt) return []
    return [{ editionId: id, courses, practice: scored ?? null, promisedAt }]
  })
}

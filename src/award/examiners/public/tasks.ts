// Tells the lists of things to do what is left of training before the season.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition } from '../../editions/model.ts'
import type { Course } from '../model/training.ts'
import { doingsOf } from '../reads/doings.ts'
import { seatingOf } from '../rules/courses.ts'
import { type Left, leftToDo, unticked } from '../rules/left.ts'
import { missing } from '../rules/training.ts'
import { listCourses, listPlaces } from '../store/training.ts'
import { listExaminers } from '../store.ts'

/** Of what the person misses, what can be done now: there is a course to join, the entry is open. */
export async function readyToTrain(
  db: Reader,
  edition: Edition,
  { person, now }: { readonly person: PersonId; readonly now: Date },
): Promise<readonly Left[]> {
  const doings = await doingsOf(db, edition, [person])
  const lacks = missing(edition.terms.training, person, doings)
  if (lacks.length === 0) return []
  const courses = await listCourses(db, edition.id)
  const places = await listPlaces(
    db,
    courses.map(({ id }) => id),
  )
  const joined = new Set(
    places.flatMap(({ courseId, personId }) => (personId === person ? courseId : [])),
  )
  return leftToDo(lacks, { practice: doings.practice, courses, joined }, now)
}

export type TrainingLeft = {
  readonly examiners: number
  readonly ready: number
  /** Courses that have been, where nobody has told who was there. */
  readonly unticked: readonly Course[]
}

export async function trainingLeft(db: Reader, edition: Edition, now: Date): Promise<TrainingLeft> {
  const all = (await listExaminers(db)).filter(({ endedAt }) => endedAt === null)
  const ids = all.map(({ personId }) => personId)
  const doings = await doingsOf(db, edition, ids)
  const ready = ids.filter((id) => missing(edition.terms.training, id, doings).length === 0)
  const courses = await listCourses(db, edition.id)
  const places = await listPlaces(
    db,
    courses.map(({ id }) => id),
  )
  const waiting = unticked(courses, places, now)
  return { examiners: ids.length, ready: ready.length, unticked: waiting }
}

/** The courses of the edition that the person has a seat at. Those called off are not among them. */
export async function seatsOf(
  db: Reader,
  { id }: Pick<Edition, 'id'>,
  person: PersonId,
): Promise<readonly Course[]> {
  const courses = (await listCourses(db, id)).filter(({ cancelledAt }) => cancelledAt === null)
  const places = await listPlaces(
    db,
    courses.map((course) => course.id),
  )
  return courses.filter((course) => {
    const { seated } = seatingOf(
      course,
      places.filter(({ courseId }) => courseId === course.id),
    )
    return seated.some(({ personId }) => personId === person)
  })
}

// All SQL about courses and who went to them, and about who has examined.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Attendance, Course, CourseId, Examined, Place } from '../model/training.ts'
import type { Training } from '../model.ts'

type Tables = {
  course: Course
  coursePlace: Place & { readonly seq: never }
  training: Training
  examined: Examined
}

const placeColumns = ['courseId', 'personId', 'signedUpAt', 'attended'] as const

/** The earliest first. */
export function listCourses(db: Reader, edition: EditionId): Promise<readonly Course[]> {
  const query = reading<Tables>(db).selectFrom('course').selectAll()
  return query.where('editionId', '=', edition).orderBy('startsAt').orderBy('id').execute()
}

export function findCourse(db: Reader, id: CourseId): Promise<Course | undefined> {
  const query = reading<Tables>(db).selectFrom('course').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

/** Nobody else signs up, leaves or changes it until this transaction ends. */
export function lockCourse(db: Writer, id: CourseId): Promise<Course | undefined> {
  const query = writing<Tables>(db).selectFrom('course').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertCourse(db: Writer, course: Course): Promise<void> {
  await writing<Tables>(db).insertInto('course').values(course).execute()
}

export async function saveCourse(db: Writer, { id, ...course }: Course): Promise<void> {
  await writing<Tables>(db).updateTable('course').set(course).where('id', '=', id).execute()
}

/** In the order in which they signed up. */
export async function listPlaces(
  db: Reader,
  courses: readonly CourseId[],
): Promise<readonly Place[]> {
  if (courses.length === 0) return []
  const query = reading<Tables>(db).selectFrom('coursePlace').select(placeColumns)
  return query.where('courseId', 'in', courses).orderBy('seq').execute()
}

/** False: the person has signed up already. */
export async function insertPlace(db: Writer, place: Place): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('coursePlace')
    .values(place)
    .onConflict((conflict) => conflict.columns(['courseId', 'personId']).doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function removePlace(db: Writer, course: CourseId, person: PersonId): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('coursePlace')
    .where('courseId', '=', course)
    .where('personId', '=', person)
    .execute()
}

export async function saveAttended(
  db: Writer,
  course: CourseId,
  people: readonly PersonId[],
  attended: boolean | null,
): Promise<void> {
  if (people.length === 0) return
  await writing<Tables>(db)
    .updateTable('coursePlace')
    .set({ attended })
    .where('courseId', '=', course)
    .where('personId', 'in', people)
    .execute()
}

/** Of all editions: who has been to a course, whether it was ticked there or written down by hand. */
export async function listAttendance(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Attendance[]> {
  if (people.length === 0) return []
  const went = await reading<Tables>(db)
    .selectFrom('coursePlace')
    .innerJoin('course', 'course.id', 'coursePlace.courseId')
    .select(['coursePlace.personId', 'course.editionId', 'course.audience'])
    .where('coursePlace.personId', 'in', people)
    .where('coursePlace.attended', '=', true)
    .execute()
  const byHand = await reading<Tables>(db)
    .selectFrom('training')
    .select(['personId', 'editionId', 'leads'])
    .where('personId', 'in', people)
    .execute()
  const told = byHand.map(({ personId, editionId, leads }): Attendance => {
    return { personId, editionId, audience: leads ? 'leaders' : 'all' }
  })
  return [...went, ...told]
}

export async function listExamined(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Examined[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examined').selectAll()
  return query.where('personId', 'in', people).orderBy('since').execute()
}

/** Once in an edition is enough. */
export async function insertExamined(db: Writer, examined: Examined): Promise<void> {
  await writing<Tables>(db)
    .insertInto('examined')
    .values(examined)
    .onConflict((conflict) => conflict.columns(['personId', 'editionId']).doNothing())
    .execute()
}

/** What is known of training in these editions, as the rule about records says. Whose it was. */
export async function removeTrainingIn(
  db: Writer,
  editions: readonly EditionId[],
): Promise<readonly PersonId[]> {
  if (editions.length === 0) return []
  const tables = writing<Tables>(db)
  const courses = tables.selectFrom('course').select('id').where('editionId', 'in', editions)
  const places = tables.deleteFrom('coursePlace').where('courseId', 'in', courses)
  const gone = [
    ...(await places.returning('personId').execute()),
    ...(await tables
      .deleteFrom('training')
      .where('editionId', 'in', editions)
      .returning('personId')
      .execute()),
    ...(await tables
      .deleteFrom('examined')
      .where('editionId', 'in', editions)
      .returning('personId')
      .execute()),
  ]
  return [...new Set(gone.map(({ personId }) => personId))]
}

// What the pages about courses, practice and promises show.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import type { Course, CourseId, Missing, Place, Seating } from '../model/training.ts'
import type { ExaminerId } from '../model.ts'
import { mayTakePart, mayTrain } from '../policy/training.ts'
import { agreementOf, ratedIn } from '../rules/agreement.ts'
import { seatingOf } from '../rules/courses.ts'
import { levelsOf } from '../rules/practice.ts'
import { type Doings, lastHandedIn, missing } from '../rules/training.ts'
import { findCourse, listCourses, listPlaces } from '../store/training.ts'
import { listExaminers } from '../store.ts'
import { doingsOf } from './doings.ts'

export type ListedCourse = { readonly course: Course; readonly seating: Seating }
export type TrainedExaminer = {
  readonly id: ExaminerId
  readonly person: PersonId
  readonly name: string
  readonly email: string
  readonly missing: readonly Missing[]
  readonly leads: boolean
  /** Areas of the practice entry within one level of the key, in per cent. Null: not handed in. */
  readonly within: number | null
  /** Null: not what the edition says now. */
  readonly signedAt: Date | null
}

/** Everyone who examines, and what they have done. Those who miss something first. */
export async function showTraining(ask: Ask) {
  required(mayTrain(ask.actor))
  const edition = await currentEdition(ask.db)
  const examiners = (await listExaminers(ask.db)).filter(({ endedAt }) => endedAt === null)
  const ids = examiners.map(({ personId }) => personId)
  const people = await peopleByIds(ask.db, ids)
  const doings = await doingsOf(ask.db, edition, ids)
  const listed = examiners.map(({ id, personId }): TrainedExaminer => {
    const { name = '', email = '' } = people.get(personId) ?? {}
    return { id, person: personId, name, email, ...doneBy(edition, personId, doings) }
  })
  const waits = (one: TrainedExaminer) => (one.missing.length > 0 ? 0 : 1)
  return {
    edition,
    courses: await coursesOf(ask, edition),
    people: listed.toSorted((a, b) => waits(a) - waits(b) || inSwedishOrder(a.name, b.name)),
    practice: doings.practice,
  }
}
export type ShownTraining = Awaited<ReturnType<typeof showTraining>>

function doneBy({ terms }: Edition, person: PersonId, doings: Doings) {
  const own = lastHandedIn(doings.attempts.filter(({ personId }) => personId === person))
  const key = doings.practice?.key ?? {}
  const agreement = own && agreementOf(ratedIn(own.scores, key), levelsOf(terms.assessment))
  const lacks = missing(terms.training, person, doings)
  const signed = doings.promises.find(({ personId }) => personId === person)
  return {
    missing: lacks,
    leads: doings.leaders.has(person),
    within: agreement?.within ?? null,
    signedAt: lacks.includes('promise') ? null : (signed?.signedAt ?? null),
  }
}

async function coursesOf(ask: Ask, { id }: Edition): Promise<readonly ListedCourse[]> {
  const courses = await listCourses(ask.db, id)
  const places = await listPlaces(
    ask.db,
    courses.map((course) => course.id),
  )
  const of = Map.groupBy(places, ({ courseId }) => courseId)
  return courses.map((course) => ({ course, seating: seatingOf(course, of.get(course.id) ?? []) }))
}

/** A form for a new one. */
export async function showNewCourse(ask: Ask) {
  required(mayTrain(ask.actor))
  return { edition: await currentEdition(ask.db) }
}

export type NamedPlace = Place & { readonly name: string; readonly email: string }

export async function showCourse(ask: Ask, id: CourseId) {
  required(mayTrain(ask.actor))
  const course = found(await findCourse(ask.db, id))
  const edition = await editionById(ask.db, course.editionId)
  const places = await listPlaces(ask.db, [id])
  const people = await peopleByIds(
    ask.db,
    places.map(({ personId }) => personId),
  )
  const named = places.map((place): NamedPlace => {
    const { name = '', email = '' } = people.get(place.personId) ?? {}
    return { ...place, name, email }
  })
  const { seated, waiting } = seatingOf(course, named)
  return {
    course,
    edition,
    now: ask.now,
    seated: named.slice(0, seated.length),
    waiting: named.slice(named.length - waiting.length),
  }
}
export type ShownCourse = Awaited<ReturnType<typeof showCourse>>

export type OwnPlace = 'seated' | 'waiting' | 'attended' | 'absent' | 'none'
export type OwnCourse = { readonly course: Course; readonly own: OwnPlace; readonly free: number }

/** An examiner's own: what is asked, and what has been done of it. */
export async function showOwnTraining(ask: Ask) {
  required(mayTakePart(ask.actor))
  const edition = await currentEdition(ask.db)
  const doings = await doingsOf(ask.db, edition, [ask.actor.id])
  const courses = await coursesOf(ask, edition)
  return {
    edition,
    now: ask.now,
    ...doneBy(edition, ask.actor.id, doings),
    practice: doings.practice,
    courses: courses.map(({ course, seating }): OwnCourse => {
      const free = Math.max(0, course.seats - seating.seated.length)
      return { course, own: placeOf(seating, ask.actor.id), free }
    }),
  }
}
export type ShownOwnTraining = Awaited<ReturnType<typeof showOwnTraining>>

function placeOf({ seated, waiting }: Seating, person: PersonId): OwnPlace {
  const own = [...seated, ...waiting].find(({ personId }) => personId === person)
  if (!own) return 'none'
  if (own.attended !== null) return own.attended ? 'attended' : 'absent'
  return seated.includes(own) ? 'seated' : 'waiting'
}

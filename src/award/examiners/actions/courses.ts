// How courses are planned, joined and left, and how it is told who was there.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { yes } from '../../../base/lib/outcome.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { keepAs } from '../../../support/documents/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import { type CourseNews, courseDate, courseLetter } from '../mails/courses.ts'
import type { Course, CourseFacts, CourseId, Place } from '../model/training.ts'
import { mayTakePart, mayTrain } from '../policy/training.ts'
import * as rules from '../rules/courses.ts'
import * as store from '../store/training.ts'

export async function planCourse(act: Act, edition: Edition, facts: CourseFacts) {
  const permit = required(mayTrain(act.actor))
  const outcome = rules.plan(permit, facts, act.now)
  if (!outcome.ok) return outcome
  const course: Course = {
    ...{ id: newId<'course'>(), editionId: edition.id, ...outcome.value },
    ...{ sequence: 0, cancelledAt: null, cancelledWhy: '' },
  }
  await store.insertCourse(act.db, course)
  await record(act, 'course.planned', course.id, { edition: edition.year })
  return yes(course)
}

/** Everyone is told when it is moved; who comes in from the waiting list, always. */
export async function changeCourse(act: Act, id: CourseId, facts: CourseFacts) {
  const permit = required(mayTrain(act.actor))
  const course = found(await store.lockCourse(act.db, id))
  const places = await store.listPlaces(act.db, [id])
  const outcome = rules.change(permit, course, { facts, places }, act.now)
  if (!outcome.ok) return outcome

  const { course: changed, moved } = outcome.value
  await store.saveCourse(act.db, changed)
  const [before, after] = [rules.seatingOf(course, places), rules.seatingOf(changed, places)]
  const up = rules.movedUp(before, after)
  await tell(act, changed, up, 'moved-up')
  if (moved) {
    const told = after.seated.filter(({ personId }) => !up.includes(personId))
    await tell(act, changed, idsOf(told), 'moved')
    await tell(act, changed, idsOf(after.waiting), 'moved-waiting')
  }
  await record(act, 'course.changed', id, { moved })
  return yes(changed)
}

export async function cancelCourse(act: Act, id: CourseId, why: string) {
  const permit = required(mayTrain(act.actor))
  const course = found(await store.lockCourse(act.db, id))
  const outcome = rules.cancel(permit, course, why, act.now)
  if (!outcome.ok) return outcome

  await store.saveCourse(act.db, outcome.value)
  const places = await store.listPlaces(act.db, [id])
  const { seated, waiting } = rules.seatingOf(course, places)
  await tell(act, outcome.value, idsOf(seated), 'cancelled')
  await tell(act, outcome.value, idsOf(waiting), 'cancelled-waiting')
  await record(act, 'course.cancelled', id)
  return outcome
}

/** Who signed up and was there. The others were away. */
export async function tickAttendance(act: Act, id: CourseId, there: readonly PersonId[]) {
  const permit = required(mayTrain(act.actor))
  const course = found(await store.lockCourse(act.db, id))
  const places = await store.listPlaces(act.db, [id])
  const outcome = rules.tick(permit, course, { places, there }, act.now)
  if (!outcome.ok) return outcome

  await store.saveAttended(act.db, id, outcome.value.there, true)
  await store.saveAttended(act.db, id, outcome.value.away, false)
  await record(act, 'course.attendance', id, { there: outcome.value.there.length })
  return outcome
}

/** A seat while there is one, else the waiting list. */
export async function joinCourse(act: Act, id: CourseId) {
  const permit = required(mayTakePart(act.actor))
  const course = found(await store.lockCourse(act.db, id))
  const places = await store.listPlaces(act.db, [id])
  const own = { places, personId: act.actor.id }
  const outcome = rules.join(permit, course, own, act.now)
  if (!outcome.ok) return outcome

  await store.insertPlace(act.db, outcome.value)
  const news: 'seated' | 'waiting' = places.length < course.seats ? 'seated' : 'waiting'
  await tell(act, course, [act.actor.id], news)
  await record(act, 'course.joined', id, { news })
  return yes(news)
}

/** The first who waits gets the seat. */
export async function leaveCourse(act: Act, id: CourseId) {
  const permit = required(mayTakePart(act.actor))
  const course = found(await store.lockCourse(act.db, id))
  const places = await store.listPlaces(act.db, [id])
  const own = { places, personId: act.actor.id }
  const outcome = rules.leave(permit, course, own, act.now)
  if (!outcome.ok) return outcome

  await store.removePlace(act.db, id, act.actor.id)
  const [before, after] = [rules.seatingOf(course, places), rules.seatingOf(course, outcome.value)]
  await tell(act, course, rules.movedUp(before, after), 'moved-up')
  await record(act, 'course.left', id)
  return outcome
}

function idsOf(places: readonly Place[]): readonly PersonId[] {
  return places.map(({ personId }) => personId)
}

/** Who waits has no date in the calendar, and gets none. */
async function tell(
  act: Act,
  course: Course,
  people: readonly PersonId[],
  news: CourseNews,
): Promise<void> {
  if (people.length === 0) return
  const { zone } = await editionById(act.db, course.editionId)
  const attachments = news.endsWith('waiting') ? [] : [await keepDate(act, course)]
  const known = await peopleByIds(act.db, people)
  for (const person of known.values())
    await queue(act, courseLetter(person, course, news, { zone, attachments }))
}

async function keepDate(act: Act, course: Course) {
  const { name, text } = courseDate(course, act.now)
  const bytes = new TextEncoder().encode(text)
  return keepAs(act, { name, bytes, mediaType: 'text/calendar' })
}

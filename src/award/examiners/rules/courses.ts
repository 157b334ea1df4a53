// Who has a seat at a course and who waits, and when it can be joined, left, moved and called off.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Course, CourseFacts, Place, Seating } from '../model/training.ts'

/** First come, first served. */
export function seatingOf({ seats }: Pick<Course, 'seats'>, places: readonly Place[]): Seating {
  return { seated: places.slice(0, seats), waiting: places.slice(seats) }
}

/** Those who wait before something happens, and have a seat after it. */
export function movedUp(before: Seating, after: Seating): readonly PersonId[] {
  const waited = new Set(before.waiting.map(({ personId }) => personId))
  return after.seated.flatMap(({ personId }) => (waited.has(personId) ? [personId] : []))
}

export function hasBegun({ startsAt }: Pick<Course, 'startsAt'>, now: Date): boolean {
  return now.getTime() >= startsAt.getTime()
}

export type JoinRefusal = 'cancelled' | 'begun' | 'joined-already'

export function join(
  _permit: Permit<'training.own'>,
  course: Course,
  { places, personId }: { readonly places: readonly Place[]; readonly personId: PersonId },
  now: Date,
): Outcome<Place, JoinRefusal> {
  if (course.cancelledAt) return no('cancelled')
  if (hasBegun(course, now)) return no('begun')
  if (places.some((place) => place.personId === personId)) return no('joined-already')
  return yes({ courseId: course.id, personId, signedUpAt: now, attended: null })
}

export type LeaveRefusal = 'cancelled' | 'begun' | 'not-joined'

/** Once it has begun, who was there is for the organiser to tell. */
export function leave(
  _permit: Permit<'training.own'>,
  course: Course,
  { places, personId }: { readonly places: readonly Place[]; readonly personId: PersonId },
  now: Date,
): Outcome<readonly Place[], LeaveRefusal> {
  if (course.cancelledAt) return no('cancelled')
  if (hasBegun(course, now)) return no('begun')
  if (!places.some((place) => place.personId === personId)) return no('not-joined')
  return yes(places.filter((place) => place.personId !== personId))
}

export type ChangeRefusal = 'cancelled' | 'begun' | 'ends-before' | 'in-the-past' | 'seats-taken'

/** A course that is new. */
export function plan(
  _permit: Permit<'training.keep'>,
  facts: CourseFacts,
  now: Date,
): Outcome<CourseFacts, 'ends-before' | 'in-the-past'> {
  if (facts.endsAt <= facts.startsAt) return no('ends-before')
  return facts.startsAt <= now ? no('in-the-past') : yes(facts)
}

/** Nobody who has a seat loses it. Everyone is told when time or place is another. */
export function change(
  permit: Permit<'training.keep'>,
  course: Course,
  { facts, places }: { readonly facts: CourseFacts; readonly places: readonly Place[] },
  now: Date,
): Outcome<{ readonly course: Course; readonly moved: boolean }, ChangeRefusal> {
  if (course.cancelledAt) return no('cancelled')
  if (hasBegun(course, now)) return no('begun')
  const planned = plan(permit, facts, now)
  if (!planned.ok) return planned
  if (facts.seats < seatingOf(course, places).seated.length) return no('seats-taken')
  const moved = isMoved(course, facts)
  return yes({
    course: { ...course, ...facts, sequence: course.sequence + (moved ? 1 : 0) },
    moved,
  })
}

/** What stands in people's calendars is another. */
function isMoved(course: Course, facts: CourseFacts): boolean {
  const times = [course.startsAt, course.endsAt].map((at) => at.getTime())
  const other = [facts.startsAt, facts.endsAt].map((at) => at.getTime())
  const sameTime = times.every((at, i) => at === other[i])
  return (
    !sameTime || (['title', 'place', 'link'] as const).some((key) => course[key] !== facts[key])
  )
}

export type CancelRefusal = 'cancelled' | 'begun' | 'why-missing'

export function cancel(
  _permit: Permit<'training.keep'>,
  course: Course,
  why: string,
  now: Date,
): Outcome<Course, CancelRefusal> {
  if (course.cancelledAt) return no('cancelled')
  if (hasBegun(course, now)) return no('begun')
  if (why.trim() === '') return no('why-missing')
  const sequence = course.sequence + 1
  return yes({ ...course, sequence, cancelledAt: now, cancelledWhy: why.trim() })
}

export type TickRefusal = 'cancelled' | 'not-begun'

/** Who was there, seated or not, of those who had signed up. */
export function tick(
  _permit: Permit<'training.keep'>,
  course: Course,
  { places, there }: { readonly places: readonly Place[]; readonly there: readonly PersonId[] },
  now: Date,
): Outcome<
  { readonly there: readonly PersonId[]; readonly away: readonly PersonId[] },
  TickRefusal
> {
  if (course.cancelledAt) return no('cancelled')
  if (!hasBegun(course, now)) return no('not-begun')
  const ids = places.map(({ personId }) => personId)
  const came = new Set(there)
  return yes({
    there: ids.filter((id) => came.has(id)),
    away: ids.filter((id) => !came.has(id)),
  })
}

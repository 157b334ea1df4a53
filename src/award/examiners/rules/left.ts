// What is left to do before the season, and can be done now.
import type { Course, CourseId, Missing, Place, Practice } from '../model/training.ts'

type Around = {
  readonly practice: Practice | undefined
  /** The earliest first. */
  readonly courses: readonly Course[]
  /** Those that the person has signed up for. */
  readonly joined: ReadonlySet<CourseId>
}
export type Left = { readonly key: Missing; readonly due: Date | string | null }

/** Who has signed up for a course to come has nothing more to do about it. */
export function leftToDo(
  lacks: readonly Missing[],
  { practice, courses, joined }: Around,
  now: Date,
): readonly Left[] {
  const ahead = courses.filter(({ startsAt, cancelledAt }) => !cancelledAt && startsAt > now)
  const opened = practice !== undefined && practice.round > 0
  const waits = ahead.some(({ id }) => joined.has(id))
  const next = waits ? undefined : (ahead.find(({ audience }) => audience === 'all') ?? ahead[0])
  const left: Readonly<Record<Missing, Left['due'] | undefined>> = {
    course: next?.startsAt,
    practice: opened ? practice.due : undefined,
    promise: null,
  }
  return lacks.flatMap((key) => {
    const due = left[key]
    return due === undefined ? [] : [{ key, due }]
  })
}

/** It is over, somebody had signed up, and of nobody it is told whether they were there. */
export function unticked(
  courses: readonly Course[],
  places: readonly Place[],
  now: Date,
): readonly Course[] {
  return courses.filter(({ id, endsAt, cancelledAt }) => {
    const own = places.filter(({ courseId }) => courseId === id)
    const told = own.some(({ attended }) => attended !== null)
    return cancelledAt === null && endsAt <= now && own.length > 0 && !told
  })
}

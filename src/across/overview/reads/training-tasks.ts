// What waits before the season: courses, the practice entry and the promise, for examiners and the organiser.
import type { Edition } from '../../../award/editions/model.ts'
import { readyToTrain, trainingLeft } from '../../../award/examiners/public/tasks.ts'
import type { Ask } from '../../../base/db/call.ts'
import { paths } from '../../../base/paths.ts'
import type { Task } from '../model.ts'

const addresses = {
  course: paths.ownTraining.to(),
  practice: paths.practice.to(),
  promise: paths.promise.to(),
} as const

/** An examiner's own, of what can be done now. */
export async function trainingTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  if (!ask.actor.roles.has('examiner') || edition.state !== 'open') return []
  const left = await readyToTrain(ask.db, edition, { person: ask.actor.id, now: ask.now })
  const about = String(edition.year)
  return left.map(({ key, due }) => ({ kind: `train-${key}`, about, href: addresses[key], due }))
}

/** How many cannot be chosen yet, and the courses where nobody has told who was there. */
export async function trainingToKeep(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  if (edition.state !== 'open' || edition.terms.training === null) return []
  const { examiners, ready, unticked } = await trainingLeft(ask.db, edition, ask.now)
  const about = String(edition.year)
  const waiting: readonly Task[] =
    ready === examiners
      ? []
      : [
          {
            kind: 'train-examiners',
            about,
            href: paths.training.to(),
            due: edition.terms.calendar.entryDue,
            count: { done: ready, all: examiners },
          },
        ]
  const courses = unticked.map(
    ({ id, title }): Task => ({
      kind: 'tick-attendance',
      about: title,
      href: paths.course.to({ course: id }),
      due: null,
    }),
  )
  return [...waiting, ...courses]
}

// What waits about who examines: the organiser's answers, an invitation, and the examiner's own year.
import type { Edition } from '../../../award/editions/model.ts'
import {
  invitationsTo,
  leftToAnswer,
  yearUntold,
} from '../../../award/examiners/public/recruiting.ts'
import type { Ask } from '../../../base/db/call.ts'
import { paths } from '../../../base/paths.ts'
import type { Task } from '../model.ts'

export async function recruitingTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  if (edition.state !== 'open' && edition.state !== 'announced') return []
  const { claims, applications } = await leftToAnswer(ask.db, edition, ask.actor.id)
  const tasks: Task[] = []
  if (applications > 0) {
    const href = paths.recruiting.to()
    tasks.push({ kind: 'answer-applications', about: String(applications), href, due: null })
  }
  if (claims > 0) {
    const href = paths.examinerClaims.to()
    tasks.push({ kind: 'confirm-claims', about: String(claims), href, due: null })
  }
  return tasks
}

/** An invitation comes to anybody; the year is told by those who examine. */
export async function ownExaminingTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  const { db, actor, now } = ask
  const about = String(edition.year)
  const invited = await invitationsTo(db, actor.id, { now, zone: edition.zone })
  const tasks = invited.map(
    ({ id, lastDay }): Task => ({
      ...{ kind: 'answer-invitation', about, due: lastDay },
      href: paths.examinerInvitation.to({ invitation: id }),
    }),
  )
  const asked = actor.roles.has('examiner') && edition.state === 'open'
  if (!asked || !(await yearUntold(db, edition, actor.id))) return tasks
  const due = edition.terms.calendar.entryDue
  return [...tasks, { kind: 'tell-year', about, href: paths.ownExaminer.to(), due }]
}

// Reports of the site's accessibility: received from anyone, handled by the organiser.
import { theAward } from '../../award/editions/public.ts'
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import { record } from '../../support/audit/public.ts'
import { queue } from '../../support/messages/public.ts'
import { letterOfReport } from './mails.ts'
import { type ReportBarrier, type ReportId, reportsAnHour } from './model.ts'
import { mayHandleReports } from './policy.ts'
import { countSince, insert, lock, saveHandled } from './store.ts'

/** Needs no sign-in. The report becomes a case for the organiser, and a letter to the award's mailbox. */
export async function reportBarrier(
  act: Act,
  report: ReportBarrier,
): Promise<Outcome<ReportId, 'too-many'>> {
  const hourAgo = new Date(act.now.getTime() - 60 * 60 * 1000)
  if ((await countSince(act.db, hourAgo)) >= reportsAnHour) return no('too-many')

  const id: ReportId = newId()
  await insert(act.db, { ...report, id, receivedAt: act.now, handledAt: null, handledBy: null })
  const { email } = await theAward(act.db)
  await queue(act, { to: email, ...letterOfReport(report) })
  await record(act, 'accessibility-report.received', id)
  return yes(id)
}

export async function handleReport(act: Act, id: ReportId): Promise<void> {
  required(mayHandleReports(act.actor))
  const report = found(await lock(act.db, id))
  if (report.handledAt !== null) return

  await saveHandled(act.db, id, { handledAt: act.now, handledBy: act.actor.id })
  await record(act, 'accessibility-report.handled', id)
}

// What the pages of a report show.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import { recordsAbout } from '../../support/records/public.ts'
import { consensusOf } from '../assessment/public.ts'
import { teamOf } from '../assignment/public.ts'
import { editionById } from '../editions/public.ts'
import type { EntryId } from '../entries/model.ts'
import { entryById, lockedEntry } from '../entries/public.ts'
import { clearance } from '../examiners/public.ts'
import { registrationById, roleIn } from '../registrations/public.ts'
import { isOfUnit } from '../registrations/rules/members.ts'
import type { Standing } from './model.ts'
import { mayAcknowledge, mayCheck, mayEdit, mayRelease, maySee } from './policy.ts'
import { find } from './store.ts'

/** The entry that a report is about, and how the one who asks stands to it. */
export async function entryAndStanding(ask: Ask, id: EntryId) {
  const entry = found(await entryById(ask.db, id))
  const registration = found(await registrationById(ask.db, entry.registration))
  const team = await teamOf(ask.db, id)
  const inTeam = team?.members.includes(ask.actor.id) ?? false
  const role = await roleIn(ask.db, registration.id, ask.actor.id, ask.now)
  const standing: Standing = {
    examines: inTeam && (await isAssessed(ask, id)),
    member: role !== undefined,
    ofUnit: isOfUnit(role),
    organises: ask.actor.roles.has('organiser'),
  }
  return { entry, standing, unitName: registration.unitName }
}

/** It is still there to be judged, and by the one who asks. */
async function isAssessed(ask: Ask, id: EntryId): Promise<boolean> {
  if (!(await lockedEntry(ask.db, id, ask.now))) return false
  return (await clearance(ask.db, ask.actor.id, id)) === 'clear'
}

/** The report with its areas in the instrument's order. Undefined report: not begun yet. */
export async function showReport(ask: Ask, id: EntryId) {
  const { entry, standing, unitName } = await entryAndStanding(ask, id)
  const report = await find(ask.db, id)
  if (report) required(maySee(standing, report))
  else required(mayEdit(standing) ?? mayCheck(standing))
  const edition = await editionById(ask.db, entry.edition)
  const consensus = report ? undefined : await consensusOf(ask.db, id)
  const people = await peopleByIds(ask.db, report ? [...report.writers, report.editedBy] : [])
  const registered = await recordsAbout(ask.db, 'feedback-report', id)
  return {
    entryId: entry.id,
    unitName,
    recordNumber: registered.at(-1)?.number ?? entry.recordNumber,
    year: edition.year,
    areas: edition.terms.instrument?.areas ?? [],
    report,
    ready: consensus?.state === 'final',
    editor: report && standing.examines ? (people.get(report.editedBy)?.name ?? '') : '',
    may: {
      edit: mayEdit(standing) !== undefined,
      check: mayCheck(standing) !== undefined && !report?.writers.includes(ask.actor.id),
      release: mayRelease(standing) !== undefined,
      acknowledge: mayAcknowledge(standing) !== undefined,
    },
  }
}
export type ShownReport = Awaited<ReturnType<typeof showReport>>

/** A report that may be seen, for its PDF. There must be one. */
export async function showWritten(ask: Ask, id: EntryId) {
  const shown = await showReport(ask, id)
  return { ...shown, report: found(shown.report) }
}

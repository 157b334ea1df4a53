// How a report is begun, written, checked, released and read.
import type { Act, Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { plainDate } from '../../base/lib/time.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import { queue } from '../../support/messages/public.ts'
import { register } from '../../support/records/public.ts'
import { consensusOf } from '../assessment/public.ts'
import { teamOf } from '../assignment/public.ts'
import { editionById, seriesOf } from '../editions/public.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import { keepFeedback } from '../entries/public/earlier.ts'
import { peopleOf } from '../registrations/public.ts'
import { releasedLetter } from './mails.ts'
import type { Edit, ItemId, NewItem, WholeReport } from './model.ts'
import { mayAcknowledge, mayCheck, mayEdit, mayRelease } from './policy.ts'
import { entryAndStanding } from './reads.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { say } from './words/say.ts'

/** Begins the report from what the team has agreed on. Begun by two at once: there is one. */
export async function startReport(act: Act, id: EntryId) {
  const { entry, standing } = await entryAndStanding(act, id)
  required(mayEdit(standing))
  const consensus = await consensusOf(act.db, entry.id)
  const outcome = rules.mayStart(consensus)
  if (!outcome.ok || !consensus) return { refusal: 'assessment-not-final' as const }
  const report = fresh(act, entry.id)
  if (!(await store.insert(act.db, report))) return {}
  const items = rules
    .itemsFrom(consensus)
    .map((item) => ({ ...item, id: newId<'feedback-item'>() }))
  await store.insertItems(act.db, report.id, items)
  await record(act, 'report.begun', report.id, { entry: entry.id })
  return {}
}

function fresh(act: Act, entryId: EntryId): import('./model.ts').Report {
  return {
    id: newId<'feedback-report'>(),
    entryId,
    state: 'drafting',
    opening: '',
    revision: 1,
    startedAt: act.now,
    editedAt: act.now,
    editedBy: act.actor.id,
    checkedBy: null,
    checkedAt: null,
    returnedWhy: null,
    releasedBy: null,
    releasedAt: null,
    acknowledgedBy: null,
    acknowledgedAt: null,
  }
}

export async function editReport(act: Act, id: EntryId, change: Edit) {
  const { report, standing } = await lockReport(act, id)
  const outcome = rules.edit(required(mayEdit(standing)), report, change)
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.saveItems(act.db, outcome.value.items)
  await saveEdited(act, outcome.value)
  await record(act, 'report.edited', report.id, { revision: outcome.value.revision })
  return { report: outcome.value }
}

export async function addItem(act: Act, id: EntryId, item: NewItem) {
  const { report, standing } = await lockReport(act, id)
  required(mayEdit(standing))
  if (report.state !== 'drafting') return { report, refusal: 'not-open' as const }
  const beside = report.items.filter(({ area, kind }) => area === item.area && kind === item.kind)
  const place = Math.max(-1, ...beside.map((one) => one.place)) + 1
  await store.insertItems(act.db, report.id, [
    { ...item, question: null, id: newId<'feedback-item'>(), place },
  ])
  await saveEdited(act, { ...report, revision: report.revision + 1 })
  await record(act, 'report.item-added', report.id, { area: item.area, kind: item.kind })
  return { report }
}

export async function removeItem(act: Act, id: EntryId, item: ItemId) {
  const { report, standing } = await lockReport(act, id)
  required(mayEdit(standing))
  if (report.state !== 'drafting') return { report, refusal: 'not-open' as const }
  found((await store.removeItem(act.db, report.id, item)) || undefined)
  await saveEdited(act, { ...report, revision: report.revision + 1 })
  await record(act, 'report.item-removed', report.id, { item })
  return { report }
}

async function saveEdited(act: Act, report: WholeReport): Promise<void> {
  await store.save(act.db, { ...report, editedAt: act.now, editedBy: act.actor.id })
  await store.noteWriter(act.db, report.id, act.actor.id)
}

export async function sendReport(act: Act, id: EntryId) {
  const { report, standing, entry } = await lockReport(act, id)
  const names = await namesToKeepOut(act, entry)
  const outcome = rules.sendForCheck(required(mayEdit(standing)), report, names)
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.save(act.db, outcome.value)
  await record(act, 'report.sent-for-check', report.id)
  return { report: outcome.value }
}

/** The team's names, unless the edition lets its examiners be named. */
async function namesToKeepOut(ask: Ask, entry: Entry): Promise<readonly string[]> {
  const edition = await editionById(ask.db, entry.edition)
  if (edition.terms.after?.examinersNamedInReport) return []
  const team = await teamOf(ask.db, entry.id)
  const people = await peopleByIds(ask.db, team?.members ?? [])
  return [...people.values()].map(({ name }) => name)
}

export async function checkReport(act: Act, id: EntryId) {
  const { report, standing } = await lockReport(act, id)
  const permit = required(mayCheck(standing))
  const outcome = rules.check(permit, report, { id: act.actor.id, at: act.now })
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.save(act.db, outcome.value)
  await record(act, 'report.checked', report.id)
  return { report: outcome.value }
}

export async function giveReportBack(act: Act, id: EntryId, why: string) {
  const { report, standing } = await lockReport(act, id)
  const permit = required(mayCheck(standing))
  const outcome = rules.giveBack(permit, report, { id: act.actor.id, why })
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.save(act.db, outcome.value)
  await record(act, 'report.given-back', report.id)
  return { report: outcome.value }
}

export async function releaseReport(act: Act, id: EntryId) {
  const { report, standing, entry, unitName } = await lockReport(act, id)
  const permit = required(mayRelease(standing))
  const outcome = rules.release(permit, report, { id: act.actor.id, at: act.now })
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.save(act.db, outcome.value)
  await keepFeedback(act, id, rules.pointsOf(report))
  const edition = await editionById(act.db, entry.edition)
  const people = await peopleByIds(act.db, await peopleOf(act.db, entry.registration, act.now))
  for (const { email } of people.values()) await queue(act, releasedLetter(email, unitName, id))
  await register(act, {
    series: await seriesOf(act.db, edition),
    direction: 'drawn-up',
    on: plainDate(act.now, edition.zone),
    counterpart: unitName,
    about: say('sv')('diary.about', { unit: unitName, year: String(edition.year) }),
    kind: 'feedback-report',
    subject: id,
  })
  await record(act, 'report.released', report.id, { entry: entry.id })
  return { report: outcome.value }
}

export async function acknowledgeReport(act: Act, id: EntryId) {
  const { report, standing } = await lockReport(act, id)
  const permit = required(mayAcknowledge(standing))
  const outcome = rules.acknowledge(permit, report, { id: act.actor.id, at: act.now })
  if (!outcome.ok) return { report, refusal: outcome.reason }
  await store.save(act.db, outcome.value)
  await record(act, 'report.acknowledged', report.id)
  return { report: outcome.value }
}

async function lockReport(act: Act, id: EntryId) {
  const known = await entryAndStanding(act, id)
  return { ...known, report: found(await store.lock(act.db, known.entry.id)) }
}

// What writers do while they write: begin, save, mark as done.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { Instrument } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { registrationById, roleIn } from '../../registrations/public.ts'
import type { Clash, Draft, Entry, EntryId, Placed, PutBack, SaveArea } from '../model.ts'
import { mayWrite } from '../policy.ts'
import { questionOf } from '../rules/handing-in.ts'
import {
  closedBecause,
  mayStart,
  type StartRefusal,
  unwritten,
  type WriteRefusal,
} from '../rules/writing.ts'
import { findVersion, list, mark, shareWithAnswer } from '../store/answers.ts'
import { findOf, insert, share } from '../store/entries.ts'
import { writersDesk } from './desk.ts'
import { place } from './placing.ts'

/** Begun already, by anyone of the unit: that entry. Two who begin at once get the same. */
export async function startEntry(
  act: Act,
  id: RegistrationId,
): Promise<Outcome<Entry, StartRefusal>> {
  const registration = found(await registrationById(act.db, id))
  required(mayWrite(act.actor, { role: await roleIn(act.db, id, act.actor.id, act.now) }))
  const begun = await findOf(act.db, id)
  if (begun) return yes(begun)
  const edition = await editionById(act.db, registration.edition)
  const outcome = mayStart(registration, edition, act.now)
  if (!outcome.ok) return outcome

  const entry = newEntry(act, id, edition.id)
  if (!(await insert(act.db, entry))) return yes(found(await findOf(act.db, id)))
  await record(act, 'entry.started', entry.id, { registration: id })
  return yes(entry)
}

export function newEntry(act: Act, registration: RegistrationId, edition: Entry['edition']): Entry {
  return {
    id: newId<'entry'>(),
    registration,
    edition,
    state: 'draft',
    recordNumber: null,
    handedInAt: null,
    handIns: 0,
    startedAt: act.now,
    startedBy: act.actor.id,
    dispensedUntil: null,
  }
}

/** One answer, as it is written. Saved whatever its length. */
export async function saveAnswer(
  act: Act,
  id: EntryId,
  draft: Draft,
): Promise<Outcome<Placed, WriteRefusal>> {
  const { entry, answer } = found(await shareWithAnswer(act.db, id, draft.question))
  const { permit, edition } = await writersDesk(act, entry)
  found(questionOf(edition.terms.instrument, draft.question))
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)

  const placed = await place(act, permit, { entry, answer, draft })
  if (placed.kind !== 'saved') return yes(placed)
  const { question, revision } = placed.answer
  await record(act, 'entry.answer-saved', id, { question, revision })
  return yes(placed)
}

/** An earlier text stands again, as a new revision upon the one that the writer saw. */
export async function putBack(
  act: Act,
  id: EntryId,
  question: string,
  command: PutBack,
): Promise<Outcome<Placed, WriteRefusal>> {
  const { version, revision } = command
  const { text } = found(await findVersion(act.db, id, question, version))
  return saveAnswer(act, id, { question, text, revision })
}

/** `next`: key of the area that follows. */
export type SavedArea = { readonly clashes: readonly Clash[]; readonly next: string | null }

/** All answers of an area's page. Those that clash are left as they stand, the others are saved. */
export async function saveArea(
  act: Act,
  id: EntryId,
  areaKey: string,
  posted: SaveArea,
): Promise<Outcome<SavedArea, WriteRefusal>> {
  const entry = found(await share(act.db, id))
  const { permit, edition } = await writersDesk(act, entry)
  const { questions, next } = outlineOf(edition.terms.instrument, areaKey)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)

  const standing = new Map((await list(act.db, id, questions)).map((one) => [one.question, one]))
  const placed: { readonly draft: Draft; readonly placed: Placed }[] = []
  // In the order of the questions, so that two who save the same area never wait for each other.
  const drafts = new Map(posted.drafts.map((draft) => [draft.question, draft]))
  for (const question of questions) {
    const draft = drafts.get(question)
    if (draft === undefined) continue
    const answer = standing.get(question) ?? unwritten(question)
    placed.push({ draft, placed: await place(act, permit, { entry, answer, draft }) })
  }
  if (posted.done !== null) await mark(act.db, id, { area: areaKey, done: posted.done })
  const saved = placed.filter((one) => one.placed.kind === 'saved').length
  if (saved > 0 || posted.done !== null) {
    await record(act, 'entry.area-saved', id, { area: areaKey, saved, done: posted.done })
  }
  const clashing = placed.filter((one) => one.placed.kind === 'clash')
  const clashes = clashing.map((one) => ({ theirs: one.placed.answer, mine: one.draft.text }))
  return yes({ clashes, next })
}

function outlineOf(instrument: Instrument | null, key: string) {
  const areas = instrument?.areas ?? []
  const area = found(areas.find((one) => one.key === key))
  const next = areas[areas.indexOf(area) + 1]?.key ?? null
  return { questions: area.questions.map((question) => question.key), next }
}

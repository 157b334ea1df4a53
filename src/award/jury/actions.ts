// How the jury deliberates, decides and seals.
import type { Act } from '../../base/db/call.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { no, yes } from '../../base/lib/outcome.ts'
import { plainDate } from '../../base/lib/time.ts'
import { record } from '../../support/audit/public.ts'
import { registerVersion } from '../../support/records/public.ts'
import { seriesOf } from '../editions/public.ts'
import type { EntryId } from '../entries/model.ts'
import { askForDeclarations } from '../examiners/public.ts'
import { recordHonour, withdrawHonour } from '../units/public.ts'
import type { Candidate, Choice, Choosing, Session, WholeSession } from './model.ts'
import { mayFollow, mayLead } from './policy.ts'
import { juryPeople, type Room, roomOf } from './reads.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { say } from './words/say.ts'

/** Which category of which year. */
export type Where = { readonly year: number; readonly category: string }

/** Asks every juror to declare before the category's candidates. */
export async function askJury(act: Act, where: Where): Promise<number> {
  required(mayFollow(act.actor))
  const room = await roomOf(act, where.year, where.category)
  const people = await juryPeople(act.db, act.now)
  const pairs = people.flatMap((personId) =>
    room.candidates.map(({ entry }) => ({ personId, entryId: entry.id })),
  )
  const asked = await askForDeclarations(act, pairs, 'juror')
  await record(act, 'jury.asked-to-declare', room.edition.id, {
    category: where.category,
    asked: asked.length,
  })
  return asked.length
}

export async function openCategory(act: Act, where: Where) {
  const room = await roomOf(act, where.year, where.category)
  required(mayLead(act.actor, room.own))
  const outcome = rules.mayOpen(room.candidates)
  if (!outcome.ok) return outcome
  const session: Session = {
    id: newId<'jury-session'>(),
    editionId: room.edition.id,
    category: where.category,
    state: 'open',
    noAwardReason: '',
    openedBy: act.actor.id,
    openedAt: act.now,
    sealedBy: null,
    sealedAt: null,
  }
  if (await store.insert(act.db, session)) {
    await record(act, 'jury.opened', session.id, { category: where.category })
  }
  return yes(true)
}

export async function choose(act: Act, where: Where, choosing: Choosing) {
  const { room, session, permit } = await lockRoom(act, where)
  const outcome = rules.choose(permit, session, room.candidates, choosing)
  if (!outcome.ok) return outcome
  const choice: Choice = { ...choosing, id: newId<'jury-choice'>(), chosenAt: act.now }
  await store.saveChoice(act.db, session.id, choice)
  await record(act, 'jury.chosen', session.id, { entry: choice.entryId, kind: choice.kind })
  return outcome
}

export async function takeBackChoice(act: Act, where: Where, entry: EntryId) {
  const { session } = await lockRoom(act, where)
  if (session.state === 'sealed') return no('sealed')
  found((await store.removeChoice(act.db, session.id, entry)) || undefined)
  await record(act, 'jury.choice-taken-back', session.id, { entry })
  return yes(true)
}

/** Who is in the room for this category. Whoever has a conflict cannot be put down as present. */
export async function setPresence(act: Act, where: Where, present: readonly PersonId[]) {
  const { room, session } = await lockRoom(act, where)
  if (session.state === 'sealed') return no('sealed')
  const clear = room.seats.filter((seat) => rules.standOf(seat) === 'takes-part')
  const allowed = new Set(clear.map(({ person }) => person))
  if (!present.every((person) => allowed.has(person))) return no('present-not-clear')
  await store.savePresence(act.db, session.id, present)
  await record(act, 'jury.presence-set', session.id, { present: present.length })
  return yes(true)
}

/** Ends the deliberation. The honours are written into the units' history, sealed until the ceremony. */
export async function sealCategory(act: Act, where: Where, noAwardReason: string) {
  const { room, session, permit } = await lockRoom(act, where)
  const table = { ...room, quorum: room.edition.terms.jury?.quorum ?? 1 }
  const by = { id: act.actor.id, at: act.now }
  const outcome = rules.seal(permit, { ...session, noAwardReason }, table, by)
  if (!outcome.ok) return outcome
  await store.save(act.db, outcome.value)
  for (const choice of session.choices) await enterHonour(act, room, choice)
  await registerDecision(act, room, session)
  await record(act, 'jury.sealed', session.id, {
    category: where.category,
    recipients: session.choices.filter(({ kind }) => kind === 'recipient').length,
  })
  return outcome
}

/** That there is a decision is no secret; what it says stays sealed. */
async function registerDecision(act: Act, { edition, category }: Room, session: Session) {
  const { year, zone } = edition
  await registerVersion(act, {
    series: await seriesOf(act.db, edition),
    direction: 'drawn-up',
    on: plainDate(act.now, zone),
    counterpart: say('sv')('diary.jury'),
    about: say('sv')('diary.about', { category: category.name.sv, year: String(year) }),
    kind: 'jury-decision',
    subject: session.id,
  })
}

/** Takes a sealed category up again, before the ceremony, with a reason that is kept. */
export async function unsealCategory(act: Act, where: Where, reason: string) {
  const { room, session, permit } = await lockRoom(act, where)
  const { ceremony } = room.edition.terms.calendar
  const outcome = rules.unseal(permit, session, ceremony, act.now)
  if (!outcome.ok) return outcome
  await store.save(act.db, outcome.value)
  for (const { entryId } of session.choices) {
    const candidate = candidateOf(room.candidates, entryId)
    if (candidate) await withdrawHonour(act, candidate.registration.unit, keyOf(entryId))
  }
  await record(act, 'jury.unsealed', session.id, { reason })
  return outcome
}

/** What a sealed session was read by, written down in the reading's own transaction. */
export async function noteReading(act: Act, session: WholeSession | undefined): Promise<void> {
  if (session?.state === 'sealed') await record(act, 'jury.sealed-read', session.id)
}

async function lockRoom(act: Act, where: Where) {
  const room = await roomOf(act, where.year, where.category)
  const permit = required(mayLead(act.actor, room.own))
  const session = found(await store.lock(act.db, room.edition.id, where.category))
  return { room, permit, session }
}

async function enterHonour(act: Act, room: Room, choice: Choice): Promise<void> {
  const candidate = found(candidateOf(room.candidates, choice.entryId))
  const { edition, category } = room
  await recordHonour(act, {
    key: keyOf(choice.entryId),
    unit: candidate.registration.unit,
    kind: choice.kind,
    year: edition.year,
    firstYear: null,
    lastYear: null,
    unitName: candidate.registration.unitName,
    board: null,
    operator: null,
    category: category.name.sv,
    confidence: 'high',
    inferred: [],
    sources: ['forebild'],
    note: null,
    publicFrom: edition.terms.calendar.ceremony,
  })
}

function candidateOf(candidates: readonly Candidate[], id: EntryId): Candidate | undefined {
  return candidates.find(({ entry }) => entry.id === id)
}

function keyOf(entry: EntryId): string {
  return `jury-${entry}`
}

// What coordinators and the organiser do with a board's matter.
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { plainDate } from '../../base/lib/time.ts'
import { coordinatorsOf } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import type { GivenFile, KeepRefusal } from '../../support/documents/model.ts'
import { keep, textOf } from '../../support/documents/public.ts'
import { kindByName } from '../../support/documents/rules.ts'
import { queue } from '../../support/messages/public.ts'
import { register } from '../../support/records/public.ts'
import type { Edition } from '../editions/model.ts'
import { editionById, seriesOf } from '../editions/public.ts'
import type { RegistrationId } from '../registrations/model.ts'
import { registrationsByIds } from '../registrations/public.ts'
import { returnedLetter } from './mails.ts'
import type { PaperFacts } from './model/paper.ts'
import type {
  Decision,
  DecisionFacts,
  DecisionId,
  Listing,
  Matter,
  MatterId,
  OutcomeKind,
} from './model.ts'
import { mayChange, mayHandle, mayVerify } from './policy.ts'
import { boardTrackOf } from './public.ts'
import { showNewMatter } from './reads/new-matter.ts'
import * as rules from './rules/decision.ts'
import { type OpenRefusal, takeUp } from './rules/matter.ts'
import * as store from './store.ts'
import { say } from './words/say.ts'

type Opened =
  | { readonly refusal: OpenRefusal }
  | { readonly refusal?: never; readonly matter: MatterId }

/** Begins a matter with its paper. Begun twice by two at once: the second is told. */
export async function openMatter(
  act: Act,
  ids: readonly RegistrationId[],
  facts: PaperFacts,
): Promise<Opened> {
  for (const id of [...ids].sort()) await store.lockRegistrationMatters(act.db, id)
  const fresh = await showNewMatter(act, ids)
  if (fresh.refusal) return { refusal: fresh.refusal }
  const { administration, board, edition } = fresh
  const matter: Matter = {
    id: newId<'board-matter'>(),
    edition: edition.id,
    administration: fresh.registrations[0]?.administration ?? null,
    administrationName: administration?.name ?? null,
    administrationKind: administration?.kind === 'company' ? 'company' : 'administration',
    board: board?.name === facts.boardName ? board.id : null,
    boardName: facts.boardName,
    origin: 'web',
    sourceKey: null,
    paper: facts.paper,
    createdBy: act.actor.id,
    createdAt: act.now,
    changedAt: act.now,
  }
  await store.insertMatter(act.db, matter, ids)
  await record(act, 'board-matter.opened', matter.id, { units: ids.length })
  return { matter: matter.id }
}

export async function changePaper(act: Act, id: MatterId, facts: PaperFacts) {
  const { matter, edition } = await lockedMatter(act, id)
  required(mayChange(act.actor, matter))
  if (edition.state !== 'open') return { refusal: 'edition-closed' as const }
  const { boardName, paper } = facts
  const board = boardName === matter.boardName ? matter.board : null
  await store.savePaper(act.db, { id, board, boardName, paper, changedAt: act.now })
  await record(act, 'board-matter.paper-changed', id)
  return {}
}

/** Puts units of the matter on the agenda of a meeting. */
export async function putOnAgenda(
  act: Act,
  id: MatterId,
  meetingDate: string,
  chosen: readonly RegistrationId[],
) {
  const { matter, edition } = await lockedMatter(act, id)
  const permit = required(mayChange(act.actor, matter))
  if (edition.state !== 'open') return { refusal: 'edition-closed' as const }
  const units = await takingPart(act, await store.unitsOfMatters(act.db, [id]))
  const tracks = [...(await boardTrackOf(act.db, units)).values()]
  const outcome = takeUp(permit, chosen, { matter, edition, tracks })
  if (!outcome.ok) return { refusal: outcome.reason }
  const decision = plannedMeeting(act, matter, meetingDate)
  await store.insertDecision(act.db, decision, outcome.value)
  await record(act, 'board-decision.put-on-agenda', decision.id, { meeting: meetingDate })
  return { decision: decision.id }
}

function plannedMeeting(act: Act, matter: Matter, meetingDate: string): Decision {
  return {
    id: newId<'board-decision'>(),
    matter: matter.id,
    meetingDate,
    outcome: null,
    enteredAt: null,
    paragraph: null,
    recordNumber: matter.paper.recordNumber || null,
    immediateAdjustment: matter.paper.immediateAdjustment,
    adjustedOn: null,
    postedOn: null,
    extract: null,
    extractText: null,
    extractSentAt: null,
    extractSentBy: null,
    verifiedAt: null,
    verifiedBy: null,
    returnedAt: null,
    returnedBy: null,
    returnedReason: null,
    createdAt: act.now,
  }
}

/** `apart`: units that the board took apart from the others, each with what it said of it. */
export async function enterDecision(
  act: Act,
  id: DecisionId,
  facts: DecisionFacts,
  apart: ReadonlyMap<string, OutcomeKind> = new Map(),
) {
  const { decision, matter, edition } = await lockedDecision(act, id)
  const permit = required(mayChange(act.actor, matter))
  if (edition.state !== 'open') return { refusal: 'edition-closed' as const }
  const outcome = rules.enter(permit, decision, facts, { edition, now: act.now })
  if (!outcome.ok) return { refusal: outcome.reason }
  const units = await store.unitsOfDecisions(act.db, [id])
  const ids = await takingPart(act, units)
  const tracks = [...(await boardTrackOf(act.db, ids)).values()]
  const outcomeOf = (unit: RegistrationId) => apart.get(unit) ?? facts.outcome
  if (rules.isAskedElsewhere(decision, tracks, outcomeOf)) return { refusal: 'asked-anew' as const }
  await store.saveDecision(act.db, outcome.value)
  await store.saveOutcomes(act.db, id, rules.outcomesApart(units, facts.outcome, apart))
  await record(act, 'board-decision.entered', id, { outcome: facts.outcome })
  return {}
}

const extractKinds: readonly (string | undefined)[] = ['pdf', 'docx', 'txt']
export type Sent =
  | { readonly done: true }
  | { readonly done: false; readonly file: KeepRefusal }
  | {
      readonly done: false
      readonly file?: never
      readonly refusal: rules.SendRefusal | 'edition-closed' | 'extract-kind'
    }

/** Keeps the file and what can be read of it. What cannot be read is still an extract. */
export async function sendExtract(act: Act, id: DecisionId, file: GivenFile): Promise<Sent> {
  const { decision, matter, edition } = await lockedDecision(act, id)
  const permit = required(mayChange(act.actor, matter))
  if (edition.state !== 'open') return { done: false, refusal: 'edition-closed' }
  const fates = await store.unitsOfDecisions(act.db, [id])
  const outcome = rules.sendExtract(permit, decision, fates)
  if (!outcome.ok) return { done: false, refusal: outcome.reason }
  if (!extractKinds.includes(kindByName(file.name))) return { done: false, refusal: 'extract-kind' }
  const kept = await keep(act, file)
  if (!kept.ok) return { done: false, file: kept.reason }
  await register(act, {
    series: await seriesOf(act.db, edition),
    direction: 'received',
    on: plainDate(act.now, edition.zone),
    counterpart: matter.boardName ?? matter.administrationName ?? '',
    about: await aboutExtract(act, id, edition),
    kind: 'extract',
    subject: id,
    document: kept.value,
  })
  const text = await textOf(file.bytes, file.name)
  await store.saveDecision(act.db, {
    ...decision,
    extract: kept.value,
    extractText: text.ok ? text.value.text : null,
    extractSentAt: act.now,
    extractSentBy: act.actor.id,
    ...notReturned,
  })
  await record(act, 'board-extract.sent', id, { document: kept.value })
  return { done: true }
}
async function aboutExtract(act: Act, id: DecisionId, { year }: Edition): Promise<string> {
  const units = await namesOf(act, await store.unitsOfDecisions(act.db, [id]))
  const listed = new Intl.ListFormat('sv').format(units)
  return say('sv')('diary.extract', { units: listed, year: String(year) })
}

const notReturned = { returnedAt: null, returnedBy: null, returnedReason: null }

/** The organiser has read the extract and says of each unit whether it is there. */
export async function verifyExtract(
  act: Act,
  id: DecisionId,
  seen: ReadonlyMap<string, Listing | 'missing'>,
) {
  const permit = required(mayVerify(act.actor))
  const { decision, edition } = await lockedDecision(act, id)
  const links = await store.unitsOfDecisions(act.db, [id])
  const units = await takingPart(act, links)
  const fates = links.filter(({ registration }) => units.includes(registration))
  const outcome = rules.verify(permit, { decision, edition, fates }, seen)
  if (!outcome.ok) return { refusal: outcome.reason }
  await store.saveListings(act.db, id, outcome.value)
  await store.saveDecision(act.db, {
    ...decision,
    verifiedAt: act.now,
    verifiedBy: act.actor.id,
  })
  await record(act, 'board-extract.verified', id, { units: outcome.value.size })
  return {}
}

/** Back with a reason, by mail to those who coordinate. */
export async function returnExtract(act: Act, id: DecisionId, reason: string) {
  const permit = required(mayVerify(act.actor))
  const { decision, matter, edition } = await lockedDecision(act, id)
  const outcome = rules.sendBack(permit, decision, edition)
  if (!outcome.ok) return { refusal: outcome.reason }
  await store.saveDecision(act.db, {
    ...decision,
    verifiedAt: null,
    verifiedBy: null,
    returnedAt: act.now,
    returnedBy: act.actor.id,
    returnedReason: reason,
  })
  const links = await store.unitsOfDecisions(act.db, [id])
  await store.saveListings(act.db, id, new Map(links.map((link) => [link.registration, null])))
  const units = await namesOf(act, links)
  const { administration } = matter
  const people = administration ? await coordinatorsOf(act.db, administration, act.now) : []
  for (const { email } of people) {
    await queue(act, returnedLetter(email, { decision: id, units, edition, reason }))
  }
  await record(act, 'board-extract.sent-back', id)
  return {}
}

type Links = readonly { readonly registration: RegistrationId }[]

/** A unit that has withdrawn is no longer asked about. */
async function takingPart(act: Act, links: Links): Promise<readonly RegistrationId[]> {
  const ids = links.map(({ registration }) => registration)
  const registrations = await registrationsByIds(act.db, ids)
  return ids.filter((id) => registrations.get(id)?.state === 'sent')
}

async function namesOf(act: Act, links: Links): Promise<readonly string[]> {
  const ids = links.map(({ registration }) => registration)
  const registrations = await registrationsByIds(act.db, ids)
  return [...registrations.values()].map(({ unitName }) => unitName)
}

/** The matter, held until the transaction ends, for those who handle it. */
export async function lockedMatter(
  act: Act,
  id: MatterId,
): Promise<{ readonly matter: Matter; readonly edition: Edition }> {
  const matter = found(await store.lockMatter(act.db, id))
  required(mayHandle(act.actor, matter))
  return { matter, edition: await editionById(act.db, matter.edition) }
}

/** The matter is always locked before its decisions, so that two never wait for each other. */
export async function lockedDecision(act: Act, id: DecisionId) {
  const { matter: of } = found(await store.findDecision(act.db, id))
  const locked = await lockedMatter(act, of)
  return { ...locked, decision: found(await store.lockDecision(act.db, id)) }
}

// An extract that came some other way than by the coordinator's form, entered as the coordinator would.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { type Actor, theSystem } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { type Permit, permit } from '../../../base/lib/permit.ts'
import { record } from '../../../support/audit/public.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { Organisation } from '../../units/model.ts'
import { blankPaper } from '../model/paper.ts'
import type { ReceivedReceipt } from '../model/receiving.ts'
import type { Decision, DecisionFacts, Matter, OutcomeKind } from '../model.ts'
import * as rules from '../rules/decision.ts'
import type { ReceiveRefusal } from '../rules/receiving.ts'
import { isFavourable } from '../rules/track.ts'
import { addUnitsToDecision, dropReceived, restoreOutcomes } from '../store/receiving.ts'
import {
  insertDecision,
  insertMatter,
  keptOf,
  lockDecision,
  lockMatter,
  lockRegistrationMatters,
  mattersOf,
  saveDecision,
  saveOutcomes,
  saveRegrouping,
  unitsOfDecisions,
  unitsOfMatters,
} from '../store.ts'

export type ReceivedExtract = {
  readonly edition: Edition
  /** All of one administration. */
  readonly units: readonly { readonly registration: Registration; readonly outcome: OutcomeKind }[]
  readonly facts: DecisionFacts
  readonly board: { readonly id: Organisation['id'] | null; readonly name: string }
  readonly administration: Organisation | null
  readonly document: DocumentId
  readonly text: string
}

/** The organiser, and the program that reads the mailbox. Whether the extract counts is still asked apart. */
function mayReceive(actor: Actor): Permit<'board.change'> | undefined {
  const may = actor.roles.has('organiser') || actor.id === theSystem.id
  return may ? permit('board.change') : undefined
}

export async function receiveExtract(
  act: Act,
  received: ReceivedExtract,
): Promise<Outcome<ReceivedReceipt, ReceiveRefusal>> {
  const may = required(mayReceive(act.actor))
  const { edition, units } = received
  if (edition.state !== 'open') return no('edition-closed')
  if (new Set(units.map(({ registration }) => registration.administration)).size > 1)
    return no('several-administrations')
  const ids = units.map(({ registration }) => registration.id)
  for (const id of [...ids].sort()) await lockRegistrationMatters(act.db, id)
  const kept = await keptOf(act.db, ids)
  const open = kept.matters.filter(({ origin }) => origin === 'web')
  if (open.length > 1) return no('several-matters')
  const place = placeFor(act, received, open[0] ?? null, kept.decisions)
  const entered = enterIn(may, act, received, place.decision)
  if (!entered.ok) return entered
  return yes(await save(act, received, place, entered.value))
}

type Place = {
  readonly matter: Matter
  readonly isNewMatter: boolean
  readonly decision: Decision
  readonly before: Decision | null
}

/** The meeting that the extract is from: entered already, planned, or not heard of before. */
function placeFor(
  act: Act,
  received: ReceivedExtract,
  known: Matter | null,
  decisions: readonly Decision[],
): Place {
  const matter = known ?? newMatter(act, received)
  const own = decisions.filter((decision) => decision.matter === matter.id)
  const { meetingDate } = received.facts
  const same = own.find((decision) => decision.meetingDate === meetingDate)
  const planned = own.filter(({ outcome }) => outcome === null)
  const before = same ?? (planned.length === 1 ? planned[0] : undefined) ?? null
  const decision = before ?? newDecision(act, matter)
  return { matter, isNewMatter: known === null, decision, before }
}

function enterIn(
  may: Permit<'board.change'>,
  act: Act,
  { edition, facts, document, text, units }: ReceivedExtract,
  decision: Decision,
): Outcome<Decision, ReceiveRefusal> {
  if (decision.extract !== null && decision.returnedAt === null) return no('already-there')
  const entered = rules.enter(may, decision, facts, { edition, now: act.now })
  if (!entered.ok) return entered
  const favoured = units.some(({ outcome }) => isFavourable(outcome))
  if (favoured && entered.value.adjustedOn === null) return no('not-adjusted')
  return yes({
    ...entered.value,
    extract: document,
    extractText: text,
    extractSentAt: act.now,
    extractSentBy: act.actor.id,
    returnedAt: null,
    returnedBy: null,
    returnedReason: null,
  })
}

async function save(
  act: Act,
  received: ReceivedExtract,
  place: Place,
  decision: Decision,
): Promise<ReceivedReceipt> {
  const { units, facts } = received
  const ids = units.map(({ registration }) => registration.id)
  const joined = await joinMatter(act, place, ids)
  const fates = place.before ? await unitsOfDecisions(act.db, [decision.id]) : []
  if (place.before) {
    const inside = new Set(fates.map(({ registration }) => registration))
    await saveDecision(act.db, decision)
    await addUnitsToDecision(
      act.db,
      decision.id,
      ids.filter((id) => !inside.has(id)),
    )
  } else await insertDecision(act.db, decision, ids)
  const apart = new Map(units.map((unit) => [String(unit.registration.id), unit.outcome]))
  const outcomes = rules.outcomesApart(
    ids.map((registration) => ({ registration })),
    facts.outcome,
    apart,
  )
  await saveOutcomes(act.db, decision.id, outcomes)
  await record(act, 'board-extract.received', decision.id, { document: received.document })
  const madeMatter = place.isNewMatter ? place.matter.id : null
  const { before } = place
  return { decision: decision.id, document: received.document, before, fates, madeMatter, joined }
}

/** The units that come to the matter with this extract. */
async function joinMatter(
  act: Act,
  { matter, isNewMatter }: Place,
  ids: readonly RegistrationId[],
): Promise<readonly RegistrationId[]> {
  if (isNewMatter) {
    await insertMatter(act.db, matter, ids)
    await record(act, 'board-matter.opened', matter.id, { units: ids.length })
    return []
  }
  await lockMatter(act.db, matter.id)
  const kept = await keptOf(act.db, ids)
  const inside = new Set(
    kept.inMatters.filter((link) => link.matter === matter.id).map((link) => link.registration),
  )
  const joining = ids.filter((id) => !inside.has(id))
  await saveRegrouping(act.db, matter.id, { leaving: [], joining })
  return joining
}

/** Nobody has written a paper here: the board's matter is known from its decision only. */
function newMatter(act: Act, received: ReceivedExtract): Matter {
  const { edition, administration, board, facts, units } = received
  const proposed = units.map(({ outcome }) => outcome).find(isFavourable)
  return {
    id: newId<'board-matter'>(),
    edition: edition.id,
    administration: administration?.id ?? null,
    administrationName: administration?.name ?? null,
    administrationKind: administration?.kind === 'company' ? 'company' : 'administration',
    board: board.id,
    boardName: board.name,
    origin: 'web',
    sourceKey: null,
    paper: {
      ...blankPaper,
      proposal:
        proposed === 'approved' || proposed === 'noted' || proposed === 'nominated'
          ? proposed
          : null,
      immediateAdjustment: facts.immediateAdjustment,
      recordNumber: facts.recordNumber ?? '',
    },
    createdBy: act.actor.id,
    createdAt: act.now,
    changedAt: act.now,
  }
}

function newDecision(act: Act, matter: Matter): Decision {
  return {
    id: newId<'board-decision'>(),
    matter: matter.id,
    ...{ meetingDate: null, outcome: null, enteredAt: null, paragraph: null, recordNumber: null },
    ...{ immediateAdjustment: false, adjustedOn: null, postedOn: null },
    ...{ extract: null, extractText: null, extractSentAt: null, extractSentBy: null },
    ...{ verifiedAt: null, verifiedBy: null },
    ...{ returnedAt: null, returnedBy: null, returnedReason: null },
    createdAt: act.now,
  }
}

export type UndoRefusal = 'changed-since'

/** As it was before, unless somebody has gone on from it: verified it, sent it back, sent another. */
export async function undoReceived(
  act: Act,
  receipt: ReceivedReceipt,
): Promise<Outcome<true, UndoRefusal>> {
  required(mayReceive(act.actor))
  const now = found(await lockDecision(act.db, receipt.decision))
  const gone =
    now.extract !== receipt.document || now.verifiedAt !== null || now.returnedAt !== null
  if (gone) return no('changed-since')
  if (receipt.before) {
    await saveDecision(act.db, receipt.before)
    await restoreOutcomes(act.db, receipt.decision, receipt.fates)
  }
  await dropReceived(act.db, receipt, now.matter)
  await record(act, 'board-extract.receipt-undone', receipt.decision)
  return yes(true)
}

export type KnownProposal = {
  readonly matter: Matter
  readonly registrations: readonly RegistrationId[]
}

/** What has been proposed to boards in the edition, with the units that it is about. */
export async function proposalsIn(
  db: Reader,
  edition: EditionId,
): Promise<readonly KnownProposal[]> {
  const matters = await mattersOf(db, edition)
  const links = await unitsOfMatters(
    db,
    matters.map(({ id }) => id),
  )
  const units = Map.groupBy(links, ({ matter }) => matter)
  return matters.map((matter) => ({
    matter,
    registrations: (units.get(matter.id) ?? []).map(({ registration }) => registration),
  }))
}

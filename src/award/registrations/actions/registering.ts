// What the contact and the colleagues do: begin, answer, send, take back.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { ToRegister } from '../../../support/records/model.ts'
import { register } from '../../../support/records/public.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionById, seriesOf } from '../../editions/public.ts'
import type { Unit, UnitId } from '../../units/model.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import {
  administrationOf,
  enterUnit,
  operatorNamed,
  routeFor,
  unitById,
} from '../../units/public.ts'
import { receiptLetter, withdrawnLetter } from '../mails.ts'
import type { Answered, Registration, RegistrationId, StateUnit, UnitAdvice } from '../model.ts'
import { maySee, maySend, mayWithdraw, mayWrite } from '../policy.ts'
import { eligibilityOf } from '../public.ts'
import { adviceOn } from '../rules/advice.ts'
import { answer, mayBegin, send, withdraw } from '../rules/course.ts'
import { roleOf } from '../rules/members.ts'
import { findLive, insert, insertChange, lock, membersIn, save } from '../store.ts'
import { say } from '../words/say.ts'

/** Whoever begins is the contact. */
export async function beginRegistration(act: Act, unitId: UnitId) {
  const unit = found(await unitById(act.db, unitId))
  const edition = await currentEdition(act.db)
  return begin(act, edition, unit)
}

/** The register lacks the unit: it is entered as stated, for the organiser to look at. */
export async function beginWithNewUnit(act: Act, stated: StateUnit) {
  const edition = await currentEdition(act.db)
  const open = mayBegin(edition, { unit: undefined, live: undefined }, act.now)
  if (!open.ok) return open
  const advice = await adviceFor(act.db, stated, plainDate(act.now, edition.zone))
  if (advice) return { ok: false as const, reason: 'advice' as const, advice }
  const { reason: note, ...fields } = stated
  const unit = await enterUnit(act, { ...fields, note, source: 'contact' }, 'unconfirmed')
  return begin(act, edition, unit)
}

/** Whom the register's table points to, and what the contact must still say of it. */
async function adviceFor(
  db: Act['db'],
  stated: StateUnit,
  today: string,
): Promise<UnitAdvice | undefined> {
  const { operatingForm, category, district } = stated
  const operator = stated.operator ? await operatorNamed(db, stated.operator) : undefined
  const seeker = { operatingForm, category, district, operator: operator?.id ?? null }
  return adviceOn(stated, await routeFor(db, seeker, today))
}

async function begin(act: Act, edition: Edition, unit: Unit) {
  const live = await findLive(act.db, edition.id, unit.id)
  const outcome = mayBegin(edition, { unit, live }, act.now)
  if (!outcome.ok) return outcome

  const registration = await draftFor(act, edition, unit)
  const inserted = await insert(act.db, registration)
  if (!inserted) return no('already-registered')
  await record(act, 'registration.begun', registration.id)
  return yes(registration)
}

async function draftFor(act: Act, edition: Edition, unit: Unit): Promise<Registration> {
  const today = plainDate(act.now, edition.zone)
  const administration = await administrationOf(act.db, unit, today)
  return {
    id: newId<'registration'>(),
    edition: edition.id,
    unit: unit.id,
    unitName: unit.name,
    administration: administration?.id ?? null,
    operatingForm: unit.operatingForm,
    category: null,
    state: 'draft',
    origin: 'web',
    contact: act.actor.id,
    facts: {},
    recordNumber: null,
    createdAt: act.now,
    sentAt: null,
    withdrawnAt: null,
  }
}

/** Locked, with what the policies ask about. Who may not see it is not told that it exists. */
export async function load(act: Act, id: RegistrationId) {
  const registration = found(await lock(act.db, id))
  const members = await membersIn(act.db, [id])
  const role = roleOf({ registration, members }, act.actor.id, act.now)
  found(maySee(act.actor, { registration, role }))
  const edition = await editionById(act.db, registration.edition)
  return { registration, members, role, edition }
}

export async function answerQuestion(act: Act, id: RegistrationId, answered: Answered) {
  const { edition, ...loaded } = await load(act, id)
  const permit = required(mayWrite(act.actor, loaded))

  const outcome = answer(permit, loaded.registration, answered, { edition, now: act.now })
  if (!outcome.ok) return outcome

  await save(act.db, outcome.value)
  await record(act, 'registration.answered', id, { question: answered.question })
  return outcome
}

/** The number is taken in the same transaction: either both are there or neither. */
export async function sendRegistration(act: Act, id: RegistrationId) {
  const { edition, ...loaded } = await load(act, id)
  const permit = required(maySend(act.actor, loaded))
  const eligibility = found(await eligibilityOf(act.db, id, 'participation', act.now))

  const outcome = send(permit, loaded.registration, { edition, eligibility, now: act.now })
  if (!outcome.ok) return outcome

  const { number } = await register(act, await incoming(act, outcome.value, edition))
  const sent = { ...outcome.value, recordNumber: number }
  await save(act.db, sent)
  await queue(act, receiptLetter(act.actor.email, { registration: sent, edition }))
  await record(act, 'registration.sent', id, { number: sent.recordNumber })
  return yes(sent)
}

async function incoming(
  act: Act,
  { id, unitName }: Registration,
  edition: Edition,
): Promise<ToRegister> {
  return {
    series: await seriesOf(act.db, edition),
    direction: 'received',
    on: plainDate(act.now, edition.zone),
    counterpart: unitName,
    about: say('sv')('diary.about', { unit: unitName, year: String(edition.year) }),
    kind: 'registration',
    subject: id,
  }
}

export async function withdrawRegistration(act: Act, id: RegistrationId, reason: string) {
  const { edition, ...loaded } = await load(act, id)
  const permit = required(mayWithdraw(act.actor, loaded))

  const outcome = withdraw(permit, loaded.registration, edition, act.now)
  if (!outcome.ok) return outcome

  await save(act.db, outcome.value)
  await insertChange(act.db, {
    id: newId<'registration-change'>(),
    registration: id,
    kind: 'withdrawal',
    was: loaded.registration.state,
    became: 'withdrawn',
    reason,
    changedBy: act.actor.id,
    changedAt: act.now,
  })
  await tellWithdrawn(act, outcome.value, edition)
  await findConflictsAnew(act)
  await record(act, 'registration.withdrawn', id)
  return outcome
}

/** A draft that nobody knew of needs no letter to the one who took it back. */
async function tellWithdrawn(act: Act, registration: Registration, edition: Edition) {
  if (registration.contact === null) return
  if (registration.sentAt === null && registration.contact === act.actor.id) return
  const contact = await personById(act.db, registration.contact)
  if (contact) await queue(act, withdrawnLetter(contact.email, { registration, edition }))
}

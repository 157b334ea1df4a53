// Invitations to examine: sent, reminded of, answered, recalled.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { findOrAddPerson, nameIfUnnamed, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import { invitationLetter, reminderLetter } from '../mails/recruiting.ts'
import type { Invitation, InvitationId } from '../model/recruiting.ts'
import { mayAnswer, mayRecruit } from '../policy/recruiting.ts'
import { skillChange } from '../rules/claims.ts'
import { type AnswerRefusal, mayStillAnswer, remindersDue } from '../rules/recruiting.ts'
import { listClaimsOf } from '../store/claims.ts'
import {
  insertInvitation,
  insertReminder,
  listReminders,
  listUnanswered,
  lockInvitation,
  saveInvitation,
} from '../store/recruiting.ts'
import * as store from '../store.ts'
import { type Employer, type EmployerRefusal, employerNamed, writeEmployment } from './employing.ts'
import { enrol } from './enrolling.ts'
import { claim } from './own-profile.ts'

type Inviting = {
  readonly name: string
  readonly email: string
  readonly greeting: string
  readonly lastDay: string
}
export type InviteRefusal = 'already-examines' | 'already-invited' | 'day-gone'

export async function invite(
  act: Act,
  { name, email, greeting, lastDay }: Inviting,
): Promise<Outcome<Invitation, InviteRefusal>> {
  required(mayRecruit(act.actor))
  const edition = await currentEdition(act.db)
  if (lastDay < plainDate(act.now, edition.zone)) return no('day-gone')
  const person = await findOrAddPerson(act, { name, email })
  const examiner = await store.findExaminerOf(act.db, person.id)
  if (examiner && examiner.endedAt === null) return no('already-examines')
  const invitation: Invitation = {
    ...{ id: newId<'examiner-invitation'>(), editionId: edition.id, personId: person.id },
    ...{ greeting, lastDay, state: 'sent', reason: '' },
    ...{ sentBy: act.actor.id, sentAt: act.now, answeredAt: null },
  }
  if (!(await insertInvitation(act.db, invitation))) return no('already-invited')
  await queue(act, invitationLetter(person, invitation, edition))
  await record(act, 'examiner-invitation.sent', invitation.id, { person: person.id, lastDay })
  return yes(invitation)
}

/** Another last day, with a letter anew: for who has not answered, in time or not. */
export async function inviteAgain(
  act: Act,
  id: InvitationId,
  lastDay: string,
): Promise<Outcome<Invitation, 'not-open' | 'day-gone'>> {
  required(mayRecruit(act.actor))
  const before = found(await lockInvitation(act.db, id))
  const edition = await editionById(act.db, before.editionId)
  if (before.state !== 'sent') return no('not-open')
  if (lastDay < plainDate(act.now, edition.zone)) return no('day-gone')
  const invitation = { ...before, lastDay }
  await saveInvitation(act.db, invitation)
  const person = found(await personById(act.db, before.personId))
  await queue(act, invitationLetter(person, invitation, edition))
  await record(act, 'examiner-invitation.sent-again', id, { lastDay })
  return yes(invitation)
}

/** Not after a yes: then there is an examiner, who can be ended. */
export async function recallInvitation(
  act: Act,
  id: InvitationId,
): Promise<Outcome<null, 'not-open'>> {
  required(mayRecruit(act.actor))
  const invitation = found(await lockInvitation(act.db, id))
  if (invitation.state === 'accepted' || invitation.state === 'recalled') return no('not-open')
  await saveInvitation(act.db, { ...invitation, state: 'recalled' })
  await record(act, 'examiner-invitation.recalled', id)
  return yes(null)
}

export type Accepting = {
  readonly name: string
  readonly organisation: string
  readonly unit: string
  readonly since: string | null
  readonly categories: readonly string[]
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  readonly capacity: number
}

async function answerable(act: Act, id: InvitationId) {
  const invitation = found(await lockInvitation(act.db, id))
  const permit = required(mayAnswer(act.actor, invitation))
  const edition = await editionById(act.db, invitation.editionId)
  const may = mayStillAnswer(permit, invitation, plainDate(act.now, edition.zone))
  return { invitation, edition, may }
}

/** The person examines from now on. What they know waits to be confirmed; where they work counts. */
export async function acceptInvitation(
  act: Act,
  id: InvitationId,
  told: Accepting,
): Promise<Outcome<Invitation, AnswerRefusal> | EmployerRefusal> {
  const { invitation, edition, may } = await answerable(act, id)
  if (!may.ok) return may
  const employer = told.organisation ? await employerNamed(act.db, told) : undefined
  if (employer && 'refusal' in employer) return employer

  const { languages, capacity } = told
  await nameIfUnnamed(act, act.actor.id, told.name)
  const nothing = { categories: [], fields: [], languages, capacity }
  const examiner = await enrol(act, act.actor.id, nothing)
  const since = told.since ?? plainDate(act.now, edition.zone)
  if (employer) await tellEmployer(act, employer, since)
  const known = edition.terms.categories.map(({ key }) => key)
  const categories = told.categories.filter((key) => known.includes(key))
  const waiting = await listClaimsOf(act.db, [act.actor.id])
  const { told: fresh } = skillChange({ examiner, waiting }, { ...told, categories })
  for (const one of fresh) await claim(act, one)
  const accepted = { ...invitation, state: 'accepted', answeredAt: act.now } as const
  await saveInvitation(act.db, accepted)
  await record(act, 'examiner-invitation.accepted', id)
  return yes(accepted)
}

async function tellEmployer(act: Act, employer: Employer, validFrom: string): Promise<void> {
  const [id, personId] = [newId<'employment'>(), act.actor.id]
  const employment = { id, personId, ...employer, validFrom, validTo: null }
  await writeEmployment(act, employment)
  await claim(act, { kind: 'employment', told: { employment } })
}

export async function declineInvitation(
  act: Act,
  id: InvitationId,
  reason: string,
): Promise<Outcome<Invitation, AnswerRefusal>> {
  const { invitation, may } = await answerable(act, id)
  if (!may.ok) return may
  if (reason === '') return no('reason-missing')
  const declined = { ...invitation, state: 'declined', reason, answeredAt: act.now } as const
  await saveInvitation(act.db, declined)
  await record(act, 'examiner-invitation.declined', id)
  return yes(declined)
}

/** Invitations that wait for an answer: each may have a reminder due. */
export async function invitationsToRemind(db: Reader, now: Date): Promise<readonly InvitationId[]> {
  const { zone } = await currentEdition(db)
  const today = plainDate(now, zone)
  const waiting = await listUnanswered(db, today)
  const sent = await listReminders(
    db,
    waiting.map(({ id }) => id),
  )
  const due = waiting.filter((one) => {
    const own = sent.filter(({ invitationId }) => invitationId === one.id)
    return remindersDue(one, own, { today, zone }).length > 0
  })
  return due.map(({ id }) => id)
}

/** Asked anew with the row held, so that two processes send one letter. */
export async function remindOfInvitation(act: Act, id: InvitationId): Promise<void> {
  const invitation = found(await lockInvitation(act.db, id))
  const edition = await editionById(act.db, invitation.editionId)
  const sent = await listReminders(act.db, [id])
  const at = { today: plainDate(act.now, edition.zone), zone: edition.zone }
  const due = remindersDue(invitation, sent, at)
  if (due.length === 0) return
  const { lastDay, personId } = invitation
  for (const days of due) {
    await insertReminder(act.db, { invitationId: id, lastDay, days, sentAt: act.now })
  }
  const person = found(await personById(act.db, personId))
  await queue(act, reminderLetter(person, invitation, edition))
  await record(act, 'examiner-invitation.reminded', id, { lastDay })
}

// Reminders of missing extracts: by hand, by themselves, and how they are stopped.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition, editionById } from '../../editions/public.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { acceptedRegistration } from '../../registrations/public.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { ReminderStop, ReminderStopId } from '../model.ts'
import { mayRemind } from '../policy.ts'
import {
  gatherReminders,
  lettersTo,
  plannedTurns,
  type RemindedUnit,
  sortedAt,
} from '../reads/reminders.ts'
import { mayRemindAgain } from '../rules/calendar.ts'
import { type Turn, turnNow } from '../rules/reminders.ts'
import * as store from '../store/reminders.ts'
import { lockRegistrationMatters } from '../store.ts'

/** By mail to the coordinators and the unit's contact, at most once a day. */
export async function remind(act: Act, id: RegistrationId) {
  required(mayRemind(act.actor))
  await lockRegistrationMatters(act.db, id)
  const registration = found(await acceptedRegistration(act.db, id))
  const edition = await editionById(act.db, registration.edition)
  const { groups } = await gatherReminders(act.db, edition, { now: act.now, scope: 'all' })
  const group = found(groups.find(({ units }) => units.some((unit) => isAbout(unit, id))))
  const unit = found(group.units.find((one) => isAbout(one, id)))
  if (unit.track.state === 'extract-verified') return { refusal: 'already-verified' as const }
  if (!mayRemindAgain(unit.sent[0]?.sentAt ?? null, act.now, edition.zone)) {
    return { refusal: 'reminded-today' as const }
  }
  const letters = lettersTo(group, [unit], { edition, now: act.now })
  if (letters.length === 0) return { refusal: 'nobody-to-remind' as const }
  for (const letter of letters) await queue(act, letter)
  await store.insertReminder(act.db, reminderOf(act, unit, null))
  await record(act, 'board-extract.reminded', id, { letters: letters.length })
  return {}
}

function isAbout({ registration }: RemindedUnit, id: RegistrationId): boolean {
  return registration.id === id
}

function reminderOf(act: Act, { registration }: RemindedUnit, turn: Turn | null) {
  return {
    id: newId<'board-reminder'>(),
    registration: registration.id,
    sentAt: act.now,
    sentBy: act.actor.id,
    step: turn?.step ?? null,
    due: turn?.due ?? null,
  }
}

export type DueGroup = {
  readonly edition: Edition
  readonly administration: OrganisationId | null
}

/** The administrations to whom a reminder should go out now. */
export async function dueGroups(db: Reader, now: Date): Promise<readonly DueGroup[]> {
  const open = (await allEditions(db)).filter(({ state }) => state === 'open')
  const due: DueGroup[] = []
  for (const edition of open) {
    const turn = turnNow(await plannedTurns(db, edition), now, edition.zone)
    if (!turn) continue
    const reminding = await gatherReminders(db, edition, { now, scope: 'all' })
    for (const { administration, units } of reminding.groups) {
      const { reminded } = sortedAt(reminding, units, turn)
      if (reminded.length > 0) due.push({ edition, administration })
    }
  }
  return due
}

/**
 * To those of one administration. The letters leave in the same transaction as the rows that say
 * so, and a row that is there already leaves its unit out: once, whoever tries, however often.
 */
export async function sendReminders(act: Act, due: DueGroup): Promise<void> {
  const edition = await editionById(act.db, due.edition.id)
  const reminding = await gatherReminders(act.db, edition, { now: act.now, scope: 'all' })
  const turn = turnNow(reminding.turns, act.now, edition.zone)
  const group = reminding.groups.find(({ administration }) => administration === due.administration)
  if (!turn || !group) return
  const fresh: RemindedUnit[] = []
  const { reminded } = sortedAt(reminding, group.units, turn)
  for (const unit of reminded.toSorted((a, b) =>
    a.registration.id < b.registration.id ? -1 : 1,
  )) {
    if (await store.insertReminder(act.db, reminderOf(act, unit, turn))) fresh.push(unit)
  }
  for (const letter of lettersTo(group, fresh, { edition, now: act.now })) await queue(act, letter)
  for (const { registration } of fresh) {
    await record(act, 'board-extract.reminded', registration.id, { step: turn.step })
  }
}

/** What is stopped. Nothing named: all of the edition's reminders. */
export type Stopped = Pick<ReminderStop, 'step' | 'registration' | 'matter'>

export async function stopReminders(act: Act, what: Stopped) {
  required(mayRemind(act.actor))
  const edition = await currentEdition(act.db)
  const stop: ReminderStop = {
    id: newId<'board-reminder-stop'>(),
    edition: edition.id,
    ...what,
    stoppedBy: act.actor.id,
    stoppedAt: act.now,
    resumedBy: null,
    resumedAt: null,
  }
  await store.insertStop(act.db, stop)
  await record(act, 'board-reminders.stopped', edition.id, { ...what })
}

export async function resumeReminders(act: Act, id: ReminderStopId) {
  required(mayRemind(act.actor))
  const stop = found(await store.lockStop(act.db, id))
  if (stop.resumedAt !== null) return
  await store.endStop(act.db, { id, resumedBy: act.actor.id, resumedAt: act.now })
  const { step, registration, matter } = stop
  await record(act, 'board-reminders.resumed', stop.edition, { step, registration, matter })
}

/** On how many working days before the day reminders go out. */
export async function planReminders(act: Act, steps: readonly number[]) {
  required(mayRemind(act.actor))
  const edition = await currentEdition(act.db)
  const plan = { edition: edition.id, steps, changedBy: act.actor.id, changedAt: act.now }
  await store.savePlan(act.db, plan)
  await record(act, 'board-reminders.planned', edition.id, { steps: steps.join(', ') })
}

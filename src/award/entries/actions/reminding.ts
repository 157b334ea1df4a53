// Reminders of what is left to do: sent once each, planned by the organiser, turned off by anyone for themselves.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition, editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import {
  membersOfAll,
  registrationById,
  registrationsOf,
  roleIn,
} from '../../registrations/public.ts'
import { reminderLetter } from '../mails.ts'
import type { Entry } from '../model.ts'
import { mayList, mayReadDraft } from '../policy.ts'
import { leftOf, plannedDays } from '../reads/reminding.ts'
import {
  daysFrom,
  type ReminderTurn,
  reminderDue,
  reminderNow,
  reminderTurns,
  whoCanAct,
} from '../rules/reminding.ts'
import { findOf, listOfEdition, lock } from '../store/entries.ts'
import {
  insertReminder,
  listOff,
  listReminders,
  savePlan,
  turnOff,
  turnOn,
} from '../store/reminding.ts'

/** The registrations of open editions whose people are to be reminded now and were not yet. */
export async function unitsToRemind(db: Reader, now: Date): Promise<readonly RegistrationId[]> {
  const open = (await allEditions(db)).filter(({ state }) => state === 'open')
  const units: RegistrationId[] = []
  for (const edition of open) units.push(...(await unitsOf(db, edition, now)))
  return units
}

async function unitsOf(db: Reader, edition: Edition, now: Date): Promise<RegistrationId[]> {
  const days = await plannedDays(db, edition)
  const entries = await listOfEdition(db, edition.id)
  const byRegistration = new Map(entries.map((entry) => [entry.registration, entry]))
  const registrations = await registrationsOf(db, edition.id)
  const due = registrations.flatMap((registration) => {
    const entry = byRegistration.get(registration.id)
    const turn = turnOf(registration, entry, edition, { days, now })
    return turn ? [{ registration, turn }] : []
  })
  const ids = due.map(({ registration }) => registration.id)
  const members = Map.groupBy(await membersOfAll(db, ids), ({ registration }) => registration)
  const silent = await silentOnes(db, ids)
  return due
    .filter(({ registration: { id, contact }, turn }) =>
      whoCanAct(contact, members.get(id) ?? [], now).some((person) => !silent(id, person, turn)),
    )
    .map(({ registration }) => registration.id)
}

function turnOf(
  registration: Registration,
  entry: Entry | undefined,
  edition: Edition,
  at: { readonly days: readonly number[]; readonly now: Date },
): ReminderTurn | undefined {
  const due = reminderDue(registration, entry, edition, at.now)
  return due && reminderNow(reminderTurns(due, at.days, edition.zone), at.now, edition.zone)
}

/** Who had that reminder already, or wants none. */
async function silentOnes(db: Reader, registrations: readonly RegistrationId[]) {
  const sent = await listReminders(db, registrations)
  const off = await listOff(db, registrations)
  const had = new Set(
    sent.map((one) => `${one.registration} ${one.person} ${one.due.getTime()} ${one.days}`),
  )
  const wantsNone = new Set(off.map(({ registration, person }) => `${registration} ${person}`))
  return (registration: RegistrationId, person: PersonId, { due, days }: ReminderTurn): boolean =>
    wantsNone.has(`${registration} ${person}`) ||
    had.has(`${registration} ${person} ${due.getTime()} ${days}`)
}

/**
 * To those of one unit. The letters leave in the same transaction as the rows that say so, and while
 * it lasts nobody hands the entry in: once, whoever tries, and never after a hand-in.
 */
export async function remindUnit(act: Act, id: RegistrationId): Promise<number> {
  const registration = found(await registrationById(act.db, id))
  const edition = await editionById(act.db, registration.edition)
  const begun = await findOf(act.db, id)
  const entry = begun && (await lock(act.db, begun.id))
  const days = await plannedDays(act.db, edition)
  const turn = turnOf(registration, entry, edition, { days, now: act.now })
  const left = turn && (await leftOf(act.db, entry, edition))
  if (!turn || !left) return 0

  const silent = await silentOnes(act.db, [id])
  const members = await membersOfAll(act.db, [id])
  const people = whoCanAct(registration.contact, members, act.now)
  const wanted = people.filter((person) => !silent(id, person, turn))
  const letters = await peopleByIds(act.db, wanted)
  let sent = 0
  for (const { id: person, email } of letters.values()) {
    const { due } = turn
    const reminder = { registration: id, person, due, days: turn.days, sentAt: act.now }
    if (!(await insertReminder(act.db, reminder))) continue
    await queue(act, reminderLetter(email, registration, { edition, due, left, now: act.now }))
    sent += 1
  }
  if (sent > 0) await record(act, 'entry.reminded', id, { days: turn.days, letters: sent })
  return sent
}

/** For oneself, and for one entry. */
export async function wantReminders(act: Act, id: RegistrationId, want: boolean): Promise<void> {
  const role = await roleIn(act.db, id, act.actor.id, act.now)
  required(mayReadDraft(act.actor, { role }))
  const mine = { registration: id, person: act.actor.id }
  if (want) await turnOn(act.db, mine)
  else await turnOff(act.db, { ...mine, since: act.now })
  await record(act, `entry-reminders.${want ? 'turned-on' : 'turned-off'}`, id)
}

/** On how many days before the day they go out. */
export async function planReminders(
  act: Act,
  text: string,
): Promise<Outcome<readonly number[], 'days-wrong'>> {
  required(mayList(act.actor))
  const days = daysFrom(text)
  if (days === undefined) return no('days-wrong')
  const edition = await currentEdition(act.db)
  const plan = { edition: edition.id, days, changedBy: act.actor.id, changedAt: act.now }
  await savePlan(act.db, plan)
  await record(act, 'entry-reminders.planned', edition.id, { days: days.join(', ') })
  return yes(days)
}

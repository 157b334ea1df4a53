// All SQL about reminders before the day for handing in.
import { sql } from 'kysely'
import { json, type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { EntryReminder, ReminderPlan } from '../model/reminding.ts'

type Off = {
  readonly registration: RegistrationId
  readonly person: PersonId
  readonly since: Date
}
type Tables = {
  entryReminderPlan: ReminderPlan
  entryReminder: EntryReminder
  entryReminderOff: Off
}

export function findPlan(db: Reader, edition: EditionId): Promise<ReminderPlan | undefined> {
  const query = reading<Tables>(db).selectFrom('entryReminderPlan').selectAll()
  return query.where('edition', '=', edition).executeTakeFirst()
}

export async function savePlan(db: Writer, plan: ReminderPlan): Promise<void> {
  const { changedBy, changedAt } = plan
  const fresh = { days: json(plan.days), changedBy, changedAt }
  await writing<Tables>(db)
    .insertInto('entryReminderPlan')
    .values({ edition: plan.edition, ...fresh })
    .onConflict((conflict) => conflict.column('edition').doUpdateSet(fresh))
    .execute()
}

/** False: this reminder has been sent before, perhaps by another process a moment ago. */
export async function insertReminder(db: Writer, reminder: EntryReminder): Promise<boolean> {
  const made = await writing<Tables>(db)
    .insertInto('entryReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** Those of registrations that are to be looked at. */
export async function listReminders(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly EntryReminder[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('entryReminder')
    .selectAll()
    .where('registration', 'in', registrations)
    .orderBy('sentAt')
    .execute()
}

export async function listOff(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly Off[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('entryReminderOff')
    .selectAll()
    .where('registration', 'in', registrations)
    .execute()
}

export async function turnOff(db: Writer, off: Off): Promise<void> {
  await writing<Tables>(db)
    .insertInto('entryReminderOff')
    .values(off)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function turnOn(db: Writer, { registration, person }: Omit<Off, 'since'>) {
  await writing<Tables>(db)
    .deleteFrom('entryReminderOff')
    .where('registration', '=', registration)
    .where('person', '=', person)
    .execute()
}

/** How many letters have gone out to units of the edition. */
export async function countReminders(db: Reader, edition: EditionId): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`select count(*)::int as count from entry_reminder r
      join registration on registration.id = r.registration where registration.edition = ${edition}`,
  )
  return found?.count ?? 0
}

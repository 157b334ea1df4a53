// All SQL about reminders of missing extracts: those sent, the plan, and what is stopped.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { EditionId } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Reminder, ReminderPlan, ReminderStop, ReminderStopId } from '../model.ts'

type Tables = {
  boardReminder: Reminder
  boardReminderPlan: ReminderPlan
  boardReminderStop: ReminderStop
}

/** The latest first. */
export async function remindersOf(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly Reminder[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('boardReminder')
    .selectAll()
    .where('registration', 'in', registrations)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()
}

/** False: this reminder has been sent before, perhaps by another process a moment ago. */
export async function insertReminder(db: Writer, reminder: Reminder): Promise<boolean> {
  const made = await writing<Tables>(db)
    .insertInto('boardReminder')
    .values(reminder)
    .onConflict((conflict) =>
      conflict.columns(['registration', 'due', 'step']).where('step', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export function findPlan(db: Reader, edition: EditionId): Promise<ReminderPlan | undefined> {
  const query = reading<Tables>(db).selectFrom('boardReminderPlan').selectAll()
  return query.where('edition', '=', edition).executeTakeFirst()
}

export async function savePlan(db: Writer, plan: ReminderPlan): Promise<void> {
  const fresh = { ...plan, steps: json(plan.steps) }
  await writing<Tables>(db)
    .insertInto('boardReminderPlan')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.column('edition').doUpdateSet({
        steps: fresh.steps,
        changedBy: plan.changedBy,
        changedAt: plan.changedAt,
      }),
    )
    .execute()
}

/** Those that hold, in the order in which they were made. */
export function stopsOf(db: Reader, edition: EditionId): Promise<ReminderStop[]> {
  return reading<Tables>(db)
    .selectFrom('boardReminderStop')
    .selectAll()
    .where('edition', '=', edition)
    .where('resumedAt', 'is', null)
    .orderBy('stoppedAt')
    .orderBy('id')
    .execute()
}

/** The same stop twice is one. */
export async function insertStop(db: Writer, stop: ReminderStop): Promise<void> {
  await writing<Tables>(db)
    .insertInto('boardReminderStop')
    .values(stop)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function lockStop(db: Writer, id: ReminderStopId): Promise<ReminderStop | undefined> {
  const query = writing<Tables>(db).selectFrom('boardReminderStop').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function endStop(
  db: Writer,
  { id, resumedBy, resumedAt }: Pick<ReminderStop, 'id' | 'resumedBy' | 'resumedAt'>,
): Promise<void> {
  await writing<Tables>(db)
    .updateTable('boardReminderStop')
    .set({ resumedBy, resumedAt })
    .where('id', '=', id)
    .execute()
}

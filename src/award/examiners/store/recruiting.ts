// All SQL about how examiners are found.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type {
  Application,
  ApplicationId,
  Call,
  Invitation,
  InvitationId,
  Reminder,
} from '../model/recruiting.ts'

type Tables = {
  examinerCall: Call
  examinerApplication: Application
  examinerInvitation: Invitation
  examinerInvitationReminder: Reminder
}

export function findCall(db: Reader, edition: EditionId): Promise<Call | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerCall').selectAll()
  return query.where('editionId', '=', edition).executeTakeFirst()
}

export async function saveCall(db: Writer, call: Call): Promise<void> {
  const { editionId: _, ...fields } = call
  await writing<Tables>(db)
    .insertInto('examinerCall')
    .values(call)
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet(fields))
    .execute()
}

/** The latest first. */
export function listApplications(db: Reader, edition: EditionId): Promise<readonly Application[]> {
  const query = reading<Tables>(db).selectFrom('examinerApplication').selectAll()
  return query
    .where('editionId', '=', edition)
    .where('state', '!=', 'withdrawn')
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Everyone else's that are not answered. */
export async function countApplications(
  db: Reader,
  edition: EditionId,
  but: PersonId,
): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('examinerApplication')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('editionId', '=', edition)
    .where('state', '=', 'sent')
    .where('personId', '!=', but)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function findApplication(db: Reader, id: ApplicationId): Promise<Application | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerApplication').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockApplication(db: Writer, id: ApplicationId): Promise<Application | undefined> {
  const query = writing<Tables>(db).selectFrom('examinerApplication').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

/** What a person has sent and not taken back. */
export function findApplicationOf(
  db: Reader,
  edition: EditionId,
  person: PersonId,
): Promise<Application | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerApplication').selectAll()
  return query
    .where('editionId', '=', edition)
    .where('personId', '=', person)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst()
}

/** False: the person has one already. */
export async function insertApplication(db: Writer, one: Application): Promise<boolean> {
  const { categories, fields, languages } = one
  const texts = { categories: json(categories), fields: json(fields), languages: json(languages) }
  const inserted = await writing<Tables>(db)
    .insertInto('examinerApplication')
    .values({ ...one, ...texts })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveAnswer(db: Writer, application: Application): Promise<void> {
  const { id, state, decidedBy, decidedAt, reason } = application
  await writing<Tables>(db)
    .updateTable('examinerApplication')
    .set({ state, decidedBy, decidedAt, reason })
    .where('id', '=', id)
    .execute()
}

/** The latest first. */
export function listInvitations(db: Reader, edition: EditionId): Promise<readonly Invitation[]> {
  const query = reading<Tables>(db).selectFrom('examinerInvitation').selectAll()
  return query
    .where('editionId', '=', edition)
    .where('state', '!=', 'recalled')
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()
}

export function listInvitationsTo(db: Reader, person: PersonId): Promise<readonly Invitation[]> {
  const query = reading<Tables>(db).selectFrom('examinerInvitation').selectAll()
  return query.where('personId', '=', person).where('state', '=', 'sent').execute()
}

export function findInvitation(db: Reader, id: InvitationId): Promise<Invitation | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerInvitation').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockInvitation(db: Writer, id: InvitationId): Promise<Invitation | undefined> {
  const query = writing<Tables>(db).selectFrom('examinerInvitation').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

/** False: the person has one already. */
export async function insertInvitation(db: Writer, one: Invitation): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('examinerInvitation')
    .values(one)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveInvitation(db: Writer, invitation: Invitation): Promise<void> {
  const { id, state, lastDay, reason, answeredAt } = invitation
  await writing<Tables>(db)
    .updateTable('examinerInvitation')
    .set({ state, lastDay, reason, answeredAt })
    .where('id', '=', id)
    .execute()
}

/** Those without an answer whose last day has not gone by, in any edition. */
export function listUnanswered(db: Reader, today: string): Promise<readonly Invitation[]> {
  const query = reading<Tables>(db).selectFrom('examinerInvitation').selectAll()
  return query
    .where('state', '=', 'sent')
    .where('lastDay', '>=', today)
    .orderBy('lastDay')
    .orderBy('id')
    .execute()
}

export async function listReminders(
  db: Reader,
  invitations: readonly InvitationId[],
): Promise<readonly Reminder[]> {
  if (invitations.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examinerInvitationReminder').selectAll()
  return query.where('invitationId', 'in', invitations).execute()
}

export async function insertReminder(db: Writer, reminder: Reminder): Promise<void> {
  await writing<Tables>(db)
    .insertInto('examinerInvitationReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

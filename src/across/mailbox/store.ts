// All SQL about the mailbox.
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { MailboxState, MailDraft, MailId, ReceivedItem, ReceivedMail } from './model.ts'

type Tables = {
  mailboxState: MailboxState
  receivedMail: ReceivedMail
  receivedItem: ReceivedItem
  mailDraft: MailDraft
}

export function findState(db: Reader, mailbox: string): Promise<MailboxState | undefined> {
  const query = reading<Tables>(db).selectFrom('mailboxState').selectAll()
  return query.where('mailbox', '=', mailbox).executeTakeFirst()
}

/** Held until the transaction ends, so that two readers take each message in once. */
export async function lockState(db: Writer, mailbox: string): Promise<MailboxState> {
  const fresh: MailboxState = {
    mailbox,
    ...{ uidValidity: null, lastUid: 0n, readAt: null, triedAt: null, failure: null },
  }
  await writing<Tables>(db)
    .insertInto('mailboxState')
    .values(fresh)
    .onConflict((conflict) => conflict.column('mailbox').doNothing())
    .execute()
  const query = writing<Tables>(db).selectFrom('mailboxState').selectAll()
  const { uidValidity, lastUid, ...rest } = await query
    .where('mailbox', '=', mailbox)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...rest, ...numbersOf({ uidValidity, lastUid }) }
}

/** The driver gives large numbers as text. */
export function numbersOf(of: Pick<MailboxState, 'uidValidity' | 'lastUid'>) {
  const { uidValidity, lastUid } = of
  return {
    uidValidity: uidValidity === null ? null : BigInt(uidValidity),
    lastUid: BigInt(lastUid),
  }
}

export async function saveState(db: Writer, state: MailboxState): Promise<void> {
  const { mailbox, ...rest } = state
  await writing<Tables>(db)
    .updateTable('mailboxState')
    .set(rest)
    .where('mailbox', '=', mailbox)
    .execute()
}

export function findMail(db: Reader, id: MailId): Promise<ReceivedMail | undefined> {
  const query = reading<Tables>(db).selectFrom('receivedMail').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function findSame(db: Reader, sha256: string): Promise<ReceivedMail | undefined> {
  const query = reading<Tables>(db).selectFrom('receivedMail').selectAll()
  return query.where('sha256', '=', sha256).executeTakeFirst()
}

/** The first one with that message number. */
export function findByMessageId(db: Reader, messageId: string): Promise<ReceivedMail | undefined> {
  return reading<Tables>(db)
    .selectFrom('receivedMail')
    .selectAll()
    .where('messageId', '=', messageId)
    .orderBy('receivedAt')
    .limit(1)
    .executeTakeFirst()
}

export async function insertMail(db: Writer, mail: ReceivedMail): Promise<void> {
  await writing<Tables>(db).insertInto('receivedMail').values(mail).execute()
}

/** Those whose scans were not read when they came, the oldest first, at most fifty. Others skip them. */
export function lockWaiting(db: Writer): Promise<readonly ReceivedMail[]> {
  return writing<Tables>(db)
    .selectFrom('receivedMail')
    .selectAll()
    .where('waitsForReading', '=', true)
    .orderBy('receivedAt')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function saveWaiting(db: Writer, id: MailId, waitsForReading: boolean): Promise<void> {
  await writing<Tables>(db)
    .updateTable('receivedMail')
    .set({ waitsForReading })
    .where('id', '=', id)
    .execute()
}

export async function insertItems(db: Writer, items: readonly ReceivedItem[]): Promise<void> {
  if (items.length === 0) return
  await writing<Tables>(db)
    .insertInto('receivedItem')
    .values([...items])
    .execute()
}

/** The latest first. */
export function listMail(
  db: Reader,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ReceivedMail[]> {
  return reading<Tables>(db)
    .selectFrom('receivedMail')
    .selectAll()
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
}

export async function countMail(db: Reader): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('receivedMail')
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function itemsOf(
  db: Reader,
  mails: readonly MailId[],
): Promise<readonly ReceivedItem[]> {
  if (mails.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('receivedItem')
    .selectAll()
    .where('mail', 'in', mails)
    .orderBy('seq')
    .execute()
}

export async function draftsOf(
  db: Reader,
  mails: readonly MailId[],
): Promise<readonly MailDraft[]> {
  if (mails.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('mailDraft')
    .selectAll()
    .where('mail', 'in', mails)
    .execute()
}

export function lockDraft(db: Writer, mail: MailId): Promise<MailDraft | undefined> {
  const query = writing<Tables>(db).selectFrom('mailDraft').selectAll()
  return query.where('mail', '=', mail).forUpdate().executeTakeFirst()
}

export async function insertDraft(db: Writer, draft: MailDraft): Promise<void> {
  await writing<Tables>(db)
    .insertInto('mailDraft')
    .values({ ...draft, reasons: json(draft.reasons) })
    .execute()
}

export async function saveDraft(db: Writer, draft: MailDraft): Promise<void> {
  const { mail, reasons: _reasons, ...changeable } = draft
  await writing<Tables>(db)
    .updateTable('mailDraft')
    .set(changeable)
    .where('mail', '=', mail)
    .execute()
}

export async function countOpenDrafts(db: Reader): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('mailDraft')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

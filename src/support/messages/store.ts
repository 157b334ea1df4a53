// All SQL about outgoing mail.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { Message } from './model.ts'

type MessageTables = { message: Message }

export async function insert(db: Writer, message: Message): Promise<void> {
  await writing<MessageTables>(db).insertInto('message').values(message).execute()
}

/** One that is due and that no other process is sending. Held until this transaction ends. */
export function takeDue(db: Writer, now: Date): Promise<Message | undefined> {
  return writing<MessageTables>(db)
    .selectFrom('message')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function save(db: Writer, message: Message): Promise<void> {
  const { sentAt, attempts, nextAttemptAt, failure } = message
  await writing<MessageTables>(db)
    .updateTable('message')
    .set({ sentAt, attempts, nextAttemptAt, failure })
    .where('id', '=', message.id)
    .execute()
}

/** The newest first. */
export function latest(db: Reader, most: number): Promise<Message[]> {
  return reading<MessageTables>(db)
    .selectFrom('message')
    .selectAll()
    .orderBy('queuedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}

// All SQL about entries and what was handed in.
import { announce } from '../../../base/db/announcing.ts'
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Entry, EntryId, Receipt, ReceiptHead, ReceiptId } from '../model.ts'

type EntryTables = {
  entry: Entry
  receipt: Receipt
}

const head = [
  'id',
  'entry',
  'ordinal',
  'number',
  'handedInAt',
  'handedInBy',
  'sha256',
  'dispensation',
] as const

export function find(db: Reader, id: EntryId): Promise<Entry | undefined> {
  return reading<EntryTables>(db)
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findMany(db: Reader, ids: readonly EntryId[]): Promise<Entry[]> {
  if (ids.length === 0) return []
  return reading<EntryTables>(db).selectFrom('entry').selectAll().where('id', 'in', ids).execute()
}

export function findOf(
  db: Reader,
  registration: Entry['registration'],
): Promise<Entry | undefined> {
  return reading<EntryTables>(db)
    .selectFrom('entry')
    .selectAll()
    .where('registration', '=', registration)
    .executeTakeFirst()
}

/** Nobody saves, hands in or takes back until this transaction ends. */
export function lock(db: Writer, id: EntryId): Promise<Entry | undefined> {
  return writing<EntryTables>(db)
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Several may save at once; a hand-in waits for all of them. */
export function share(db: Writer, id: EntryId): Promise<Entry | undefined> {
  return writing<EntryTables>(db)
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
}

/** By record number, those that have none last, in the order they were begun. */
export async function listOfRegistrations(
  db: Reader,
  registrations: readonly Entry['registration'][],
): Promise<Entry[]> {
  if (registrations.length === 0) return []
  const all = reading<EntryTables>(db).selectFrom('entry').selectAll()
  return all.where('registration', 'in', registrations).execute()
}

export function listOfEdition(db: Reader, edition: Entry['edition']): Promise<Entry[]> {
  return reading<EntryTables>(db)
    .selectFrom('entry')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('recordNumber', (by) => by.asc().nullsLast())
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
}

/** False: the registration had one already. */
export async function insert(db: Writer, entry: Entry): Promise<boolean> {
  const made = await writing<EntryTables>(db)
    .insertInto('entry')
    .values(entry)
    .onConflict((conflict) => conflict.column('registration').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function save(db: Writer, entry: Entry): Promise<void> {
  const { state, recordNumber, handedInAt, handIns, dispensedUntil } = entry
  await writing<EntryTables>(db)
    .updateTable('entry')
    .set({ state, recordNumber, handedInAt, handIns, dispensedUntil })
    .where('id', '=', entry.id)
    .execute()
  // Whoever has it open sees at once that it is closed.
  await announce(db, 'entry_changed', entry.id)
}

export async function insertReceipt(db: Writer, receipt: Receipt): Promise<void> {
  await writing<EntryTables>(db).insertInto('receipt').values(receipt).execute()
}

/** Of one entry, the newest first. */
export function listReceipts(db: Reader, entry: EntryId): Promise<ReceiptHead[]> {
  return reading<EntryTables>(db)
    .selectFrom('receipt')
    .select(head)
    .where('entry', '=', entry)
    .orderBy('ordinal', 'desc')
    .execute()
}

export function findReceipt(db: Reader, id: ReceiptId): Promise<Receipt | undefined> {
  return reading<EntryTables>(db)
    .selectFrom('receipt')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The newest of the entry, with what was handed in. */
export function findNewestReceipt(db: Reader, entry: EntryId): Promise<Receipt | undefined> {
  return reading<EntryTables>(db)
    .selectFrom('receipt')
    .selectAll()
    .where('entry', '=', entry)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
}

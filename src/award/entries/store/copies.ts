// All SQL about the copies of what was handed in.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type { Receipt, ReceiptId } from '../model.ts'

export type Copies = {
  readonly receipt: ReceiptId
  readonly pdf: DocumentId
  readonly word: DocumentId
  readonly sentAt: Date
}
type CopyTables = { receipt: Receipt; receiptCopies: Copies }

export function findCopies(db: Reader, receipt: ReceiptId): Promise<Copies | undefined> {
  return reading<CopyTables>(db)
    .selectFrom('receiptCopies')
    .selectAll()
    .where('receipt', '=', receipt)
    .executeTakeFirst()
}

/** Nobody else sends its copies until this transaction ends. */
export async function lockReceipt(db: Writer, receipt: ReceiptId): Promise<void> {
  await writing<CopyTables>(db)
    .selectFrom('receipt')
    .select('id')
    .where('id', '=', receipt)
    .forUpdate()
    .execute()
}

export async function insertCopies(db: Writer, copies: Copies): Promise<void> {
  await writing<CopyTables>(db).insertInto('receiptCopies').values(copies).execute()
}

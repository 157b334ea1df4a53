// All SQL about files on their way in.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { AttachmentKey, Upload, UploadId } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'

type Row = Omit<Upload, 'size' | 'received'> & { readonly size: number; readonly received: number }
type UploadTables = {
  entryUpload: Row
  entryUploadPiece: { readonly upload: UploadId; readonly at: number; readonly bytes: Uint8Array }
}

export async function findUpload(db: Reader, id: UploadId): Promise<Upload | undefined> {
  const row = await reading<UploadTables>(db)
    .selectFrom('entryUpload')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && numbered(row)
}

/** Nobody else adds to it until this transaction ends. */
export async function lockUpload(db: Writer, id: UploadId): Promise<Upload | undefined> {
  const row = await writing<UploadTables>(db)
    .selectFrom('entryUpload')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && numbered(row)
}

/** bigint comes as text. */
function numbered(row: Row): Upload {
  return { ...row, size: Number(row.size), received: Number(row.received) }
}

/** Those that are not finished and not too old. */
export async function countUploads(db: Reader, entry: EntryId, now: Date): Promise<number> {
  const rows = await reading<UploadTables>(db)
    .selectFrom('entryUpload')
    .select('id')
    .where('entry', '=', entry)
    .where('attachment', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  return rows.length
}

export async function insertUpload(db: Writer, upload: Upload): Promise<void> {
  await writing<UploadTables>(db).insertInto('entryUpload').values(upload).execute()
}

/** The caller holds the upload's lock and has seen that the piece begins where the last one ended. */
export async function addPiece(db: Writer, upload: Upload, bytes: Uint8Array): Promise<void> {
  const piece = { upload: upload.id, at: upload.received, bytes: Buffer.from(bytes) }
  await writing<UploadTables>(db).insertInto('entryUploadPiece').values(piece).execute()
  await writing<UploadTables>(db)
    .updateTable('entryUpload')
    .set({ received: upload.received + bytes.length })
    .where('id', '=', upload.id)
    .execute()
}

export async function bytesSoFar(db: Reader, id: UploadId): Promise<Uint8Array> {
  const pieces = await reading<UploadTables>(db)
    .selectFrom('entryUploadPiece')
    .select('bytes')
    .where('upload', '=', id)
    .orderBy('at')
    .execute()
  return Buffer.concat(pieces.map(({ bytes }) => bytes))
}

/** It is told for a while what it became, to a browser that did not hear the answer. Its pieces go. */
export async function finishUpload(
  db: Writer,
  { id, size }: Upload,
  attachment: AttachmentKey,
): Promise<void> {
  await writing<UploadTables>(db).deleteFrom('entryUploadPiece').where('upload', '=', id).execute()
  await writing<UploadTables>(db)
    .updateTable('entryUpload')
    .set({ attachment, received: size })
    .where('id', '=', id)
    .execute()
}

export async function removeUpload(db: Writer, id: UploadId): Promise<void> {
  await writing<UploadTables>(db).deleteFrom('entryUpload').where('id', '=', id).execute()
}

export async function clearUploads(db: Writer, now: Date): Promise<void> {
  await writing<UploadTables>(db).deleteFrom('entryUpload').where('expiresAt', '<=', now).execute()
}

/** A person's own that are not whole yet, the oldest first. */
export async function listUploads(
  db: Reader,
  entry: EntryId,
  person: Upload['person'],
  now: Date,
): Promise<readonly Upload[]> {
  const rows = await reading<UploadTables>(db)
    .selectFrom('entryUpload')
    .selectAll()
    .where('entry', '=', entry)
    .where('person', '=', person)
    .where('attachment', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('beganAt')
    .execute()
  return rows.map(numbered)
}

// All SQL about what is attached to an entry.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type { Attachment, AttachmentKey } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'

type FileRow = Pick<
  Attachment,
  'document' | 'entry' | 'key' | 'kind' | 'sha256' | 'notes' | 'scan'
> & { readonly size: number; readonly scannedAt: Date | null; readonly keptAt: Date }
type AttachmentRow = Pick<
  Attachment,
  'entry' | 'key' | 'document' | 'name' | 'alt' | 'addedAt' | 'addedBy' | 'removedAt'
>
type AttachmentTables = { entryAttachment: AttachmentRow; entryAttachmentFile: FileRow }

function whole(db: Reader, entry: EntryId) {
  return reading<AttachmentTables>(db)
    .selectFrom('entryAttachment')
    .innerJoin('entryAttachmentFile', 'entryAttachmentFile.document', 'entryAttachment.document')
    .selectAll('entryAttachment')
    .select(['kind', 'sha256', 'size', 'notes', 'scan'])
    .where('entryAttachment.entry', '=', entry)
}

/** In the order they were added. Those that were taken away are not there. */
export async function listAttachments(db: Reader, entry: EntryId): Promise<readonly Attachment[]> {
  const all = await listAllAttachments(db, entry)
  return all.filter(({ removedAt }) => removedAt === null)
}

/** Those that were taken away too. */
export async function listAllAttachments(
  db: Reader,
  entry: EntryId,
): Promise<readonly Attachment[]> {
  const all = await whole(db, entry).execute()
  return all.map(sized).sort((one, other) => Number(one.key) - Number(other.key))
}

export async function findAttachment(
  db: Reader,
  entry: EntryId,
  key: AttachmentKey,
): Promise<Attachment | undefined> {
  const row = await whole(db, entry).where('entryAttachment.key', '=', key).executeTakeFirst()
  return row && sized(row)
}

/** bigint comes as text. No file is so large that a number cannot tell it. */
function sized<Row extends { readonly size: number }>(row: Row): Row {
  return { ...row, size: Number(row.size) }
}

/** The key that no attachment of the entry has had yet. The caller holds the entry's lock. */
export async function nextKey(db: Reader, entry: EntryId): Promise<AttachmentKey> {
  const keys = await reading<AttachmentTables>(db)
    .selectFrom('entryAttachment')
    .select('key')
    .where('entry', '=', entry)
    .execute()
  return String(Math.max(0, ...keys.map(({ key }) => Number(key))) + 1)
}

/** As a new attachment, or in the place of what stood under its key. */
export async function putAttachment(
  db: Writer,
  attachment: Attachment,
  keptAt: Date,
): Promise<void> {
  const { entry, key, document, kind, sha256, size, notes, scan, ...shown } = attachment
  const row = { entry, key, document, ...shown }
  await writing<AttachmentTables>(db)
    .insertInto('entryAttachment')
    .values(row)
    .onConflict((conflict) => conflict.columns(['entry', 'key']).doUpdateSet(row))
    .execute()
  await writing<AttachmentTables>(db)
    .insertInto('entryAttachmentFile')
    .values({
      ...{ document, entry, key, kind, sha256, size, scan, keptAt },
      notes: json(notes),
      scannedAt: null,
    })
    .execute()
}

export async function saveAttachment(
  db: Writer,
  { entry, key, alt, removedAt }: Attachment,
): Promise<void> {
  await writing<AttachmentTables>(db)
    .updateTable('entryAttachment')
    .set({ alt, removedAt })
    .where('entry', '=', entry)
    .where('key', '=', key)
    .execute()
}

export type AttachedFile = Pick<FileRow, 'document' | 'entry' | 'key' | 'kind' | 'scan' | 'sha256'>

/** What stood under the key when it was handed in, by its content. */
export function findFile(
  db: Reader,
  of: { readonly entry: EntryId; readonly key: AttachmentKey; readonly sha256: string },
): Promise<AttachedFile | undefined> {
  return reading<AttachmentTables>(db)
    .selectFrom('entryAttachmentFile')
    .select(['document', 'entry', 'key', 'kind', 'scan', 'sha256'])
    .where('entry', '=', of.entry)
    .where('key', '=', of.key)
    .where('sha256', '=', of.sha256)
    .orderBy('keptAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Files that nobody has found clean yet, the oldest first. */
export function listUnscanned(db: Reader, most: number): Promise<readonly AttachedFile[]> {
  return reading<AttachmentTables>(db)
    .selectFrom('entryAttachmentFile')
    .select(['document', 'entry', 'key', 'kind', 'scan', 'sha256'])
    .where('scan', 'in', ['checking', 'waiting', 'unscanned'])
    .orderBy('keptAt')
    .limit(most)
    .execute()
}

export function findFileOf(db: Reader, document: DocumentId): Promise<AttachedFile | undefined> {
  return reading<AttachmentTables>(db)
    .selectFrom('entryAttachmentFile')
    .select(['document', 'entry', 'key', 'kind', 'scan', 'sha256'])
    .where('document', '=', document)
    .executeTakeFirst()
}

export async function saveScan(
  db: Writer,
  document: DocumentId,
  scan: Attachment['scan'],
  at: Date,
): Promise<void> {
  await writing<AttachmentTables>(db)
    .updateTable('entryAttachmentFile')
    .set({ scan, scannedAt: at })
    .where('document', '=', document)
    .execute()
}

// All SQL about files and documents.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { DocumentId, StoredDocument } from './model.ts'

type StoredFile = { readonly sha256: string; readonly size: number }
type Chunk = { readonly sha256: string; readonly seq: number; readonly bytes: Uint8Array }
type DocumentTables = { document: StoredDocument; storedFile: StoredFile; storedFileChunk: Chunk }

const chunkSize = 256 * 1024

/** Keeps the bytes, if they are not there already. Two at once: the second waits for the first. */
export async function insertFile(db: Writer, sha256: string, bytes: Uint8Array): Promise<void> {
  const fresh = await writing<DocumentTables>(db)
    .insertInto('storedFile')
    .values({ sha256, size: bytes.length })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (!fresh) return
  for (let seq = 0; seq * chunkSize < bytes.length; seq += 1) {
    const piece = Buffer.from(bytes.subarray(seq * chunkSize, (seq + 1) * chunkSize))
    await writing<DocumentTables>(db)
      .insertInto('storedFileChunk')
      .values({ sha256, seq, bytes: piece })
      .execute()
  }
}

export async function insert(db: Writer, document: StoredDocument): Promise<void> {
  await writing<DocumentTables>(db).insertInto('document').values(document).execute()
}

export function findAll(db: Reader, ids: readonly DocumentId[]): Promise<StoredDocument[]> {
  return reading<DocumentTables>(db)
    .selectFrom('document')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
}

export async function bytesOfFile(db: Reader, sha256: string): Promise<Uint8Array> {
  const chunks = await reading<DocumentTables>(db)
    .selectFrom('storedFileChunk')
    .select('bytes')
    .where('sha256', '=', sha256)
    .orderBy('seq')
    .execute()
  return Buffer.concat(chunks.map(({ bytes }) => bytes))
}

export async function saveRecordNumber(
  db: Writer,
  id: DocumentId,
  recordNumber: string,
): Promise<void> {
  await writing<DocumentTables>(db)
    .updateTable('document')
    .set({ recordNumber })
    .where('id', '=', id)
    .execute()
}

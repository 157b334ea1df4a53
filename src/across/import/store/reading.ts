// All SQL about pages that were read, and readings that go on.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type { FoundPage, Progress } from '../../../support/recognition/model.ts'
import type { PaperPage, PaperReading } from '../model/reading.ts'
import type { ImportedPaper, PaperId } from '../model.ts'

type Tables = { paperReading: PaperReading; paperPage: PaperPage; importedPaper: ImportedPaper }

export function findReading(db: Reader, paper: PaperId): Promise<PaperReading | undefined> {
  const query = reading<Tables>(db).selectFrom('paperReading').selectAll()
  return query.where('paper', '=', paper).executeTakeFirst()
}

/** A new one takes the place of an older one. */
export async function saveReading(db: Writer, row: PaperReading): Promise<void> {
  const values = { ...row, found: row.found === null ? null : json(row.found) }
  await writing<Tables>(db)
    .insertInto('paperReading')
    .values(values)
    .onConflict((conflict) => conflict.column('paper').doUpdateSet(values))
    .execute()
}

export async function saveProgress(
  db: Writer,
  paper: PaperId,
  { page, pages }: Progress,
): Promise<void> {
  await writing<Tables>(db)
    .updateTable('paperReading')
    .set({ state: 'going-on', page, pages })
    .where('paper', '=', paper)
    .where('state', 'in', ['asked', 'going-on'])
    .execute()
}

export function listPages(db: Reader, document: DocumentId): Promise<readonly PaperPage[]> {
  return reading<Tables>(db)
    .selectFrom('paperPage')
    .selectAll()
    .where('document', '=', document)
    .orderBy('number')
    .execute()
}

/** In place of those that were there. */
export async function savePages(
  db: Writer,
  document: DocumentId,
  pages: readonly (FoundPage & { readonly startsAt: number })[],
): Promise<void> {
  await writing<Tables>(db).deleteFrom('paperPage').where('document', '=', document).execute()
  for (const [index, page] of pages.entries()) {
    const { startsAt, text, words, recognised, confidence } = page
    await writing<Tables>(db)
      .insertInto('paperPage')
      .values({
        ...{ document, number: index + 1, startsAt, text, recognised, confidence },
        words: json(words),
      })
      .execute()
  }
}

type Read = Pick<
  ImportedPaper,
  'id' | 'kind' | 'language' | 'rawText' | 'damaged' | 'unknownShare' | 'facts' | 'state'
>

/** What reading has told of a paper that was kept before. */
export async function saveRead(db: Writer, paper: Read): Promise<void> {
  const { id, facts, kind, language, rawText, damaged, unknownShare, state } = paper
  await writing<Tables>(db)
    .updateTable('importedPaper')
    .set({ kind, language, rawText, damaged, unknownShare, state, facts: json(facts) })
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

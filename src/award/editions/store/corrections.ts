// All SQL about corrections that are being prepared.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { revivedTerms } from '../model/kept-terms.ts'
import type { EditionId, EditionTerms, PendingCorrection } from '../model.ts'
import { digestOf } from '../store.ts'

type CorrectionRow = {
  editionId: EditionId
  baseVersion: number
  terms: EditionTerms
  digest: string
  begunBy: PersonId
  begunAt: Date
}
type CorrectionTables = { editionCorrection: CorrectionRow }

function whole({ editionId, terms, ...row }: CorrectionRow): PendingCorrection {
  return { ...row, edition: editionId, terms: revivedTerms(terms) }
}

export async function findCorrection(
  db: Reader,
  edition: EditionId,
): Promise<PendingCorrection | undefined> {
  const row = await reading<CorrectionTables>(db)
    .selectFrom('editionCorrection')
    .selectAll()
    .where('editionId', '=', edition)
    .executeTakeFirst()
  return row && whole(row)
}

export async function lockCorrection(
  db: Writer,
  edition: EditionId,
): Promise<PendingCorrection | undefined> {
  const row = await writing<CorrectionTables>(db)
    .selectFrom('editionCorrection')
    .selectAll()
    .where('editionId', '=', edition)
    .forUpdate()
    .executeTakeFirst()
  return row && whole(row)
}

export async function insertCorrection(
  db: Writer,
  correction: Omit<PendingCorrection, 'digest'>,
): Promise<void> {
  const { edition: editionId, terms, ...rest } = correction
  const row = { ...rest, editionId, terms: json(terms), digest: digestOf(terms) }
  await writing<CorrectionTables>(db).insertInto('editionCorrection').values(row).execute()
}

export async function saveCorrection(
  db: Writer,
  edition: EditionId,
  { terms, baseVersion }: { readonly terms: EditionTerms; readonly baseVersion: number },
): Promise<void> {
  await writing<CorrectionTables>(db)
    .updateTable('editionCorrection')
    .set({ terms: json(terms), digest: digestOf(terms), baseVersion })
    .where('editionId', '=', edition)
    .execute()
}

export async function removeCorrection(db: Writer, edition: EditionId): Promise<void> {
  await writing<CorrectionTables>(db)
    .deleteFrom('editionCorrection')
    .where('editionId', '=', edition)
    .execute()
}

// All SQL about who has been told of a correction.

import type { EditionId } from '../../award/editions/model.ts'
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Concern, Notice } from './model.ts'

type NoticeRow = {
  editionId: EditionId
  version: number
  personId: PersonId
  concerns: readonly Concern[]
  queuedAt: Date
}
type ToldRow = { editionId: EditionId; version: number; toldAt: Date }
type CorrectionTables = { correctionNotice: NoticeRow; correctionTold: ToldRow }

/** False: the letters of that version have been queued before. Others wait until this one is through. */
export async function claimVersion(
  db: Writer,
  told: { readonly edition: EditionId; readonly version: number; readonly at: Date },
): Promise<boolean> {
  const { edition: editionId, version, at: toldAt } = told
  const inserted = await writing<CorrectionTables>(db)
    .insertInto('correctionTold')
    .values({ editionId, version, toldAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertNotices(db: Writer, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map(({ edition, person, concerns, ...rest }) => ({
    ...rest,
    editionId: edition,
    personId: person,
    concerns: json(concerns),
  }))
  await writing<CorrectionTables>(db).insertInto('correctionNotice').values(rows).execute()
}

export async function listNotices(
  db: Reader,
  edition: EditionId,
  version: number,
): Promise<readonly Notice[]> {
  const rows = await reading<CorrectionTables>(db)
    .selectFrom('correctionNotice')
    .selectAll()
    .where('editionId', '=', edition)
    .where('version', '=', version)
    .execute()
  return rows.map(({ editionId, personId, ...rest }) => ({
    ...rest,
    edition: editionId,
    person: personId,
  }))
}

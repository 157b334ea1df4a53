// Whether terms were kept before the program knew all their fields.
import { sql } from 'kysely'
import { type Reader, reading } from '../../../base/db/handle.ts'
import type { EditionId } from '../model.ts'

/** By a version of the program that did not know all fields of an instrument. */
export async function isKeptFromBefore(db: Reader, id: EditionId): Promise<boolean> {
  const row = await reading<{ edition: { id: EditionId } }>(db)
    .selectFrom('edition')
    .select(sql<boolean | null>`NOT (terms -> 'instrument') ? 'improvements'`.as('before'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.before === true
}

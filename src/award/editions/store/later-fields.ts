// Whether terms were kept before the program knew all their fields.
import { sql } from 'kysely'
import { type Reader, reading } from '../../../base/db/handle.ts'
import type { LaterPart } from '../model/kept-terms.ts'
import type { EditionId } from '../model.ts'

/** The parts that a version of the program kept which did not know them, or not all their fields. */
export async function partsKeptFromBefore(
  db: Reader,
  id: EditionId,
): Promise<ReadonlySet<LaterPart>> {
  const row = await reading<{ edition: { id: EditionId } }>(db)
    .selectFrom('edition')
    .select([
      sql<boolean | null>`NOT (terms -> 'instrument') ? 'improvements'`.as('instrument'),
      sql<boolean>`NOT terms ? 'training'`.as('training'),
      sql<boolean | null>`NOT (terms -> 'team') ? 'rules'`.as('team'),
      sql<boolean | null>`(terms -> 'conflicts') ? 'formerEmployerYears'`.as('conflicts'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  const before = Object.entries(row ?? {}).filter(([, unknown]) => unknown === true)
  return new Set(before.map(([part]) => part as LaterPart))
}

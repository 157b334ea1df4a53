// All SQL about which company owns which.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Owning, OwningId } from '../model/owning.ts'
import type { OrganisationId } from '../model.ts'

type Tables = { owning: Owning }

export function listOwnings(db: Reader): Promise<readonly Owning[]> {
  const query = reading<Tables>(db).selectFrom('owning').selectAll()
  return query.orderBy('fromDay').orderBy('id').execute()
}

/** Who owns it, and whom it owns. */
export function ownedAround(db: Reader, id: OrganisationId): Promise<readonly Owning[]> {
  return reading<Tables>(db)
    .selectFrom('owning')
    .selectAll()
    .where((where) => where.or([where('organisation', '=', id), where('parent', '=', id)]))
    .orderBy('fromDay')
    .orderBy('id')
    .execute()
}

export async function insertOwning(db: Writer, owning: Owning): Promise<void> {
  await writing<Tables>(db).insertInto('owning').values(owning).execute()
}

/** False: there was none. */
export async function removeOwning(
  db: Writer,
  { id, organisation }: { readonly id: OwningId; readonly organisation: OrganisationId },
): Promise<boolean> {
  const removed = await writing<Tables>(db)
    .deleteFrom('owning')
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

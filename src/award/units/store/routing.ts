// All SQL about which administration answers for a private operator.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { RouteId, RoutingRow } from '../model/routing.ts'

type Tables = { contactRoute: RoutingRow & { readonly removedAt: Date | null } }
const columns = [
  'id',
  'key',
  'operatingForm',
  'category',
  'district',
  'operator',
  'administration',
  'choice',
  'validFrom',
  'validTo',
  'source',
] as const

export function listRoutes(db: Reader): Promise<readonly RoutingRow[]> {
  const query = reading<Tables>(db).selectFrom('contactRoute').select(columns)
  return query
    .where('removedAt', 'is', null)
    .orderBy('operatingForm')
    .orderBy('validFrom')
    .orderBy('id')
    .execute()
}

/** Two rows are never written at the same time: each is compared with all the others. */
export async function lockRoutes(db: Writer): Promise<readonly RoutingRow[]> {
  const query = writing<Tables>(db).selectFrom('contactRoute').select(columns)
  return query.where('removedAt', 'is', null).orderBy('id').forUpdate().execute()
}

/** A row with a key that is there, removed or not, stays as it is. */
export async function insertRoute(db: Writer, row: RoutingRow): Promise<void> {
  await writing<Tables>(db)
    .insertInto('contactRoute')
    .values({ ...row, removedAt: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

export async function saveRoute(db: Writer, row: RoutingRow): Promise<void> {
  const { id, ...fields } = row
  await writing<Tables>(db).updateTable('contactRoute').set(fields).where('id', '=', id).execute()
}

export async function removeRoute(db: Writer, id: RouteId, removedAt: Date): Promise<void> {
  await writing<Tables>(db)
    .updateTable('contactRoute')
    .set({ removedAt })
    .where('id', '=', id)
    .execute()
}

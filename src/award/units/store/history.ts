// All SQL about what units have been.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Past, UnitId } from '../model.ts'

type Tables = { unitHistory: Past }

/** What is public by then. */
export async function listHistory(
  db: Reader,
  units: readonly UnitId[],
  now: Date,
): Promise<readonly Past[]> {
  if (units.length === 0) return []
  return publicHistory(db, now).where('unit', 'in', units).execute()
}

export function listHonours(db: Reader, now: Date): Promise<readonly Past[]> {
  return publicHistory(db, now).where('kind', 'in', ['recipient', 'honourable']).execute()
}

function publicHistory(db: Reader, now: Date) {
  return reading<Tables>(db)
    .selectFrom('unitHistory')
    .selectAll()
    .where((where) => where.or([where('publicFrom', 'is', null), where('publicFrom', '<=', now)]))
    .orderBy('year', (order) => order.desc().nullsLast())
    .orderBy('id')
}

/** A row with the same key is written anew. */
export async function saveHistory(db: Writer, past: Past): Promise<void> {
  const { id: _, key: __, ...fields } = past
  const columns = {
    inferred: json(past.inferred),
    sources: json(past.sources),
    note: past.note && json(past.note),
  }
  await writing<Tables>(db)
    .insertInto('unitHistory')
    .values({ ...past, ...columns })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ...fields, ...columns }))
    .execute()
}

export async function removeHistory(db: Writer, key: string): Promise<void> {
  await writing<Tables>(db).deleteFrom('unitHistory').where('key', '=', key).execute()
}

// All SQL about which unit became which.
import { sql } from 'kysely'
import { type Reader, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { UnitId, UnitSuccession } from '../model.ts'

type Tables = { unitSuccessor: Required<UnitSuccession> }

/** Every link by which these units come from others, however far back. */
export async function linksBehind(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  if (units.length === 0) return []
  return rows<UnitSuccession>(
    db,
    sql`WITH RECURSIVE behind AS (
        SELECT * FROM unit_successor WHERE successor IN (${sql.join(units)})
        UNION
        SELECT link.* FROM unit_successor link JOIN behind ON link.successor = behind.unit)
      SELECT * FROM behind`,
  )
}

/** Every link by which these units have become others, however far ahead. */
export async function linksAhead(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  if (units.length === 0) return []
  return rows<UnitSuccession>(
    db,
    sql`WITH RECURSIVE ahead AS (
        SELECT * FROM unit_successor WHERE unit IN (${sql.join(units)})
        UNION
        SELECT link.* FROM unit_successor link JOIN ahead ON link.unit = ahead.successor)
      SELECT * FROM ahead`,
  )
}

/** A link that is there stays as it is. */
export async function insertLink(db: Writer, link: UnitSuccession): Promise<void> {
  await writing<Tables>(db)
    .insertInto('unitSuccessor')
    .values({ ...link, fromDay: link.fromDay ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** True: there was such a link, not yet confirmed. */
export async function confirmLink(db: Writer, link: UnitSuccession): Promise<boolean> {
  const { unit, successor, confirmedBy, confirmedAt, fromDay } = link
  const changed = await writing<Tables>(db)
    .updateTable('unitSuccessor')
    .set({ confirmedBy, confirmedAt, ...(fromDay ? { fromDay } : {}) })
    .where('unit', '=', unit)
    .where('successor', '=', successor)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function removeLink(db: Writer, link: Pick<UnitSuccession, 'unit' | 'successor'>) {
  const removed = await writing<Tables>(db)
    .deleteFrom('unitSuccessor')
    .where('unit', '=', link.unit)
    .where('successor', '=', link.successor)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

// All SQL about what units and organisations were called, and where they belonged, day by day.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { OrganisationId, OrganisationSpan, UnitId, UnitSpan } from '../model.ts'

type Tables = { unitSpan: UnitSpan; organisationSpan: OrganisationSpan }

/** A statement has at most 65,535 parameters. */
const atOnce = 2000

export async function unitSpansOf(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSpan[]> {
  if (units.length === 0) return []
  const query = reading<Tables>(db).selectFrom('unitSpan').selectAll()
  return query
    .where('unit', 'in', units)
    .orderBy('fromDay', (order) => order.asc().nullsFirst())
    .execute()
}

export async function organisationSpansOf(
  db: Reader,
  organisations: readonly OrganisationId[],
): Promise<readonly OrganisationSpan[]> {
  if (organisations.length === 0) return []
  const query = reading<Tables>(db).selectFrom('organisationSpan').selectAll()
  return query
    .where('organisation', 'in', organisations)
    .orderBy('fromDay', (order) => order.asc().nullsFirst())
    .execute()
}

/** Those that have had more than one name or place: the others are what they always were. */
export function changedOrganisationSpans(db: Reader): Promise<readonly OrganisationSpan[]> {
  const later = reading<Tables>(db)
    .selectFrom('organisationSpan')
    .select('organisation')
    .where('fromDay', 'is not', null)
  const query = reading<Tables>(db).selectFrom('organisationSpan').selectAll()
  return query
    .where('organisation', 'in', later)
    .orderBy('fromDay', (order) => order.asc().nullsFirst())
    .execute()
}

/** These are all the spans of each of the units, whatever was there before. */
export async function replaceUnitSpans(db: Writer, spans: readonly UnitSpan[]): Promise<void> {
  const units = [...new Set(spans.map(({ unit }) => unit))]
  for (let at = 0; at < units.length; at += atOnce) {
    const some = units.slice(at, at + atOnce)
    await writing<Tables>(db).deleteFrom('unitSpan').where('unit', 'in', some).execute()
  }
  for (let at = 0; at < spans.length; at += atOnce) {
    const some = spans.slice(at, at + atOnce)
    await writing<Tables>(db).insertInto('unitSpan').values(some).execute()
  }
}

/** These are all the spans of each of the organisations, whatever was there before. */
export async function replaceOrganisationSpans(
  db: Writer,
  spans: readonly OrganisationSpan[],
): Promise<void> {
  const ids = [...new Set(spans.map(({ organisation }) => organisation))]
  if (ids.length === 0) return
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce)
    const query = writing<Tables>(db).deleteFrom('organisationSpan')
    await query.where('organisation', 'in', some).execute()
  }
  for (let at = 0; at < spans.length; at += atOnce) {
    const some = spans.slice(at, at + atOnce)
    await writing<Tables>(db).insertInto('organisationSpan').values(some).execute()
  }
}

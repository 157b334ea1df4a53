// Answers what units and organisations were called and where they belonged, in time, and who owns whom.
import type { Reader } from '../../../base/db/handle.ts'
import type { Owning } from '../model/owning.ts'
import type {
  Organisation,
  OrganisationId,
  OrganisationSpan,
  UnitId,
  UnitSpan,
  UnitSuccession,
} from '../model.ts'
import { findOrganisationsById } from '../store/organisations.ts'
import { listOwnings } from '../store/owning.ts'
import { changedOrganisationSpans, organisationSpansOf, unitSpansOf } from '../store/spans.ts'
import { linksAhead } from '../store/succession.ts'

/** Of each of these units, the earliest first. */
export function spansOfUnits(db: Reader, units: readonly UnitId[]): Promise<readonly UnitSpan[]> {
  return unitSpansOf(db, [...new Set(units)])
}

/** Of every organisation that has had more than one name or place, the earliest first. */
export function spansOfOrganisations(db: Reader): Promise<readonly OrganisationSpan[]> {
  return changedOrganisationSpans(db)
}

/** What these units have become, in any number of steps, confirmed or not. */
export function heirsOfUnits(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  return linksAhead(db, [...new Set(units)])
}

/** Departments too, which the whole register leaves out, with all their spans. */
export async function organisationsByIds(
  db: Reader,
  ids: readonly OrganisationId[],
): Promise<readonly (Organisation & { readonly spans: readonly OrganisationSpan[] })[]> {
  const unique = [...new Set(ids)]
  const known = await findOrganisationsById(db, unique)
  const spans = Map.groupBy(await organisationSpansOf(db, unique), (span) => span.organisation)
  return known.map((one) => ({ ...one, spans: spans.get(one.id) ?? [] }))
}

/** Which companies have been owned by which others, and when. */
export function ownings(db: Reader): Promise<readonly Owning[]> {
  return listOwnings(db)
}

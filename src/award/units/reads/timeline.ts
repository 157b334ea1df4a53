// Gathers all that the line through a unit's or an organisation's time tells.
import type { Ask } from '../../../base/db/call.ts'
import type { Organisation, OrganisationId, UnitId } from '../model.ts'
import { ancestorsOf, inherited } from '../rules/succession.ts'
import { type Moment, type Places, timelineOf, timelineOfOrganisation } from '../rules/timeline.ts'
import { listHistory } from '../store/history.ts'
import { findOrganisationsById, successionsAround } from '../store/organisations.ts'
import { organisationSpansOf, unitSpansOf } from '../store/spans.ts'
import { linksAhead, linksBehind } from '../store/succession.ts'
import { findUnitsById } from '../store/units.ts'

export async function timelineOfUnit(
  { db, now }: Pick<Ask, 'db' | 'now'>,
  id: UnitId,
): Promise<readonly Moment[]> {
  const [behind, ahead] = [await linksBehind(db, [id]), await linksAhead(db, [id])]
  const links = ancestorsOf(id, behind)
  const successions = [...behind, ...ahead.filter(({ unit }) => unit === id)]
  const ids = [...new Set([...links.keys(), ...successions.map(({ successor }) => successor)])]
  const units = new Map((await findUnitsById(db, ids)).map((unit) => [unit.id, unit]))
  const spans = await unitSpansOf(db, [...links.keys()])
  const pasts = inherited(id, behind, await listHistory(db, [...links.keys()], now))
  const around = spans.flatMap(({ administration, board, department, operator }) =>
    [administration, board, department, operator].flatMap((one) => one ?? []),
  )
  const places = await placesAround(db, around)
  return timelineOf({ links, units, spans, successions, pasts, places })
}

/** These organisations, and what they have been and have become. */
export async function placesAround(db: Ask['db'], ids: readonly OrganisationId[]): Promise<Places> {
  const successions = await successionsAround(db, [...new Set(ids)])
  const all = new Set([
    ...ids,
    ...successions.flatMap(({ organisation, successor }) => [organisation, successor]),
  ])
  const spans = await organisationSpansOf(db, [...all])
  for (const { board, administration } of spans) {
    for (const above of [board, administration]) if (above !== null) all.add(above)
  }
  return { organisations: await findOrganisationsById(db, [...all]), spans, successions }
}

export function timelineThrough(places: Places, organisation: Organisation): readonly Moment[] {
  const behind = new Set([organisation.id])
  for (const at of behind) {
    for (const link of places.successions) if (link.successor === at) behind.add(link.organisation)
  }
  return timelineOfOrganisation(places, organisation, behind)
}

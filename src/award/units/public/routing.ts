// Looks up which administration answers for a private operator.
import type { Reader } from '../../../base/db/handle.ts'
import type { AskedByRoutes, ContactRoute, Seeker } from '../model/routing.ts'
import { isInForce, rowFor } from '../rules/routing.ts'
import { organisationOn } from '../rules/succession.ts'
import { listOrganisations, listSuccessions } from '../store/organisations.ts'
import { listRoutes } from '../store/routing.ts'
import { changedOrganisationSpans } from '../store/spans.ts'

/** An administration that has been merged since the row was written is the one that took over. */
export async function findRoute(
  db: Reader,
  seeker: Seeker,
  onDate: string,
): Promise<ContactRoute | undefined> {
  const row = rowFor(await listRoutes(db), seeker, onDate)
  if (row === undefined) return undefined
  if (row.choice !== null) return { row, administration: null, choice: row.choice }
  if (row.administration === null) return undefined
  const register = {
    organisations: await listOrganisations(db),
    successions: await listSuccessions(db),
    spans: await changedOrganisationSpans(db),
  }
  const administration = organisationOn(register, row.administration, onDate)
  return administration && { row, administration, choice: null }
}

/** What some row that day asks about: what nobody asks about need not be told. */
export async function whatRoutesAsk(db: Reader, onDate: string): Promise<AskedByRoutes> {
  const rows = (await listRoutes(db)).filter((row) => isInForce(row, onDate))
  const each = (field: 'category' | 'district') => [
    ...new Set(rows.flatMap((row) => row[field] ?? [])),
  ]
  return { categories: each('category'), districts: each('district') }
}

// What the page of whom to turn to shows.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Category } from '../../editions/model.ts'
import { currentEdition, knownHistory } from '../../editions/public.ts'
import type { RouteId, RoutingRow } from '../model/routing.ts'
import type { Organisation } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import type { Names } from '../reads.ts'
import { findOrganisationsById, listOfKind } from '../store/organisations.ts'
import { listRoutes } from '../store/routing.ts'

export type RoutingShown = {
  readonly rows: readonly RoutingRow[]
  readonly names: Names
  readonly administrations: readonly Organisation[]
  readonly categories: readonly Category[]
  /** Titles of the programme's sources, by key. */
  readonly sources: ReadonlyMap<string, string>
}

export async function showRouting({ db, actor }: Ask): Promise<RoutingShown> {
  required(mayKeepRegister(actor))
  const rows = await listRoutes(db)
  const ids = rows.flatMap(({ operator, administration }) =>
    [operator, administration].flatMap((id) => id ?? []),
  )
  const administrations = [
    ...(await listOfKind(db, 'administration')),
    ...(await listOfKind(db, 'company')),
  ]
  const named = await findOrganisationsById(db, [...new Set(ids)])
  const { sources } = await knownHistory(db)
  return {
    rows,
    names: new Map(named.map((one) => [one.id, one])),
    administrations: administrations.filter(({ standing }) => standing !== 'ended'),
    categories: (await currentEdition(db)).terms.categories,
    sources: new Map(sources.map(({ key, title }) => [key, title])),
  }
}

export async function showRoute(ask: Ask, id: RouteId) {
  const shown = await showRouting(ask)
  return { shown, row: found(shown.rows.find((row) => row.id === id)) }
}

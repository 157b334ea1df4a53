// What the pages of an organisation show.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { OrganisationKind } from '../../editions/model.ts'
import type { Organisation, OrganisationId, UnitId } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findOrganisationsLike } from '../public/find-organisations.ts'
import { turnsOf } from '../rules/time.ts'
import type { Moment, Places } from '../rules/timeline.ts'
import {
  countOrganisations,
  findOrganisation,
  findOrganisationsById,
  listBelow,
  listOfKind,
  pageOfOrganisations,
  unitsThrough,
} from '../store/organisations.ts'
import { placesAround, timelineThrough } from './timeline.ts'

const pageSize = 50
const mostUnits = 100

export type OrganisationsShown = {
  readonly kind: OrganisationKind | null
  readonly search: string
  readonly organisations: readonly Organisation[]
  readonly counts: ReadonlyMap<OrganisationKind, number>
  readonly page: number
  readonly pages: number
}

export async function listKind(
  { db, actor }: Ask,
  { kind, search, page }: Pick<OrganisationsShown, 'kind' | 'search' | 'page'>,
): Promise<OrganisationsShown> {
  required(mayKeepRegister(actor))
  const counts = await countOrganisations(db)
  const all =
    kind === null ? [...counts.values()].reduce((a, b) => a + b, 0) : (counts.get(kind) ?? 0)
  const like = search === '' ? undefined : await findOrganisationsLike(db, search, kind)
  const pages = like ? 1 : Math.max(1, Math.ceil(all / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const range = { limit: pageSize, offset: (at - 1) * pageSize }
  const organisations = like ?? (await pageOfOrganisations(db, kind, range))
  return { kind, search, organisations, counts, page: at, pages }
}

export type OrganisationChoices = {
  readonly boards: readonly Organisation[]
  readonly administrations: readonly Organisation[]
}

export async function showNewOrganisation({ db, actor }: Ask): Promise<OrganisationChoices> {
  required(mayKeepRegister(actor))
  return choices(db)
}

async function choices(db: Ask['db']): Promise<OrganisationChoices> {
  const administrations = [
    ...(await listOfKind(db, 'administration')),
    ...(await listOfKind(db, 'company')),
  ]
  return { boards: await listOfKind(db, 'board'), administrations }
}

export type OrganisationShown = {
  readonly organisation: Organisation
  readonly above: readonly Organisation[]
  readonly below: readonly Organisation[]
  readonly predecessors: readonly Organisation[]
  readonly successors: readonly Organisation[]
  readonly timeline: readonly Moment[]
  /** Days on which something changed, which can be taken back. */
  readonly turns: readonly string[]
  readonly units: readonly {
    readonly id: UnitId
    readonly name: string
    readonly standing: 'now' | 'then'
  }[]
  readonly moreUnits: boolean
}

/** For everyone: what an organisation is and has been. An operator only with a unit that is confirmed. */
export async function showPublicOrganisation(
  ask: Pick<Ask, 'db'>,
  id: OrganisationId,
): Promise<OrganisationShown> {
  const shown = await shownOf(ask, id)
  if (shown.organisation.kind === 'operator') found(shown.units[0])
  return shown
}

async function shownOf({ db }: Pick<Ask, 'db'>, id: OrganisationId): Promise<OrganisationShown> {
  const organisation = found(await findOrganisation(db, id))
  const places = await placesAround(db, [id])
  const named = (wanted: readonly OrganisationId[]) =>
    places.organisations.filter((one) => wanted.includes(one.id))
  const { board, administration = null } = organisation
  const through = takenOver(places, id)
  const units = await unitsThrough(db, { id, through }, mostUnits + 1)
  const turns = turnsOf(places.spans.filter((span) => span.organisation === id))
  return {
    organisation,
    above: await findOrganisationsById(
      db,
      [board, administration].flatMap((one) => one ?? []),
    ),
    below: await listBelow(db, id),
    predecessors: named(
      places.successions.flatMap((link) => (link.successor === id ? link.organisation : [])),
    ),
    successors: named(
      places.successions.flatMap((link) => (link.organisation === id ? link.successor : [])),
    ),
    timeline: timelineThrough(places, organisation),
    turns: turns.map(({ day }) => day),
    units: units.slice(0, mostUnits),
    moreUnits: units.length > mostUnits,
  }
}

/** Those that it has taken over from, and nobody else with it. */
function takenOver({ successions }: Places, id: OrganisationId): readonly OrganisationId[] {
  const whole = new Set([id])
  for (const at of whole) {
    for (const { organisation } of successions.filter(({ successor }) => successor === at)) {
      const heirs = successions.filter((link) => link.organisation === organisation)
      if (heirs.length === 1) whole.add(organisation)
    }
  }
  return [...whole].filter((one) => one !== id)
}

export type KeptOrganisation = OrganisationShown &
  OrganisationChoices & {
    /** Those of its kind that can take over from it. */
    readonly heirs: readonly Organisation[]
  }

/** The same, with what the organiser chooses from. */
export async function showOrganisation(ask: Ask, id: OrganisationId): Promise<KeptOrganisation> {
  required(mayKeepRegister(ask.actor))
  const shown = await shownOf(ask, id)
  const { kind, administration } = shown.organisation
  const alike = await listOfKind(ask.db, kind)
  const heirs = alike.filter(
    (one) => one.id !== id && (kind !== 'department' || one.administration === administration),
  )
  return { ...shown, ...(await choices(ask.db)), heirs }
}

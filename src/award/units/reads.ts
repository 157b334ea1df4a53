// What the pages of the register show.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { knownHistory } from '../editions/public.ts'
import type {
  FoundUnit,
  Inherited,
  Organisation,
  OrganisationId,
  Unit,
  UnitId,
  UnitSuccession,
} from './model.ts'
import { mayKeepRegister } from './policy.ts'
import { boardOf, findUnits, inheritedHistoryOf } from './public.ts'
import { placesAround, timelineOfUnit } from './reads/timeline.ts'
import { organisationOn } from './rules/succession.ts'
import { turnsOf } from './rules/time.ts'
import type { Moment } from './rules/timeline.ts'
import { listOfKind } from './store/organisations.ts'
import { unitSpansOf } from './store/spans.ts'
import { linksAhead, linksBehind } from './store/succession.ts'
import {
  countUnconfirmed,
  countUnits,
  findUnit,
  findUnitsById,
  listUnconfirmed,
  pageOfUnits,
} from './store/units.ts'

export type Names = ReadonlyMap<OrganisationId, Organisation>
const pageSize = 50

export type RegisterPageShown = {
  readonly search: string
  readonly units: readonly (Unit & Partial<Pick<FoundUnit, 'through'>>)[]
  readonly names: Names
  readonly all: number
  readonly page: number
  readonly pages: number
  /** Stated by a contact, not looked at yet. */
  readonly unconfirmed: readonly Unit[]
  readonly unconfirmedCount: number
}

/** One page of the register, or of what a search finds in it. */
export async function listRegister(
  { db, actor }: Ask,
  {
    search,
    page,
    today,
  }: { readonly search: string; readonly page: number; readonly today: string },
): Promise<RegisterPageShown> {
  required(mayKeepRegister(actor))
  const found = search === '' ? undefined : await findUnits(db, search)
  const all = found?.length ?? (await countUnits(db))
  const pages = Math.max(1, Math.ceil(all / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const offset = (at - 1) * pageSize
  const units = found
    ? found.slice(offset, offset + pageSize)
    : await pageOfUnits(db, { limit: pageSize, offset })
  const unconfirmed = search === '' && at === 1 ? await listUnconfirmed(db) : []
  return {
    ...{ search, units, all, page: at, pages, unconfirmed },
    names: await namesAround(db, [...units, ...unconfirmed], today),
    unconfirmedCount: await countUnconfirmed(db),
  }
}

/** The organisations that these units belong to: whoever has taken over from them by that day. */
export async function namesAround(
  db: Ask['db'],
  units: readonly Unit[],
  today: string,
): Promise<Names> {
  const ids = units.flatMap(({ administration, board, operator }) =>
    [administration, board, operator].flatMap((id) => id ?? []),
  )
  const places = await placesAround(db, ids)
  return new Map(
    ids.flatMap((id) => {
      const one =
        organisationOn(places, id, today) ?? places.organisations.find((each) => each.id === id)
      return one ? [[id, one] as const] : []
    }),
  )
}

export type Chosen = {
  /** Administrations and companies, ended ones too: a unit of the past belonged to one of them. */
  readonly administrations: readonly Organisation[]
}

export async function showNew({ db, actor }: Ask): Promise<Chosen> {
  required(mayKeepRegister(actor))
  return { administrations: await choosable(db) }
}

export async function choosable(db: Ask['db']): Promise<readonly Organisation[]> {
  return [...(await listOfKind(db, 'administration')), ...(await listOfKind(db, 'company'))]
}

export type Related = { readonly unit: Unit; readonly link: UnitSuccession }
export type UnitShown = Chosen & {
  readonly unit: Unit
  readonly names: Names
  readonly board: Organisation | undefined
  readonly history: readonly Inherited[]
  readonly timeline: readonly Moment[]
  /** Days on which something changed, which can be taken back. */
  readonly turns: readonly string[]
  /** Titles of the programme's sources, by key. */
  readonly sources: ReadonlyMap<string, string>
  /** The units that it comes from, and those that it has become. */
  readonly predecessors: readonly Related[]
  readonly successors: readonly Related[]
  /** Units that could be its predecessors, when they were searched for. */
  readonly candidates: readonly FoundUnit[]
  readonly search: string
}

/** `search`: for a predecessor. `today`: when its board is asked for. */
export async function showUnit(
  ask: Ask,
  id: UnitId,
  { search, today }: { readonly search: string; readonly today: string },
): Promise<UnitShown> {
  const { db, now, actor } = ask
  required(mayKeepRegister(actor))
  const unit = found(await findUnit(db, id))
  const behind = (await linksBehind(db, [id])).filter(({ successor }) => successor === id)
  const ahead = (await linksAhead(db, [id])).filter((link) => link.unit === id)
  const candidates = search === '' ? [] : await findUnits(db, search)
  return {
    unit,
    names: await namesAround(db, [unit, ...candidates], today),
    board: await boardOf(db, unit, today),
    history: (await inheritedHistoryOf(db, [id], now)).get(id) ?? [],
    timeline: await timelineOfUnit(ask, id),
    turns: turnsOf(await unitSpansOf(db, [id])).map(({ day }) => day),
    sources: await titlesOf(db),
    predecessors: await related(db, behind, (link) => link.unit),
    successors: await related(db, ahead, (link) => link.successor),
    candidates: candidates.filter((one) => one.id !== id),
    administrations: await choosable(db),
    search,
  }
}

async function titlesOf(db: Ask['db']): Promise<ReadonlyMap<string, string>> {
  const { sources } = await knownHistory(db)
  return new Map(sources.map(({ key, title }) => [key, title]))
}

async function related(
  db: Ask['db'],
  links: readonly UnitSuccession[],
  other: (link: UnitSuccession) => UnitId,
): Promise<readonly Related[]> {
  const units = new Map(
    (await findUnitsById(db, links.map(other))).map((unit) => [unit.id, unit] as const),
  )
  return links.flatMap((link) => {
    const unit = units.get(other(link))
    return unit ? [{ unit, link }] : []
  })
}

export type PublicUnit = {
  readonly unit: Unit
  readonly names: Names
  readonly timeline: readonly Moment[]
}

/** For everyone: a unit that somebody has confirmed, and all that is public of its past. */
export async function showPublicUnit(ask: Ask, id: UnitId, today: string): Promise<PublicUnit> {
  const unit = found(await findUnit(ask.db, id))
  found(unit.confirmedAt ?? undefined)
  const timeline = await timelineOfUnit(ask, id)
  return { unit, names: await namesAround(ask.db, [unit], today), timeline }
}

// What the pages of the register show.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { knownHistory } from '../editions/public.ts'
import type {
  Inherited,
  Organisation,
  OrganisationId,
  Unit,
  UnitId,
  UnitSuccession,
} from './model.ts'
import { mayKeepRegister } from './policy.ts'
import { boardOf, findUnits, inheritedHistoryOf } from './public.ts'
import { searchText } from './rules/names.ts'
import { listOrganisations } from './store/organisations.ts'
import { linksAhead, linksBehind } from './store/succession.ts'
import {
  countByWords,
  countUnconfirmed,
  findUnit,
  findUnitsById,
  listUnconfirmed,
  searchByWords,
} from './store/units.ts'

export type Names = ReadonlyMap<OrganisationId, Organisation>
const pageSize = 50

export type RegisterPageShown = {
  readonly search: string
  readonly units: readonly Unit[]
  readonly names: Names
  readonly all: number
  readonly page: number
  readonly pages: number
  /** Stated by a contact, not looked at yet. */
  readonly unconfirmed: readonly Unit[]
  readonly unconfirmedCount: number
}

export async function listRegister(
  { db, actor }: Ask,
  search: string,
  page: number,
): Promise<RegisterPageShown> {
  required(mayKeepRegister(actor))
  const words = wordsOf(search)
  const all = await countByWords(db, words)
  const pages = Math.max(1, Math.ceil(all / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const exact = await searchByWords(db, words, { limit: pageSize, offset: (at - 1) * pageSize })
  const units = exact.length > 0 || search === '' ? exact : await findUnits(db, search)
  return {
    search,
    units,
    names: await namesOf({ db }),
    all: Math.max(all, units.length),
    page: at,
    pages,
    unconfirmed: search === '' && at === 1 ? await listUnconfirmed(db) : [],
    unconfirmedCount: await countUnconfirmed(db),
  }
}

/** Everything that the search finds, for a spreadsheet. */
export async function listWhole({ db, actor }: Ask, search: string) {
  required(mayKeepRegister(actor))
  const page = { limit: 100_000, offset: 0 }
  return { units: await searchByWords(db, wordsOf(search), page), names: await namesOf({ db }) }
}

function wordsOf(search: string): readonly string[] {
  return searchText(search).split(' ').filter(Boolean)
}

async function namesOf({ db }: Pick<Ask, 'db'>): Promise<Names> {
  return new Map((await listOrganisations(db)).map((one) => [one.id, one]))
}

export type Chosen = {
  /** Administrations and companies, ended ones too: a unit of the past belonged to one of them. */
  readonly administrations: readonly Organisation[]
}

export async function showNew({ db, actor }: Ask): Promise<Chosen> {
  required(mayKeepRegister(actor))
  return { administrations: await choosable(db) }
}

async function choosable(db: Ask['db']): Promise<readonly Organisation[]> {
  const all = await listOrganisations(db)
  return all.filter(({ kind }) => kind === 'administration' || kind === 'company')
}

export type Related = { readonly unit: Unit; readonly link: UnitSuccession }
export type UnitShown = Chosen & {
  readonly unit: Unit
  readonly names: Names
  readonly board: Organisation | undefined
  readonly history: readonly Inherited[]
  /** Titles of the programme's sources, by key. */
  readonly sources: ReadonlyMap<string, string>
  /** The units that it comes from, and those that it has become. */
  readonly predecessors: readonly Related[]
  readonly successors: readonly Related[]
  /** Units that could be its predecessors, when they were searched for. */
  readonly candidates: readonly Unit[]
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
    names: await namesOf(ask),
    board: await boardOf(db, unit, today),
    history: (await inheritedHistoryOf(db, [id], now)).get(id) ?? [],
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
  readonly history: readonly Inherited[]
}

/** For everyone: a unit that has a public past, its own or one that is surely taken over. */
export async function showPublicUnit(ask: Ask, id: UnitId): Promise<PublicUnit> {
  const { db, now } = ask
  const unit = found(await findUnit(db, id))
  const inherited = (await inheritedHistoryOf(db, [id], now)).get(id) ?? []
  const history = inherited.filter(({ link }) => link !== 'possible')
  found(history[0])
  return { unit, names: await namesOf(ask), history }
}

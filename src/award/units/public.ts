// Answers what later stages ask about units, and enters what they have found out.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../../support/audit/public.ts'
import type {
  FoundUnit,
  Inherited,
  Organisation,
  OrganisationId,
  Past,
  Succession,
  Unit,
  UnitFields,
  UnitId,
  UnitSuccession,
} from './model.ts'
import { likeness, searchKeys, searchText, trigramsOf } from './rules/names.ts'
import { boardOn, inherited, organisationOn } from './rules/succession.ts'
import { listHistory, listHonours, removeHistory, saveHistory } from './store/history.ts'
import {
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  listSuccessions,
} from './store/organisations.ts'
import { linksAhead, linksBehind } from './store/succession.ts'
import {
  findUnit,
  findUnitsById,
  findUnitsByName,
  insertUnit,
  searchByLikeness,
  searchByWords,
} from './store/units.ts'

export function unitById(db: Reader, id: UnitId): Promise<Unit | undefined> {
  return findUnit(db, id)
}

export async function unitsByIds(
  db: Reader,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Unit>> {
  const units = await findUnitsById(db, [...new Set(ids)])
  return new Map(units.map((unit) => [unit.id, unit]))
}

/** The name of every unit, as it is written in the register. */
export async function unitNames(db: Reader): Promise<readonly string[]> {
  const units = await searchByWords(db, [], { limit: 100_000, offset: 0 })
  return units.map((unit) => unit.name)
}

/** Tolerant: without dots, in any order of words, and names that are only alike. The likest first. */
export async function findUnits(db: Reader, query: string): Promise<readonly FoundUnit[]> {
  const words = searchText(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const page = { limit: 50, offset: 0 }
  const exact = await searchByWords(db, words, page)
  const alike = exact.length < 5 ? await searchByLikeness(db, trigramsOf(query), 20) : []
  const ids = new Set(exact.map(({ id }) => id))
  const rated = [
    ...exact.map((unit) => ({ ...unit, likeness: Math.max(0.6, likeness(unit.name, query)) })),
    ...alike
      .filter(({ id }) => !ids.has(id))
      .map((unit) => ({ ...unit, likeness: likeness(unit.name, query) }))
      .filter((unit) => unit.likeness >= 0.3),
  ]
  return rated.sort((a, b) => b.likeness - a.likeness)
}

export function organisationById(
  db: Reader,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  return findOrganisation(db, id)
}

/** The whole register of boards, administrations, companies and operators, by name. */
export function organisations(db: Reader): Promise<readonly Organisation[]> {
  return listOrganisations(db)
}

/** Every merger and division of organisations. */
export function successions(db: Reader): Promise<readonly Succession[]> {
  return listSuccessions(db)
}

/** What these units come from and have become, however far, confirmed or not. */
export async function unitLinksAround(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly UnitSuccession[]> {
  const ids = [...new Set(units)]
  return [...(await linksBehind(db, ids)), ...(await linksAhead(db, ids))]
}

/** Administrations and companies that exist on that day, by name. */
export async function administrations(
  db: Reader,
  onDate: string,
): Promise<readonly Organisation[]> {
  const all = await listOrganisations(db)
  return all.filter(
    ({ kind, standing, validTo }) =>
      (kind === 'administration' || kind === 'company') &&
      standing !== 'ended' &&
      (validTo === null || validTo >= onDate),
  )
}

/** The administration or company that is responsible that day, through mergers. */
export async function administrationOf(
  db: Reader,
  unit: Pick<Unit, 'administration'>,
  onDate: string,
): Promise<Organisation | undefined> {
  if (unit.administration === null) return undefined
  return organisationOn(await register(db), unit.administration, onDate)
}

/** The board that answers for it that day, through mergers. Undefined: the register does not tell. */
export async function boardOf(
  db: Reader,
  unit: Pick<Unit, 'administration' | 'board'>,
  onDate: string,
): Promise<Organisation | undefined> {
  return boardOn(await register(db), unit, onDate)
}

async function register(db: Reader) {
  return {
    organisations: await listOrganisations(db),
    successions: await listSuccessions(db),
  }
}

/** What the units themselves have been, as far as it is public by then. */
export function historyOf(
  db: Reader,
  units: readonly UnitId[],
  now: Date,
): Promise<readonly Past[]> {
  return listHistory(db, units, now)
}

/** Every recipient and honourable mention of all years that is public by then. */
export function honours(db: Reader, now: Date): Promise<readonly Past[]> {
  return listHonours(db, now)
}

/** The same, with all that they have taken over from earlier units, and how sure the link is. */
export async function inheritedHistoryOf(
  db: Reader,
  units: readonly UnitId[],
  now: Date,
): Promise<ReadonlyMap<UnitId, readonly Inherited[]>> {
  const ids = [...new Set(units)]
  const links = await linksBehind(db, ids)
  const all = [...new Set([...ids, ...links.map(({ unit }) => unit)])]
  const pasts = await listHistory(db, all, now)
  return new Map(ids.map((id) => [id, inherited(id, links, pasts)]))
}

/**
 * Writes down what a unit became. `key` names the source of the knowledge, so that the same
 * knowledge twice is one row. Nobody sees it before `publicFrom`.
 */
export async function recordHonour(
  act: Act,
  past: Omit<Past, 'id' | 'key'> & { readonly key: string },
): Promise<void> {
  await saveHistory(act.db, { ...past, id: newId<'past'>() })
  await record(act, 'unit.history-recorded', past.unit, { kind: past.kind })
}

/** Takes back what was recorded with that key. */
export async function withdrawHonour(act: Act, unit: UnitId, key: string): Promise<void> {
  await removeHistory(act.db, key)
  await record(act, 'unit.history-withdrawn', unit)
}

/**
 * The unit of exactly that name in that administration, or a new one. `confirmed`: a person of
 * the organiser has seen to it, or a paper tells it.
 */
export async function enterUnit(
  act: Act,
  fields: UnitFields,
  confirmed: 'confirmed' | 'unconfirmed',
): Promise<Unit> {
  const same = await findUnitsByName(act.db, fields.name, fields.administration)
  const known = same.find((unit) => unit.validTo === (fields.validTo ?? null)) ?? same[0]
  if (known) return known
  const unit = await newUnit(act, fields, confirmed)
  await insertUnit(act.db, unit, searchKeys(unit, await listOrganisations(act.db)))
  await record(act, 'unit.added', unit.id)
  return unit
}

async function newUnit(
  act: Act,
  fields: UnitFields,
  confirmed: 'confirmed' | 'unconfirmed',
): Promise<Unit> {
  const { operator, board = null, validFrom = null, validTo = null, note = null } = fields
  const entered = operator
    ? await enterOrganisation(act, { ...fields, kind: 'operator', name: operator })
    : null
  return {
    id: newId<'unit'>(),
    key: null,
    name: fields.name,
    administration: fields.administration,
    board,
    operator: entered?.id ?? null,
    department: fields.department,
    operatingForm: fields.operatingForm,
    validFrom,
    validTo,
    demonstration: false,
    confirmedAt: confirmed === 'confirmed' ? act.now : null,
    source: fields.source,
    note,
  }
}

/** The organisation of exactly that kind and name, or a new one of which nothing more is known. */
export async function enterOrganisation(
  act: Act,
  fields: Pick<Organisation, 'kind' | 'name' | 'source'> & {
    readonly board?: OrganisationId | null
  },
): Promise<Organisation> {
  const { kind, name, source, board = null } = fields
  const all = await listOrganisations(act.db)
  const known = all.find((each) => each.kind === kind && searchText(each.name) === searchText(name))
  if (known) return known
  const organisation: Organisation = {
    id: newId<'organisation'>(),
    key: null,
    kind,
    name,
    board: kind === 'operator' ? null : board,
    validFrom: null,
    validTo: null,
    standing: 'unknown',
    source,
    note: null,
  }
  await insertOrganisation(act.db, organisation)
  await record(act, 'organisation.added', organisation.id, { kind })
  return organisation
}

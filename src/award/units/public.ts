// Answers what later stages ask about units, and enters what they have found out.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../../support/audit/public.ts'
import type { AskedByRoutes, ContactRoute, Seeker } from './model/routing.ts'
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
import { enterOrFindOrganisation, enterOrFindUnit, type NewOrganisation } from './public/enter.ts'
import { findByQuery } from './public/find.ts'
import { findOrganisationsLike } from './public/find-organisations.ts'
import { findRoute, whatRoutesAsk } from './public/routing.ts'
import { searchText } from './rules/names.ts'
import { ancestorsOf, boardOn, inherited, organisationOn } from './rules/succession.ts'
import { spanOn } from './rules/time.ts'
import { listHistory, listHonours, removeHistory, saveHistory } from './store/history.ts'
import { findOrganisation, listOrganisations, listSuccessions } from './store/organisations.ts'
import { changedOrganisationSpans, unitSpansOf } from './store/spans.ts'
import { linksAhead, linksBehind } from './store/succession.ts'
import { findUnit, findUnitsById, findUnitsCalled, listNames } from './store/units.ts'

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

/** Those called by one of these names, case aside. */
export function unitsCalled(db: Reader, names: readonly string[]): Promise<readonly Unit[]> {
  return findUnitsCalled(db, names)
}

/** The name of every unit, as it is written in the register. */
export function unitNames(db: Reader): Promise<readonly string[]> {
  return listNames(db)
}

/**
 * Tolerant: without dots, misspelled, shortened, in any order of words, by an earlier name or by
 * where it belongs. The likest first. `endedBy`: units that had ended by that day are left out.
 */
export function findUnits(
  db: Reader,
  query: string,
  endedBy?: string,
): Promise<readonly FoundUnit[]> {
  return findByQuery(db, query, endedBy)
}

/** The unit as it was that day: its name, and where it belonged. Dates of its life stay. */
export async function unitOn(db: Reader, unit: Unit, onDate: string): Promise<Unit> {
  if (shows(unit, onDate)) return unit
  const span = spanOn(await unitSpansOf(db, [unit.id]), onDate)
  if (span === undefined) return unit
  const { fromDay, department: departmentId, unit: _, ...fields } = span
  const department = departmentId === null ? null : await findOrganisation(db, departmentId)
  return {
    ...unit,
    ...fields,
    spanFrom: fromDay,
    departmentId,
    department: department?.name ?? null,
  }
}

type Shown = { readonly spanFrom?: string | null; readonly changesOn?: string | null }

/** Whether what the row shows holds that day. */
function shows({ spanFrom = null, changesOn = null }: Shown, day: string): boolean {
  return (spanFrom === null || spanFrom <= day) && (changesOn === null || day < changesOn)
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

/** A unit, or a registration with the administration that it has told. */
type Placed = Pick<Unit, 'administration'> & Shown & { readonly id?: string }

/** The administration or company that is responsible that day, through moves and mergers. */
export async function administrationOf(
  db: Reader,
  unit: Placed,
  onDate: string,
): Promise<Organisation | undefined> {
  const { administration } = await placeOn(db, { board: null, ...unit }, onDate)
  if (administration === null) return undefined
  return organisationOn(await register(db), administration, onDate)
}

/** The board that answers for it that day, through moves and mergers. Undefined: the register does not tell. */
export async function boardOf(
  db: Reader,
  unit: Placed & Pick<Unit, 'board'>,
  onDate: string,
): Promise<Organisation | undefined> {
  return boardOn(await register(db), await placeOn(db, unit, onDate), onDate)
}

/** Where the unit belonged that day, which is rarely elsewhere than today. */
async function placeOn(
  db: Reader,
  unit: Placed & Pick<Unit, 'board'>,
  onDate: string,
): Promise<Pick<Unit, 'administration' | 'board'>> {
  if (unit.id === undefined || shows(unit, onDate)) return unit
  return spanOn(await unitSpansOf(db, [unit.id as UnitId]), onDate) ?? unit
}

async function register(db: Reader) {
  return {
    organisations: await listOrganisations(db),
    successions: await listSuccessions(db),
    spans: await changedOrganisationSpans(db),
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

/** The unit and all it has come from by links that a person has confirmed, however far back. */
export async function lineOf(db: Reader, unit: UnitId): Promise<readonly UnitId[]> {
  const links = await linksBehind(db, [unit])
  return [...ancestorsOf(unit, links)].flatMap(([id, link]) => (link === 'possible' ? [] : [id]))
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
export function enterUnit(
  act: Act,
  fields: UnitFields,
  confirmed: 'confirmed' | 'unconfirmed',
): Promise<Unit> {
  return enterOrFindUnit(act, fields, confirmed)
}

/** The organisation of exactly that kind and name, or a new one of which nothing more is known. */
export function enterOrganisation(act: Act, fields: NewOrganisation): Promise<Organisation> {
  return enterOrFindOrganisation(act, fields)
}

/**
 * Whom a private operator turns to on that day: an administration, or how the contact chooses one,
 * and which row of the table says so. Undefined: the table says nothing.
 */
export function routeFor(
  db: Reader,
  seeker: Seeker,
  onDate: string,
): Promise<ContactRoute | undefined> {
  return findRoute(db, seeker, onDate)
}

/** What the table asks about beside the operating form, that day: by operating form. */
export function askedByRoutes(db: Reader, onDate: string): Promise<AskedByRoutes> {
  return whatRoutesAsk(db, onDate)
}

/** The operator of that name, dots and case aside. */
export async function operatorNamed(db: Reader, name: string): Promise<Organisation | undefined> {
  const like = await findOrganisationsLike(db, name, 'operator')
  return like.find((one) => searchText(one.name) === searchText(name))
}

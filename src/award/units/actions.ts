// What the programme's files and the organiser do with the register.
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../../support/audit/public.ts'
import type { Programme } from '../editions/model.ts'
import type { CorrectUnit, OrganisationId, Past, StatePast, Unit, UnitId } from './model.ts'
import { mayKeepRegister } from './policy.ts'
import { enterOrganisation } from './public.ts'
import { searchKeys } from './rules/names.ts'
import { historyFrom, linksFrom, organisationFrom, unitFrom } from './rules/programme.ts'
import { ancestorsOf } from './rules/succession.ts'
import { saveHistory } from './store/history.ts'
import {
  insertOrganisation,
  insertSuccession,
  listOrganisations,
  refreshOrganisation,
} from './store/organisations.ts'
import { confirmLink, insertLink, linksBehind, removeLink } from './store/succession.ts'
import {
  correctUnit,
  findUnitsByKey,
  findUnitsByName,
  insertUnit,
  lockUnit,
  refreshUnit,
} from './store/units.ts'

type Told = Pick<Programme, 'organisations' | 'units' | 'history'>

/**
 * Brings the register up to what the programme's files say. Twice changes nothing, and what a
 * person has corrected or confirmed here stays.
 */
export async function loadRegister(act: Act, told: Told): Promise<void> {
  const ids = await loadOrganisations(act, told)
  const units = await loadUnits(act, told, ids)
  for (const link of linksFrom(told.units, units)) {
    await insertLink(act.db, { ...link, confirmedBy: null, confirmedAt: null })
  }
  const pasts = told.history.flatMap((row) => historyFrom(row, units) ?? [])
  for (const past of pasts) await saveHistory(act.db, past)
}

async function loadOrganisations(act: Act, { organisations }: Told) {
  const before = new Map((await listOrganisations(act.db)).map((one) => [one.key, one]))
  const ids = new Map<string, OrganisationId>()
  for (const { key } of organisations) {
    ids.set(key, before.get(key)?.id ?? newId<'organisation'>())
  }
  const rows = organisations.map((one) => organisationFrom(one, before.get(one.key), ids))
  for (const row of rows) {
    if (!before.has(row.key)) await insertOrganisation(act.db, { ...row, board: null })
  }
  for (const row of rows) await refreshOrganisation(act.db, row)
  for (const { key, successors } of organisations) await loadHeirs(act, ids, key, successors)
  return ids
}

async function loadHeirs(
  act: Act,
  ids: ReadonlyMap<string, OrganisationId>,
  key: string,
  successors: readonly string[],
): Promise<void> {
  const organisation = ids.get(key)
  for (const heir of successors) {
    const successor = ids.get(heir)
    if (organisation && successor) await insertSuccession(act.db, { organisation, successor })
  }
}

async function loadUnits(act: Act, told: Told, ids: ReadonlyMap<string, OrganisationId>) {
  const organisations = await listOrganisations(act.db)
  const before = new Map((await findUnitsByKey(act.db)).map((unit) => [unit.key, unit]))
  const units = new Map<string, Unit>()
  for (const one of told.units) {
    const known = before.get(one.key)
    const unit = unitFrom(one, known, { ids, now: act.now })
    const keys = searchKeys(unit, organisations)
    await (known ? refreshUnit(act.db, unit, keys) : insertUnit(act.db, unit, keys))
    units.set(one.key, unit)
  }
  return units
}

/** Adds a unit. Refused when one of that name is in that administration already. */
export async function addUnit(act: Act, command: CorrectUnit) {
  required(mayKeepRegister(act.actor))
  const same = await findUnitsByName(act.db, command.name, command.administration)
  if (same.length > 0) return { refusal: 'already-there' as const }
  const unit: Unit = {
    ...(await fieldsOf(act, command)),
    id: newId<'unit'>(),
    key: null,
    board: null,
    demonstration: false,
    confirmedAt: act.now,
    source: 'organiser',
  }
  await insertUnit(act.db, unit, searchKeys(unit, await listOrganisations(act.db)))
  await record(act, 'unit.added', unit.id)
  return { unit }
}

/** Puts a unit right, and thereby confirms it. The name of the time in registrations and history stays. */
export async function changeUnit(act: Act, id: UnitId, command: CorrectUnit): Promise<Unit> {
  const before = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const fields = await fieldsOf(act, command)
  const unit: Unit = { ...before, ...fields, confirmedAt: before.confirmedAt ?? act.now }
  await correctUnit(act.db, unit, searchKeys(unit, await listOrganisations(act.db)), act.now)
  await record(act, 'unit.corrected', id)
  return unit
}

async function fieldsOf(act: Act, { operator, ...fields }: CorrectUnit) {
  if (operator === null) return { ...fields, operator: null }
  const named = { kind: 'operator', name: operator, source: 'organiser' } as const
  return { ...fields, operator: (await enterOrganisation(act, named)).id }
}

/** A person says that one unit took over from another: from now on the rules follow the link. */
export async function joinUnits(act: Act, unit: UnitId, successor: UnitId) {
  found(await lockUnit(act.db, unit))
  found(await lockUnit(act.db, successor))
  required(mayKeepRegister(act.actor))
  if (await wouldCircle(act, unit, successor)) return { refusal: 'circle' as const }
  const link = { unit, successor, confirmedBy: act.actor.id, confirmedAt: act.now }
  await insertLink(act.db, link)
  await confirmLink(act.db, link)
  await record(act, 'unit.succession-confirmed', unit, { successor })
  return {}
}

async function wouldCircle(act: Act, unit: UnitId, successor: UnitId): Promise<boolean> {
  return ancestorsOf(unit, await linksBehind(act.db, [unit])).has(successor)
}

/** The link was wrong. */
export async function partUnits(act: Act, unit: UnitId, successor: UnitId): Promise<void> {
  found(await lockUnit(act.db, unit))
  required(mayKeepRegister(act.actor))
  const link = { unit, successor }
  found((await removeLink(act.db, link)) || undefined)
  await record(act, 'unit.succession-removed', unit, { successor })
}

/** Writes down, with its source, what a unit has been. */
export async function statePast(act: Act, id: UnitId, command: StatePast): Promise<void> {
  const unit = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const past: Past = {
    id: newId<'past'>(),
    key: null,
    unit: id,
    kind: command.kind,
    year: command.year,
    firstYear: null,
    lastYear: null,
    unitName: unit.name,
    board: null,
    operator: null,
    category: command.category,
    confidence: command.confidence,
    inferred: [],
    sources: [command.source],
    note: null,
    publicFrom: null,
  }
  await saveHistory(act.db, past)
  await record(act, 'unit.history-recorded', id, { kind: command.kind })
}

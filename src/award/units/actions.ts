// Brings the register up to what the programme's files say.
import type { Act } from '../../base/db/call.ts'
import { newId } from '../../base/lib/id.ts'
import { addDays } from '../../base/lib/time.ts'
import type { Programme } from '../editions/model.ts'
import type { OrganisationId, Unit } from './model.ts'
import { enterDepartment } from './public/enter.ts'
import { keepAllFound, keepOrganisationsFound, keepUnitsFound } from './public/keep-found.ts'
import {
  historyFrom,
  linksFrom,
  organisationFrom,
  routesFrom,
  unitFrom,
  unitSpansFrom,
} from './rules/programme.ts'
import { firstSpan } from './rules/spans.ts'
import { saveHistory } from './store/history.ts'
import {
  insertOrganisation,
  insertSuccession,
  listOrganisations,
  refreshOrganisation,
} from './store/organisations.ts'
import { insertRoute } from './store/routing.ts'
import { replaceOrganisationSpans, replaceUnitSpans } from './store/spans.ts'
import { insertLink } from './store/succession.ts'
import { findUnitsByKey, insertUnit, refreshUnit } from './store/units.ts'

type Told = Pick<Programme, 'organisations' | 'units' | 'history' | 'contactRouting'>

/**
 * Brings the register up to what the programme's files say. Twice changes nothing, and what a
 * person has corrected or confirmed here stays.
 */
export async function loadRegister(act: Act, told: Told): Promise<void> {
  const today = act.now.toISOString().slice(0, 10)
  const ids = await loadOrganisations(act, told)
  const units = await loadUnits(act, told, ids)
  for (const link of linksFrom(told.units, units)) {
    await insertLink(act.db, { ...link, confirmedBy: null, confirmedAt: null })
  }
  const pasts = told.history.flatMap((row) => historyFrom(row, units) ?? [])
  for (const past of pasts) await saveHistory(act.db, past)
  for (const row of routesFrom(told.contactRouting ?? [], ids)) await insertRoute(act.db, row)
  await keepUnitsFound(
    act.db,
    [...units.values()].map(({ id }) => id),
    today,
  )
  await keepAllFound(act.db, today)
}

async function loadOrganisations(act: Act, { organisations }: Told) {
  const before = new Map((await listOrganisations(act.db)).map((one) => [one.key, one]))
  const ids = new Map<string, OrganisationId>()
  for (const { key } of organisations) {
    ids.set(key, before.get(key)?.id ?? newId<'organisation'>())
  }
  const rows = organisations.map((one) => organisationFrom(one, before.get(one.key), ids))
  for (const row of rows) {
    const alone = { ...row, board: null, administration: null }
    if (!before.has(row.key)) await insertOrganisation(act.db, alone)
  }
  const taken = []
  for (const row of rows) if (await refreshOrganisation(act.db, row)) taken.push(row)
  await replaceOrganisationSpans(act.db, taken.map(firstSpan))
  await keepOrganisationsFound(
    act.db,
    taken.map(({ id }) => id),
  )
  for (const one of organisations) await loadHeirs(act, ids, one)
  return ids
}

async function loadHeirs(
  act: Act,
  ids: ReadonlyMap<string, OrganisationId>,
  { key, successors, validTo }: Told['organisations'][number],
): Promise<void> {
  const organisation = ids.get(key)
  const fromDay = validTo === null ? null : addDays(validTo, 1)
  for (const heir of successors) {
    const successor = ids.get(heir)
    if (organisation && successor) {
      await insertSuccession(act.db, { organisation, successor, fromDay })
    }
  }
}

async function loadUnits(act: Act, told: Told, ids: ReadonlyMap<string, OrganisationId>) {
  const before = new Map((await findUnitsByKey(act.db)).map((unit) => [unit.key, unit]))
  const units = new Map<string, Unit>()
  for (const one of told.units) {
    const known = before.get(one.key)
    const unit = {
      ...unitFrom(one, known, { ids, now: act.now }),
      ...(await inDepartment(act, one, ids)),
    }
    const spans = unitSpansFrom(one, unit)
    const shown = { ...unit, spanFrom: spans.at(-1)?.fromDay ?? null }
    const taken = known ? await refreshUnit(act.db, shown) : true
    if (!known) await insertUnit(act.db, shown)
    if (taken) await replaceUnitSpans(act.db, spans)
    units.set(one.key, shown)
  }
  return units
}

async function inDepartment(
  act: Act,
  { department, administration, source }: Told['units'][number],
  ids: ReadonlyMap<string, OrganisationId>,
) {
  if (department === null) return { department, departmentId: null }
  const under = administration === null ? null : (ids.get(administration) ?? null)
  const entered = await enterDepartment(act, { department, administration: under, source })
  return { department: entered.name, departmentId: entered.id }
}

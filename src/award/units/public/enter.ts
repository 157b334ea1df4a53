// Puts what is new into the register: with its first span, and found from the start.
import type { Act } from '../../../base/db/call.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { Organisation, OrganisationId, Unit, UnitFields } from '../model.ts'
import { searchText } from '../rules/names.ts'
import { firstSpan, firstUnitSpan } from '../rules/spans.ts'
import { findOrganisationsByName, insertOrganisation, listOfKind } from '../store/organisations.ts'
import { replaceOrganisationSpans, replaceUnitSpans } from '../store/spans.ts'
import { findUnitsByName, insertUnit } from '../store/units.ts'
import { keepOrganisationsFound, keepUnitsFound } from './keep-found.ts'

export async function enterOrFindUnit(
  act: Act,
  fields: UnitFields,
  confirmed: 'confirmed' | 'unconfirmed',
): Promise<Unit> {
  const same = await findUnitsByName(act.db, fields.name, fields.administration)
  const known = same.find((unit) => unit.validTo === (fields.validTo ?? null)) ?? same[0]
  if (known) return known
  const unit = await newUnit(act, fields, confirmed)
  await insertUnit(act.db, unit)
  await replaceUnitSpans(act.db, [firstUnitSpan(unit)])
  await keepUnitsFound(act.db, [unit.id], dayOf(act))
  await record(act, 'unit.added', unit.id)
  return unit
}

/** A new unit has one name only: which day it is makes no difference to how it is found. */
function dayOf({ now }: Act): string {
  return now.toISOString().slice(0, 10)
}

async function newUnit(
  act: Act,
  fields: UnitFields,
  confirmed: 'confirmed' | 'unconfirmed',
): Promise<Unit> {
  const { operator, board = null, validFrom = null, validTo = null, note = null } = fields
  const entered = operator
    ? await enterOrFindOrganisation(act, { ...fields, kind: 'operator', name: operator })
    : null
  const department = fields.department ? await enterDepartment(act, fields) : null
  return {
    id: newId<'unit'>(),
    key: null,
    name: fields.name,
    administration: fields.administration,
    board,
    operator: entered?.id ?? null,
    department: department?.name ?? null,
    departmentId: department?.id ?? null,
    operatingForm: fields.operatingForm,
    validFrom,
    validTo,
    demonstration: false,
    confirmedAt: confirmed === 'confirmed' ? act.now : null,
    source: fields.source,
    note,
  }
}

type Departed = Pick<UnitFields, 'administration' | 'department' | 'source'>

/** The department of that name in that administration, or a new one. */
export async function enterDepartment(
  act: Act,
  { administration, department, source }: Departed,
): Promise<Organisation> {
  const name = department ?? ''
  const same = await findOrganisationsByName(act.db, 'department', name)
  const known = same.find((one) => (one.administration ?? null) === administration)
  if (known) return known
  return insertNew(act, { ...nothingMore, kind: 'department', name, source, administration })
}

export type NewOrganisation = Pick<Organisation, 'kind' | 'name' | 'source'> & {
  readonly board?: OrganisationId | null
}

export async function enterOrFindOrganisation(
  act: Act,
  { kind, name, source, board = null }: NewOrganisation,
): Promise<Organisation> {
  const all = await listOfKind(act.db, kind)
  const known = all.find((each) => searchText(each.name) === searchText(name))
  if (known) return known
  return insertNew(act, {
    ...{ ...nothingMore, kind, name, source },
    board: kind === 'operator' ? null : board,
  })
}

const nothingMore = {
  ...{ key: null, board: null, administration: null, number: null },
  ...{ validFrom: null, validTo: null, standing: 'unknown' as const, note: null },
}

async function insertNew(act: Act, fields: Omit<Organisation, 'id'>): Promise<Organisation> {
  const organisation: Organisation = { ...fields, id: newId<'organisation'>() }
  await insertOrganisation(act.db, organisation)
  await replaceOrganisationSpans(act.db, [firstSpan(organisation)])
  await keepOrganisationsFound(act.db, [organisation.id])
  await record(act, 'organisation.added', organisation.id, { kind: organisation.kind })
  return organisation
}

// The first span of what is new: it has always been called so.
import type { Organisation, OrganisationSpan, Unit, UnitSpan } from '../model.ts'

export function firstUnitSpan(unit: Unit): UnitSpan {
  const { name, administration, board, departmentId = null, operator, operatingForm } = unit
  const place = { administration, board, department: departmentId, operator }
  return { unit: unit.id, fromDay: null, name, ...place, operatingForm }
}

export function firstSpan(organisation: Organisation): OrganisationSpan {
  const { id, name, board, administration = null } = organisation
  return { organisation: id, fromDay: null, name, board, administration }
}

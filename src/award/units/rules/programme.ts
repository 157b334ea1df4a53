// What the programme's files say of the register, as rows of it.
import { newId } from '../../../base/lib/id.ts'
import { addDays } from '../../../base/lib/time.ts'
import type {
  HistoryRow,
  ProgrammeOrganisation,
  ProgrammeRoute,
  ProgrammeUnit,
} from '../../editions/model.ts'
import type { RoutingRow } from '../model/routing.ts'
import type { Organisation, OrganisationId, Past, Unit, UnitId, UnitSpan } from '../model.ts'
import { firstUnitSpan } from './spans.ts'

type OrganisationIds = ReadonlyMap<string, OrganisationId>

/** `known`: what stands in the register under that key. Its id stays. */
export function organisationFrom(
  told: ProgrammeOrganisation,
  known: Organisation | undefined,
  ids: OrganisationIds,
): Organisation {
  return {
    id: known?.id ?? ids.get(told.key) ?? newId<'organisation'>(),
    key: told.key,
    kind: told.kind,
    name: told.name,
    board: idOf(told.board, ids),
    administration: idOf(told.administration ?? null, ids),
    number: told.number ?? null,
    validFrom: told.validFrom,
    validTo: told.validTo,
    standing: told.standing,
    source: told.source,
    note: told.note,
  }
}

export function unitFrom(
  told: ProgrammeUnit,
  known: Unit | undefined,
  at: { readonly ids: OrganisationIds; readonly now: Date },
): Unit {
  const { ids, now } = at
  return {
    id: known?.id ?? newId<'unit'>(),
    key: told.key,
    name: told.name,
    administration: idOf(told.administration, ids),
    board: idOf(told.board, ids),
    operator: idOf(told.operator, ids),
    department: told.department,
    operatingForm: told.operatingForm,
    validFrom: told.validFrom ?? null,
    validTo: told.validTo ?? null,
    demonstration: told.demonstration,
    confirmedAt: known?.confirmedAt ?? now,
    source: told.source,
    note: told.note,
  }
}

/** What it was called before, and what it is called now. */
export function unitSpansFrom(told: ProgrammeUnit, unit: Unit): readonly UnitSpan[] {
  const last = firstUnitSpan(unit)
  const names = (told.earlier ?? []).toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return [...names, { name: unit.name, until: null }].map(({ name }, at) => {
    const before = names[at - 1]
    return { ...last, name, fromDay: before === undefined ? null : addDays(before.until, 1) }
  })
}

/** Undefined: the row is about an edition, or about someone who is not in the register. */
export function historyFrom(
  told: HistoryRow,
  units: ReadonlyMap<string, Unit>,
): (Past & { readonly key: string }) | undefined {
  const unit = told.unit === null ? undefined : units.get(told.unit)
  if (!unit || told.kind === 'edition') return undefined
  return {
    id: newId<'past'>(),
    key: told.key,
    unit: unit.id,
    kind: told.kind,
    year: told.year,
    firstYear: told.yearRange?.[0] ?? null,
    lastYear: told.yearRange?.[1] ?? null,
    unitName: told.unitName ?? unit.name,
    board: told.board,
    operator: told.operator,
    category: told.category,
    confidence: told.confidence,
    inferred: told.inferred,
    sources: told.sources,
    note: told.note,
    publicFrom: null,
  }
}

/** Units that the files say became others. */
export function linksFrom(
  told: readonly ProgrammeUnit[],
  units: ReadonlyMap<string, Unit>,
): readonly { readonly unit: UnitId; readonly successor: UnitId }[] {
  return told.flatMap(({ key, successors }) => {
    const unit = units.get(key)
    if (!unit) return []
    return successors.flatMap((successor) => {
      const heir = units.get(successor)
      return heir ? [{ unit: unit.id, successor: heir.id }] : []
    })
  })
}

function idOf(key: string | null, ids: OrganisationIds): OrganisationId | null {
  return key === null ? null : (ids.get(key) ?? null)
}

/** What the file says of whom to turn to. */
export function routesFrom(
  told: readonly ProgrammeRoute[],
  ids: OrganisationIds,
): readonly RoutingRow[] {
  return told.map(({ operator, administration, ...route }) => ({
    ...route,
    id: newId<'contact-route'>(),
    operator: idOf(operator, ids),
    administration: idOf(administration, ids),
  }))
}

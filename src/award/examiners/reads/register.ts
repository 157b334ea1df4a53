// Reads of the register, in time, only what can tie these people to these entries, and the names to say it with.
import type { Reader } from '../../../base/db/handle.ts'
import type { Owning } from '../../units/model/owning.ts'
import type {
  Organisation,
  OrganisationId,
  OrganisationSpan,
  Succession,
  Unit,
  UnitId,
  UnitSpan,
  UnitSuccession,
} from '../../units/model.ts'
import {
  heirsOfUnits,
  organisationsByIds,
  ownings,
  spansOfOrganisations,
  spansOfUnits,
} from '../../units/public/in-time.ts'
import { organisations, successions, unitsByIds } from '../../units/public.ts'
import type { Register, RegisteredOrganisation, RegisteredUnit } from '../model/ties.ts'

export type Asked = {
  readonly units: readonly UnitId[]
  /** Also departments, which the whole register leaves out. */
  readonly organisations: readonly OrganisationId[]
}

export async function registerFor(db: Reader, asked: Asked): Promise<Register> {
  const links = await heirsOfUnits(db, asked.units)
  const ids = [...asked.units, ...links.map(({ successor }) => successor)]
  const units = await unitsByIds(db, ids)
  const unitSpans = await spansOfUnits(db, ids)
  const whole = await organisations(db)
  const known = new Set(whole.map(({ id }) => id))
  const departments = unitSpans.flatMap(({ department }) => department ?? [])
  const apart = [...asked.organisations, ...departments].filter((id) => !known.has(id))
  const further = await organisationsByIds(db, apart)
  const spans = [...(await spansOfOrganisations(db)), ...further.flatMap((one) => one.spans)]
  const places = { spans, merged: await successions(db), owned: await ownings(db) }
  return {
    organisations: registeredOrganisations([...whole, ...further], places),
    units: registeredUnits(units, unitSpans, links),
  }
}

type Places = {
  readonly spans: readonly OrganisationSpan[]
  readonly merged: readonly Succession[]
  readonly owned: readonly Owning[]
}

function registeredOrganisations(
  all: readonly Organisation[],
  { spans, merged, owned }: Places,
): ReadonlyMap<OrganisationId, RegisteredOrganisation> {
  const spansOf = Map.groupBy(unique(spans), ({ organisation }) => organisation)
  const after = Map.groupBy(merged, ({ organisation }) => organisation)
  const owners = Map.groupBy(owned, ({ organisation }) => organisation)
  return new Map(
    all.map(({ id, name, board, administration = null }) => {
      const heirs = (after.get(id) ?? []).map(({ successor, fromDay = null }) => ({
        successor,
        fromDay,
      }))
      const own = (owners.get(id) ?? []).map((one) => ({
        id: one.id,
        parent: one.parent,
        from: one.fromDay,
        to: one.toDay,
      }))
      const known = { name, board, administration, spans: spansOf.get(id) ?? [] }
      return [id, { ...known, successors: heirs, owners: own }] as const
    }),
  )
}

/** Of departments that have changed, both lists tell. */
function unique(spans: readonly OrganisationSpan[]): readonly OrganisationSpan[] {
  const byKey = new Map(spans.map((span) => [`${span.organisation} ${span.fromDay}`, span]))
  return [...byKey.values()]
}

function registeredUnits(
  units: ReadonlyMap<UnitId, Unit>,
  spans: readonly UnitSpan[],
  links: readonly UnitSuccession[],
): ReadonlyMap<UnitId, RegisteredUnit> {
  const spansOf = Map.groupBy(spans, ({ unit }) => unit)
  const heirs = Map.groupBy(links, ({ unit }) => unit)
  return new Map(
    [...units.values()].map(({ id, name }) => {
      const successors = (heirs.get(id) ?? []).map(({ successor, fromDay = null }) => ({
        successor,
        fromDay,
      }))
      return [id, { name, spans: spansOf.get(id) ?? [], successors }] as const
    }),
  )
}

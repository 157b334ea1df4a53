// Where an employment places a person, day by day: what is written of it, and what its unit belonged to meanwhile.
import type { OrganisationId, UnitId } from '../../../units/model.ts'
import type { Employment } from '../../model/employment.ts'
import type { During, Register, Step } from '../../model/ties.ts'
import { employedStep, nameOn, unitSteps } from './names.ts'
import { arriving } from './reach.ts'
import { remembering } from './remember.ts'
import { common, lasting } from './time.ts'

/** An organisation that the person worked in on those days, and how that is known. */
export type Place = During & {
  readonly organisation: OrganisationId
  readonly steps: readonly Step[]
}

const kept = remembering((register: Register, employment: Employment) =>
  findPlaces(employment, register),
)

export function placesOf(employment: Employment, register: Register): readonly Place[] {
  return kept(register, employment)
}

function findPlaces(employment: Employment, register: Register): readonly Place[] {
  const during = { from: employment.validFrom, to: employment.validTo }
  const steps = [employedStep(employment, register)]
  const own: Place = { ...during, organisation: employment.organisationId, steps }
  const direct = [own, ...ofUnit(employment, during, register)]
  return [...direct, ...direct.flatMap((place) => aboveDepartment(place, register))]
}

/** A unit that becomes another meanwhile takes its people with it. */
function ofUnit(employment: Employment, during: During, register: Register): readonly Place[] {
  if (employment.unitId === null) return []
  const first = employedStep(employment, register)
  return [...arriving(register.units, employment.unitId)].flatMap(([unit, { since, way }]) => {
    const days = common(during, { from: since, to: null })
    const steps = [first, ...unitSteps(way, register)]
    return days ? ofOneUnit({ ...days, unit, steps }, register) : []
  })
}

type Staying = During & { readonly unit: UnitId; readonly steps: readonly Step[] }

function ofOneUnit(staying: Staying, { units, organisations }: Register): readonly Place[] {
  const { unit, steps } = staying
  return lasting(units.get(unit)?.spans ?? []).flatMap((span) => {
    const days = common(staying, span)
    if (!days) return []
    return (['administration', 'operator', 'department'] as const).flatMap((as) => {
      const organisation = span[as]
      if (organisation === null) return []
      const named = { was: span.name, is: nameOn(organisations, organisation) }
      const { from, to } = span
      const step: Step = { what: 'unit-in', as, unit, organisation, ...named, from, to }
      return [{ ...days, organisation, steps: [...steps, step] }]
    })
  })
}

/** A department is a part of its administration. */
function aboveDepartment(place: Place, { organisations }: Register): readonly Place[] {
  const known = organisations.get(place.organisation)
  if (!known) return []
  const { name, administration } = known
  const spans = known.spans.length > 0 ? known.spans : [{ fromDay: null, name, administration }]
  return lasting(spans).flatMap((span) => {
    const days = common(place, span)
    if (!days || span.administration === null) return []
    const step: Step = {
      what: 'department-of',
      department: place.organisation,
      organisation: span.administration,
      was: span.name,
      is: nameOn(organisations, span.administration),
      from: span.from,
      to: span.to,
    }
    return [{ ...days, organisation: span.administration, steps: [...place.steps, step] }]
  })
}

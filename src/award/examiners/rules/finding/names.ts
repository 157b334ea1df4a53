// What units and organisations were called, and the steps that name them.
import type { OrganisationId, UnitId } from '../../../units/model.ts'
import type { Employment } from '../../model/employment.ts'
import type { Register, Step } from '../../model/ties.ts'
import type { Taking } from './reach.ts'

type Named = {
  readonly name: string
  readonly spans: readonly { readonly fromDay: string | null; readonly name: string }[]
}

/** By the name of that day. Null: by the name of now. */
export function nameOn<Key>(
  register: ReadonlyMap<Key, Named>,
  id: Key,
  day: string | null = null,
): string {
  const known = register.get(id)
  if (!known || day === null) return known?.name ?? ''
  const then = known.spans.findLast(({ fromDay }) => fromDay === null || fromDay <= day)
  return then?.name ?? known.name
}

/** Where the person was, under the name that it had at the end of it. */
export function employedStep(employment: Employment, { units, organisations }: Register): Step {
  const { id, organisationId, unitId, title = null, validFrom, validTo } = employment
  const at = unitId
    ? nameOn(units, unitId, validTo)
    : nameOn(organisations, organisationId, validTo)
  return {
    what: 'employed',
    employment: id,
    title,
    organisation: organisationId,
    unit: unitId,
    at,
    from: validFrom,
    to: validTo,
  }
}

export function unitSteps(ways: readonly Taking<UnitId>[], { units }: Register): readonly Step[] {
  return ways.map(({ from, to, day }) => ({
    what: 'unit-became',
    unit: from,
    successor: to,
    day,
    was: nameOn(units, from),
    is: nameOn(units, to),
  }))
}

export function organisationSteps(
  ways: readonly Taking<OrganisationId>[],
  { organisations }: Register,
): readonly Step[] {
  return ways.map(({ from, to, day }) => ({
    what: 'organisation-became',
    organisation: from,
    successor: to,
    day,
    was: nameOn(organisations, from),
    is: nameOn(organisations, to),
  }))
}

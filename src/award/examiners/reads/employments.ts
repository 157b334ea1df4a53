// Where people work, with the names of the register.
import type { Reader } from '../../../base/db/handle.ts'
import type { Organisation } from '../../units/model.ts'
import { unitsByIds } from '../../units/public.ts'
import type { Employment, NamedEmployment } from '../model.ts'

/** `all`: every organisation of the register. */
export async function withNames(
  db: Reader,
  employments: readonly Employment[],
  all: readonly Organisation[],
): Promise<readonly NamedEmployment[]> {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const units = await unitsByIds(
    db,
    employments.flatMap(({ unitId }) => unitId ?? []),
  )
  return employments.map((employment) => ({
    ...employment,
    organisation: names.get(employment.organisationId) ?? '',
    unit: (employment.unitId && units.get(employment.unitId)?.name) ?? null,
  }))
}

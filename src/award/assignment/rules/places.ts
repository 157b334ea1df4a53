// Where people work and units lie, as far as names tell, and how far apart that is.
import type { District } from '../../editions/model/team-rules.ts'
import type { Place } from '../model/season.ts'
import { mentions } from './mentioning.ts'

/** The first name that tells a district, the nearest name first: a unit's own before its administration's. */
export function placeOf(
  names: readonly (string | null)[],
  districts: readonly District[],
): Place | null {
  for (const name of names) {
    if (name === null) continue
    const district = districts.find((one) => namesOf(one).some((word) => mentions(name, word)))
    if (district) return { district: district.name, part: district.part, from: name }
  }
  return null
}

function namesOf({ name, also }: District): readonly string[] {
  return [name, ...(also ?? '').split(',')].filter((word) => word.trim() !== '')
}

/** 0: the same district, 1: the same part of town, 2: further away. Null: it is not known. */
export function stepsBetween(a: Place | null, b: Place | null): 0 | 1 | 2 | null {
  if (!a || !b) return null
  if (a.district === b.district) return 0
  return a.part === b.part ? 1 : 2
}

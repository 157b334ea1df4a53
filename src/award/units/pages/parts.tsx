// What the pages of a unit show alike.
import type { View } from '../../../base/ui/view.ts'
import type { Inherited, OrganisationId, Unit } from '../model.ts'
import type { Names } from '../reads.ts'
import { say } from '../words/say.ts'

export function nameOf(names: Names, id: OrganisationId | null): string {
  return id === null ? '' : (names.get(id)?.name ?? '')
}

/** Where a unit belongs, in one line. */
export function placeOf(unit: Unit, names: Names): string {
  const parts = [nameOf(names, unit.administration ?? unit.board), nameOf(names, unit.operator)]
  return [...parts, unit.department].filter(Boolean).join(', ')
}

/** The year as far as it is known. */
export function yearText(view: View, past: Inherited): string {
  const t = say(view.locale)
  if (past.year !== null) {
    return past.inferred.includes('year')
      ? t('year.inferred', { year: past.year })
      : String(past.year)
  }
  if (past.firstYear !== null && past.lastYear !== null) {
    return t('year.range', { first: past.firstYear, last: past.lastYear })
  }
  return t('year.unknown')
}

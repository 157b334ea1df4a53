// Whose manager is whose: by the names that examiners and units have told.
import { folded } from '../../../../base/lib/text.ts'
import type { RegistrationId } from '../../../registrations/model.ts'
import type { Managing, Step } from '../../model/ties.ts'
import { remembering } from './remember.ts'

/** Who manages the unit, as its registration tells. */
export type UnitManager = {
  readonly registration: RegistrationId
  readonly manager: string
  readonly unit: string
}
type Line = ReadonlyMap<string, readonly Step[]>

/**
 * The way from the person to the unit's manager: they have the same manager, or the one manages
 * the other, at any distance that is told. Undefined: nothing that is told ties them.
 */
export function managerWay(
  person: { readonly name: string; readonly managings: readonly Managing[] },
  unit: UnitManager | undefined,
  known: readonly Managing[],
): readonly Step[] | undefined {
  if (!unit || nameKey(unit.manager) === '') return undefined
  const { registration, manager, unit: at } = unit
  const last: Step = { what: 'unit-managed-by', registration, manager, at }
  const byName = namesIn(known, 'all')
  const theirs = upwards(new Map([[nameKey(manager), [last]]]), byName)
  const own = upwards(ownLine(person), byName)
  const ways = [...own].flatMap(([name, way]) => {
    const back = theirs.get(name)
    return back ? [[...way, ...back.toReversed()]] : []
  })
  return ways.toSorted((a, b) => a.length - b.length)[0]
}

const namesIn = remembering((known: readonly Managing[], _: 'all') =>
  Map.groupBy(known, ({ name }) => nameKey(name)),
)

function ownLine(person: Parameters<typeof managerWay>[0]): Map<string, readonly Step[]> {
  const line = new Map<string, readonly Step[]>([[nameKey(person.name), []]])
  for (const { employment, manager } of person.managings) {
    if (line.has(nameKey(manager)) || nameKey(manager) === '') continue
    line.set(nameKey(manager), [{ what: 'managed-by', employment, of: null, manager }])
  }
  return line
}

/** Also the managers of those who are there, as far as they have told them. */
function upwards(
  line: Map<string, readonly Step[]>,
  byName: ReadonlyMap<string, readonly Managing[]>,
): Line {
  for (const [name, way] of line) {
    for (const { employment, name: of, manager } of byName.get(name) ?? []) {
      if (line.has(nameKey(manager)) || nameKey(manager) === '') continue
      line.set(nameKey(manager), [...way, { what: 'managed-by', employment, of, manager }])
    }
  }
  return line
}

/** Letter case, dots and spaces tell nobody apart. */
export function nameKey(name: string): string {
  return folded(name).replaceAll(/\s+/g, ' ').trim()
}

// What the forms of the register and the history cannot see: names that lead nowhere, impossible times.
import { brokenSuccessors, repeatedKeys, unknownSources } from './complain-about-references.ts'
import type { Complaint } from './complaints.ts'
import type { HistoryFile } from './history-file.ts'
import type { Path } from './lined-yaml.ts'
import type { UnitsFile } from './units-file.ts'

type Organisation = UnitsFile['organisations'][number]
type Kind = Organisation['kind']

export function complainAboutUnits(file: UnitsFile): readonly Complaint[] {
  const kinds = new Map(file.organisations.map(({ key, kind }) => [key, kind]))
  return [
    ...repeatedKeys(file.sources, ['sources']),
    ...repeatedKeys(file.organisations, ['organisations']),
    ...repeatedKeys(file.units, ['units']),
    ...unknownSources(file),
    ...brokenSuccessors(file.organisations, ['organisations']),
    ...brokenSuccessors(file.units, ['units']),
    ...file.organisations.flatMap((organisation, i) => [
      ...times(organisation, ['organisations', i]),
      ...named(kinds, ['board'], organisation.board, ['organisations', i, 'board']),
      ...named(kinds, ['administration', 'company'], organisation.administration, [
        'organisations',
        i,
        'administration',
      ]),
    ]),
    ...file.units.flatMap((unit, i) => [
      ...named(kinds, ['administration', 'company'], unit.administration, [
        'units',
        i,
        'administration',
      ]),
      ...named(kinds, ['board'], unit.board, ['units', i, 'board']),
      ...named(kinds, ['operator'], unit.operator, ['units', i, 'operator']),
      ...earlierNames(unit, ['units', i]),
    ]),
    ...repeatedKeys(file.contactRouting, ['contactRouting']),
    ...file.contactRouting.flatMap((route, i) => complainAboutRoute(kinds, route, i)),
  ]
}

function earlierNames({ earlier, validFrom }: UnitsFile['units'][number], path: Path) {
  return earlier.flatMap(({ until }, at): readonly Complaint[] => {
    const before = earlier[at - 1]?.until ?? validFrom
    if (before === null || before < until) return []
    const expected = `a day after ${before}, the oldest name first`
    return [{ path: [...path, 'earlier', at, 'until'], expected, got: until }]
  })
}

function complainAboutRoute(
  kinds: ReadonlyMap<string, Kind>,
  route: UnitsFile['contactRouting'][number],
  at: number,
): readonly Complaint[] {
  const path = ['contactRouting', at]
  const { administration, choice } = route
  const one = (administration === null) !== (choice === null)
  return [
    ...named(kinds, ['operator'], route.operator, [...path, 'operator']),
    ...named(kinds, ['administration', 'company'], administration, [...path, 'administration']),
    ...(one
      ? []
      : [
          {
            path: [...path, 'administration'],
            expected: 'either an administration or a choice',
            got: administration,
          },
        ]),
  ]
}

function named(
  kinds: ReadonlyMap<string, Kind>,
  wanted: readonly Kind[],
  key: string | null,
  path: Path,
): readonly Complaint[] {
  const kind = key === null ? undefined : kinds.get(key)
  if (key === null || (kind !== undefined && wanted.includes(kind))) return []
  return [{ path, expected: `the key of an organisation of kind ${wanted.join(' or ')}`, got: key }]
}

function times({ validFrom, validTo, standing }: Organisation, path: Path): readonly Complaint[] {
  if (validTo === null) {
    if (standing !== 'ended') return []
    return [{ path: [...path, 'standing'], expected: 'a validTo beside ended', got: standing }]
  }
  if (standing !== 'ended') {
    return [{ path: [...path, 'standing'], expected: 'ended, as it has a validTo', got: standing }]
  }
  if (validFrom === null || validFrom <= validTo) return []
  const expected = `a day that is not before validFrom (${validFrom})`
  return [{ path: [...path, 'validTo'], expected, got: validTo }]
}

export function complainAboutHistory(
  file: HistoryFile,
  units: ReadonlySet<string> | null,
): readonly Complaint[] {
  return [
    ...repeatedKeys(file.sources, ['sources']),
    ...repeatedKeys(file.rows, ['rows']),
    ...unknownSources(file),
    ...file.rows.flatMap((row, i) => complainAboutRow(row, ['rows', i], units)),
  ]
}

function complainAboutRow(
  row: HistoryFile['rows'][number],
  path: Path,
  units: ReadonlySet<string> | null,
): readonly Complaint[] {
  const complaints: Complaint[] = []
  if (row.unit !== null && units !== null && !units.has(row.unit)) {
    const expected = 'the key of a unit in units.yaml'
    complaints.push({ path: [...path, 'unit'], expected, got: row.unit })
  }
  if (row.kind !== 'edition' && row.unitName === null) {
    complaints.push({
      path: [...path, 'unitName'],
      expected: 'the name in the words of the source',
    })
  }
  if (row.yearRange !== null && row.yearRange[0] > row.yearRange[1]) {
    const expected = 'the first possible year, then the last'
    complaints.push({ path: [...path, 'yearRange'], expected, got: row.yearRange })
  }
  return [...complaints, ...complainAboutYear(row, path)]
}

/** How sure a row is must fit what it says of its year. */
function complainAboutYear(row: HistoryFile['rows'][number], path: Path): readonly Complaint[] {
  const at = [...path, 'confidence']
  if (row.year !== null && row.yearRange !== null) {
    return [
      { path: [...path, 'yearRange'], expected: 'no yearRange beside a year', got: row.yearRange },
    ]
  }
  if (row.year === null && row.yearRange === null && row.confidence !== 'year-unknown') {
    return [{ path: at, expected: 'year-unknown, as no year is told', got: row.confidence }]
  }
  if (row.year !== null && row.confidence === 'year-unknown') {
    return [{ path: at, expected: 'another confidence, as a year is told', got: row.confidence }]
  }
  return []
}

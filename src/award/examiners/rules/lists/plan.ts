// What a list of examiners would change, row by row.
import type { PersonId } from '../../../../base/lib/actor.ts'
import type { Edition } from '../../../editions/model.ts'
import type { Organisation, Unit } from '../../../units/model.ts'
import type { ListRow, ListWrite, PlannedRow } from '../../model/lists.ts'
import type { Employment, Examiner, Profile } from '../../model.ts'
import {
  byName,
  type Cell,
  type Complain,
  capacityIn,
  categoriesIn,
  categoryNames,
  complainingAbout,
  employerIn,
  nameAndAddress,
  nearIn,
  unitIn,
  wordsIn,
} from './cells.ts'

export type ListGround = {
  readonly edition: Pick<Edition, 'terms'>
  readonly organisations: readonly Organisation[]
  /** Those called as the list calls them, dots and case apart. */
  readonly units: readonly Unit[]
  /** By the typed name: names of units that are like it. */
  readonly alike: ReadonlyMap<string, readonly string[]>
  /** By address. */
  readonly people: ReadonlyMap<string, PersonId>
  readonly examiners: ReadonlyMap<PersonId, Examiner>
  readonly employments: readonly Employment[]
}

/** Of somebody of whom the list does not say. */
const usualCapacity = 2

export function planList(rows: readonly ListRow[], ground: ListGround): readonly PlannedRow[] {
  const seen = new Map<string, number>()
  for (const { cells } of rows) {
    const email = (cells.email ?? '').toLowerCase()
    seen.set(email, (seen.get(email) ?? 0) + 1)
  }
  const read = readerFor(ground)
  return rows.map((row) => planRow(row, { ground, seen, read }))
}

type Planning = {
  readonly ground: ListGround
  readonly seen: ReadonlyMap<string, number>
  readonly read: ReturnType<typeof readerFor>
}

function planRow(row: ListRow, { ground, seen, read }: Planning): PlannedRow {
  const { faults, cell, complain } = complainingAbout(row)
  const { name, email } = nameAndAddress(cell, complain)
  if (email !== '' && (seen.get(email) ?? 0) > 1) complain('email', 'twice')
  const told = read(cell, complain)
  const about = { line: row.line, name, email, faults }
  if (faults.length > 0) return { ...about, state: 'refused', changes: [], write: null }
  const personId = ground.people.get(email) ?? null
  const before = personId === null ? undefined : ground.examiners.get(personId)
  const write = writeOf(told, personId, before, ground)
  if (before === undefined) return { ...about, state: 'new', changes: [], write }
  const changes = changesOf(before, write, ground)
  const same = changes.length === 0 && before.endedAt === null
  return { ...about, state: same ? 'unchanged' : 'changed', changes, write }
}

/** What is looked up for each row is prepared once. */
function readerFor({ edition, organisations, units, alike }: ListGround) {
  const categories = categoryNames(edition)
  const nearCategory = nearIn(edition.terms.categories.map(({ name }) => name.sv))
  const employers = byName(organisations)
  const nearEmployer = nearIn(organisations.map(({ name }) => name))
  const called = { units: byName(units), alike }
  return (cell: Cell, complain: Complain): Told => {
    const employer = employerIn(employers, nearEmployer, cell, complain)
    return {
      employer,
      unit: unitIn(called, employer, cell, complain),
      categories: categoriesIn(categories, nearCategory, cell, complain),
      fields: wordsIn('fields', cell, complain),
      languages: wordsIn('languages', cell, complain),
      capacity: capacityIn(cell, complain),
    }
  }
}

type Told = {
  readonly employer: Organisation | null
  readonly unit: Unit | null
  readonly categories: readonly string[]
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  readonly capacity: number | null
}

/** An empty cell changes nothing. An employer is added, and none is ended: that can open an entry. */
function writeOf(
  told: Told,
  personId: PersonId | null,
  before: Examiner | undefined,
  { employments }: ListGround,
): ListWrite {
  const kept = (words: readonly string[], was: readonly string[] | undefined) =>
    words.length > 0 ? words : (was ?? [])
  const profile: Profile = {
    categories: kept(told.categories, before?.categories),
    fields: kept(told.fields, before?.fields),
    languages: kept(told.languages, before?.languages),
    capacity: told.capacity ?? before?.capacity ?? usualCapacity,
  }
  const unitId = told.unit?.id ?? null
  const known = employments.some(
    (one) =>
      one.personId === personId &&
      one.organisationId === told.employer?.id &&
      one.unitId === unitId &&
      one.validTo === null,
  )
  const employer = told.employer && !known ? { organisationId: told.employer.id, unitId } : null
  return { personId, profile, employer }
}

function changesOf(
  before: Examiner,
  { profile, employer }: ListWrite,
  { edition, organisations, units }: ListGround,
): PlannedRow['changes'] {
  const named = (keys: readonly string[]) =>
    keys.map((key) => edition.terms.categories.find((one) => one.key === key)?.name.sv ?? key)
  const texts = [
    { column: 'categories', was: named(before.categories), now: named(profile.categories) },
    { column: 'fields', was: before.fields, now: profile.fields },
    { column: 'languages', was: before.languages, now: profile.languages },
    { column: 'capacity', was: [String(before.capacity)], now: [String(profile.capacity)] },
  ] as const
  const changed = texts
    .map(({ column, was, now }) => ({
      column,
      was: was.toSorted().join(', '),
      becomes: now.toSorted().join(', '),
    }))
    .filter(({ was, becomes }) => was !== becomes)
  if (employer === null) return changed
  const names = [
    units.find(({ id }) => id === employer.unitId)?.name,
    organisations.find(({ id }) => id === employer.organisationId)?.name,
  ]
  return [...changed, { column: 'employer', was: '', becomes: names.filter(Boolean).join(', ') }]
}

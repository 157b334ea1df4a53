// What ties a person to an entry, found the slow way, day by day: none of the program's own finding is used.
import type { ConflictKind } from '../../src/award/editions/model.ts'
import type { Employment } from '../../src/award/examiners/model/employment.ts'
import {
  type EmployerKind,
  employerKinds,
  type TieKind,
} from '../../src/award/examiners/model/ties.ts'
import type { TieQuestion } from '../../src/award/examiners/rules/ties.ts'
import type { OrganisationId, UnitId } from '../../src/award/units/model.ts'

/** All days that matter in a test lie between these. */
const first = '2010-01-01'
const last = '2040-01-01'

function rule(q: TieQuestion, kind: ConflictKind) {
  return q.terms.rules.find((one) => one.kind === kind)
}

/** Everything that a key leads to by the steps, itself included, by brute repetition. */
function closure<Key>(start: Key, next: (key: Key) => readonly Key[]): ReadonlySet<Key> {
  let known = new Set([start])
  for (;;) {
    const grown = new Set([...known].flatMap((key) => [key, ...next(key)]))
    if (grown.size === known.size) return known
    known = grown
  }
}

function organisationHeirs(q: TieQuestion, id: OrganisationId): ReadonlySet<OrganisationId> {
  return closure(id, (key) =>
    (q.register.organisations.get(key)?.successors ?? []).map(({ successor }) => successor),
  )
}

function unitHeirs(q: TieQuestion, id: UnitId): ReadonlySet<UnitId> {
  return closure(id, (key) =>
    (q.register.units.get(key)?.successors ?? []).map(({ successor }) => successor),
  )
}

function meet<Key>(one: ReadonlySet<Key>, other: ReadonlySet<Key>): boolean {
  return [...one].some((key) => other.has(key))
}

/** Days at which anything can change, and the days before and after them. */
function daysOf(q: TieQuestion, job: Employment): readonly string[] {
  const spans = [...q.register.units.values()].flatMap(({ spans: own, successors }) => [
    ...own.map(({ fromDay }) => fromDay),
    ...successors.map(({ fromDay }) => fromDay),
  ])
  const named = [first, last, job.validFrom, job.validTo, q.terms.countedFrom, ...spans]
  const known = named.filter((day) => day !== null)
  return [...new Set(known.flatMap((day) => [shift(day, -1), day, shift(day, 1)]))].sort()
}

function shift(day: string, by: number): string {
  const moved = new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000)
  return moved.toISOString().slice(0, 10)
}

/** The organisations that the employment puts the person in on that day. */
function at(q: TieQuestion, job: Employment, day: string): ReadonlySet<OrganisationId> {
  if (day < job.validFrom || (job.validTo !== null && day > job.validTo)) return new Set()
  const homes: OrganisationId[] = [job.organisationId]
  for (const unit of unitsAt(q, job, day)) {
    const spans = q.register.units.get(unit)?.spans ?? []
    const then = spans.filter(({ fromDay }) => fromDay === null || fromDay <= day).at(-1)
    homes.push(
      ...[then?.administration, then?.operator, then?.department].filter((id) => id != null),
    )
  }
  const above = homes.flatMap((id) => q.register.organisations.get(id)?.administration ?? [])
  return new Set([...homes, ...above])
}

/** All that the unit has become by then. */
function unitsAt(q: TieQuestion, job: Employment, day: string): readonly UnitId[] {
  if (job.unitId === null) return []
  const become = closure(job.unitId, (key) =>
    (q.register.units.get(key)?.successors ?? [])
      .filter(({ fromDay }) => fromDay === null || fromDay <= day)
      .map(({ successor }) => successor),
  )
  return [...become]
}

type Age = 'present' | 'former' | 'past'

/** By the last day on which it was so. */
function age(q: TieQuestion, until: string | null): Age {
  const { countedFrom } = q.terms
  if (until === null || countedFrom === null || until >= countedFrom) return 'present'
  const former = rule(q, 'former-employer')
  if (!former || former.years === 0) return 'past'
  if (former.years === null) return 'former'
  const limit = `${Number(countedFrom.slice(0, 4)) - former.years}${countedFrom.slice(4)}`
  return until >= limit ? 'former' : 'past'
}

/** The last day on which the person was in something of which that holds. Undefined: never. */
function lastDay(
  q: TieQuestion,
  job: Employment,
  holds: (homes: ReadonlySet<OrganisationId>) => boolean,
): string | null | undefined {
  const days = daysOf(q, job).filter((day) => holds(at(q, job, day)))
  const latest = days.at(-1)
  return latest !== undefined && latest > last ? null : latest
}

/** The strongest kind of tie by one employment. Undefined: none. */
function kindByEmployment(q: TieQuestion, job: Employment): TieKind | undefined {
  const ages = new Map(employerKinds.map((kind) => [kind, ageOfKind(q, job, kind)]))
  const present = employerKinds.find(
    (kind) => ages.get(kind) === 'present' && (kind === 'same-unit' || rule(q, kind)),
  )
  if (present) return present
  const formerly = employerKinds.slice(0, 3).some((kind) => ages.get(kind) === 'former')
  return formerly ? 'former-employer' : undefined
}

function ageInUnit(q: TieQuestion, { unitId, validTo }: Employment): Age {
  if (unitId === null) return 'past'
  const same = meet(unitHeirs(q, unitId), unitHeirs(q, q.parties.unitId))
  return same ? age(q, validTo) : 'past'
}

function ageOfKind(q: TieQuestion, job: Employment, kind: EmployerKind): Age {
  const { administrationId, operatorId } = q.parties
  if (kind === 'same-unit') return ageInUnit(q, job)
  const ofOperator = kind !== 'same-administration'
  const sought = ofOperator ? [operatorId] : [administrationId, ...q.further]
  const around = kind === 'same-group' ? group : organisationHeirs
  const parties = sought.flatMap((id) => (id === null ? [] : [around(q, id)]))
  const until = lastDay(q, job, (homes) =>
    [...homes].some((id) => parties.some((party) => meet(around(q, id), party))),
  )
  return until === undefined ? 'past' : age(q, until)
}

function group(q: TieQuestion, id: OrganisationId): ReadonlySet<OrganisationId> {
  const from = q.terms.countedFrom
  return closure(id, (key) => {
    const known = q.register.organisations.get(key)
    const owners = (known?.owners ?? []).filter(
      ({ to }) => from === null || to === null || to >= from,
    )
    return [
      ...owners.map(({ parent }) => parent),
      ...(known?.successors ?? []).map(({ successor }) => successor),
    ]
  })
}

/** Every tie that there is, by kind and by the row of the person that it begins with. */
export function naiveTies(q: TieQuestion): ReadonlySet<string> {
  const { writes, coordinations, employments, deeds, involvements } = q.person
  const byDeed = deeds.filter(({ kind, unit, year }) => done(q, kind, unit, year))
  const byWord = involvements.filter(({ kind, unitId, toYear }) => done(q, kind, unitId, toYear))
  return new Set([
    ...(writes ? ['writes-entry'] : []),
    ...coordinations.filter((one) => coordinates(q, one)).map(({ id }) => `coordinates ${id}`),
    ...employments.flatMap((job) => {
      const kind = kindByEmployment(q, job)
      return kind ? [`${kind} ${job.id}`] : []
    }),
    ...(rule(q, 'same-manager') && managed(q) ? ['same-manager'] : []),
    ...byDeed.map((deed) =>
      deed.kind === 'coached' ? `coached ${deed.registration}` : `examined ${deed.entry}`,
    ),
    ...byWord.map(({ id, kind }) => `${kind} ${id}`),
  ])
}

function coordinates(q: TieQuestion, one: TieQuestion['person']['coordinations'][number]) {
  const { administrationId, operatorId } = q.parties
  const sought = [administrationId, ...q.further, operatorId].filter((id) => id !== null)
  const own = organisationHeirs(q, one.organisationId)
  const tied = sought.some((id) => meet(own, organisationHeirs(q, id)))
  return tied && age(q, one.validTo) !== 'past'
}

function done(q: TieQuestion, kind: 'coached' | 'examined', unit: UnitId, year: number): boolean {
  const known = rule(q, kind)
  if (!known || !meet(unitHeirs(q, unit), unitHeirs(q, q.parties.unitId))) return false
  return known.years === null || q.terms.year - year <= known.years
}

function managed(q: TieQuestion): boolean {
  if (!q.manager) return false
  const above = (name: string) =>
    closure(name, (key) =>
      q.managings.filter((one) => one.name === key).map(({ manager }) => manager),
    )
  const own = q.person.employments.flatMap(({ manager, validTo }) =>
    manager && age(q, validTo) === 'present' ? [...above(manager)] : [],
  )
  return meet(new Set([...own, ...above(q.person.name)]), above(q.manager.manager))
}

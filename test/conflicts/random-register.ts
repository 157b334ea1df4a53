// A register that never was, for tests: organisations, units, what became of them, and one person's life among them.
import fc from 'fast-check'
import type { ConflictKind, ConflictRule } from '../../src/award/editions/model.ts'
import type { EntryId } from '../../src/award/entries/model.ts'
import type {
  Employment,
  EmploymentId,
  Involvement,
  InvolvementId,
} from '../../src/award/examiners/model/employment.ts'
import type {
  Deed,
  Heir,
  Managing,
  Register,
  RegisteredOrganisation,
} from '../../src/award/examiners/model/ties.ts'
import type { TieQuestion } from '../../src/award/examiners/rules/ties.ts'
import type { RegistrationId } from '../../src/award/registrations/model.ts'
import type { OwningId } from '../../src/award/units/model/owning.ts'
import type { OrganisationId, UnitId } from '../../src/award/units/model.ts'
import type { PersonId } from '../../src/base/lib/actor.ts'

const organisations = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => name as OrganisationId)
const units = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].map((name) => name as UnitId)
const people = ['Mo Chef', 'Nils Chef', 'Ola Chef', 'Pia Chef']
const organisation = fc.constantFrom(...organisations)
const unit = fc.constantFrom(...units)
const manager = fc.constantFrom(...people)
const year = fc.integer({ min: 2015, max: 2028 })
const day = year.chain((y) =>
  fc.constantFrom('-01-01', '-05-16', '-05-17', '-06-30', '-12-31').map((rest) => `${y}${rest}`),
)
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: null })

/** Later ones only, so that time runs one way. */
function heirs<Key extends string>(
  all: readonly Key[],
): fc.Arbitrary<ReadonlyMap<Key, Heir<Key>[]>> {
  const link = fc.tuple(fc.nat(all.length - 2), fc.nat(all.length), maybe(day))
  return fc.array(link, { maxLength: 6 }).map((links) => {
    const found = new Map<Key, Heir<Key>[]>()
    for (const [from, step, fromDay] of links) {
      const to = from + 1 + (step % (all.length - from - 1))
      const [one, successor] = [all[from], all[to]]
      if (one === undefined || successor === undefined) continue
      const known = found.get(one) ?? []
      if (known.some((other) => other.successor === successor)) continue
      found.set(one, [...known, { successor, fromDay }])
    }
    return found
  })
}

const place = fc.record({
  administration: maybe(organisation),
  operator: maybe(organisation),
  department: maybe(organisation),
})
type Places = typeof place extends fc.Arbitrary<infer One> ? One : never

/** The first span begins with the unit; the others on days that rise. */
function spansOf(name: string, places: readonly Places[], days: readonly string[]) {
  const turns = [...new Set(days)].sort()
  return places.slice(0, turns.length + 1).map((one, at) => ({
    ...one,
    name,
    fromDay: at === 0 ? null : (turns[at - 1] ?? null),
  }))
}

const unitSpans = fc.tuple(
  fc.array(place, { minLength: 1, maxLength: 3 }),
  fc.array(day, { minLength: 2, maxLength: 2 }),
)
const owned = fc.array(fc.tuple(organisation, organisation, maybe(year), maybe(fc.nat(5))), {
  maxLength: 4,
})
function ownerOf(
  id: OrganisationId,
  [child, parent, from, length]: OwnedBy,
  at: number,
): RegisteredOrganisation['owners'] {
  if (child !== id || parent === id) return []
  const to = from === null || length === null ? null : `${from + length}-12-31`
  return [{ id: `own${at}` as OwningId, parent, from: from === null ? null : `${from}-01-01`, to }]
}
type OwnedBy = readonly [OrganisationId, OrganisationId, number | null, number | null]

const below = fc.array(fc.tuple(organisation, organisation), { maxLength: 2 })

export const registers: fc.Arbitrary<Register> = fc
  .record({
    became: heirs(organisations),
    unitBecame: heirs(units),
    spans: fc.tuple(...units.map(() => unitSpans)),
    owned,
    below,
  })
  .map(({ became, unitBecame, spans, owned: owners, below: departments }) => ({
    organisations: new Map(
      organisations.map((id) => {
        const own = owners.flatMap((one, at) => ownerOf(id, one, at))
        const above = departments.find(([one, other]) => one === id && other !== id)?.[1] ?? null
        const known = { name: id, board: null, spans: [], administration: above, owners: own }
        return [id, { ...known, successors: became.get(id) ?? [] }] as const
      }),
    ),
    units: new Map(
      units.map((id, at) => {
        const [places, days] = spans[at] ?? [[], []]
        const known = { name: id, spans: spansOf(id, places, days) }
        return [id, { ...known, successors: unitBecame.get(id) ?? [] }] as const
      }),
    ),
  }))

const employment = fc
  .tuple(organisation, maybe(unit), day, maybe(fc.nat(4)), maybe(manager))
  .map(([organisationId, unitId, validFrom, length, told]) => ({
    id: 'job' as EmploymentId,
    personId: 'person' as PersonId,
    organisationId,
    unitId,
    title: null,
    manager: told,
    validFrom,
    validTo:
      length === null ? null : `${Number(validFrom.slice(0, 4)) + length + 1}${validFrom.slice(4)}`,
  }))

const kinds: readonly ConflictKind[] = [
  'same-unit',
  'same-administration',
  'same-operator',
  'same-group',
  'same-manager',
  'former-employer',
  'coached',
  'examined',
]
const rules = fc.subarray([...kinds], { minLength: 0 }).chain((chosen) =>
  fc.array(maybe(fc.nat(4)), { minLength: chosen.length, maxLength: chosen.length }).map((years) =>
    chosen.map(
      (kind, at): ConflictRule => ({
        key: `r-${kind}`,
        kind,
        years: years[at] ?? null,
        says: { sv: kind, en: kind },
      }),
    ),
  ),
)

const coached = fc.tuple(unit, fc.integer({ min: 2021, max: 2027 })).map(
  ([id, when]): Deed => ({
    kind: 'coached',
    registration: `r-${id}-${when}` as RegistrationId,
    unit: id,
    at: id,
    year: when,
  }),
)
const examined = fc.tuple(unit, fc.integer({ min: 2021, max: 2027 })).map(
  ([id, when]): Deed => ({
    kind: 'examined',
    entry: `e-${id}-${when}` as EntryId,
    unit: id,
    at: id,
    year: when,
  }),
)
const told = fc
  .tuple(unit, fc.constantFrom('coached' as const, 'examined' as const), year, fc.nat(3))
  .map(
    ([unitId, kind, fromYear, length]): Involvement => ({
      id: `told-${unitId}-${kind}-${fromYear}` as InvolvementId,
      personId: 'person' as PersonId,
      unitId,
      kind,
      fromYear,
      toYear: fromYear + length,
      toldBy: 'office' as PersonId,
      toldAt: new Date(0),
    }),
  )
const managing = fc.tuple(manager, manager).map(
  ([name, above]): Managing => ({
    employment: `m-${name}-${above}` as EmploymentId,
    name,
    manager: above,
  }),
)

function numbered(jobs: readonly Employment[]): readonly Employment[] {
  return jobs.map((job, at) => ({ ...job, id: `job${at}` as EmploymentId }))
}

/** One person, one entry, one edition: anything that may be asked. */
export const questions: fc.Arbitrary<TieQuestion> = fc
  .record({
    register: registers,
    employments: fc.array(employment, { maxLength: 4 }),
    deeds: fc.array(fc.oneof(coached, examined), { maxLength: 3 }),
    involvements: fc.array(told, { maxLength: 2 }),
    managings: fc.array(managing, { maxLength: 4 }),
    coordinated: maybe(fc.tuple(organisation, maybe(day))),
    writes: fc.boolean(),
    parties: fc.record({
      unitId: unit,
      administrationId: maybe(organisation),
      operatorId: maybe(organisation),
    }),
    further: fc.array(organisation, { maxLength: 1 }),
    unitManager: maybe(manager),
    rules,
    countedFrom: fc.constantFrom('2027-05-17', null),
  })
  .map(
    (made): TieQuestion => ({
      register: made.register,
      parties: made.parties,
      further: made.further,
      managings: made.managings,
      manager: made.unitManager
        ? { registration: 'reg' as RegistrationId, manager: made.unitManager, unit: 'Enheten' }
        : undefined,
      terms: { rules: made.rules, year: 2027, countedFrom: made.countedFrom },
      person: {
        name: 'Anna Person',
        employments: numbered(made.employments),
        deeds: made.deeds,
        involvements: made.involvements,
        coordinations: made.coordinated
          ? [{ id: 'role', organisationId: made.coordinated[0], validTo: made.coordinated[1] }]
          : [],
        writes: made.writes,
      },
    }),
  )

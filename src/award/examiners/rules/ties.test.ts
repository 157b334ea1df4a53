// Conflicts that the register shows by itself.
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { ConflictKind, ConflictRule } from '../../editions/model.ts'
import type { OrganisationId, Unit, UnitId } from '../../units/model.ts'
import type { Register, TieTerms } from '../model/ties.ts'
import type { Employment, EmploymentId, Parties } from '../model.ts'
import {
  findTies,
  furtherAdministrations,
  partiesOf,
  type TieQuestion,
  unitOfEmployer,
} from './ties.ts'

const organisation = (name: string) => name as OrganisationId
const unit = (name: string) => name as UnitId

const rule = (kind: ConflictKind, years: number | null = null): ConflictRule => ({
  key: `r-${kind}`,
  kind,
  years,
  says: { sv: kind, en: kind },
})
const terms: TieTerms = {
  rules: [rule('same-administration'), rule('same-operator'), rule('former-employer', 2)],
  year: 2027,
  countedFrom: '2027-05-17',
}

function register(
  organisations: Readonly<Record<string, readonly string[]>>,
  units: Readonly<Record<string, readonly string[]>> = {},
): Register {
  const heirs = <Key>(successors: readonly string[]) =>
    successors.map((name) => ({ successor: name as Key, fromDay: null }))
  const place = { board: null, administration: null, spans: [], owners: [] }
  return {
    organisations: new Map(
      Object.entries(organisations).map(([name, successors]) => [
        organisation(name),
        { ...place, name, successors: heirs<OrganisationId>(successors) },
      ]),
    ),
    units: new Map(
      Object.entries(units).map(([name, successors]) => [
        unit(name),
        { name, spans: [], successors: heirs<UnitId>(successors) },
      ]),
    ),
  }
}

const nobody = {
  name: '',
  employments: [],
  coordinations: [],
  involvements: [],
  deeds: [],
  writes: false,
}
const usual = { further: [], manager: undefined, managings: [], terms }

const parties: Parties = {
  unitId: unit('KBT-teamet'),
  administrationId: organisation('Skärholmen'),
  operatorId: organisation('Temabo AB'),
}

function at(employer: string, over: Partial<Employment> = {}): Employment {
  return {
    id: `${employer}-job` as EmploymentId,
    personId: 'person' as PersonId,
    organisationId: organisation(employer),
    unitId: null,
    validFrom: '2020-01-01',
    validTo: null,
    ...over,
  }
}

const plain = register(
  { Skärholmen: [], 'Temabo AB': [], Bromma: [] },
  { 'KBT-teamet': [], LSS: [] },
)

type Over = Partial<Omit<TieQuestion, 'person'>> & {
  readonly person?: Partial<TieQuestion['person']>
}

function ties(employment: Employment, { person, ...over }: Over = {}) {
  return findTies({
    person: { ...nobody, employments: [employment], ...person },
    parties,
    register: plain,
    ...usual,
    ...over,
  })
}

test('Invariant 12: the same administration, operator and unit are found, each by its name', () => {
  const inUnit = at('Skärholmen', { unitId: unit('KBT-teamet') })
  const kinds = [at('Skärholmen'), at('Temabo AB'), inUnit].map((one) => ties(one)[0]?.kind)
  expect(kinds).toEqual(['same-administration', 'same-operator', 'same-unit'])
})

test('another employer is no tie', () => {
  expect(ties(at('Bromma'))).toEqual([])
})

test('each tie says where the person is, whom the entry is about, and which rows it rests on', () => {
  const employment = at('Skärholmen')
  expect(ties(employment)).toEqual([
    {
      kind: 'same-administration',
      key: 'same-administration:Skärholmen-job:Skärholmen',
      rule: 'r-same-administration',
      employment,
      employer: 'Skärholmen',
      party: 'Skärholmen',
      throughSuccessor: false,
      path: [
        {
          what: 'employed',
          employment: employment.id,
          title: null,
          organisation: 'Skärholmen',
          unit: null,
          at: 'Skärholmen',
          from: '2020-01-01',
          to: null,
        },
      ],
    },
  ])
})

test.each([
  ['2027-05-17', 'same-administration'],
  ['2027-06-30', 'same-administration'],
  ['2027-05-16', 'former-employer'],
  ['2025-05-17', 'former-employer'],
  ['2025-05-16', undefined],
])('an employment that ended on %s is %s', (validTo, kind) => {
  expect(ties(at('Skärholmen', { validTo }))[0]?.kind).toBe(kind)
})

test('an employment that begins later counts already', () => {
  expect(ties(at('Skärholmen', { validFrom: '2027-09-01' }))).toHaveLength(1)
})

test('an edition without the rule for former employers looks at the present only', () => {
  const lenient = { ...terms, rules: [rule('same-administration')] }
  expect(ties(at('Skärholmen', { validTo: '2027-05-16' }), { terms: lenient })).toEqual([])
  expect(ties(at('Skärholmen'), { terms: lenient })).toHaveLength(1)
  expect(ties(at('Temabo AB'), { terms: lenient })).toEqual([])
})

test('without a day to count from every employment counts', () => {
  const unknown = { ...terms, countedFrom: null }
  expect(ties(at('Skärholmen', { validTo: '1999-01-01' }), { terms: unknown })).toHaveLength(1)
})

const merged = register({
  'Spånga-Tensta': ['Järva'],
  'Rinkeby-Kista': ['Järva'],
  Järva: [],
  Norrmalm: ['Norra innerstaden'],
  'Norra innerstaden': [],
})

test.each([
  ['Spånga-Tensta', 'Järva', true],
  ['Järva', 'Spånga-Tensta', true],
  ['Spånga-Tensta', 'Rinkeby-Kista', true],
  ['Norrmalm', 'Järva', false],
])('from %s to %s through a merger: %s', (employer, administration, tied) => {
  const about = { ...parties, administrationId: organisation(administration) }
  const found = ties(at(employer), { parties: about, register: merged })
  expect(found.map(({ throughSuccessor }) => throughSuccessor)).toEqual(tied ? [true] : [])
})

test('a unit that became another is the same, whichever administration it came to', () => {
  const moved = register(
    { Bromma: [], Skärholmen: [] },
    { Resursenheten: ['KBT-teamet'], 'KBT-teamet': [] },
  )
  const employment = at('Bromma', { unitId: unit('Resursenheten') })
  expect(ties(employment, { register: moved })[0]?.kind).toBe('same-unit')
})

test('a register with a circle in it is walked to its end', () => {
  const circle = register({ A: ['B'], B: ['A'], Skärholmen: [] })
  expect(ties(at('A'), { register: circle })).toEqual([])
})

test('those who write the entry, and the coordinator of the administration, are tied', () => {
  const coordinations = [
    { id: 'role', organisationId: organisation('Skärholmen'), validTo: null },
    { id: 'old', organisationId: organisation('Skärholmen'), validTo: '2020-01-01' },
  ]
  const found = ties(at('Bromma'), { person: { writes: true, coordinations } })
  expect(found.map(({ kind }) => kind)).toEqual(['writes-entry', 'coordinates'])
})

const aUnit = {
  id: unit('KBT-teamet'),
  name: 'KBT-teamet',
  administration: organisation('Skärholmen'),
  board: null,
  operator: null,
} as unknown as Unit

test('the administration of the registration counts beside what the register tells now', () => {
  const further = furtherAdministrations(
    aUnit,
    { administration: organisation('Bromma') },
    plain.organisations,
  )
  expect(ties(at('Bromma'), { further })).toHaveLength(1)
  expect(partiesOf(aUnit, { administration: null }).administrationId).toBe('Skärholmen')
})

test('where only the board is known, every administration that serves it counts', () => {
  const serving = new Map([
    [organisation('A'), { board: organisation('nämnd') }],
    [organisation('B'), { board: organisation('annan') }],
  ])
  const lost = { ...aUnit, administration: null, board: organisation('nämnd') }
  expect(furtherAdministrations(lost, { administration: null }, serving)).toEqual(['A'])
})

test('an employer has the unit of exactly that name', () => {
  const units = [aUnit, { ...aUnit, id: unit('2'), administration: organisation('Bromma') }]
  expect(unitOfEmployer(units, ' kbt-TEAMET', organisation('Bromma'))?.id).toBe('2')
  expect(unitOfEmployer(units, 'KBT', organisation('Bromma'))).toBeUndefined()
})

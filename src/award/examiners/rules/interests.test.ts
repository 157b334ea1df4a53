// What keeps an organiser from deciding.
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import type { Declaration, Employment, EmploymentId, Tie } from '../model.ts'
import { type InterestGround, interestsOf } from './interests.ts'

const [me, them] = ['me' as PersonId, 'them' as PersonId]

function ground(over: Partial<InterestGround> = {}): InterestGround {
  const nothing = { own: { ties: [], declarations: [] }, asked: false, employments: [] }
  return { decider: me, person: them, ...nothing, today: '2027-06-15', ...over }
}

function works(personId: PersonId, over: Partial<Employment> = {}): Employment {
  const times = { validFrom: '2020-01-01', validTo: null }
  const organisationId = 'järva' as OrganisationId
  return {
    ...{ id: newId<'employment'>() as EmploymentId, personId, organisationId, unitId: null },
    ...times,
    ...over,
  }
}

test('nothing keeps one who has nothing to do with it', () => {
  expect(interestsOf(ground())).toEqual([])
  expect(interestsOf(ground({ own: undefined }))).toEqual([])
})

test('one’s own matter is told as such and as nothing else', () => {
  expect(interestsOf(ground({ person: me, asked: true }))).toEqual(['own'])
})

test('reading the entry, a tie to it and what one has told of are told each', () => {
  const ties = [{ kind: 'same-administration' } as Tie]
  const declarations = [{ answer: 'unsure' } as Declaration, { answer: 'none' } as Declaration]
  expect(interestsOf(ground({ asked: true, own: { ties, declarations } }))).toEqual([
    'examines',
    'tied',
    'declared',
  ])
})

const [a, b] = ['a' as UnitId, 'b' as UnitId]
test.each<[string, Partial<Employment>, Partial<Employment>, boolean]>([
  ['the same unit', { unitId: a }, { unitId: a }, true],
  ['different units', { unitId: a }, { unitId: b }, false],
  [
    'different units, one manager',
    { unitId: a, manager: 'Ek' },
    { unitId: b, manager: 'Ek' },
    true,
  ],
  [
    'one manager, typed otherwise',
    { unitId: a, manager: 'Eva  ek' },
    { unitId: b, manager: ' Eva Ek' },
    true,
  ],
  ['one whose unit is not told', { unitId: a }, {}, true],
  ['different employers', {}, { organisationId: 'bromma' as OrganisationId }, false],
  ['one who has left', {}, { validTo: '2027-06-14' }, false],
  ['one who leaves today', {}, { validTo: '2027-06-15' }, true],
])('colleagues: %s', (_, mine, theirs, colleagues) => {
  const found = interestsOf(ground({ employments: [works(me, mine), works(them, theirs)] }))
  expect(found).toEqual(colleagues ? ['colleague'] : [])
})

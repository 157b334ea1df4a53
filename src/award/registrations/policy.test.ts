// Who may do what: each role, with an own and another's registration.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type PersonId, type Role } from '../../base/lib/actor.ts'
import type { OrganisationId } from '../units/model.ts'
import type { TeamRole } from './model.ts'
import {
  mayAdminister,
  mayChooseMembers,
  mayHandOver,
  mayList,
  maySee,
  maySend,
  mayWithdraw,
  mayWrite,
} from './policy.ts'

const bromma = 'bromma' as OrganisationId

function person(
  id: string,
  roles: readonly Role[] = [],
  organisations: readonly string[] = [],
): Actor {
  return {
    id: id as PersonId,
    name: id,
    email: `${id}@example.se`,
    roles: new Set(roles),
    organisations: new Set(organisations),
  }
}
const own = {
  registration: { contact: 'contact' as PersonId, administration: bromma },
}
const rights = {
  see: maySee,
  write: mayWrite,
  send: maySend,
  members: mayChooseMembers,
  handOver: mayHandOver,
  withdraw: mayWithdraw,
  administer: mayAdminister,
}

type Case = readonly [string, Actor, readonly string[], TeamRole | undefined]

const cases: readonly Case[] = [
  ['nobody', anonymous, [], undefined],
  ['a stranger', person('stranger'), [], undefined],
  [
    'the contact',
    person('contact'),
    ['see', 'write', 'send', 'members', 'handOver', 'withdraw'],
    'manager',
  ],
  ['another manager', person('second'), ['see', 'write', 'members'], 'manager'],
  ['a colleague who was let in', person('writer'), ['see', 'write'], 'writer'],
  ['a reader', person('reader'), ['see'], 'reader'],
  ['a helper from the administration', person('helper'), ['see', 'write'], 'helper'],
  [
    'the organiser',
    person('o', ['organiser']),
    ['see', 'handOver', 'withdraw', 'administer'],
    undefined,
  ],
  ['the own coordinator', person('c', ['coordinator'], ['bromma']), ['see'], undefined],
  ['another coordinator', person('c', ['coordinator'], ['farsta']), [], undefined],
  ['an organisation without the role', person('c', [], ['bromma']), [], undefined],
  ['an examiner', person('e', ['examiner']), [], undefined],
  ['a juror', person('j', ['juror']), [], undefined],
  ['the chair', person('h', ['chair']), [], undefined],
]

test.each(cases)('%s may do exactly this', (_, actor, expected, role) => {
  const loaded = { ...own, role }
  const held = Object.entries(rights).filter(([, may]) => may(actor, loaded) !== undefined)
  expect(held.map(([name]) => name)).toEqual(expected)
})

test('an imported registration without contact belongs to nobody, least of all to nobody signed in', () => {
  const imported = { registration: { contact: null, administration: null }, role: undefined }
  expect(maySee(anonymous, imported)).toBeUndefined()
  expect(mayWrite(person('stranger'), imported)).toBeUndefined()
  expect(maySee(person('c', ['coordinator'], ['bromma']), imported)).toBeUndefined()
})

test('lists are for the organiser, and for a coordinator as far as the own administrations go', () => {
  expect(mayList(person('o', ['organiser', 'coordinator'], ['bromma']))).toEqual({ scope: 'all' })
  expect(mayList(person('c', ['coordinator'], ['bromma']))).toEqual({ scope: new Set(['bromma']) })
  expect(mayList(person('e', ['examiner']))).toBeUndefined()
  expect(mayList(anonymous)).toBeUndefined()
})

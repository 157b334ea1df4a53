// Who may choose teams, and who sees the own ones: role by role.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type PersonId, type Role } from '../../base/lib/actor.ts'
import { mayChoose, maySeeOwn } from './policy.ts'

function withRole(role: Role | 'nobody'): Actor {
  if (role === 'nobody') return anonymous
  const id = 'me' as PersonId
  return { id, name: '', email: '', roles: new Set([role]), organisations: new Set() }
}

test.each<[Role | 'nobody', boolean, boolean]>([
  ['organiser', true, false],
  ['examiner', false, true],
  ['juror', false, false],
  ['chair', false, false],
  ['coordinator', false, false],
  ['nobody', false, false],
])('%s', (role, chooses, hasOwn) => {
  const actor = withRole(role)
  expect([mayChoose(actor) !== undefined, maySeeOwn(actor) !== undefined]).toEqual([
    chooses,
    hasOwn,
  ])
})

// Who may keep examiners, declare and decide: role by role, own and other.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type PersonId, type Role } from '../../base/lib/actor.ts'
import { mayDecide, mayDeclare, mayKeepExaminers } from './policy.ts'

const me = 'me' as PersonId
const other = { personId: 'other' as PersonId }
const own = { personId: me }

function withRole(role: Role | 'nobody'): Actor {
  if (role === 'nobody') return anonymous
  return { id: me, name: '', email: '', roles: new Set([role]), organisations: new Set() }
}

test.each<[Role | 'nobody', boolean, boolean, boolean, boolean, boolean]>([
  ['organiser', true, false, false, false, true],
  ['examiner', false, true, false, false, false],
  ['juror', false, true, false, false, false],
  ['chair', false, true, false, false, false],
  ['coordinator', false, false, false, false, false],
  ['nobody', false, false, false, false, false],
])('%s', (role, keeps, declaresOwn, declaresOther, decidesOwn, decidesOther) => {
  const actor = withRole(role)
  const answers = [
    mayKeepExaminers(actor),
    mayDeclare(actor, own),
    mayDeclare(actor, other),
    mayDecide(actor, own),
    mayDecide(actor, other),
  ].map((permit) => permit !== undefined)
  expect(answers).toEqual([keeps, declaresOwn, declaresOther, decidesOwn, decidesOther])
})

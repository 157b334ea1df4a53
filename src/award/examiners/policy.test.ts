// Who may keep examiners, declare and decide: role by role, own and other.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type PersonId, type Role } from '../../base/lib/actor.ts'
import type { TeamRole } from '../registrations/model.ts'
import { mayDecide, mayDeclare, mayKeepExaminers, mayObject } from './policy.ts'
import { type Interest, interests } from './rules/interests.ts'

const me = 'me' as PersonId
const other = { personId: 'other' as PersonId, interests: [] }
const own = { personId: me, interests: [] }

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

test.each<[TeamRole | undefined, boolean]>([
  ['manager', true],
  ['writer', false],
  ['reader', false],
  ['helper', false],
  [undefined, false],
])('a unit objects through its managers: %s', (role, may) => {
  for (const actor of [withRole('organiser'), withRole('examiner'), withRole('nobody')])
    expect(mayObject(actor, { role }) !== undefined).toBe(may)
})

test.each(interests)(
  'an organiser with an interest leaves the matter to a second person: %s',
  (one) => {
    const matter: { personId: PersonId; interests: readonly Interest[] } = {
      ...other,
      interests: [one],
    }
    expect(mayDecide(withRole('organiser'), matter)).toBeUndefined()
    expect(mayDecide(withRole('organiser'), other)).toBeDefined()
  },
)

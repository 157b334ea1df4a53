// Who may do what with an entry: role by role, state by state, own or other.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role, roles } from '../../base/lib/actor.ts'
import { mayList, mayRead, mayWrite } from './policy.ts'

function actor(role: Role | 'none'): Actor {
  const held = role === 'none' ? [] : [role]
  return { ...anonymous, id: 'p' as Actor['id'], roles: new Set(held) }
}
const everyone = ['none', ...roles] as const
const cases = everyone.flatMap((role) =>
  [true, false].flatMap((member) => [true, false].map((readable) => ({ role, member, readable }))),
)

test.each(cases)('$role, member $member, readable $readable', ({ role, member, readable }) => {
  const who = actor(role)
  const organiser = role === 'organiser'
  expect(mayWrite(who, { member }) !== undefined).toBe(member)
  expect(mayRead(who, { member, readable }) !== undefined).toBe(member || (organiser && readable))
  expect(mayList(who) !== undefined).toBe(organiser)
})

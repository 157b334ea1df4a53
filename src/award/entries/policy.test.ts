// Who may do what with an entry: role by role, state by state, own or other.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role, roles } from '../../base/lib/actor.ts'
import { teamRoles } from '../registrations/model.ts'
import {
  mayComment,
  mayHandIn,
  mayList,
  mayManage,
  mayRead,
  mayReadDraft,
  mayWrite,
} from './policy.ts'

function actor(held: Role | 'none'): Actor {
  return { ...anonymous, id: 'p' as Actor['id'], roles: new Set(held === 'none' ? [] : [held]) }
}
const everyone = ['none', ...roles] as const
const parts = [undefined, ...teamRoles] as const
const cases = everyone.flatMap((held) =>
  parts.flatMap((role) => [true, false].map((readable) => ({ held, role, readable }))),
)

test.each(cases)('$held, $role in it, readable $readable', ({ held, role, readable }) => {
  const who = actor(held)
  const organiser = held === 'organiser'
  const writes = role !== undefined && role !== 'reader'
  expect(mayWrite(who, { role }) !== undefined).toBe(writes)
  expect(mayComment(who, { role }) !== undefined).toBe(writes)
  expect(mayReadDraft(who, { role }) !== undefined).toBe(role !== undefined)
  expect(mayHandIn(who, { role }) !== undefined).toBe(role === 'manager')
  expect(mayManage(who, { role }) !== undefined).toBe(role === 'manager')
  const reads = role !== undefined || (organiser && readable)
  expect(mayRead(who, { role, readable }) !== undefined).toBe(reads)
  expect(mayList(who) !== undefined).toBe(organiser)
})

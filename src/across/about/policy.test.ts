// Only the organiser handles reports of what is not accessible.
import { expect, test } from 'vitest'
import { anonymous, roles, theSystem } from '../../base/lib/actor.ts'
import { mayHandleReports } from './policy.ts'

for (const role of roles) {
  test(`the role ${role} ${role === 'organiser' ? 'handles' : 'does not handle'} reports`, () => {
    const actor = { ...theSystem, roles: new Set([role]) }
    expect(mayHandleReports(actor) !== undefined).toBe(role === 'organiser')
  })
}

test('a visitor does not handle reports', () => {
  expect(mayHandleReports(anonymous)).toBe(undefined)
})

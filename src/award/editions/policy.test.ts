// Only the organiser steers an edition.
import { expect, test } from 'vitest'
import { anonymous, roles, theSystem } from '../../base/lib/actor.ts'
import { maySteer } from './policy.ts'

for (const role of roles) {
  test(`the role ${role} ${role === 'organiser' ? 'steers' : 'does not steer'} an edition`, () => {
    const actor = { ...theSystem, roles: new Set([role]) }
    expect(maySteer(actor) !== undefined).toBe(role === 'organiser')
  })
}

test('a visitor does not steer an edition', () => {
  expect(maySteer(anonymous)).toBe(undefined)
})

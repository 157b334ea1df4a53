// Who looks after the register.
import { expect, test } from 'vitest'
import { anonymous, type Role, roles } from '../../base/lib/actor.ts'
import { mayKeepRegister } from './policy.ts'

test.each(roles)('the register and the role %s', (role) => {
  const actor = { ...anonymous, roles: new Set<Role>([role]), organisations: new Set(['own']) }
  expect(mayKeepRegister(actor) !== undefined).toBe(role === 'organiser')
})

test('a visitor does not keep the register', () => {
  expect(mayKeepRegister(anonymous)).toBeUndefined()
})

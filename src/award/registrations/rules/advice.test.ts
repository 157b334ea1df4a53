// What a contact is told when the register knows who answers for a private operator.
import { expect, test } from 'vitest'
import type { ContactRoute } from '../../units/model/routing.ts'
import type { StateUnit } from '../model.ts'
import { adviceOn } from './advice.ts'

type Administration = NonNullable<StateUnit['administration']>
const school = 'school' as Administration
const other = 'other' as Administration
const told = { row: {}, administration: { id: school }, choice: null } as unknown as ContactRoute
const open = {
  row: {},
  administration: null,
  choice: 'most-assignments',
} as unknown as ContactRoute

test.each([
  ['nothing is known, nothing chosen', null, null, undefined, 'administration-missing'],
  ['nothing is known, one is chosen', other, null, undefined, undefined],
  ['one answers, none is chosen', null, null, told, 'suggested'],
  ['one answers, a reason without a choice', null, 'so', told, 'suggested'],
  ['one answers, it is chosen', school, null, told, undefined],
  ['one answers, another is chosen', other, null, told, 'reason-missing'],
  ['one answers, another is chosen with a reason', other, 'so', told, undefined],
  ['the contact chooses, and has not', null, null, open, 'choose'],
  ['the contact chooses, and has', other, null, open, undefined],
])('%s', (_, administration, reason, route, expected) => {
  expect(adviceOn({ administration, reason }, route)?.kind).toBe(expected)
})

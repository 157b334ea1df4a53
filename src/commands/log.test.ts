// What the log may say of a failure.
import { expect, test } from 'vitest'
import { describe } from './log.ts'

test('of an error of the database the kind is told, and never the values in its message', () => {
  const error = Object.assign(new Error('duplicate key: (email)=(anna@example.se)'), {
    code: '23505',
    table: 'person',
    constraint: 'person_email_key',
    detail: 'Key (email)=(anna@example.se) already exists.',
  })
  expect(describe(error)).toMatchObject({
    code: '23505',
    table: 'person',
    constraint: 'person_email_key',
  })
  expect(JSON.stringify(describe(error))).not.toContain('anna')
})

test('of our own error the message and the place are told', () => {
  const told = describe(new Error('the list is empty')) as { message: string; at: string[] }
  expect(told.message).toBe('the list is empty')
  expect(told.at[0]).toContain('log.test.ts')
})

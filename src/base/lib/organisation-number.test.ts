// Which numbers are those of a legal entity.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organisationNumber } from './organisation-number.ts'

test.each([
  ['212000-0142', '212000-0142'],
  ['2120000142', '212000-0142'],
  ['16 212000-0142', '212000-0142'],
  ['556000–4615', '556000-4615'],
  ['212000-0143', undefined],
  ['811218-9876', undefined],
  ['212000-014', undefined],
  ['tolv', undefined],
  ['', undefined],
])('%s is read as %s', (typed, number) => {
  expect(organisationNumber(typed)).toBe(number)
})

test('one wrong digit is always seen', () => {
  const wrong = fc.record({
    at: fc.integer({ min: 0, max: 9 }),
    add: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(wrong, ({ at, add }) => {
      const digits = [...'5560004615']
      digits[at] = String((Number(digits[at]) + add) % 10)
      expect(organisationNumber(digits.join(''))).toBeUndefined()
    }),
  )
})

// What may point out a person, and what only looks like it.
import { expect, test } from 'vitest'
import { personalDetails } from './personal-details.ts'

test.each([
  ['811218-9876', 'personal-number'],
  ['19811218-9876', 'personal-number'],
  ['198112189876', 'personal-number'],
  ['811218+9876', 'personal-number'],
  ['811278-9873', 'personal-number'],
  ['anna.berg@skola.example.se', 'email'],
  ['070-123 45 67', 'phone'],
  ['08-508 11 000', 'phone'],
  ['+46 70 123 45 67', 'phone'],
] as const)('%s is found as %s', (found, kind) => {
  expect(personalDetails(`Vi hjälpte ${found}, som bor här.`)).toEqual([{ kind, found }])
})

test.each([
  'Wrong check digit: 811218-9877',
  'No such month: 811318-9876',
  'A record number: KU 2027-B/0001',
  'Years and shares: 2024 2025 2026, 51 %, 1 234 567 kr',
  'A postal code: 112 34 Stockholm',
  'A date: 2027-05-17',
  'An address without a domain: @anna',
])('%s: nothing', (text) => {
  expect(personalDetails(text)).toEqual([])
})

test('each is told once, numbers first', () => {
  const text = 'a@b.se 811218-9876, a@b.se och 811218-9876'
  expect(personalDetails(text).map(({ found }) => found)).toEqual(['811218-9876', 'a@b.se'])
})

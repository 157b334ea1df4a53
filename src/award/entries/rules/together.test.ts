// Who has which colour, what a sitting is, and what a shared answer is called.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { sharedFrom, sharedName } from '../model/together.ts'
import { colourOf, isManyChanges, sittingSince } from './together.ts'

test('a person has one of eight colours, and never one that is taken while any is free', () => {
  const colours = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.uuid(), colours, (id, taken) => {
      const colour = colourOf(id as PersonId, new Set(taken))
      expect(colour).toBeGreaterThanOrEqual(1)
      expect(colour).toBeLessThanOrEqual(8)
      expect(taken.includes(colour)).toBe(taken.length === 8)
    }),
  )
})

test('a sitting is ten minutes, and a hundred changes are many', () => {
  expect(sittingSince(new Date('2027-03-01T09:10:00Z'))).toEqual(new Date('2027-03-01T09:00:00Z'))
  expect(isManyChanges({ seq: 199, stateSeq: 100 })).toBe(false)
  expect(isManyChanges({ seq: 200, stateSeq: 100 })).toBe(true)
})

test('the name of a shared answer says which it is, and nothing else is a name', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.stringMatching(/^[a-z0-9-]{1,40}$/), (entry, question) => {
      expect(sharedFrom(sharedName({ entry: entry as never, question }))).toEqual({
        entry,
        question,
      })
    }),
  )
  for (const name of ['', '/', 'behov/behov', `${'0'.repeat(36)}/x`, 'a'.repeat(300)]) {
    expect(sharedFrom(name)).toBeUndefined()
  }
})

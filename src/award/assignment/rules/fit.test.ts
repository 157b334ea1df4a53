// How well examiners fit an entry.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fitting } from '../model.ts'
import { fitOf, weights } from './fit.ts'

function fitting(over: Partial<Fitting> = {}): Fitting {
  return {
    examiner: { categories: ['socialtjanst'], fields: ['LSS', 'arbetsmarknad'], capacity: 2 },
    entry: { category: 'socialtjanst', texts: ['LSS-hälsan', 'Stadsövergripande sociala frågor'] },
    load: 0,
    trained: true,
    ...over,
  }
}

function points(over: Partial<Fitting> = {}) {
  return Object.fromEntries(fitOf(fitting(over)).parts.map((part) => [part.key, part.points]))
}

test('all that speaks for an examiner gives a hundred', () => {
  expect(fitOf(fitting())).toEqual({
    total: 100,
    parts: [
      { key: 'category', points: 40, of: 40, matched: [] },
      { key: 'field', points: 20, of: 20, matched: ['LSS'] },
      { key: 'load', points: 20, of: 20, matched: [] },
      { key: 'training', points: 20, of: 20, matched: [] },
    ],
  })
})

test('each part is lost on its own', () => {
  const { texts } = fitting().entry
  expect(points({ entry: { category: 'skola', texts } })['category']).toBe(0)
  expect(points({ entry: { category: null, texts } })['category']).toBe(0)
  expect(points({ trained: false })['training']).toBe(0)
  expect([0, 1, 2, 3].map((load) => points({ load })['load'])).toEqual([20, 10, 0, 0])
})

test.each([
  ['LSS-hälsan', 'lss', 20],
  ['Enheten för halsa', 'HÄLSA', 20],
  ['LSS-hälsan', 'hals', 20],
  ['Enheten för arbete', 'bete', 0],
  ['Enheten för arbete', '', 0],
  ['Enheten för arbete', 'skola', 0],
])('in «%s» the field «%s» gives %i', (text, field, given) => {
  const examiner = { categories: [], fields: [field], capacity: 1 }
  expect(points({ examiner, entry: { category: null, texts: [text] } })['field']).toBe(given)
})

test('the total is the sum of the parts, and no part gives more than it may', () => {
  const some = fc.record({
    capacity: fc.integer({ min: 1, max: 20 }),
    load: fc.nat(30),
    trained: fc.boolean(),
    knows: fc.boolean(),
    fields: fc.array(fc.string(), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(some, ({ capacity, load, trained, knows, fields }) => {
      const examiner = { categories: knows ? ['socialtjanst'] : [], fields, capacity }
      const { total, parts } = fitOf(fitting({ examiner, load, trained }))
      expect(total).toBe(parts.reduce((sum, part) => sum + part.points, 0))
      expect(parts.every((part) => part.points >= 0 && part.points <= part.of)).toBe(true)
      expect(parts.map((part) => part.of)).toEqual(Object.values(weights))
    }),
  )
})

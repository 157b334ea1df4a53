// The agreement with a key, against what has been published.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  different,
  kappaNeeds,
  type Rated,
  ratedIn,
  stepsApart,
  weightedKappa,
} from './agreement.ts'

/** Rows: how often one gave that level; columns: the other. */
function fromTable(table: readonly (readonly number[])[]): readonly Rated[] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => ({ given: i + 1, key: j + 1 }))),
  )
}

/** J. Cohen, Educational and Psychological Measurement 20 (1960), and Psychological Bulletin 70 (1968). */
const cohen = fromTable([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
])
/** His weights of disagreement: 0 1 3, 1 0 6, 3 6 0. */
const cohensWeights = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
] as const

/** Two dermatologists, 88 patients: the example of FREQ in the SAS/STAT manual. */
const skin = fromTable([
  [10, 4, 1, 0],
  [5, 10, 12, 2],
  [2, 4, 12, 5],
  [0, 2, 6, 13],
])

describe('kappa as published', () => {
  test.each([
    ['Cohen 1960, without weights', cohen, different, 0.492],
    [
      'Cohen 1968, with his weights',
      cohen,
      (one: number, other: number) => cohensWeights[one - 1]?.[other - 1] ?? 0,
      0.348,
    ],
    ['SAS, without weights', skin, different, 0.3449],
    ['SAS, linear weights', skin, stepsApart, 0.5082],
  ])('%s', (_, rated, weigh, published) => {
    const digits = String(published).length - 2
    expect(weightedKappa(rated, weigh)?.toFixed(digits)).toBe(String(published))
  })

  test('there is none where both use one level throughout', () => {
    expect(weightedKappa(fromTable([[9]]), stepsApart)).toBe(null)
    expect(weightedKappa([], stepsApart)).toBe(null)
  })
})

test.each<[string, readonly [number, number][], object]>([
  [
    'all on the key',
    [
      [3, 3],
      [4, 4],
    ],
    { areas: 2, exact: 100, within: 100, difference: 0, lean: 0 },
  ],
  [
    'one above',
    [
      [4, 3],
      [4, 4],
    ],
    { exact: 50, within: 100, difference: 0.5, lean: 0.5 },
  ],
  [
    'above and below',
    [
      [4, 3],
      [2, 3],
      [6, 3],
    ],
    { exact: 0, within: 67, difference: 5 / 3, lean: 1 },
  ],
  ['far below', [[1, 6]], { areas: 1, exact: 0, within: 0, difference: 5, lean: -5 }],
])('%s', (_, pairs, expected) => {
  const rated = pairs.map(([given, key]) => ({ given, key }))
  expect(agreementOf(rated, 6)).toMatchObject(expected)
})

test('nothing that was scored has a key: nothing is said', () => {
  expect(agreementOf([], 6)).toBe(null)
  expect(ratedIn({ a: 3, b: 4 }, { c: { level: 2 } })).toEqual([])
  expect(ratedIn({ a: 3, b: 4 }, { b: { level: 2 } })).toEqual([{ given: 4, key: 2 }])
})

test('kappa waits until there are twice the square of the levels', () => {
  expect([2, 4, 6].map(kappaNeeds)).toEqual([8, 32, 72])
  const rated = Array.from({ length: 71 }, (_, i) => ({ given: (i % 6) + 1, key: (i % 5) + 1 }))
  expect(agreementOf(rated, 6)?.kappa).toBe(null)
  expect(agreementOf([...rated, { given: 2, key: 2 }], 6)?.kappa).toEqual(expect.any(Number))
})

const level = fc.integer({ min: 1, max: 6 })
const some = fc.array(fc.record({ given: level, key: level }), { minLength: 1, maxLength: 60 })

test('who asks whom makes no difference, and full agreement is one', () => {
  fc.assert(
    fc.property(some, (rated) => {
      const turned = rated.map(({ given, key }) => ({ given: key, key: given }))
      expect(weightedKappa(turned, stepsApart)).toBe(weightedKappa(rated, stepsApart))
      const same = rated.map(({ key }) => ({ given: key, key }))
      expect(weightedKappa(same, stepsApart) ?? 1).toBe(1)
    }),
  )
})

test('the order of the judgements makes no difference, nor doubling all of them', () => {
  fc.assert(
    fc.property(some, (rated) => {
      const once = agreementOf(rated, 6)
      expect(agreementOf(rated.toReversed(), 6)?.exact).toBe(once?.exact)
      const twice = agreementOf([...rated, ...rated], 6)
      expect(twice?.within).toBe(once?.within)
      expect(twice?.difference).toBeCloseTo(once?.difference ?? Number.NaN, 12)
    }),
  )
})

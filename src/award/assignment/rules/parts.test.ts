// How well examiners fit an entry: every part with what gave it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruled, teamRules } from '../../../../test/seasons.ts'
import { teamDefaults, weightKeys } from '../../editions/model/team-rules.ts'
import type { Wish } from '../../examiners/model/profile.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import { type Scoring, scoreOf } from './parts.ts'

const bromma = { district: 'Bromma', part: 'Väster', from: 'Bromma stadsdelsförvaltning' }
const jarva = { district: 'Järva', part: 'Väster', from: 'Järva stadsdelsförvaltning' }
const farsta = { district: 'Farsta', part: 'Söder', from: 'Farsta stadsdelsförvaltning' }

const entry: Scoring['entry'] = {
  category: 'socialtjanst',
  unit: 'halsan' as UnitId,
  administration: 'socialen' as OrganisationId,
  texts: ['LSS-hälsan', 'Stadsövergripande sociala frågor'],
  place: bromma,
}
const examiner: Scoring['examiner'] = {
  categories: ['socialtjanst'],
  fields: ['LSS', 'arbetsmarknad'],
  wishes: [{ about: 'unit', subject: 'halsan', wish: 'rather' }],
  capacity: 2,
  home: bromma,
}

function scoring(over: Partial<Scoring> = {}): Scoring {
  return { entry, examiner, load: 0, rules: teamRules(), ...over }
}

function part(key: string, over: Partial<Scoring> = {}) {
  return scoreOf(scoring(over)).parts.find((one) => one.key === key)
}

test('all that speaks for an examiner gives the sum of the weights', () => {
  const score = scoreOf(scoring())
  expect([score.total, score.of]).toEqual([100, 100])
  expect(score.parts.map(({ key, points, of, because }) => [key, points, of, because])).toEqual([
    ['competence', 30, 30, 'competence.yes'],
    ['field', 20, 20, 'field.yes'],
    ['wish', 20, 20, 'wish.rather'],
    ['load', 15, 15, 'load.room'],
    ['distance', 15, 15, 'distance.same'],
  ])
  expect(part('field')?.matched).toEqual(['LSS'])
})

test('who does not know the category gets no points for it, nor for an entry without one', () => {
  expect(part('competence', { entry: { ...entry, category: 'skola' } })?.points).toBe(0)
  expect(part('competence', { entry: { ...entry, category: null } })?.points).toBe(0)
})

test('the first entry gives most room, and a full examiner none', () => {
  expect([0, 1, 2, 3].map((load) => part('load', { load })?.points)).toEqual([15, 8, 0, 0])
  expect(part('load', { examiner: { ...examiner, capacity: 0 } })?.points).toBe(0)
})

describe('wishes', () => {
  const about = (...wishes: Wish[]) => part('wish', { examiner: { ...examiner, wishes } })

  test('about the category, the unit or the administration of the entry count', () => {
    expect(about({ about: 'category', subject: 'socialtjanst', wish: 'rather' })?.points).toBe(20)
    expect(about({ about: 'administration', subject: 'socialen', wish: 'not' })?.points).toBe(0)
    expect(about()?.points).toBe(10)
    expect(about({ about: 'category', subject: 'skola', wish: 'not' })?.points).toBe(10)
  })

  test('«not this» weighs more than «rather that»', () => {
    const both = about(
      { about: 'category', subject: 'socialtjanst', wish: 'rather' },
      { about: 'unit', subject: 'halsan', wish: 'not' },
    )
    expect(both).toMatchObject({ points: 0, because: 'wish.not' })
  })
})

describe('distance', () => {
  const from = (home: Scoring['examiner']['home'], rules = teamRules()) =>
    scoreOf(scoring({ examiner: { ...examiner, home }, rules })).parts.slice(4)

  test('says what it rests on, and gives half where nothing is known', () => {
    expect([bromma, jarva, farsta, null].map((home) => from(home)[0])).toMatchObject([
      { points: 15, because: 'distance.same', matched: ['Bromma', 'Bromma'] },
      { points: 8, because: 'distance.near', matched: ['Järva', 'Bromma'] },
      { points: 0, because: 'distance.far', matched: ['Farsta', 'Bromma'] },
      { points: 8, because: 'distance.unknown', matched: ['Bromma'] },
    ])
  })

  test('a step too far costs its price where that is a wish, and is never taken for granted', () => {
    const rules = teamRules({ rules: ruled({ travel: { force: 'soft', limit: 0, price: 4 } }) })
    const taken = [bromma, jarva, farsta, null].map((home) => from(home, rules)[1]?.points)
    expect(taken).toEqual([undefined, -4, -8, undefined])
  })
})

test('the total is the sum of the parts, whole, and no part gives more than it may', () => {
  const weight = fc.integer({ min: 0, max: 1000 })
  const weights = fc.record(Object.fromEntries(weightKeys.map((key) => [key, weight])))
  const some = fc.record({
    weights,
    capacity: fc.integer({ min: 0, max: 20 }),
    load: fc.nat(30),
    fields: fc.array(fc.string(), { maxLength: 5 }),
    home: fc.constantFrom(bromma, jarva, farsta, null),
  })
  fc.assert(
    fc.property(some, ({ weights, capacity, load, fields, home }) => {
      const rules = teamRules({ weights: { ...teamDefaults.weights, ...weights } })
      const one = { ...examiner, capacity, fields, home }
      const { total, of, parts } = scoreOf(scoring({ examiner: one, load, rules }))
      expect(total).toBe(parts.reduce((sum, { points }) => sum + points, 0))
      expect(of).toBe(weightKeys.reduce((sum, key) => sum + rules.weights[key], 0))
      for (const { points, of } of parts) {
        expect(Number.isInteger(points)).toBe(true)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(of)
      }
    }),
  )
})

// Teams that were put together by hand are measured by the rules that all teams are chosen by.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anEntry, anExaminer, ruled, someSeason, teamRules } from '../../../../test/seasons.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { TeamRuleKey } from '../../editions/model/team-rules.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { OwnRule } from '../model/obeying.ts'
import type { Season, SeasonEntry, SeasonExaminer } from '../model/season.ts'
import { instanceOf } from './instance.ts'
import { brokenBy } from './obeying.ts'
import { missedIn } from './saying.ts'
import { noWishes } from './wishing.ts'

const jarva = { district: 'Järva', part: 'Väst', from: 'Järva' }
const farsta = { district: 'Farsta', part: 'Söder', from: 'Farsta' }
const socialen = { id: 'socialen' as OrganisationId, name: 'Socialförvaltningen' }

const good = [
  anExaminer('a', { leads: true, editions: 3, home: jarva }),
  anExaminer('b', { leads: false, editions: 0, categories: [], employers: [socialen] }),
  anExaminer('c', { leads: false, home: jarva }),
]
const entry = anEntry('x', { place: jarva, lastTeam: [good[0]?.person ?? ''] as never })
const days = ['2027-09-20', '2027-09-21']

function broken(
  rule: TeamRuleKey,
  members: readonly SeasonExaminer[],
  limit = 1,
): readonly (number | string | null)[] {
  const rules = teamRules({
    rules: ruled({ size: { force: 'off' }, [rule]: { force: 'hard', limit } }),
  })
  return brokenBy({ rules, days, entry }, members).flatMap(({ by, administration }) =>
    administration ? [by, administration] : [by],
  )
}

function changed(at: number, over: Partial<SeasonExaminer>): readonly SeasonExaminer[] {
  return good.map((one, place) => (place === at ? { ...one, ...over } : one))
}

describe('a good team breaks nothing, and each rule is broken on its own', () => {
  test.each<[OwnRule, readonly SeasonExaminer[], readonly (number | string)[]]>([
    ['size', good.slice(0, 2), [1]],
    ['leader', changed(0, { leads: false }), [1]],
    ['inField', changed(0, { categories: [] }).slice(0, 2), [1]],
    ['outsideField', changed(1, { categories: ['skola'] }), [1]],
    ['administration', changed(0, { employers: [socialen] }), [1, 'Socialförvaltningen']],
    ['experienced', good.slice(1, 2), [1]],
    ['newcomer', changed(1, { editions: 1 }), [1]],
    ['days', changed(2, { daysAway: days }), [1]],
    ['travel', changed(2, { home: farsta }), [1]],
  ])('%s', (rule, members, by) => {
    expect([broken(rule, good), broken(rule, members)]).toEqual([[], by])
  })

  test('lastYear', () => {
    expect([broken('lastYear', good, 1), broken('lastYear', good, 0)]).toEqual([[], [1]])
  })
})

test('the hard rules come first, a wish has its price, and nobody at all breaks nothing', () => {
  const rules = teamRules({
    wanted: 5,
    rules: ruled({ size: { force: 'soft', price: 20 }, days: { force: 'hard', limit: 2 } }),
  })
  const told = brokenBy({ rules, days, entry }, changed(0, { daysAway: days }))
  expect(told.map(({ rule, force, by, price }) => [rule, force, by, price])).toEqual([
    ['days', 'hard', 1, 30],
    ['size', 'soft', 2, 40],
  ])
  expect(brokenBy({ rules, days, entry }, [])).toEqual([])
})

/** Any teams at all, not only good ones. */
const placedSeason = someSeason.chain((season) => {
  const built = instanceOf(season, noWishes)
  const pairs = [...built.problem.pairs.entry.keys()]
  return fc.record({
    season: fc.constant(season),
    chosen: fc.subarray(pairs).map((some) => Int32Array.from(some)),
  })
})

function costsByHand(season: Season, entry: SeasonEntry, members: readonly SeasonExaminer[]) {
  const { rules, days } = season
  return brokenBy({ rules, days, entry }, members)
    .filter(({ force, rule }) => force === 'soft' && rule !== 'size' && rule !== 'travel')
    .map(({ rule, price }) => `${rule} ${price}`)
}

test('by hand and by the engine the same wishes cost the same', () => {
  fc.assert(
    fc.property(placedSeason, ({ season, chosen }) => {
      const built = instanceOf(season, noWishes)
      const { pairs } = built.problem
      const { slacks } = worthOf(built.problem, chosen)
      const byEngine = missedIn(built.meaning, slacks)
      built.entries.forEach((id, e) => {
        const mine = [...chosen].filter((pair) => pairs.entry[pair] === e)
        if (mine.length === 0) return
        const people = mine.map((pair) => built.examiners[pairs.examiner[pair] ?? -1])
        const members = season.examiners.filter(({ person }) => people.includes(person))
        const entry = season.entries.find((one) => one.id === id) as SeasonEntry
        const engine = byEngine.flatMap(({ slack, price }) => {
          const at = built.meaning.slacks[slack]
          return at?.entry === e && at.rule !== 'size' ? [`${at.rule} ${price}`] : []
        })
        expect(costsByHand(season, entry, members).toSorted()).toEqual(engine.toSorted())
      })
    }),
  )
})

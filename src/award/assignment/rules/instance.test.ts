// A season as a problem: who can be chosen, and what rules and wishes make of it.

import { describe, expect, test } from 'vitest'
import { anEntry, anExaminer, aSeason, ruled, teamRules } from '../../../../test/seasons.ts'
import { solved, type Team } from '../../../../test/solved-seasons.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Season, SeasonExaminer } from '../model/season.ts'
import type { Wishes } from '../model/wishes.ts'
import { instanceOf } from './instance.ts'
import { missedIn, roomTaken } from './saying.ts'
import { noWishes } from './wishing.ts'

function named(teams: readonly Team[]) {
  return teams.map(({ members }) =>
    members
      .map(({ name }) => name)
      .toSorted()
      .join(''),
  )
}

const four = ['a', 'b', 'c', 'd'].map((name) => anExaminer(name))

function withOne(over: Partial<SeasonExaminer>): readonly SeasonExaminer[] {
  return [...four, anExaminer('x', over)]
}

function pairsFor(season: Season, name: string, wishes = noWishes): number {
  const { problem, examiners } = instanceOf(season, wishes)
  const at = examiners.indexOf(`person-${name}` as PersonId)
  return [...problem.pairs.examiner].filter((examiner) => examiner === at).length
}

describe('who cannot be chosen', () => {
  const entries = [anEntry('a'), anEntry('b')]
  const pair = { entry: 'entry-a' as EntryId, person: 'person-x' as PersonId }

  test.each<[string, Partial<SeasonExaminer>, Partial<Season>, Partial<Wishes>, number]>([
    ['nothing is against them', {}, {}, {}, 2],
    ['a conflict closes its entry', {}, { closed: [{ ...pair, why: 'conflict' }] }, {}, 1],
    ['a question that is open closes it too', {}, { closed: [{ ...pair, why: 'open' }] }, {}, 1],
    ['who misses the promise', { missing: ['promise'] }, {}, {}, 0],
    ['who has no room this year', { capacity: 0 }, {}, {}, 0],
    ['who is not wanted there', {}, {}, { forbids: [pair] }, 1],
    ['who is ill', {}, {}, { away: [pair.person] }, 0],
    [
      'who gets room in the plan',
      { capacity: 0 },
      {},
      { loads: [{ person: pair.person, floor: 0, ceiling: 1 }] },
      2,
    ],
  ])('%s', (_, over, season, wishes, count) => {
    const whole = aSeason({ entries, examiners: withOne(over), ...season })
    expect(pairsFor(whole, 'x', { ...noWishes, ...wishes })).toBe(count)
  })

  const [bromma, farsta] = ['Bromma', 'Farsta'].map((district) => ({
    ...{ district, part: district, from: district },
  }))
  const apart = { entries: [anEntry('a', { place: bromma ?? null })] }

  test('a way too long is closed where that rule is hard, and costs where it is a wish', () => {
    const examiners = withOne({ home: farsta ?? null })
    const hard = ruled({ travel: { force: 'hard', limit: 1 } })
    const soft = ruled({ travel: { force: 'soft', limit: 1, price: 7 } })
    expect(pairsFor(aSeason({ ...apart, examiners, rules: teamRules({ rules: hard }) }), 'x')).toBe(
      0,
    )
    const wish = instanceOf(
      aSeason({ ...apart, examiners, rules: teamRules({ rules: soft }) }),
      noWishes,
    )
    expect([...wish.meaning.parts.travel]).toEqual([0, 0, 0, 0, -7])
  })

  test('a pin brings somebody from far away, and never somebody with a conflict', () => {
    const rules = teamRules({ rules: ruled({ travel: { force: 'hard', limit: 1 } }) })
    const examiners = withOne({ home: farsta ?? null })
    const pins = { ...noWishes, pins: [pair] }
    const far = instanceOf(aSeason({ ...apart, examiners, rules }), pins)
    expect(far.refused).toEqual([])
    expect(far.meaning.rows.filter(({ rule }) => rule === 'pin')).toHaveLength(1)
    const closed = [{ ...pair, why: 'conflict' as const }]
    const never = instanceOf(aSeason({ entries, examiners, rules, closed }), pins)
    expect(never.refused).toEqual([{ ...pair, why: 'conflict' }])
    expect(never.meaning.rows).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ rule: 'pin' })]),
    )
  })
})

test('a wanted size is never passed by itself, and a plan can say another for one entry', async () => {
  const rules = teamRules({ wanted: 4 })
  const examiners = [...four, anExaminer('e'), anExaminer('f')]
  const season = aSeason({ entries: [anEntry('a')], examiners, rules })
  expect(named((await solved(season)).teams).map((team) => team.length)).toEqual([4])
  const sizes = [{ entry: 'entry-a' as EntryId, least: 5, most: 5 }]
  const larger = await solved(season, { ...noWishes, sizes })
  expect(named(larger.teams).map((team) => team.length)).toEqual([5])
})

test('a smaller team than wanted costs, and is told', async () => {
  const rules = teamRules({ wanted: 4, rules: ruled({ size: { force: 'soft', price: 25 } }) })
  const season = aSeason({ entries: [anEntry('a')], examiners: four.slice(0, 3), rules })
  const { built, solution } = await solved(season)
  const { slacks, objective } = worthOf(built.problem, solution?.chosen ?? new Int32Array())
  expect(solution?.objective).toBe(objective)
  expect(missedIn(built.meaning, slacks)).toEqual([{ slack: 0, by: 1, price: 25 }])
})

test('each entry more of the same person takes as many points as there is less room', async () => {
  const rules = teamRules({
    minimum: 1,
    maximum: 1,
    weights: { competence: 0, field: 0, wish: 0, load: 12, distance: 0 },
  })
  const entries = ['a', 'b', 'c'].map((name) => anEntry(name))
  const season = aSeason({ entries, examiners: [anExaminer('x', { capacity: 3 })], rules })
  const { built, solution } = await solved(season)
  expect(solution?.objective).toBe(12 + 8 + 4)
  const { slacks } = worthOf(built.problem, solution?.chosen ?? new Int32Array())
  expect([roomTaken(built.meaning, slacks), missedIn(built.meaning, slacks)]).toEqual([12, []])
})

test('a rule that may give way is a wish, and a wish that may is not asked', () => {
  const rules = teamRules({
    rules: ruled({ leader: { force: 'hard' }, newcomer: { force: 'soft' } }),
  })
  const examiners = [...four, anExaminer('x', { leads: false, editions: 0 })]
  const season = aSeason({ entries: [anEntry('a')], examiners, rules })
  const rowsBy = (waived: Wishes['waived']) => {
    const { meaning, problem } = instanceOf(season, { ...noWishes, waived })
    return meaning.rows.flatMap(({ rule }, row) =>
      rule === 'load' ? [] : [[rule, (problem.rows.slack[row] ?? -1) >= 0]],
    )
  }
  expect(rowsBy([])).toEqual([
    ['leader', false],
    ['newcomer', true],
  ])
  expect(rowsBy(['leader', 'newcomer'])).toEqual([['leader', true]])
})

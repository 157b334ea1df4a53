// A season as a problem: what can be chosen, that every hard rule holds in what is chosen, and that order has no part in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anEntry,
  anExaminer,
  aSeason,
  nothingWished,
  ruled,
  someSeason,
  teamRules,
} from '../../../../test/seasons.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { solve } from '../../../support/optimising/actions/solve.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Season, SeasonEntry, SeasonExaminer } from '../model/season.ts'
import type { Wishes } from '../model/wishes.ts'
import { type Built, instanceOf } from './instance.ts'
import { missedIn, roomTaken } from './saying.ts'

const options = { seed: 1, fair: false, keep: null, timeLimit: 20_000 }

type Team = { readonly entry: SeasonEntry; readonly members: readonly SeasonExaminer[] }

async function solved(season: Season, wishes: Wishes = nothingWished) {
  const built = instanceOf(season, wishes)
  const solution = await solve(built.problem, options, () => undefined)
  if (!('chosen' in solution)) return { built, solution: null, teams: [] }
  return { built, solution, teams: teamsIn(season, built, solution.chosen) }
}

function teamsIn(season: Season, built: Built, chosen: Int32Array): readonly Team[] {
  const { pairs } = built.problem
  return built.entries.map((id, e) => {
    const people = [...chosen]
      .filter((pair) => pairs.entry[pair] === e)
      .map((pair) => built.examiners[pairs.examiner[pair] ?? -1])
    return {
      entry: season.entries.find((entry) => entry.id === id) as SeasonEntry,
      members: season.examiners.filter(({ person }) => people.includes(person)),
    }
  })
}

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

function pairsFor(season: Season, name: string, wishes = nothingWished): number {
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
    expect(pairsFor(whole, 'x', { ...nothingWished, ...wishes })).toBe(count)
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
      nothingWished,
    )
    expect([...wish.meaning.parts.travel]).toEqual([0, 0, 0, 0, -7])
  })

  test('a pin brings somebody from far away, and never somebody with a conflict', () => {
    const rules = teamRules({ rules: ruled({ travel: { force: 'hard', limit: 1 } }) })
    const examiners = withOne({ home: farsta ?? null })
    const pins = { ...nothingWished, pins: [pair] }
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
  const larger = await solved(season, { ...nothingWished, sizes })
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
    const { meaning, problem } = instanceOf(season, { ...nothingWished, waived })
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

/** What a hard rule asks, told in another way than as rows. */
function broken({ rules, days }: Season, { entry, members }: Team): readonly string[] {
  const { rules: asked } = rules
  const knows = members.filter(({ categories }) => categories.includes(entry.category ?? '-'))
  const last = members.filter(({ person }) => entry.lastTeam.includes(person)).length
  const places = members.flatMap(({ employers }) => employers.map(({ id }) => id))
  const free = days.filter((day) => members.every(({ daysAway }) => !daysAway.includes(day)))
  const wanted = rules.wanted ?? rules.minimum
  const breaks: Readonly<Record<string, boolean>> = {
    size: members.length !== wanted,
    leader: !members.some(({ leads }) => leads),
    inField: knows.length === 0,
    outsideField: knows.length === members.length,
    administration: new Set(places).size < places.length,
    experienced: !members.some(({ editions }) => editions >= asked.experienced.limit),
    newcomer: !members.some(({ editions }) => editions === 0),
    lastYear: last > asked.lastYear.limit,
    days: days.length > 0 && free.length < Math.min(asked.days.limit, days.length),
    travel: members.some(({ home }) => {
      if (!home || !entry.place || home.district === entry.place.district) return false
      return (home.part === entry.place.part ? 1 : 2) > asked.travel.limit
    }),
  }
  return Object.keys(breaks).filter(
    (rule) => breaks[rule] && asked[rule as keyof typeof asked].force === 'hard',
  )
}

function badLoads({ rules, examiners }: Season, built: Built, teams: readonly Team[]) {
  const { floor } = rules.rules
  return examiners.filter(({ person, capacity }) => {
    const load = teams.filter(({ members }) => members.some((one) => one.person === person)).length
    const at = built.examiners.indexOf(person)
    const possible = Math.min(capacity, built.meaning.possible[at] ?? 0)
    const least = floor.force === 'hard' ? Math.min(floor.limit, possible) : 0
    return load > capacity || load < least
  })
}

describe('random seasons', () => {
  test('every hard rule holds in what is chosen, and nobody who is closed out is in it', async () => {
    let answered = 0
    const property = fc.asyncProperty(someSeason, async (season) => {
      const { built, solution, teams } = await solved(season)
      if (!solution) return
      answered += 1
      for (const team of teams) {
        expect(broken(season, team)).toEqual([])
        expect(team.members.length).toBeGreaterThanOrEqual(season.rules.minimum)
        expect(team.members.length).toBeLessThanOrEqual(season.rules.maximum)
        for (const { person, missing } of team.members) {
          const shut = season.closed.some(
            (one) => one.person === person && one.entry === team.entry.id,
          )
          expect([shut, missing]).toEqual([false, []])
        }
      }
      expect(badLoads(season, built, teams)).toEqual([])
    })
    await fc.assert(property, { numRuns: 120 })
    expect(answered).toBeGreaterThan(20)
  }, 120_000)

  test('scores are the sums of their parts, and what is paid is what is told', async () => {
    const property = fc.asyncProperty(someSeason, async (season) => {
      const { built, solution } = await solved(season)
      const { parts } = built.meaning
      const sums = [...built.problem.pairs.score].map((_, pair) =>
        Object.values(parts).reduce((sum, points) => sum + (points[pair] ?? 0), 0),
      )
      expect(sums).toEqual([...built.problem.pairs.score])
      if (!solution) return
      const { scores, slacks, objective } = worthOf(built.problem, solution.chosen)
      const missed = missedIn(built.meaning, slacks).reduce((sum, { price }) => sum + price, 0)
      const total = scores.reduce((sum, score) => sum + score, 0)
      expect(total - missed - roomTaken(built.meaning, slacks)).toBe(objective)
    })
    await fc.assert(property, { numRuns: 60 })
  }, 120_000)

  test('the order of the rows in the database has no part in the problem', () => {
    const shuffled = someSeason.chain((season) =>
      fc.record({
        season: fc.constant(season),
        entries: fc.shuffledSubarray([...season.entries], { minLength: season.entries.length }),
        examiners: fc.shuffledSubarray([...season.examiners], {
          minLength: season.examiners.length,
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ season, entries, examiners }) => {
        const again = { ...season, entries, examiners, closed: season.closed.toReversed() }
        expect(instanceOf(again, nothingWished)).toEqual(instanceOf(season, nothingWished))
      }),
    )
  })

  test('other ids leave the worth of the best teams as it is', async () => {
    const property = fc.asyncProperty(someSeason, async (season) => {
      const mirrored = (id: string) => `z${[...id].toReversed().join('')}`
      const person = (id: PersonId) => mirrored(id) as PersonId
      const other: Season = {
        ...season,
        entries: season.entries.map((one, at) => ({
          ...one,
          id: `${9 - at}` as EntryId,
          lastTeam: one.lastTeam.map(person),
        })),
        examiners: season.examiners.map((one) => ({ ...one, person: person(one.person) })),
        closed: season.closed.flatMap((one) => {
          const at = season.entries.findIndex(({ id }) => id === one.entry)
          return at < 0
            ? []
            : [{ ...one, entry: `${9 - at}` as EntryId, person: person(one.person) }]
        }),
      }
      const [first, second] = [await solved(season), await solved(other)]
      expect(second.solution?.objective).toBe(first.solution?.objective)
    })
    await fc.assert(property, { numRuns: 60 })
  }, 120_000)
})

// Random seasons, solved: every hard rule holds in what is chosen, and order has no part in it.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someSeason } from '../../../../test/seasons.ts'
import { solved, type Team } from '../../../../test/solved-seasons.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Season, SeasonExaminer } from '../model/season.ts'
import { type Built, instanceOf } from './instance.ts'
import { partsWithout } from './linking.ts'
import { missedIn, roomTaken } from './saying.ts'
import { noWishes } from './wishing.ts'

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

function isShut({ closed }: Season, { entry }: Team, { person, missing }: SeasonExaminer): boolean {
  return missing.length > 0 || closed.some((one) => one.person === person && one.entry === entry.id)
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
      expect(team.members.filter((member) => isShut(season, team, member))).toEqual([])
    }
    expect(badLoads(season, built, teams)).toEqual([])
    if (season.rules.rules.connected.force === 'hard')
      expect(partsWithout(built.problem, solution.chosen, null)).toHaveLength(1)
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
      expect(instanceOf(again, noWishes)).toEqual(instanceOf(season, noWishes))
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
        return at < 0 ? [] : [{ ...one, entry: `${9 - at}` as EntryId, person: person(one.person) }]
      }),
    }
    const [first, second] = [await solved(season), await solved(other)]
    expect(second.solution?.objective).toBe(first.solution?.objective)
  })
  await fc.assert(property, { numRuns: 60 })
}, 120_000)

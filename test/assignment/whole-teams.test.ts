// Whole teams, tried one by one and chosen together, against every team and every choice there is.
import { expect, test } from 'vitest'
import { highsAlone } from '../../bench/assignment/highs-alone.ts'
import { type Proof, relaxation } from '../../src/support/optimising/actions/generation.ts'
import { highsLoaded } from '../../src/support/optimising/actions/highs.ts'
import type { Choice } from '../../src/support/optimising/actions/integer.ts'
import { Master } from '../../src/support/optimising/actions/master.ts'
import { bestOfTeams } from '../../src/support/optimising/actions/teams/best.ts'
import type { TeamProblem } from '../../src/support/optimising/model.ts'
import { firstColumns } from '../../src/support/optimising/rules/columns.ts'
import {
  type Programme,
  programmeOf,
  valueOfChoice,
} from '../../src/support/optimising/rules/programme.ts'
import { startOf } from '../../src/support/optimising/rules/start.ts'
import { Entry } from '../../src/support/optimising/rules/teams/entry.ts'
import { divisionOf } from '../../src/support/optimising/rules/teams/inside.ts'
import { bestTeams } from '../../src/support/optimising/rules/teams/search.ts'
import { worthOf } from '../../src/support/optimising/rules/worth.ts'
import { dice } from '../dice.ts'
import { type Best, bestOf, richest } from './brute.ts'
import { problemOf } from './problems.ts'

const highs = await highsLoaded()

function tiny(seed: number): TeamProblem {
  return { ...problemOf({ entries: 3, people: 5, seed, lazy: true }), connected: null }
}

/** With a floor for each team's sum of scores, which may be none. */
function programmeFor(problem: TeamProblem, floor: number): Programme {
  const prices = Float64Array.from(problem.prices)
  const programme = programmeOf(problem, Float64Array.from(problem.pairs.score), prices)
  return { ...programme, worth: new Float64Array(problem.entries).fill(floor) }
}

function subsets(of: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** of.length }, (_, bits) =>
    of.filter((_one, i) => (bits >> i) & 1),
  )
}

function limits(round: (bound: number) => void = () => undefined) {
  return { highs, deadline: performance.now() + 60_000, gap: 0.5, round }
}

/** Every allowed team of an entry, and what it gains. */
function everyTeam(entry: Entry, gains: Float64Array) {
  return subsets([...entry.pairs]).flatMap((pairs) => {
    const team = entry.teamOf(pairs)
    if (!team) return []
    const sum = (of: Float64Array) => pairs.reduce((all, p) => all + (of[p] ?? 0), 0)
    return [
      { pairs: team.pairs.join(), gain: sum(gains) - sum(entry.programme.value) + team.value },
    ]
  })
}

test('the teams of one entry are all that gain enough, at any prices whatever', () => {
  let found = 0
  for (let seed = 1; seed <= 400; seed++) {
    const random = dice(seed)
    const problem = tiny(seed)
    const programme = programmeFor(problem, seed % 3 === 0 ? 20 : -1000)
    const gains = Float64Array.from(problem.pairs.score, (score) => score - 30 * random())
    const prices = {
      rows: Float64Array.from(programme.rows.lower, () => 40 * random() - 20),
      worth: Float64Array.from({ length: problem.entries }, () => random()),
    }
    for (const [e, rows] of divisionOf(programme)?.inside.entries() ?? []) {
      const entry = new Entry(programme, e, rows)
      const every = everyTeam(entry, gains)
      const leads = entry.leadsAt(prices)
      const teams = bestTeams(entry, { gains, leads, above: -5, few: 1e6 }) ?? []
      const wanted = every.filter(({ gain }) => gain >= -5)
      expect(teams.map(({ pairs }) => pairs.join()).sort()).toEqual(
        wanted.map(({ pairs }) => pairs).sort(),
      )
      const [best] = bestTeams(entry, { gains, leads, above: -Infinity, few: 1 }) ?? []
      expect(best?.gain ?? -Infinity).toBeCloseTo(Math.max(...every.map(({ gain }) => gain)), 6)
      found += teams.length
    }
  }
  expect(found).toBeGreaterThan(300)
})

/** Null: there is none. */
function proofOf(programme: Programme): Proof | null {
  const start = startOf(programme)
  if (!start) return null
  const master = new Master(highs, programme)
  master.addPairs(firstColumns(programme, start))
  master.beginAt(start)
  const { proof } = relaxation(master, limits())
  master.dispose()
  return proof
}

/** The richest and the poorest choice whose teams are all so strong. */
function extremes(problem: TeamProblem, floor: number): readonly [Best, Best] | null {
  const strong = (isBetter: typeof richest) =>
    bestOf(problem, (one, other) => {
      const [isStrong, wasStrong] = [one.weakest >= floor, other.weakest >= floor]
      return isStrong === wasStrong ? isBetter(one, other) : isStrong
    })
  const best = strong(richest)
  const poorest = strong((one, other) => richest(other, one))
  return best && poorest && best.weakest >= floor ? [best, poorest] : null
}

/** Whether it was found, which it must be when a choice was known. */
function holds(programme: Programme, proof: Proof, known: Choice | null, best: number): boolean {
  const bounds: number[] = []
  const all = limits((bound) => bounds.push(bound))
  const answer = bestOfTeams(programme, { proof, known }, all)
  if (!answer) return false
  if (answer.status === 'infeasible' || !answer.choice) {
    expect(known).toBeNull()
    return false
  }
  expect(answer.status).toBe('optimal')
  expect(valueOfChoice(programme, answer.choice)).toBe(best)
  expect(worthOf(programme.problem, answer.choice.chosen).objective).toBe(best)
  expect(Math.min(answer.bound, ...bounds)).toBeGreaterThan(best - 1e-6)
  return true
}

test('whole teams together are worth as much as the best of every choice, whatever is known', {
  timeout: 240_000,
}, () => {
  let proven = 0
  for (let seed = 1; seed <= 400; seed++) {
    const problem = tiny(seed)
    const floor = seed % 2 === 0 ? -1000 : 12
    const programme = programmeFor(problem, floor)
    const both = extremes(problem, floor)
    const proof = both && proofOf(programme)
    if (!proof) continue
    const chosen = Int32Array.from(both[1].chosen).sort()
    const known = { chosen, slacks: worthOf(problem, chosen).slacks }
    if (holds(programme, proof, known, both[0].objective)) proven++
    if (holds(programme, proof, null, both[0].objective)) proven++
  }
  expect(proven).toBeGreaterThan(200)
})

test('whole teams of larger problems are worth as much as HiGHS alone finds', {
  timeout: 240_000,
}, async () => {
  let proven = 0
  for (let seed = 1; seed <= 300; seed++) {
    const problem = problemOf({ entries: 12, people: 11, seed, lazy: false })
    const programme = programmeFor(problem, -1000)
    const { objective } = highsAlone(highs, problem, 60)
    const proof = objective === null ? null : proofOf(programme)
    if (objective === null || !proof) continue
    if (holds(programme, proof, null, objective)) proven++
  }
  expect(proven).toBeGreaterThan(60)
})

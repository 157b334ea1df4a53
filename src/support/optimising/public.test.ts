// Teams are chosen in a thread of its own, which tells where it stands and can be stopped.
import { describe, expect, test } from 'vitest'
import { judged } from '../../../test/assignment/brute.ts'
import { dice } from '../../../test/dice.ts'
import type { Progress, TeamProblem } from './model.ts'
import { solveTeams } from './public.ts'

/** Every pair allowed, and no rule but size and load. */
function open(entries: number, members: number, seed = 1): TeamProblem {
  const random = dice(seed)
  const pairs = entries * members
  return {
    entries,
    examiners: members,
    pairs: {
      entry: Int32Array.from({ length: pairs }, (_, p) => Math.floor(p / members)),
      examiner: Int32Array.from({ length: pairs }, (_, p) => p % members),
      score: Int32Array.from({ length: pairs }, () => Math.floor(1000 * random())),
    },
    least: new Int32Array(entries).fill(2),
    most: new Int32Array(entries).fill(2),
    floor: new Int32Array(members),
    ceiling: new Int32Array(members).fill(Math.ceil((2 * entries) / members)),
    rows: {
      start: new Int32Array(1),
      pair: new Int32Array(0),
      lower: new Int32Array(0),
      upper: new Int32Array(0),
      slack: new Int32Array(0),
    },
    prices: new Int32Array(0),
    days: null,
    connected: null,
  }
}

const options = { seed: 1, fair: false, keep: null, timeLimit: 20_000 }

describe('choosing teams in a thread', () => {
  test('gives the best, proven, and tells where it stands', async () => {
    const told: Progress[] = []
    const problem = open(6, 4)
    const solution = await solveTeams(problem, options, (progress) => told.push(progress))
    expect(solution).toMatchObject({ status: 'optimal' })
    if (!('chosen' in solution)) throw new Error('nothing was chosen')
    expect(solution.chosen).toHaveLength(12)
    expect(solution.bound).toBe(solution.objective)
    expect(told.length).toBeGreaterThan(0)
    expect(problem.pairs.score).toHaveLength(24)
  })

  test('gives what it has when it is stopped before it begins', async () => {
    const solution = await solveTeams(open(6, 4), options, undefined, AbortSignal.abort())
    expect(solution.status).toBe('unknown')
  })

  test('is ended at once when it is stopped, however busy it is', async () => {
    const stop = new AbortController()
    const begun = performance.now()
    const { signal } = stop
    const solution = await solveTeams(open(400, 300), options, () => stop.abort(), signal)
    expect(['stopped', 'unknown']).toContain(solution.status)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('gives the best that it had found, with its bound, when it is stopped after that', async () => {
    const stop = new AbortController()
    const hear = ({ best }: Progress) => best !== null && stop.abort()
    const problem = open(12, 9)
    const solution = await solveTeams(problem, { ...options, fair: true }, hear, stop.signal)
    expect(solution).toMatchObject({ status: 'stopped' })
    if (!('chosen' in solution)) throw new Error('nothing was chosen')
    expect(judged(problem, [...solution.chosen])?.objective).toBe(solution.objective)
    expect(solution.bound).toBeGreaterThanOrEqual(solution.objective)
  })

  test('is ended when time is up and it does not look up', async () => {
    const solution = await solveTeams(open(400, 300), { ...options, timeLimit: -4900 })
    expect(solution).toMatchObject({ status: 'unknown' })
  })

  test('says what ails a problem that breaks it', async () => {
    const broken = { ...open(2, 2), pairs: null } as unknown as TeamProblem
    await expect(solveTeams(broken, options)).rejects.toThrow('thread that chooses teams ended')
  })
})

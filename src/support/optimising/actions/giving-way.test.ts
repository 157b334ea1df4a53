// What is proposed to give way is enough, is needed, and is the least by the stated weights.
import { describe, expect, test } from 'vitest'
import { problemOf } from '../../../../test/assignment/problems.ts'
import type { GivingWay, SolveOptions, TeamProblem } from '../model.ts'
import { givenWay } from '../rules/elastic.ts'
import { leastGivingWay } from './giving-way.ts'
import { solve } from './solve.ts'

const options: SolveOptions = { seed: 3, fair: false, keep: null, timeLimit: 60_000 }

async function isPossible(problem: TeamProblem): Promise<boolean> {
  const { status } = await solve(problem, options, () => undefined)
  return status !== 'infeasible'
}

describe('what gives way in an impossible problem', () => {
  test('makes it possible, and every part of it is needed', { timeout: 120_000 }, async () => {
    let impossible = 0
    for (let seed = 1; seed <= 100; seed++) {
      const problem = problemOf({ entries: 4, people: 6, seed, lazy: seed % 2 === 0 })
      const ways = await leastGivingWay(problem)
      const wasPossible = await isPossible(problem)
      expect(ways.length === 0, `seed ${seed}`).toBe(wasPossible)
      if (wasPossible) continue
      impossible++
      expect(await isPossible(givenWay(problem, ways)), `seed ${seed}`).toBe(true)
      for (const way of ways) {
        const others: GivingWay[] = ways.filter((other) => other !== way)
        expect(await isPossible(givenWay(problem, others)), `seed ${seed}`).toBe(false)
      }
    }
    expect(impossible).toBeGreaterThan(20)
  })

  test('is the place that is missing, when one is', async () => {
    const problem: TeamProblem = {
      entries: 1,
      examiners: 2,
      pairs: {
        entry: Int32Array.of(0, 0),
        examiner: Int32Array.of(0, 1),
        score: Int32Array.of(5, 5),
      },
      least: Int32Array.of(3),
      most: Int32Array.of(3),
      floor: Int32Array.of(0, 0),
      ceiling: Int32Array.of(1, 1),
      rows: {
        start: Int32Array.of(0),
        pair: new Int32Array(0),
        lower: new Int32Array(0),
        upper: new Int32Array(0),
        slack: new Int32Array(0),
      },
      prices: new Int32Array(0),
      days: null,
      connected: null,
    }
    expect(await leastGivingWay(problem)).toEqual([{ kind: 'least', entry: 0, by: 1 }])
  })
})

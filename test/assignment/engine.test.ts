// What the engine says is best is best: against every possibility, against HiGHS, and against itself.
import { describe, expect, test } from 'vitest'
import { highsAlone } from '../../bench/assignment/highs-alone.ts'
import { highsLoaded } from '../../src/support/optimising/actions/highs.ts'
import { solve } from '../../src/support/optimising/actions/solve.ts'
import type { Solution, SolveOptions, TeamProblem } from '../../src/support/optimising/model.ts'
import { checkSolution } from '../../src/support/optimising/rules/certificate.ts'
import { bestOf, fairest, judged, richest } from './brute.ts'
import { problemOf, type Size } from './problems.ts'

const plain: SolveOptions = { seed: 7, fair: false, keep: null, timeLimit: 60_000 }
const tiny: Size = { entries: 3, people: 5 }
const small: Size = { entries: 7, people: 9 }
const patient = 240_000

function solved(problem: TeamProblem, options: Partial<SolveOptions> = {}): Promise<Solution> {
  return solve(problem, { ...plain, ...options }, () => undefined)
}

/** That it is allowed, worth what it says, and proven. Null: there is no solution. */
function provenIn(
  problem: TeamProblem,
  solution: Solution,
): { objective: number; weakest: number } | null {
  if (!('chosen' in solution)) {
    expect(solution.status).toBe('infeasible')
    return null
  }
  const value = judged(problem, [...solution.chosen])
  expect(value).not.toBeNull()
  expect(solution.objective).toBe(value?.objective)
  expect(solution.weakest).toBe(value?.weakest)
  expect(solution.status).toBe('optimal')
  expect(solution.bound).toBe(solution.objective)
  expect(checkSolution(problem, solution)).toEqual([])
  return { objective: solution.objective, weakest: solution.weakest }
}

async function each(count: number, act: (seed: number) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      await act(seed)
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

describe('against every possibility there is', () => {
  test('the best of 400 tiny problems, with days and connection', {
    timeout: patient,
  }, async () => {
    let possible = 0
    await each(400, async (seed) => {
      const problem = problemOf({ ...tiny, seed, lazy: true })
      const best = bestOf(problem, richest)
      const found = provenIn(problem, await solved(problem))
      expect(found?.objective ?? null).toBe(best?.objective ?? null)
      if (best) possible += 1
    })
    expect(possible).toBeGreaterThan(100)
    expect(possible).toBeLessThan(380)
  })

  test('the fairest of 200 tiny problems', { timeout: patient }, async () => {
    await each(200, async (seed) => {
      const problem = problemOf({ ...tiny, seed: 5000 + seed, lazy: seed % 2 === 0 })
      const best = bestOf(problem, fairest)
      const found = provenIn(problem, await solved(problem, { fair: true }))
      expect(found).toEqual(best && { objective: best.objective, weakest: best.weakest })
    })
  })

  test('the most that can be kept of what was, and then the best', {
    timeout: patient,
  }, async () => {
    await each(120, async (seed) => {
      const problem = problemOf({ ...tiny, seed: 9000 + seed, lazy: false })
      const keep = Int32Array.from(problem.pairs.entry.keys()).filter((p) => (p * seed) % 3 === 0)
      const kept = (chosen: readonly number[]) => chosen.filter((p) => keep.includes(p)).length
      const best = bestOf(problem, (one, other) => {
        const more = kept(one.chosen) - kept(other.chosen)
        return more > 0 || (more === 0 && richest(one, other))
      })
      const solution = await solved(problem, { keep })
      expect('chosen' in solution).toBe(best !== null)
      if (!('chosen' in solution) || !best) return
      expect(kept([...solution.chosen])).toBe(kept(best.chosen))
      expect(solution.objective).toBe(best.objective)
    })
  })
})

describe('against HiGHS alone, on the whole model', () => {
  test('the same optimum of 2,000 small problems, or that there is none', {
    timeout: patient,
  }, async () => {
    const highs = await highsLoaded()
    let possible = 0
    await each(2000, async (seed) => {
      const problem = problemOf({ ...small, seed: 20_000 + seed, lazy: false })
      const alone = highsAlone(highs, problem, 60)
      expect(alone.proven).toBe(true)
      const found = provenIn(problem, await solved(problem))
      expect(found?.objective ?? null).toBe(alone.objective)
      if (found) possible += 1
    })
    expect(possible).toBeGreaterThan(500)
    expect(possible).toBeLessThan(1900)
  })
})

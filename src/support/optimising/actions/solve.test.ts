// The search itself: the same each time, whole when time is up, and dear only where it is asked for.
import { describe, expect, test } from 'vitest'
import { problemOf } from '../../../../test/assignment/problems.ts'
import type { Progress, Solution, SolveOptions } from '../model.ts'
import { checkSolution } from '../rules/certificate.ts'
import { worthOf } from '../rules/worth.ts'
import { solve } from './solve.ts'

const plain: SolveOptions = { seed: 5, fair: false, keep: null, timeLimit: 60_000 }
const size = { entries: 14, people: 16, lazy: false }
const silent = () => undefined

describe('the same problem', () => {
  test('gets the same teams for the same seed, and the same worth for every seed', async () => {
    let isOther = false
    for (let seed = 1; seed <= 25; seed++) {
      const problem = problemOf({ ...size, seed })
      const [one, again] = [
        await solve(problem, plain, silent),
        await solve(problem, plain, silent),
      ]
      const other = await solve(problem, { ...plain, seed: 6 }, silent)
      if (!('chosen' in one) || !('chosen' in again) || !('chosen' in other)) continue
      expect([...again.chosen]).toEqual([...one.chosen])
      expect(other.objective).toBe(one.objective)
      if (other.chosen.join() !== one.chosen.join()) isOther = true
    }
    expect(isOther).toBe(true)
  })
})

describe('when time is up', () => {
  test('it gives allowed teams and a bound that holds, or says that it has none', async () => {
    let stopped = 0
    for (let seed = 1; seed <= 20; seed++) {
      const problem = problemOf({ ...size, seed })
      const best = await solve(problem, plain, silent)
      const early = await solve(problem, { ...plain, timeLimit: seed % 5 }, silent)
      if (!('chosen' in early)) {
        expect(['unknown', 'infeasible']).toContain(early.status)
        stopped++
        continue
      }
      expect(checkSolution(problem, early)).toEqual([])
      expect('chosen' in best && best.objective <= early.bound).toBe(true)
    }
    expect(stopped).toBeGreaterThan(0)
  })
})

describe('fairness', () => {
  test('never makes the weakest team weaker, and says what it costs', async () => {
    let isRaised = false
    for (let seed = 1; seed <= 25; seed++) {
      const problem = problemOf({ ...size, seed })
      const unfair = await solve(problem, plain, silent)
      const fair = await solve(problem, { ...plain, fair: true }, silent)
      if (!('chosen' in fair) || !('chosen' in unfair)) continue
      expect(fair.status).toBe('optimal')
      expect(fair.unfair).toBe(unfair.objective)
      expect(fair.weakest).toBeGreaterThanOrEqual(unfair.weakest)
      expect(fair.objective).toBeLessThanOrEqual(unfair.objective)
      expect(checkSolution(problem, fair)).toEqual([])
      expect(worthOf(problem, fair.chosen).broken).toEqual([])
      if (fair.weakest > unfair.weakest) isRaised = true
    }
    expect(isRaised).toBe(true)
  })
})

test('it tells where it stands, with a bound that only an optimum reaches', async () => {
  const told: Progress[] = []
  const problem = problemOf({ ...size, seed: 2 })
  const best = await solve(problem, plain, (progress) => told.push(progress))
  const bounds = told.flatMap(({ bound }) => (bound === null ? [] : [bound]))
  expect(bounds.length).toBeGreaterThan(0)
  expect('chosen' in best && bounds.every((bound) => bound >= best.objective)).toBe(true)
})

describe('what is found on the way', () => {
  test('is allowed, has a bound that holds, and is never called proven before the weakest is', async () => {
    let early = 0
    for (let seed = 1; seed <= 40; seed++) {
      const problem = problemOf({ ...size, seed })
      const told: Solution[] = []
      const fair = { ...plain, fair: true }
      const best = await solve(problem, fair, silent, (found) => told.push(found))
      for (const found of told) {
        expect(found.status).toBe('stopped')
        expect(checkSolution(problem, found)).toEqual([])
        early++
      }
      if ('chosen' in best) expect(told.length).toBeGreaterThan(0)
    }
    expect(early).toBeGreaterThan(20)
  })

  test('is not called proven when time is up, if the weakest team can be stronger', async () => {
    let isCut = false
    for (let seed = 1; seed <= 120; seed++) {
      const problem = problemOf({ ...size, seed: 1 + (seed % 12) })
      const fair = { ...plain, fair: true }
      const best = await solve(problem, fair, silent)
      const cut = await solve(problem, { ...fair, timeLimit: seed / 4 }, silent)
      if (!('chosen' in cut) || !('chosen' in best)) continue
      expect(cut.weakest).toBeLessThanOrEqual(best.weakest)
      if (cut.status === 'stopped') isCut = true
      else expect([cut.weakest, cut.objective]).toEqual([best.weakest, best.objective])
    }
    expect(isCut).toBe(true)
  })
})

// That a bound is a bound whatever the prices, that covers say nothing untrue, and that cheating shows.
import { describe, expect, test } from 'vitest'
import { problemOf } from '../../../../test/assignment/problems.ts'
import { dice } from '../../../../test/dice.ts'
import { solve } from '../actions/solve.ts'
import type { Certificate, TeamProblem } from '../model.ts'
import { boundOf, checkSolution } from './certificate.ts'
import { coverRows } from './covers.ts'
import { leastSums, strengthsOf } from './fairness.ts'
import { memberRows, noRows } from './rows.ts'
import { worthOf } from './worth.ts'

const plain = { seed: 1, fair: false, keep: null, timeLimit: 60_000 }

async function solved(seed: number): Promise<{ problem: TeamProblem; chosen: Int32Array | null }> {
  const problem = problemOf({ entries: 6, people: 8, seed, lazy: false })
  const solution = await solve(problem, plain, () => undefined)
  return { problem, chosen: 'chosen' in solution ? solution.chosen : null }
}

describe('a certificate', () => {
  test('with any prices at all proves no bound that is too low', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { problem, chosen } = await solved(seed)
      if (!chosen) continue
      const next = dice(seed)
      const drawn = (length: number) => Float64Array.from({ length }, () => (next() - 0.5) * 40)
      const certificate: Certificate = {
        entries: drawn(problem.entries),
        examiners: drawn(problem.examiners),
        rows: drawn(problem.rows.lower.length),
        added: noRows,
        addedPrices: new Float64Array(0),
        worthPrices: new Float64Array(0),
        worth: 0,
        bound: 0,
      }
      expect(boundOf(problem, certificate)).toBeGreaterThanOrEqual(
        worthOf(problem, chosen).objective,
      )
    }
  })

  test('shows a bound that was lowered, teams that were changed and rows that were made up', async () => {
    const problem = problemOf({ entries: 6, people: 8, seed: 11, lazy: false })
    const solution = await solve(problem, plain, () => undefined)
    if (!('chosen' in solution)) throw new Error('This problem has an answer.')
    const { certificate, chosen, bound } = solution
    expect(checkSolution(problem, solution)).toEqual([])
    expect(checkSolution(problem, { ...solution, bound: bound - 1 })).toContain(
      'better than its bound',
    )
    expect(checkSolution(problem, { ...solution, chosen: chosen.subarray(1) })).not.toEqual([])
    const madeUp = {
      start: Int32Array.of(0, 1),
      pair: chosen.slice(0, 1),
      lower: Int32Array.of(0),
      upper: Int32Array.of(0),
      slack: Int32Array.of(-1),
    }
    const cheating = { ...certificate, added: madeUp, addedPrices: Float64Array.of(0) }
    expect(checkSolution(problem, { ...solution, certificate: cheating })).toEqual(['untrue row'])
  })
})

test('what a team needs to be worth so much is true of every team that is', async () => {
  let said = 0
  for (let seed = 1; seed <= 60; seed++) {
    const { problem, chosen } = await solved(seed)
    if (!chosen) continue
    const { weakest } = worthOf(problem, chosen)
    const sums = leastSums(strengthsOf(problem), weakest)
    const isChosen = new Set(chosen)
    for (const { pairs, lower } of coverRows(
      problem,
      memberRows(problem),
      sums ?? new Float64Array(0),
    )) {
      said++
      expect(Array.from(pairs).filter((p) => isChosen.has(p)).length).toBeGreaterThanOrEqual(lower)
    }
  }
  expect(said).toBeGreaterThan(50)
})

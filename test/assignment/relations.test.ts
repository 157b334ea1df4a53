// What must hold between one problem and another that is like it.
import { describe, expect, test } from 'vitest'
import { leastGivingWay } from '../../src/support/optimising/actions/giving-way.ts'
import { solve } from '../../src/support/optimising/actions/solve.ts'
import type { Solution, SolveOptions, TeamProblem } from '../../src/support/optimising/model.ts'
import { checkSolution } from '../../src/support/optimising/rules/certificate.ts'
import { givenWay } from '../../src/support/optimising/rules/elastic.ts'
import { dice } from '../dice.ts'
import { problemOf, type Row, rowsFrom, rowsIn } from './problems.ts'

type Found = Extract<Solution, { chosen: Int32Array }>

const plain: SolveOptions = { seed: 3, fair: false, keep: null, timeLimit: 60_000 }
const patient = 120_000

function solved(problem: TeamProblem, options: Partial<SolveOptions> = {}): Promise<Solution> {
  return solve(problem, { ...plain, ...options }, () => undefined)
}

async function worth(
  problem: TeamProblem,
  options: Partial<SolveOptions> = {},
): Promise<number | null> {
  const solution = await solved(problem, options)
  return 'chosen' in solution ? solution.objective : null
}

/** Problems with a solution, and that solution. */
async function eachSolvable(
  from: number,
  act: (problem: TeamProblem, found: Found, seed: number) => Promise<void>,
): Promise<void> {
  let met = 0
  for (let seed = from; seed < from + 80; seed += 1) {
    const problem = problemOf({ entries: 6, people: 8, seed, lazy: seed % 2 === 0 })
    const found = await solved(problem)
    if (!('chosen' in found)) continue
    met += 1
    await act(problem, found, seed)
  }
  expect(met).toBeGreaterThan(15)
}

function withScores(
  problem: TeamProblem,
  change: (score: number, pair: number) => number,
): TeamProblem {
  return { ...problem, pairs: { ...problem.pairs, score: problem.pairs.score.map(change) } }
}

function withRow(problem: TeamProblem, row: Row): TeamProblem {
  return { ...problem, rows: rowsFrom([...rowsIn(problem), row]) }
}

function withoutPair(problem: TeamProblem, gone: number): TeamProblem {
  const left = (list: Int32Array) => list.filter((_, p) => p !== gone)
  const { entry, examiner, score } = problem.pairs
  const renumbered = (pairs: readonly number[]) =>
    pairs.filter((p) => p !== gone).map((p) => (p > gone ? p - 1 : p))
  return {
    ...problem,
    pairs: { entry: left(entry), examiner: left(examiner), score: left(score) },
    rows: rowsFrom(rowsIn(problem).map((row) => ({ ...row, pairs: renumbered(row.pairs) }))),
  }
}

/** The same problem with entries and people in another order. */
function shuffled(problem: TeamProblem, seed: number): TeamProblem {
  const random = dice(seed)
  const order = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ at, by: random() }))
      .sort((one, other) => one.by - other.by)
      .map(({ at }) => at)
  const entries = order(problem.entries)
  const people = order(problem.examiners)
  const { entry, examiner, score } = problem.pairs
  const list = Array.from(entry, (e, p) => ({
    p,
    e: entries.indexOf(e),
    j: people.indexOf(examiner[p] as number),
  })).sort((one, other) => one.e - other.e || one.j - other.j)
  const place = new Map(list.map(({ p }, at) => [p, at]))
  const taken = (from: Int32Array, by: readonly number[]) =>
    Int32Array.from(by, (at) => from[at] as number)
  const { days } = problem
  const free = (words: Uint32Array, width: number) =>
    Uint32Array.from(people.flatMap((j) => [...words.subarray(j * width, (j + 1) * width)]))
  return {
    ...problem,
    pairs: {
      entry: Int32Array.from(list, ({ e }) => e),
      examiner: Int32Array.from(list, ({ j }) => j),
      score: Int32Array.from(list, ({ p }) => score[p] as number),
    },
    least: taken(problem.least, entries),
    most: taken(problem.most, entries),
    floor: taken(problem.floor, people),
    ceiling: taken(problem.ceiling, people),
    rows: rowsFrom(
      rowsIn(problem).map((row) => ({
        ...row,
        pairs: row.pairs.map((p) => place.get(p) as number),
      })),
    ),
    days: days && { ...days, free: free(days.free, days.words), slack: taken(days.slack, entries) },
  }
}

describe('a problem and one that is like it', () => {
  test('are worth the same when only the order is another', { timeout: patient }, async () => {
    await eachSolvable(100, async (problem, found, seed) => {
      expect([seed, await worth(shuffled(problem, seed))]).toEqual([seed, found.objective])
    })
  })

  test('differ by what was added to every score of an entry, for each of its members', {
    timeout: patient,
  }, async () => {
    await eachSolvable(200, async (problem, found, seed) => {
      const entry = seed % problem.entries
      const sized = { ...problem, most: problem.least }
      const before = await worth(sized)
      const raised = withScores(
        sized,
        (score, p) => score + (problem.pairs.entry[p] === entry ? 1000 : 0),
      )
      const gain = 1000 * (problem.least[entry] as number)
      expect([seed, await worth(raised)]).toEqual([seed, before === null ? null : before + gain])
      expect(before ?? found.objective).toBeLessThanOrEqual(found.objective)
    })
  })

  test('are worth the same without a pair that was not chosen', { timeout: patient }, async () => {
    await eachSolvable(300, async (problem, found, seed) => {
      const unused = Array.from(problem.pairs.entry.keys()).filter((p) => !found.chosen.includes(p))
      const gone = unused[seed % unused.length]
      if (gone === undefined) return
      expect([seed, await worth(withoutPair(problem, gone))]).toEqual([seed, found.objective])
    })
  })

  test('are worth the same when a chosen pair is held fast', { timeout: patient }, async () => {
    await eachSolvable(400, async (problem, found, seed) => {
      const pair = found.chosen[seed % found.chosen.length]
      if (pair === undefined) return
      const held = withRow(problem, { pairs: [pair], lower: 1, upper: 1, slack: -1 })
      expect([seed, await worth(held)]).toEqual([seed, found.objective])
    })
  })

  test('are worth less with each rule that is added, never more', {
    timeout: patient,
  }, async () => {
    await eachSolvable(500, async (problem, found) => {
      const rows = rowsIn(problem)
      const half = { ...problem, rows: rowsFrom(rows.slice(0, rows.length >> 1)) }
      const free = { ...half, rows: rowsFrom([]), days: null, connected: null }
      const [some, most] = [await worth(half), await worth(free)]
      expect(some ?? -Infinity).toBeGreaterThanOrEqual(found.objective)
      expect(most ?? -Infinity).toBeGreaterThanOrEqual(some ?? -Infinity)
    })
  })
})

describe('the same problem, asked again', () => {
  test('has the same teams for the same seed, and the same worth for another', {
    timeout: patient,
  }, async () => {
    let apart = 0
    await eachSolvable(600, async (problem, found) => {
      const again = await solved(problem)
      const other = await solved(problem, { seed: 4 })
      if (!('chosen' in again) || !('chosen' in other)) throw new Error('it has a solution')
      expect([...again.chosen]).toEqual([...found.chosen])
      expect(other.objective).toBe(found.objective)
      if (String(other.chosen) !== String(found.chosen)) apart += 1
    })
    expect(apart).toBeGreaterThan(0)
  })

  test('fairly: the weakest team is no weaker, and the price is told', {
    timeout: patient,
  }, async () => {
    let raised = 0
    await eachSolvable(700, async (problem, found) => {
      const fair = await solved(problem, { fair: true })
      if (!('chosen' in fair)) throw new Error('it has a solution')
      expect(fair.weakest).toBeGreaterThanOrEqual(found.weakest)
      expect(fair.objective).toBeLessThanOrEqual(found.objective)
      expect(fair.unfair).toBe(found.objective)
      if (fair.weakest > found.weakest) raised += 1
    })
    expect(raised).toBeGreaterThan(0)
  })
})

describe('what is said', () => {
  test('of a solution that is not what it claims, is a fault', { timeout: patient }, async () => {
    await eachSolvable(800, async (problem, found) => {
      expect(checkSolution(problem, found)).toEqual([])
      const richer = { ...found, objective: found.objective + 1, bound: found.bound + 1 }
      expect(checkSolution(problem, richer).length).toBeGreaterThan(0)
      if (found.chosen.length === 0 || !problem.least.some((low) => low > 0)) return
      const empty = { ...found, chosen: new Int32Array(0) }
      expect(checkSolution(problem, empty).length).toBeGreaterThan(0)
    })
  })

  test('of what must give way makes it possible, and nothing must where it is', {
    timeout: patient,
  }, async () => {
    let impossible = 0
    for (let seed = 900; seed < 1000; seed += 1) {
      const problem = problemOf({ entries: 5, people: 6, seed, lazy: seed % 2 === 0 })
      const ways = await leastGivingWay(problem)
      expect([seed, ways.length === 0]).toEqual([seed, (await worth(problem)) !== null])
      if (ways.length === 0) continue
      impossible += 1
      expect([seed, await worth(givenWay(problem, ways))]).not.toEqual([seed, null])
      for (const way of ways) {
        const others = ways.filter((other) => other !== way)
        expect([seed, await worth(givenWay(problem, others))]).toEqual([seed, null])
      }
    }
    expect(impossible).toBeGreaterThan(20)
  })
})

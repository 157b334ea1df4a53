// The cheapest flow is the cheapest, its prices prove it, and where there is none the cut says why.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { highsAlone } from '../../bench/assignment/highs-alone.ts'
import { transportProblem } from '../../bench/assignment/problem.ts'
import { readDimacs } from '../../bench/assignment/read-dimacs.ts'
import { readTeams } from '../../bench/assignment/read-teams.ts'
import { highsLoaded } from '../../src/support/optimising/actions/highs.ts'
import { checkFlow } from '../../src/support/optimising/rules/flow/check.ts'
import type { Cut, Network } from '../../src/support/optimising/rules/flow/network.ts'
import { solveFlow } from '../../src/support/optimising/rules/flow/simplex.ts'
import { chosenBy, transportOf } from '../../src/support/optimising/rules/flow/transport.ts'
import { shortageOf } from '../../src/support/optimising/rules/shortage.ts'
import { dice } from '../dice.ts'
import { bestOf, richest } from './brute.ts'
import { problemOf, rowsFrom } from './problems.ts'

type Arc = readonly [from: number, to: number, low: number, high: number, cost: number]

function network(supply: readonly number[], arcs: readonly Arc[]): Network {
  const column = (at: 0 | 1 | 2 | 3 | 4) => arcs.map((arc) => arc[at])
  return {
    nodes: supply.length,
    from: Int32Array.from(column(0)),
    to: Int32Array.from(column(1)),
    low: Float64Array.from(column(2)),
    high: Float64Array.from(column(3)),
    cost: Float64Array.from(column(4)),
    supply: Float64Array.from(supply),
  }
}

/** Small networks with circles, arcs side by side, prices below nothing, and arcs that must carry something. */
function anyNetwork(seed: number): Network {
  const random = dice(seed)
  const upTo = (from: number, to: number) => from + Math.floor((to - from + 1) * random())
  const nodes = upTo(1, 6)
  const arcs = Array.from({ length: upTo(0, 9) }, (): Arc => {
    const low = random() < 0.2 ? upTo(0, 2) : 0
    return [upTo(0, nodes - 1), upTo(0, nodes - 1), low, low + upTo(0, 3), upTo(-4, 9)]
  })
  const supply = Array.from({ length: nodes }, () => 0)
  for (let moved = upTo(0, 3); moved > 0; moved -= 1) {
    const [one, other] = [upTo(0, nodes - 1), upTo(0, nodes - 1)]
    supply[one] = (supply[one] as number) + 1
    supply[other] = (supply[other] as number) - 1
  }
  return network(supply, arcs)
}

/** By trying every amount on every arc. */
function cheapestOf({ from, to, low, high, cost, supply, nodes }: Network): number | null {
  let best: number | null = null
  const left = supply.slice()
  /** The last arc that meets each node: after it nothing may be left there. */
  const last = Array.from({ length: nodes }, (_, v) =>
    Math.max(from.lastIndexOf(v), to.lastIndexOf(v)),
  )
  const settled = (arc: number) => last.every((at, v) => at > arc || left[v] === 0)
  const tryFrom = (arc: number, paid: number) => {
    if (!settled(arc - 1)) return
    if (arc === from.length) {
      best = best === null ? paid : Math.min(best, paid)
      return
    }
    const [tail, head] = [from[arc] as number, to[arc] as number]
    for (let carried = low[arc] as number; carried <= (high[arc] as number); carried += 1) {
      left[tail] = (left[tail] as number) - carried
      left[head] = (left[head] as number) + carried
      tryFrom(arc + 1, paid + carried * (cost[arc] as number))
      left[tail] = (left[tail] as number) + carried
      left[head] = (left[head] as number) - carried
    }
  }
  tryFrom(0, 0)
  return best
}

/** What the nodes of a cut must get rid of, less what the arcs over its edge can take away. */
function stuckIn({ from, to, low, high, supply }: Network, { inside }: Cut): number {
  let stuck = supply.reduce((sum, amount, v) => sum + (inside[v] ? amount : 0), 0)
  from.forEach((tail, arc) => {
    const [out, back] = [inside[tail] === 1, inside[to[arc] as number] === 1]
    if (out && !back) stuck -= high[arc] as number
    if (back && !out) stuck += low[arc] as number
  })
  return stuck
}

describe('the cheapest flow', () => {
  test('is that of trying every amount on every arc, in 1,500 networks', () => {
    let possible = 0
    for (let seed = 1; seed <= 1500; seed += 1) {
      const asked = anyNetwork(seed)
      const answer = solveFlow(asked)
      const best = cheapestOf(asked)
      if (answer.status !== 'optimal') {
        expect([seed, best, answer.status]).toEqual([seed, null, 'impossible'])
        if (answer.status === 'impossible') {
          expect(answer.missing).toBeGreaterThan(0)
          expect([seed, stuckIn(asked, answer)]).toEqual([seed, answer.missing])
        }
        continue
      }
      possible += 1
      expect([seed, checkFlow(asked, answer)]).toEqual([
        seed,
        { possible: true, cost: best, bound: best },
      ])
    }
    expect(possible).toBeGreaterThan(300)
    expect(possible).toBeLessThan(1300)
  })

  test('is refused where it costs less without end', () => {
    const circle: readonly Arc[] = [
      [0, 1, 0, Infinity, -1],
      [1, 0, 0, Infinity, 0],
    ]
    expect(solveFlow(network([0, 0], circle)).status).toBe('endless')
    expect(solveFlow(network([0], [[0, 0, 0, Infinity, -1]])).status).toBe('endless')
  })

  test('is not looked for where what is sent is not what is received', () => {
    expect(() => solveFlow(network([1, 0], [[0, 1, 0, 1, 1]]))).toThrow('does not add up')
    expect(() => solveFlow(network([0, 0], [[0, 1, 2, 1, 1]]))).toThrow('must carry more')
  })

  test('is told apart from one that is not, by its prices', () => {
    const asked = network(
      [1, 0, -1],
      [
        [0, 1, 0, 1, 1],
        [1, 2, 0, 1, 1],
        [0, 2, 0, 1, 5],
      ],
    )
    const answer = solveFlow(asked)
    if (answer.status !== 'optimal') throw new Error('there is a flow')
    const dear = { ...answer, flow: Float64Array.of(0, 0, 1) }
    expect(checkFlow(asked, answer)).toEqual({ possible: true, cost: 2, bound: 2 })
    expect(checkFlow(asked, dear)).toEqual({ possible: true, cost: 5, bound: 2 })
    const broken = { ...answer, flow: Float64Array.of(1, 0, 0) }
    expect(checkFlow(asked, broken).possible).toBe(false)
    const unpriced = { ...answer, potential: new Float64Array(3) }
    expect(checkFlow(asked, unpriced).bound).toBeLessThan(2)
  })
})

describe('cover and loads as a network', () => {
  /** Without the rows, which no network knows. */
  const bare = (seed: number, entries: number, people: number) => ({
    ...problemOf({ entries, people, seed, lazy: false }),
    rows: rowsFrom([]),
    prices: new Int32Array(0),
  })

  test('has the optimum that HiGHS finds, in 600 problems, or none', async () => {
    const highs = await highsLoaded()
    let possible = 0
    for (let seed = 1; seed <= 600; seed += 1) {
      const problem = bare(seed, 8, 10)
      const answer = solveFlow(transportOf(problem))
      const { objective } = highsAlone(highs, problem, 60)
      expect([seed, answer.status === 'optimal' ? 0 - answer.cost : null]).toEqual([
        seed,
        objective,
      ])
      if (answer.status !== 'optimal') continue
      possible += 1
      const chosen = chosenBy(problem, answer.flow)
      expect(chosen.reduce((sum, p) => sum + (problem.pairs.score[p] as number), 0)).toBe(objective)
    }
    expect(possible).toBeGreaterThan(200)
    expect(possible).toBeLessThan(590)
  })

  test('says of whom there are too few, whenever that is why', () => {
    let short = 0
    for (let seed = 1; seed <= 600; seed += 1) {
      const problem = bare(seed, 4, 5)
      const open = { ...problem, floor: new Int32Array(problem.examiners), most: problem.least }
      const said = shortageOf(open)
      expect([seed, said === null]).toEqual([seed, bestOf(open, richest) !== null])
      if (!said) continue
      short += 1
      const { entry, examiner } = open.pairs
      const pairs = Array.from(entry.keys()).filter((p) =>
        said.entries.includes(entry[p] as number),
      )
      const needed = said.entries.reduce((sum, e) => sum + (open.least[e] as number), 0)
      const places = said.examiners.map((j) =>
        Math.min(open.ceiling[j] as number, pairs.filter((p) => examiner[p] === j).length),
      )
      expect(said.needed).toBe(needed)
      expect(said.available).toBe(places.reduce((sum, one) => sum + one, 0))
      expect(said.needed).toBeGreaterThan(said.available)
      expect(new Set(pairs.map((p) => examiner[p]))).toEqual(new Set(said.examiners))
    }
    expect(short).toBeGreaterThan(50)
  })

  test('names one of two separate shortages, and no entry that does without', () => {
    // Entries 0 and 1 share one person with one place; 2 and 3 another; 4 has people of its own.
    const pairs = [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [4, 0],
    ] as const
    const problem = {
      ...bare(1, 1, 2),
      entries: 5,
      examiners: 3,
      pairs: {
        entry: Int32Array.from(pairs, ([e]) => e),
        examiner: Int32Array.from(pairs, ([, j]) => j),
        score: new Int32Array(6),
      },
      least: new Int32Array(5).fill(1),
      most: new Int32Array(5).fill(1),
      floor: new Int32Array(3),
      ceiling: new Int32Array(3).fill(1),
    }
    const said = shortageOf(problem)
    expect(said).toMatchObject({ needed: 2, available: 1 })
    expect([
      [0, 1],
      [2, 3],
    ]).toContainEqual(said?.entries)
  })
})

describe('instances with known optima', () => {
  const file = (name: string) => readFileSync(join(import.meta.dirname, 'instances', name))

  test('a network as HotCRP’s assigner builds them: as much as can be sent, for 33,567', () => {
    const { network: asked, back, arcs, entries, examiners } = readDimacs(file('hotcrp-60x40.txt'))
    const answer = solveFlow(asked)
    if (answer.status !== 'optimal') throw new Error('there is a flow')
    const sent = answer.flow[back] as number
    const { possible, cost, bound } = checkFlow(asked, answer)
    expect({ arcs, entries, examiners, sent, possible }).toEqual({
      arcs: 2508,
      entries: 60,
      examiners: 40,
      sent: 180,
      possible: true,
    })
    expect(cost - sent * (asked.cost[back] as number)).toBe(33_567)
    expect(bound).toBe(cost)
  })

  test('a generated instance of 100 entries and 120 people: 2,591,819', () => {
    const asked = transportOf(transportProblem(readTeams(file('teams-100x120.bin'))))
    const answer = solveFlow(asked)
    if (answer.status !== 'optimal') throw new Error('there is a flow')
    expect(checkFlow(asked, answer)).toEqual({
      possible: true,
      cost: -2_591_819,
      bound: -2_591_819,
    })
  })
})

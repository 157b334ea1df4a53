// Why cover and loads cannot be met: entries that need more places than those who may examine them have left.
import type { Shortage, TeamProblem } from '../model.ts'
import { reachedFrom } from './flow/cut.ts'
import type { Cut, Network } from './flow/network.ts'
import { solveFlow } from './flow/simplex.ts'
import { transportOf } from './flow/transport.ts'

/** So many ways to say it are tried; the one with the fewest entries is said. */
const mostTries = 40

/** Null when there are places enough for all: then something else is in the way, if anything is. */
export function shortageOf(problem: TeamProblem): Shortage | null {
  const network = placesOnly(problem)
  const answer = solveFlow(network)
  if (answer.status !== 'impossible') return null
  const whole = entriesIn(problem, answer.inside)
  const parts = tried(network, answer).map((inside) => entriesIn(problem, inside))
  const smallest = parts.reduce((one, other) => (other.length < one.length ? other : one), whole)
  return counted(problem, pruned(problem, smallest))
}

/** Every entry wants only what it must have, and nobody must have any. */
function placesOnly(problem: TeamProblem): Network {
  const { entry, examiner } = problem.pairs
  return transportOf({
    ...problem,
    pairs: { entry, examiner, score: new Int32Array(entry.length) },
    most: problem.least,
    floor: new Int32Array(problem.examiners),
  })
}

/** What can be reached from one who is without a place is short of places by itself. */
function tried(network: Network, { flow, stuck }: Cut): readonly Uint8Array[] {
  return stuck.slice(0, mostTries).map((node) => reachedFrom(network, flow, [node]))
}

function entriesIn({ entries }: TeamProblem, inside: Uint8Array): readonly number[] {
  return Array.from({ length: entries }, (_, e) => e).filter((e) => inside[e] === 1)
}

/** Leaves out every entry without which the others are still short. */
function pruned(problem: TeamProblem, entries: readonly number[]): readonly number[] {
  const tally = new Tally(problem)
  for (const e of entries) tally.add(e, 1)
  return entries.filter((e) => {
    tally.add(e, -1)
    if (tally.isShort) return false
    tally.add(e, 1)
    return true
  })
}

function counted(problem: TeamProblem, entries: readonly number[]): Shortage {
  const tally = new Tally(problem)
  for (const e of entries) tally.add(e, 1)
  return { entries, examiners: tally.people, needed: tally.needed, available: tally.available }
}

/** What some entries need, and the places that all who may examine any of them have for these. */
class Tally {
  needed = 0
  available = 0
  readonly #problem: TeamProblem
  /** The pairs of each entry begin here. */
  readonly #start: Int32Array
  /** Of the entries, how many each may examine. */
  readonly #degree: Int32Array

  constructor(problem: TeamProblem) {
    this.#problem = problem
    this.#degree = new Int32Array(problem.examiners)
    this.#start = new Int32Array(problem.entries + 1)
    for (const e of problem.pairs.entry) this.#start[e + 1] = (this.#start[e + 1] as number) + 1
    for (let e = 0; e < problem.entries; e += 1) {
      this.#start[e + 1] = (this.#start[e + 1] as number) + (this.#start[e] as number)
    }
  }

  get isShort(): boolean {
    return this.needed > this.available
  }

  get people(): readonly number[] {
    return Array.from(this.#degree.keys()).filter((j) => (this.#degree[j] as number) > 0)
  }

  /** `by`: 1 to count an entry, -1 to count it no longer. */
  add(entry: number, by: 1 | -1): void {
    const { least, ceiling, pairs } = this.#problem
    this.needed += by * (least[entry] as number)
    for (let p = this.#start[entry] as number; p < (this.#start[entry + 1] as number); p += 1) {
      const j = pairs.examiner[p] as number
      const degree = this.#degree[j] as number
      const limit = ceiling[j] as number
      this.#degree[j] = degree + by
      this.available += Math.min(degree + by, limit) - Math.min(degree, limit)
    }
  }
}

// The teams of one entry that gain most, by trying them all, best candidates first, as far as they can matter.
import { at } from '../rows.ts'
import type { Entry, Leads, Team } from './entry.ts'

/** A team that was found, and what it gains at the prices across entries. */
export type Gaining = Team & { readonly gain: number }

export type Wanted = {
  /** Of each pair: its value and the prices across entries. */
  readonly gains: Float64Array
  readonly leads: Leads
  /** Only teams that gain at least so much. */
  readonly above: number
  /** The best so many. */
  readonly few: number
}

/** Sums of floating point are no more exact than this. */
const slightly = 1e-7

/** Beyond so many steps it is not worth trying. */
const mostSteps = 2_000_000

/** Depth first with bounds (Land and Doig 1960): the best first. Null: it takes too long. */
export function bestTeams(entry: Entry, wanted: Wanted): readonly Gaining[] | null {
  return new Search(entry, wanted).found()
}

class Search {
  readonly #entry: Entry
  readonly #few: number
  #above: number
  readonly #fixed: number
  /** Candidates, by falling bound. */
  readonly #order: Int32Array
  readonly #lead: Float64Array
  readonly #gain: Float64Array
  readonly #score: Float64Array
  /** The best score among this candidate and all after it. */
  readonly #bestScore: Float64Array
  readonly #counts: Int32Array
  readonly #team: number[] = []
  #found: Gaining[] = []
  #steps = 0

  constructor(entry: Entry, { gains, leads, above, few }: Wanted) {
    const { pairs } = entry
    const lead = Float64Array.from(pairs, (p, i) => at(gains, p) + at(leads.each, i))
    this.#entry = entry
    this.#few = few
    this.#above = above
    this.#fixed = leads.fixed
    this.#order = Int32Array.from(pairs.keys()).sort((a, b) => at(lead, b) - at(lead, a) || a - b)
    this.#lead = Float64Array.from(this.#order, (i) => at(lead, i))
    this.#gain = Float64Array.from(this.#order, (i) => at(gains, at(pairs, i)))
    const { score } = entry.programme.problem.pairs
    this.#score = Float64Array.from(this.#order, (i) => at(score, at(pairs, i)))
    this.#bestScore = this.#score.slice()
    for (let i = this.#bestScore.length - 2; i >= 0; i--) {
      this.#bestScore[i] = Math.max(at(this.#bestScore, i), at(this.#bestScore, i + 1))
    }
    this.#counts = new Int32Array(entry.rows.length)
  }

  found(): readonly Gaining[] | null {
    this.#extend(0, { bound: this.#fixed, gain: 0, score: 0 })
    if (this.#steps > mostSteps) return null
    this.#cut()
    return this.#found
  }

  #extend(first: number, so: { bound: number; gain: number; score: number }): void {
    const size = this.#team.length
    if (size >= this.#entry.least) this.#keep(so)
    if (size >= this.#entry.most) return
    const left = this.#entry.most - size - 1
    for (let i = first; i < this.#order.length; i++) {
      const bound = so.bound + at(this.#lead, i)
      if (bound + this.#rest(i + 1, size + 1) < this.#above - slightly) return
      if (++this.#steps > mostSteps) return
      const score = so.score + at(this.#score, i)
      if (score + left * Math.max(0, at(this.#bestScore, i + 1)) < this.#entry.worth) continue
      if (this.#enter(i)) this.#extend(i + 1, { bound, gain: so.gain + at(this.#gain, i), score })
      this.#leave(i)
    }
  }

  /** The most that further members can bring to a team of this size. */
  #rest(first: number, size: number): number {
    let sum = 0
    for (let r = 0; r < this.#entry.most - size; r++) {
      const isNeeded = size + r < this.#entry.least
      if (first + r >= this.#order.length) return isNeeded ? -Infinity : sum
      const lead = at(this.#lead, first + r)
      if (!isNeeded && lead <= 0) return sum
      sum += lead
    }
    return sum
  }

  /** False: this breaks what always holds, and more members will not mend it. */
  #enter(i: number): boolean {
    const candidate = at(this.#order, i)
    this.#team.push(at(this.#entry.pairs, candidate))
    let isAllowed = true
    for (const r of this.#entry.standsIn[candidate] ?? []) {
      const count = at(this.#counts, r) + 1
      this.#counts[r] = count
      const row = this.#entry.rows[r]
      if (row && row.slack < 0 && count > row.upper) isAllowed = false
    }
    return isAllowed
  }

  #leave(i: number): void {
    this.#team.pop()
    for (const r of this.#entry.standsIn[at(this.#order, i)] ?? []) {
      this.#counts[r] = at(this.#counts, r) - 1
    }
  }

  #keep({ gain, score }: { gain: number; score: number }): void {
    if (score < this.#entry.worth || gain < this.#above - slightly) return
    const cost = this.#entry.costOf(this.#counts, this.#team)
    if (gain - cost < this.#above - slightly) return
    const { entry, programme } = this.#entry
    const value = this.#team.reduce((sum, p) => sum + at(programme.value, p), 0) - cost
    const pairs = Int32Array.from(this.#team).sort()
    this.#found.push({ entry, pairs, value, gain: gain - cost })
    if (this.#found.length >= 2 * this.#few + 8) this.#cut()
  }

  /** Keeps the best, and from now on wants no worse. */
  #cut(): void {
    this.#found.sort((a, b) => b.gain - a.gain || inOrder(a.pairs, b.pairs))
    if (this.#found.length <= this.#few) return
    this.#found = this.#found.slice(0, this.#few)
    this.#above = Math.max(this.#above, this.#found.at(-1)?.gain ?? -Infinity)
  }
}

function inOrder(one: Int32Array, other: Int32Array): number {
  const i = one.findIndex((p, at) => p !== other[at])
  return i < 0 ? one.length - other.length : at(one, i) - at(other, i)
}

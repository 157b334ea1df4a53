// One entry's candidates and its own rules, made ready for trying whole teams.
import { commonDays, peopleOf } from '../days.ts'
import type { Prices } from '../pricing.ts'
import type { Programme } from '../programme.ts'
import { at, lowerOf, membersOf, upperOf } from '../rows.ts'

/** A team, and its value less what it breaks within its entry. */
export type Team = { readonly entry: number; readonly pairs: Int32Array; readonly value: number }

/** What the entry's own rows cost at some prices: for each candidate, and in all. */
export type Leads = { readonly each: Float64Array; readonly fixed: number }

type OwnRow = {
  readonly row: number
  readonly lower: number
  readonly upper: number
  readonly slack: number
  readonly price: number
}

export class Entry {
  readonly entry: number
  readonly programme: Programme
  readonly pairs: Int32Array
  readonly least: number
  readonly most: number
  readonly worth: number
  /** Of each candidate, the rows (as indexes of `rows`) that it stands in. */
  readonly standsIn: readonly Int32Array[]
  readonly rows: readonly OwnRow[]

  constructor(programme: Programme, entry: number, inside: readonly number[]) {
    const { problem, rows, prices, worth } = programme
    this.entry = entry
    this.programme = programme
    this.pairs = membersOf(rows, entry)
    this.least = at(problem.least, entry)
    this.most = Math.min(at(problem.most, entry), this.pairs.length)
    this.worth = worth ? at(worth, entry) : -Infinity
    this.rows = inside.map((row) => {
      const slack = at(rows.slack, row)
      const price = slack < 0 ? Infinity : at(prices, slack)
      return { row, lower: lowerOf(rows, row), upper: upperOf(rows, row), slack, price }
    })
    const standing = new Map<number, number[]>(Array.from(this.pairs, (p) => [p, []]))
    this.rows.forEach(({ row }, r) => {
      for (const p of membersOf(rows, row)) standing.get(p)?.push(r)
    })
    this.standsIn = Array.from(this.pairs, (p) => Int32Array.from(standing.get(p) ?? []))
  }

  /** What a team with so many in each row costs. Infinity: it is not allowed. */
  costOf(counts: Int32Array, team: readonly number[]): number {
    const missed = new Map<number, number>()
    let cost = 0
    const pay = (slack: number, price: number, by: number) => {
      const more = by - (missed.get(slack) ?? 0)
      if (by <= 0 || more <= 0) return
      missed.set(slack, by)
      cost += price * more
    }
    for (let r = 0; r < this.rows.length; r++) {
      const own = this.rows[r]
      const count = at(counts, r)
      if (!own || (count >= own.lower && count <= own.upper)) continue
      if (own.slack < 0) return Infinity
      pay(own.slack, own.price, Math.max(own.lower - count, count - own.upper))
    }
    const { days } = this.programme.problem
    if (!days || team.length === 0) return cost
    const slack = at(days.slack, this.entry)
    if (commonDays(days, peopleOf(this.programme.problem, team)) >= days.needed) return cost
    if (slack < 0) return Infinity
    pay(slack, at(this.programme.prices, slack), 1)
    return cost
  }

  /** The team of these pairs. Null: it is not allowed. */
  teamOf(chosen: readonly number[]): Team | null {
    const counts = new Int32Array(this.rows.length)
    const { value, problem } = this.programme
    let score = 0
    for (const p of chosen) {
      score += at(problem.pairs.score, p)
      for (const r of this.standsIn[this.pairs.indexOf(p)] ?? []) counts[r] = at(counts, r) + 1
    }
    const cost = this.costOf(counts, chosen)
    const isAllowed = chosen.length >= this.least && chosen.length <= this.most
    if (!isAllowed || cost === Infinity || score < this.worth) return null
    const sum = chosen.reduce((all, p) => all + at(value, p), 0)
    return { entry: this.entry, pairs: Int32Array.from(chosen).sort(), value: sum - cost }
  }

  /** From any prices: no team gains more than its candidates' gains with `each`, and `fixed`. */
  leadsAt(prices: Prices): Leads {
    const worthPrice = Number.isFinite(this.worth) ? Math.max(0, at(prices.worth, this.entry)) : 0
    const each = Float64Array.from(
      this.pairs,
      (p) => worthPrice * at(this.programme.problem.pairs.score, p),
    )
    let fixed = worthPrice === 0 ? 0 : -worthPrice * this.worth
    const used = new Map<number, number>()
    const counted = this.rows.map(({ row, lower, upper, slack }) => {
      const price = at(prices.rows, row)
      const limit = price > 0 ? lower : upper
      if (price === 0 || !Number.isFinite(limit)) return 0
      fixed -= price * limit
      if (slack >= 0) used.set(slack, (used.get(slack) ?? 0) + Math.abs(price))
      return price
    })
    for (const [slack, price] of used) {
      const over = price - at(this.programme.prices, slack)
      fixed += Math.max(0, over) * at(this.programme.caps, slack)
    }
    this.standsIn.forEach((rows, i) => {
      for (const r of rows) each[i] = at(each, i) + at(counted, r)
    })
    return { each, fixed }
  }
}

// Small problems of every kind, as chance has it: ties, nobody allowed, no places, rows that cross, days, connection.
import { noBound, type TeamProblem } from '../../src/support/optimising/model.ts'
import { dice } from '../dice.ts'

export type Size = { readonly entries: number; readonly people: number }
export type Row = {
  readonly pairs: readonly number[]
  readonly lower: number
  readonly upper: number
  readonly slack: number
}
export type Wanted = Size & {
  readonly seed: number
  /** Days in common and connection, which HiGHS alone is not told of. */
  readonly lazy: boolean
}

class Chance {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = dice(seed)
  }

  /** A whole number, both included. */
  upTo(from: number, to: number): number {
    return from + Math.floor((to - from + 1) * this.#next())
  }

  is(probability: number): boolean {
    return this.#next() < probability
  }

  of<Thing>(things: readonly Thing[]): Thing {
    return things[this.upTo(0, things.length - 1)] as Thing
  }
}

/** At most so large; the seed decides everything. */
export function problemOf({
  entries: mostEntries,
  people: mostPeople,
  seed,
  lazy,
}: Wanted): TeamProblem {
  const chance = new Chance(seed)
  const entries = chance.upTo(1, mostEntries)
  const people = chance.upTo(2, mostPeople)
  const pairs = somePairs(chance, { entries, people })
  const size = chance.upTo(1, Math.min(3, people))
  const least = Int32Array.from({ length: entries }, () =>
    chance.is(0.1) ? chance.upTo(0, size) : size,
  )
  const most = least.map((low) => low + (chance.is(0.2) ? 1 : 0))
  const mean = Math.ceil((entries * size) / people)
  const floor = Int32Array.from({ length: people }, () =>
    chance.is(0.15) ? chance.upTo(0, mean) : 0,
  )
  const ceiling = floor.map((low) => low + (chance.is(0.1) ? 0 : chance.upTo(mean, mean + 2)))
  const prices = Int32Array.from({ length: chance.upTo(0, 4) }, () => chance.upTo(0, 20))
  const slack = (hard: number) =>
    prices.length === 0 || chance.is(hard) ? -1 : chance.upTo(0, prices.length - 1)
  const rows = someRows(chance, pairs, { entries, people }).map((row) => ({
    ...row,
    slack: slack(0.6),
  }))
  return {
    entries,
    examiners: people,
    pairs,
    least,
    most,
    floor,
    ceiling,
    rows: rowsFrom(rows),
    prices,
    days: lazy && chance.is(0.6) ? someDays(chance, { entries, people }, slack) : null,
    connected: lazy && chance.is(0.5) ? { slack: slack(0.6) } : null,
  }
}

function somePairs(chance: Chance, { entries, people }: Size): TeamProblem['pairs'] {
  const allowed = chance.of([0.5, 0.8, 1])
  const scores = chance.of<() => number>([
    () => 7,
    () => chance.upTo(0, 2),
    () => chance.upTo(-5, 5),
    () => chance.upTo(1, 10_000),
  ])
  const list: [number, number, number][] = []
  for (let e = 0; e < entries; e += 1) {
    for (let j = 0; j < people; j += 1) if (chance.is(allowed)) list.push([e, j, scores()])
  }
  const column = (at: 0 | 1 | 2) => Int32Array.from(list, (pair) => pair[at])
  return { entry: column(0), examiner: column(1), score: column(2) }
}

function someRows(
  chance: Chance,
  pairs: TeamProblem['pairs'],
  { entries, people }: Size,
): readonly Omit<Row, 'slack'>[] {
  const leads = Array.from({ length: people }, () => chance.is(0.4))
  const house = Array.from({ length: people }, () => chance.upTo(0, 2))
  const all = Array.from(pairs.entry.keys())
  const of = (p: number) => pairs.examiner[p] as number
  const rows: Omit<Row, 'slack'>[] = []
  for (let e = 0; e < entries; e += 1) {
    const own = all.filter((p) => pairs.entry[p] === e)
    if (chance.is(0.5))
      rows.push({ pairs: own.filter((p) => leads[of(p)]), lower: 1, upper: noBound })
    for (const g of [0, 1, 2]) {
      const together = own.filter((p) => house[of(p)] === g)
      if (together.length > 1 && chance.is(0.4)) rows.push({ pairs: together, lower: 0, upper: 1 })
    }
  }
  if (chance.is(0.3)) rows.push(...[0, 1].map(() => anyRow(chance, all)))
  return rows
}

/** Pairs from all over, with any bounds. */
function anyRow(chance: Chance, all: readonly number[]): Omit<Row, 'slack'> {
  const pairs = all.filter(() => chance.is(0.3))
  const lower = chance.upTo(0, Math.min(2, pairs.length))
  return { pairs, lower, upper: chance.is(0.3) ? noBound : lower + chance.upTo(0, 2) }
}

function someDays(
  chance: Chance,
  { entries, people }: Size,
  slack: (hard: number) => number,
): TeamProblem['days'] {
  const days = chance.of([5, 40])
  const words = Math.ceil(days / 32)
  const free = new Uint32Array(people * words)
  for (let j = 0; j < people; j += 1) {
    for (let day = 0; day < days; day += 1) {
      if (!chance.is(days > 32 ? 0.25 : 0.6)) continue
      const word = j * words + Math.floor(day / 32)
      free[word] = ((free[word] as number) | (1 << (day % 32))) >>> 0
    }
  }
  return {
    days,
    words,
    free,
    needed: chance.upTo(1, 2),
    slack: Int32Array.from({ length: entries }, () => slack(0.5)),
  }
}

export function rowsFrom(rows: readonly Row[]): TeamProblem['rows'] {
  const start = Int32Array.from([0, ...rows.map(({ pairs }) => pairs.length)])
  for (let r = 0; r < rows.length; r += 1)
    start[r + 1] = (start[r + 1] as number) + (start[r] as number)
  return {
    start,
    pair: Int32Array.from(rows.flatMap(({ pairs }) => pairs)),
    lower: Int32Array.from(rows, ({ lower }) => lower),
    upper: Int32Array.from(rows, ({ upper }) => upper),
    slack: Int32Array.from(rows, ({ slack }) => slack),
  }
}

export function rowsIn({ rows }: TeamProblem): readonly Row[] {
  return Array.from(rows.lower, (lower, r) => ({
    pairs: [...rows.pair.subarray(rows.start[r], rows.start[r + 1])],
    lower,
    upper: rows.upper[r] as number,
    slack: rows.slack[r] as number,
  }))
}

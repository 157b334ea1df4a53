// The instance of a file as the problem that the product solves.
import { noBound, type Rows, type TeamProblem } from '../../src/support/optimising/model.ts'
import type { Teams } from './model.ts'

/** Cover and loads only. */
export function transportProblem(teams: Teams): TeamProblem {
  const { entries, examiners, size, floor, ceiling } = teams
  return {
    entries,
    examiners,
    pairs: { entry: teams.entry, examiner: teams.examiner, score: teams.score },
    least: new Int32Array(entries).fill(size),
    most: new Int32Array(entries).fill(size),
    floor,
    ceiling,
    rows: rowsOf([]),
    prices: new Int32Array(0),
    days: null,
    connected: null,
  }
}

type Row = { readonly pairs: readonly number[]; readonly lower: number; readonly upper: number }

/** Also at least one leader, and at most one of an administration, in each team. */
export function fullProblem(teams: Teams): TeamProblem {
  const rows: Row[] = []
  for (let begin = 0, e = 0; e < teams.entries; e += 1) {
    let end = begin
    while (end < teams.entry.length && teams.entry[end] === e) end += 1
    rows.push(...rowsOfEntry(teams, begin, end))
    begin = end
  }
  return { ...transportProblem(teams), rows: rowsOf(rows) }
}

function rowsOfEntry(teams: Teams, begin: number, end: number): readonly Row[] {
  const leaders: number[] = []
  const together = new Map<number, number[]>()
  for (let p = begin; p < end; p += 1) {
    const person = teams.examiner[p] as number
    const administration = teams.administration[person] as number
    if (teams.leader[person] === 1) leaders.push(p)
    if (administration < 0) continue
    const others = together.get(administration)
    if (others) others.push(p)
    else together.set(administration, [p])
  }
  const apart = [...together.values()].filter((pairs) => pairs.length > 1)
  return [
    { pairs: leaders, lower: 1, upper: noBound },
    ...apart.map((pairs) => ({ pairs, lower: 0, upper: 1 })),
  ]
}

function rowsOf(rows: readonly Row[]): Rows {
  const start = new Int32Array(rows.length + 1)
  rows.forEach(({ pairs }, r) => {
    start[r + 1] = (start[r] as number) + pairs.length
  })
  const pair = new Int32Array(start[rows.length] as number)
  rows.forEach(({ pairs }, r) => void pair.set(pairs, start[r]))
  return {
    start,
    pair,
    lower: Int32Array.from(rows, ({ lower }) => lower),
    upper: Int32Array.from(rows, ({ upper }) => upper),
    slack: new Int32Array(rows.length).fill(-1),
  }
}

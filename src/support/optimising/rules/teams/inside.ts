// Which rules of a programme lie within one entry, so that a whole team can be held against them.
import { isFree, type Programme } from '../programme.ts'
import { at, membersOf, rowCount } from '../rows.ts'

/** For each entry the rows that only its own team decides; and those that lie across entries. */
export type Division = {
  readonly inside: readonly (readonly number[])[]
  readonly across: readonly number[]
}

/**
 * A row lies within an entry when its pairs do, and all else that its slack is paid for. Null: days
 * that teams have in common are paid for together.
 */
export function divisionOf(programme: Programme): Division | null {
  const { problem, rows } = programme
  const inside: number[][] = Array.from({ length: problem.entries }, () => [])
  const across: number[] = []
  const homes = Int32Array.from({ length: rowCount(rows) }, (_, row) => homeOf(programme, row))
  const shared = sharedSlacks(programme, homes)
  if (problem.days?.slack.some((slack) => shared.has(slack))) return null
  homes.forEach((home, row) => {
    const slack = at(rows.slack, row)
    if (isFree(programme, slack)) return
    if (home >= 0 && !shared.has(slack)) inside[home]?.push(row)
    else across.push(row)
  })
  return { inside, across }
}

/** The entry of all pairs of a row, or -1. */
function homeOf({ problem, rows }: Programme, row: number): number {
  const pairs = membersOf(rows, row)
  const home = pairs.length === 0 ? -1 : at(problem.pairs.entry, at(pairs, 0))
  return pairs.every((p) => at(problem.pairs.entry, p) === home) ? home : -1
}

/** Slacks that are paid for something in more than one entry, or for what is in none. */
function sharedSlacks({ problem, rows }: Programme, homes: Int32Array): ReadonlySet<number> {
  const owner = new Map<number, number>()
  const shared = new Set<number>()
  const use = (slack: number, home: number) => {
    if (slack < 0) return
    if (home < 0 || (owner.get(slack) ?? home) !== home) shared.add(slack)
    owner.set(slack, home)
  }
  homes.forEach((home, row) => {
    use(at(rows.slack, row), home)
  })
  problem.days?.slack.forEach(use)
  use(problem.connected?.slack ?? -1, -1)
  return shared
}

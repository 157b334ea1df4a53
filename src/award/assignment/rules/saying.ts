// What a solution says of itself: why each is placed, what was paid, and where it hangs by one person.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { GivingWay, TeamProblem } from '../../../support/optimising/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Wishing } from '../model/plan.ts'
import type { Meaning, RuleAt } from '../model/season.ts'

/** What was solved, as it is kept: enough to explain it when all else has changed. */
export type Explained = {
  readonly entries: readonly EntryId[]
  readonly examiners: readonly PersonId[]
  readonly problem: TeamProblem
  readonly meaning: Meaning
}

/** The rules that ask for somebody. */
export const bringing = ['leader', 'inField', 'outsideField', 'experienced', 'newcomer'] as const
export type Brings = (typeof bringing)[number]

export type Why =
  | { readonly kind: 'pinned' }
  /** `alone`: nobody else in the team has it. `last`: nobody else who has it and could come has room left. */
  | { readonly kind: 'brings'; readonly rule: Brings; readonly how: 'alone' | 'last' }
  /** Nobody who could come fits better. */
  | { readonly kind: 'best'; readonly among: number }
  /** How many fit better, and where they are. They sum to `above`. */
  | {
      readonly kind: 'below'
      readonly above: number
      readonly inTeam: number
      readonly full: number
      readonly elsewhere: number
    }

/** The reasons of one placing, the weightiest first. `chosen`: pairs, rising. */
export function whyPlaced(explained: Explained, chosen: Int32Array, pair: number): readonly Why[] {
  const { meaning, problem } = explained
  const placed = new Set(chosen)
  const loads = loadsIn(problem, chosen)
  const full = (other: number) => {
    const examiner = problem.pairs.examiner[other] ?? -1
    return (loads[examiner] ?? 0) >= (problem.ceiling[examiner] ?? 0)
  }
  const rows = meaning.rows.flatMap(({ rule }, row) =>
    has(problem, row, pair) ? [[rule, row]] : [],
  )
  const pinned: readonly Why[] = rows.some(([rule]) => rule === 'pin') ? [{ kind: 'pinned' }] : []
  const brings = rows.flatMap(([rule, row]): readonly Why[] => {
    if (!isBrings(rule)) return []
    const others = pairsOf(problem, Number(row)).filter((other) => other !== pair)
    if (others.some((other) => placed.has(other))) return []
    return [{ kind: 'brings', rule, how: others.every(full) ? 'last' : 'alone' }]
  })
  return [...pinned, ...brings, standing(problem, pair, { placed, full })]
}

function isBrings(rule: unknown): rule is Brings {
  return (bringing as readonly unknown[]).includes(rule)
}

type Now = { readonly placed: ReadonlySet<number>; readonly full: (pair: number) => boolean }

function standing({ pairs }: TeamProblem, pair: number, { placed, full }: Now): Why {
  const entry = pairs.entry[pair]
  const all = [...pairs.entry.keys()].filter((other) => pairs.entry[other] === entry)
  const better = all.filter((other) => (pairs.score[other] ?? 0) > (pairs.score[pair] ?? 0))
  if (better.length === 0) return { kind: 'best', among: all.length }
  const inTeam = better.filter((other) => placed.has(other)).length
  const spent = better.filter((other) => !placed.has(other) && full(other)).length
  const elsewhere = better.length - inTeam - spent
  return { kind: 'below', above: better.length, inTeam, full: spent, elsewhere }
}

/** Entries of each examiner. */
export function loadsIn({ examiners, pairs }: TeamProblem, chosen: Int32Array): Int32Array {
  const loads = new Int32Array(examiners)
  for (const pair of chosen) {
    const examiner = pairs.examiner[pair] ?? 0
    loads[examiner] = (loads[examiner] ?? 0) + 1
  }
  return loads
}

function pairsOf({ rows }: TeamProblem, row: number): readonly number[] {
  return [...rows.pair.subarray(rows.start[row] ?? 0, rows.start[row + 1] ?? 0)]
}

function has({ rows }: TeamProblem, row: number, pair: number): boolean {
  return rows.pair.subarray(rows.start[row] ?? 0, rows.start[row + 1] ?? 0).includes(pair)
}

/** A wish that is missed, by how much, and the points that it costs. */
export type MissedWish = { readonly slack: number; readonly by: number; readonly price: number }

/** The dearest first. What room costs is no wish that is missed: `roomTaken` tells it. */
export function missedIn({ slacks }: Meaning, paid: Int32Array): readonly MissedWish[] {
  return slacks
    .flatMap(({ rule, price }, slack) => {
      const by = paid[slack] ?? 0
      return rule === 'load' || by === 0 ? [] : [{ slack, by, price: by * price }]
    })
    .toSorted((a, b) => b.price - a.price || a.slack - b.slack)
}

/** Points that everyone's second entry, third entry and so on takes, since the first gives most. */
export function roomTaken({ slacks }: Meaning, paid: Int32Array): number {
  return slacks.reduce((sum, { rule, price }, slack) => {
    return rule === 'load' ? sum + price * (paid[slack] ?? 0) : sum
  }, 0)
}

/** The change of the plan that lets it give way. Undefined: there is none for it. */
export function wishingFor(explained: Explained, way: GivingWay): Wishing | undefined {
  const { entries, examiners, problem, meaning } = explained
  switch (way.kind) {
    case 'least':
    case 'most': {
      const entry = entries[way.entry]
      const [least, most] = [problem.least[way.entry] ?? 0, problem.most[way.entry] ?? 0]
      const size =
        way.kind === 'least' ? { least: least - way.by, most } : { least, most: most + way.by }
      return entry && { kind: 'sized', entry, ...size }
    }
    case 'floor':
    case 'ceiling': {
      const person = examiners[way.examiner]
      const floor = problem.floor[way.examiner] ?? 0
      const ceiling = problem.ceiling[way.examiner] ?? 0
      const load =
        way.kind === 'floor'
          ? { floor: floor - way.by, ceiling }
          : { floor, ceiling: ceiling + way.by }
      return person && { kind: 'loaded', person, ...load }
    }
    case 'row':
      return wishingForRow(explained, meaning.rows[way.row])
    default:
      return { kind: 'waived', rule: way.kind }
  }
}

function wishingForRow({ entries, examiners }: Explained, at: RuleAt | undefined) {
  if (!at || at.rule === 'load') return undefined
  if (at.rule !== 'pin') return { kind: 'waived' as const, rule: at.rule }
  const [entry, person] = [entries[at.entry ?? -1], examiners[at.examiner ?? -1]]
  return entry && person ? { kind: 'unpinned' as const, entry, person } : undefined
}

// What it would cost to have somebody else in a team, for everyone who could come.
import type { PersonId } from '../../../base/lib/actor.ts'
import { type Worth, worthOf } from '../../../support/optimising/rules/worth.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Exchange, ExchangeCommand } from '../model/exchanges.ts'
import type { Instance } from './instance-text.ts'
import { pairIndex } from './placings.ts'
import { loadsIn } from './saying.ts'

/** Whose place it is. Nobody's: one more may come. */
export type At = { readonly entry: EntryId; readonly person: PersonId | null }
type Move = ExchangeCommand & { readonly out: readonly number[]; readonly in: readonly number[] }

/** All that may be done, the cheapest first. What would break a rule that always holds is not among them. */
export function exchangesFor(instance: Instance, chosen: Int32Array, at: At): readonly Exchange[] {
  const now = worthOf(instance.problem, chosen)
  const priced = movesAt(instance, chosen, at).flatMap((move) => {
    const then = worthOf(instance.problem, moved(chosen, move))
    return then.broken.length > now.broken.length ? [] : [pricedMove(instance, move, { now, then })]
  })
  return priced.toSorted((a, b) => a.price - b.price)
}

/** The chosen pairs once it is done. Undefined: it cannot be done. */
export function exchanged(
  instance: Instance,
  chosen: Int32Array,
  { at, command }: { readonly at: At; readonly command: ExchangeCommand },
): Int32Array | undefined {
  const move = movesAt(instance, chosen, at).find(
    ({ kind, comes, from }) =>
      kind === command.kind && comes === command.comes && from === command.from,
  )
  if (!move) return undefined
  const next = moved(chosen, move)
  const before = worthOf(instance.problem, chosen).broken.length
  return worthOf(instance.problem, next).broken.length > before ? undefined : next
}

function moved(chosen: Int32Array, move: Move): Int32Array {
  const kept = chosen.filter((pair) => !move.out.includes(pair))
  return Int32Array.from([...kept, ...move.in]).toSorted()
}

function movesAt(instance: Instance, chosen: Int32Array, at: At): readonly Move[] {
  const index = pairIndex(instance)
  const taken = new Set(chosen)
  const outside = comersTo(instance, at.entry).filter(({ pair }) => !taken.has(pair))
  const free = outside.filter(hasRoom(instance, chosen))
  if (at.person === null) {
    return free.map(({ person, pair }) => move('join', { person, out: [], in: [pair] }))
  }
  const gone = index(at.entry, at.person)
  if (gone === undefined || !taken.has(gone)) return []
  return [
    move('drop', { person: null, out: [gone], in: [] }),
    ...free.map(({ person, pair }) => move('replace', { person, out: [gone], in: [pair] })),
    ...swaps(instance, chosen, { at: { ...at, person: at.person }, gone, outside, taken }),
  ]
}

type Comer = { readonly person: PersonId; readonly pair: number }

function comersTo({ entries, examiners, problem }: Instance, entry: EntryId): readonly Comer[] {
  const row = entries.indexOf(entry)
  const comers: Comer[] = []
  problem.pairs.entry.forEach((of, pair) => {
    const person = examiners[problem.pairs.examiner[pair] ?? -1]
    if (of === row && person) comers.push({ person, pair })
  })
  return comers
}

/** Whoever has as many entries as they may have can only change places. */
function hasRoom({ problem }: Instance, chosen: Int32Array) {
  const loads = loadsIn(problem, chosen)
  return ({ pair }: Comer): boolean => {
    const examiner = problem.pairs.examiner[pair] ?? -1
    return (loads[examiner] ?? 0) < (problem.ceiling[examiner] ?? 0)
  }
}

/** Both change teams, where both may be in the other's. */
function swaps(
  { entries, examiners, problem, ...rest }: Instance,
  chosen: Int32Array,
  given: {
    readonly at: { readonly entry: EntryId; readonly person: PersonId }
    readonly gone: number
    readonly outside: readonly Comer[]
    readonly taken: ReadonlySet<number>
  },
): readonly Move[] {
  const { at, gone, outside, taken } = given
  const index = pairIndex({ entries, examiners, problem, ...rest })
  const comes = new Map(outside.map(({ person, pair }) => [person, pair]))
  return [...chosen].flatMap((pair) => {
    const person = examiners[problem.pairs.examiner[pair] ?? -1]
    const from = entries[problem.pairs.entry[pair] ?? -1]
    const come = person && comes.get(person)
    const goes = from && index(from, at.person)
    if (come === undefined || goes === undefined || taken.has(goes)) return []
    return [move('swap', { person, from, out: [gone, pair], in: [come, goes] })]
  })
}

function move(
  kind: Move['kind'],
  given: {
    readonly person: PersonId | null | undefined
    readonly from?: EntryId | undefined
    readonly out: readonly number[]
    readonly in: readonly number[]
  },
): Move {
  return {
    kind,
    comes: given.person ?? null,
    from: given.from ?? null,
    out: given.out,
    in: given.in,
  }
}

function pricedMove(
  { problem }: Instance,
  { kind, comes, from }: Move,
  { now, then }: { readonly now: Worth; readonly then: Worth },
): Exchange {
  const missed = [...then.slacks].flatMap((slack, k) => {
    const by = slack - (now.slacks[k] ?? 0)
    return by === 0 ? [] : [{ slack: k, by, price: by * (problem.prices[k] ?? 0) }]
  })
  return {
    ...{ kind, comes, from, missed },
    price: now.objective - then.objective,
    scores: sum(then.scores) - sum(now.scores),
    weakest: then.weakest,
  }
}

function sum(scores: Float64Array): number {
  return scores.reduce((all, score) => all + score, 0)
}

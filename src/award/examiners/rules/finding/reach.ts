// What has become what: the steps from one unit or organisation to those that took over after it.
import type { Heir } from '../../model/ties.ts'
import { remembering } from './remember.ts'

export type Taking<Key> = { readonly from: Key; readonly to: Key; readonly day: string | null }
type Known<Key> = ReadonlyMap<Key, { readonly successors: readonly Heir<Key>[] }>

/** Itself, and all that it has become, each by the fewest steps. A circle is walked once. */
function becoming<Key>(register: Known<Key>, start: Key): ReadonlyMap<Key, readonly Taking<Key>[]> {
  const reached = new Map<Key, readonly Taking<Key>[]>([[start, []]])
  for (const [from, way] of reached) {
    for (const { successor, fromDay } of register.get(from)?.successors ?? []) {
      if (reached.has(successor)) continue
      reached.set(successor, [...way, { from, to: successor, day: fromDay }])
    }
  }
  return reached
}

type Ways = ReadonlyMap<unknown, readonly Taking<unknown>[]>
const allBecome = remembering<Known<unknown>, unknown, Ways>(becoming)

function become<Key>(register: Known<Key>, key: Key): ReadonlyMap<Key, readonly Taking<Key>[]> {
  return allBecome(register as Known<unknown>, key) as ReadonlyMap<Key, readonly Taking<Key>[]>
}

type Arrival<Key> = { readonly since: string | null; readonly way: readonly Taking<Key>[] }

/**
 * Itself, and all that it has become, each by the way that leads there first: `since` is the day of
 * the last taking over on it. Null: it may always have been so.
 */
export function arriving<Key>(register: Known<Key>, start: Key): ReadonlyMap<Key, Arrival<Key>> {
  const reached = new Map<Key, Arrival<Key>>([[start, { since: null, way: [] }]])
  const left = [start]
  for (let from = left.shift(); from !== undefined; from = left.shift()) {
    const here = reached.get(from)
    for (const { successor, fromDay } of register.get(from)?.successors ?? []) {
      if (!here || here.way.some((step) => step.from === successor)) continue
      const since = laterOf(here.since, fromDay)
      const way = [...here.way, { from, to: successor, day: fromDay }]
      const known = reached.get(successor)
      if (known && !isSooner({ since, way }, known)) continue
      reached.set(successor, { since, way })
      left.push(successor)
    }
  }
  return reached
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function isSooner<Key>(one: Arrival<Key>, other: Arrival<Key>): boolean {
  const [a, b] = [one.since ?? '', other.since ?? '']
  return a < b || (a === b && one.way.length < other.way.length)
}

/**
 * How two are the same: the one has become the other, or both have become a third. The steps go from
 * `one` to where they meet, and from there back to `other`. Undefined: they are not.
 */
export function meeting<Key>(
  register: Known<Key>,
  one: Key,
  other: Key,
): readonly Taking<Key>[] | undefined {
  if (one === other) return []
  const [here, there] = [become(register, one), become(register, other)]
  if (here.size === 1 && there.size === 1) return undefined
  const ways = [...here].flatMap(([key, way]) => {
    const back = there.get(key)
    return back ? [[...way, ...back.toReversed()]] : []
  })
  return ways.toSorted((a, b) => a.length - b.length)[0]
}

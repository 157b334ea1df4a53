// What has become what: the steps from one unit or organisation to those that took over after it.
import type { Heir } from '../../model/ties.ts'

export type Taking<Key> = { readonly from: Key; readonly to: Key; readonly day: string | null }
type Known<Key> = ReadonlyMap<Key, { readonly successors: readonly Heir<Key>[] }>

/** Itself, and all that it has become, each by the fewest steps. A circle is walked once. */
export function becoming<Key>(
  register: Known<Key>,
  start: Key,
): ReadonlyMap<Key, readonly Taking<Key>[]> {
  const reached = new Map<Key, readonly Taking<Key>[]>([[start, []]])
  for (const [from, way] of reached) {
    for (const { successor, fromDay } of register.get(from)?.successors ?? []) {
      if (reached.has(successor)) continue
      reached.set(successor, [...way, { from, to: successor, day: fromDay }])
    }
  }
  return reached
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
  const [here, there] = [becoming(register, one), becoming(register, other)]
  const ways = [...here].flatMap(([key, way]) => {
    const back = there.get(key)
    return back ? [[...way, ...back.toReversed()]] : []
  })
  return ways.toSorted((a, b) => a.length - b.length)[0]
}

// Facts with their place, and what to do when a paper says a thing twice.
import type { Fact, Single } from '../model.ts'
import type { Paper } from './paper.ts'
import { isMended, rawSpan, type Traced } from './trace.ts'

export function factOf<Value>(
  paper: Paper,
  value: Value,
  confidence: number,
  place: Traced,
): Fact<Value> {
  const { start, end } = rawSpan(place)
  const text = paper.raw.slice(start, end)
  const source = { start, end, text }
  if (!isMended(place)) return { value, confidence, source }
  return { value, confidence: rounded(confidence - 0.03), source, repaired: true, raw: text }
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

/** One fact where all agree (the surest), a list where they do not, null where there is none. */
export function agreed<Value>(facts: readonly Fact<Value>[]): Single<Value> {
  const distinct = distinctFacts(facts)
  if (distinct.length === 0) return null
  return distinct.length === 1 ? (distinct[0] ?? null) : distinct
}

/** Of facts with equal values, the surest, in the order in which the values first appear. */
export function distinctFacts<Value>(facts: readonly Fact<Value>[]): readonly Fact<Value>[] {
  const byValue = new Map<string, Fact<Value>>()
  for (const fact of facts) {
    const key = JSON.stringify(fact.value).toLowerCase()
    const known = byValue.get(key)
    if (!known || fact.confidence > known.confidence) byValue.set(key, fact)
  }
  return [...byValue.values()]
}

export function orNull<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items
}

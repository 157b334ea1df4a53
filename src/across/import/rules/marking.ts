// Where in the raw text the facts stand, as stretches that follow each other without overlap.
import type { ReviewedFact } from '../model.ts'

/** `begins`: keys of the facts whose source begins here. `of`: of all that stand here. */
export type Stretch = {
  readonly text: string
  readonly begins: readonly string[]
  readonly of: readonly string[]
}

type Placed = { readonly key: string; readonly start: number; readonly end: number }

export function stretches(raw: string, facts: readonly ReviewedFact[]): readonly Stretch[] {
  const placed = facts.flatMap(({ key, source }) => (source ? [{ key, ...source }] : []))
  const edges = new Set([0, raw.length, ...placed.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? raw.length
    const here = placed.filter((fact) => fact.start <= start && fact.end >= end)
    return {
      text: raw.slice(start, end),
      begins: here.filter((fact) => fact.start === start).map(keyOf),
      of: here.map(keyOf),
    }
  })
}

function keyOf({ key }: Placed): string {
  return key
}

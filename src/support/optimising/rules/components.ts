// What hangs together: entries and examiners as the two sides of a graph, pairs as its edges.
import type { TeamProblem } from '../model.ts'
import type { Row } from './rows.ts'

/** Sets that are united step by step (Tarjan: union by size, path halving). */
export type Sets = { readonly parent: Int32Array; readonly size: Int32Array }

export function singleSets(count: number): Sets {
  return {
    parent: Int32Array.from({ length: count }, (_, i) => i),
    size: new Int32Array(count).fill(1),
  }
}

export function setOf({ parent }: Sets, thing: number): number {
  let at = thing
  while ((parent[at] ?? at) !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at
    at = parent[at] ?? at
  }
  return at
}

export function unite(sets: Sets, one: number, other: number): void {
  const a = setOf(sets, one)
  const b = setOf(sets, other)
  if (a === b) return
  const [small, large] = (sets.size[a] ?? 0) < (sets.size[b] ?? 0) ? [a, b] : [b, a]
  sets.parent[small] = large
  sets.size[large] = (sets.size[large] ?? 0) + (sets.size[small] ?? 0)
}

/** Entries are 0..entries-1, examiners stand after them. */
export function unitedBy(problem: TeamProblem, pairs: Iterable<number>): Sets {
  const { entries, examiners } = problem
  const sets = singleSets(entries + examiners)
  for (const p of pairs) {
    unite(sets, problem.pairs.entry[p] ?? 0, entries + (problem.pairs.examiner[p] ?? 0))
  }
  return sets
}

/** The entries' sets: one, when all hang together. */
export function entrySets(problem: TeamProblem, sets: Sets): ReadonlySet<number> {
  return new Set(Array.from({ length: problem.entries }, (_, e) => setOf(sets, e)))
}

/**
 * For each part that is cut off: at least one pair must lead across its edge, because every other
 * part holds an entry too. One row for each part but the largest.
 */
export function connectionRows(problem: TeamProblem, chosen: Int32Array): readonly Row[] {
  if (!problem.connected) return []
  const sets = unitedBy(problem, chosen)
  const parts = [...entrySets(problem, sets)]
  if (parts.length < 2) return []
  const across = new Map<number, number[]>(parts.map((part) => [part, []]))
  problem.pairs.entry.forEach((entry, p) => {
    const here = setOf(sets, entry)
    const there = setOf(sets, problem.entries + (problem.pairs.examiner[p] ?? 0))
    if (here === there) return
    across.get(here)?.push(p)
    across.get(there)?.push(p)
  })
  const slack = problem.connected.slack
  const upper = problem.pairs.entry.length
  parts.sort((a, b) => (sets.size[a] ?? 0) - (sets.size[b] ?? 0) || a - b)
  const asked = parts.length === 2 ? parts.slice(0, 1) : parts
  return asked.map((part) => ({ pairs: across.get(part) ?? [], lower: 1, upper, slack }))
}

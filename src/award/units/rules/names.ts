// How names are found again: without dots, in any order, with a wrong letter.
import { folded } from '../../../base/lib/text.ts'

/** Letters and digits only, without dots and rings: how names are compared, never how they are shown. */
export function searchText(...names: readonly (string | null | undefined)[]): string {
  const words = folded(names.filter(Boolean).join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join(' ')
}

/** The three-letter pieces of a name. They survive a wrong letter, so that search can be tolerant. */
export function trigramsOf(name: string): readonly string[] {
  const text = `  ${searchText(name)} `
  const pieces = Array.from({ length: Math.max(0, text.length - 2) }, (_, at) =>
    text.slice(at, at + 3),
  )
  return [...new Set(pieces)].filter((piece) => piece.trim() !== '')
}

/** From 0 (nothing in common) to 1 (the same but for dots, case and signs). */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(trigramsOf(one)), new Set(trigramsOf(other))]
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter((piece) => b.has(piece)).length
  return common / (a.size + b.size - common)
}

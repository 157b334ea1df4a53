// What has changed from one text to another, paragraph by paragraph and word by word.
import { diffArrays } from 'diff'

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
export type Change =
  /** A run of paragraphs that nobody has touched. */
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  /** A whole paragraph that has come or gone. */
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  /** A paragraph in other words. */
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }
export type Difference = {
  readonly changes: readonly Change[]
  /** Words that have come, and that have gone. */
  readonly added: number
  readonly removed: number
}

/** Texts that have less in common than this are told as one that went and one that came. */
const alike = 0.3
/** Beyond so many changed words it is quicker read as one that went and one that came. */
const mostEdits = 3000

export function differenceOf(before: string, after: string): Difference {
  const changes = joined(paragraphChanges(paragraphsOf(before), paragraphsOf(after)))
  return { changes, added: countOf(changes, 'added'), removed: countOf(changes, 'removed') }
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}

function paragraphChanges(before: string[], after: string[]): readonly Change[] {
  const changes: Change[] = []
  let gone: string[] = []
  for (const part of diffArrays(before, after)) {
    if (part.removed) gone = part.value
    else if (part.added) {
      changes.push(...exchanged(gone, part.value))
      gone = []
    } else {
      changes.push(...exchanged(gone, []), { kind: 'same', paragraphs: part.value })
      gone = []
    }
  }
  return [...changes, ...exchanged(gone, [])]
}

/** Each that came beside the one that went in its place, where they are alike. */
function exchanged(gone: readonly string[], come: readonly string[]): readonly Change[] {
  const changes: Change[] = []
  let next = 0
  for (const text of come) {
    const match = gone.findIndex((one, index) => index >= next && likeness(one, text) >= alike)
    if (match < 0) {
      changes.push({ kind: 'added', text })
      continue
    }
    for (const one of gone.slice(next, match)) changes.push({ kind: 'removed', text: one })
    changes.push(...reworded(gone[match] ?? '', text))
    next = match + 1
  }
  const left = gone.slice(next).map((text) => ({ kind: 'removed', text }) as const)
  return next === 0 ? [...left, ...changes] : [...changes, ...left]
}

/** From 0 to 1: how many of the words of the longer one the other has too. */
function likeness(one: string, other: string): number {
  const words = one.split(' ')
  const others = Map.groupBy(other.split(' '), (word) => word)
  const common = words.filter((word) => others.get(word)?.pop() !== undefined).length
  return common / Math.max(words.length, other.split(' ').length)
}

function reworded(before: string, after: string): readonly Change[] {
  const parts = diffArrays(before.split(' '), after.split(' '), { maxEditLength: mostEdits })
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  const pieces = parts.map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value.join(' '),
  }))
  return [{ kind: 'changed', pieces }]
}

function joined(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.kind !== 'same' || change.paragraphs.length > 0)
}

function countOf(changes: readonly Change[], kind: 'added' | 'removed'): number {
  const texts = changes.flatMap((change) => {
    if (change.kind === kind) return [change.text]
    if (change.kind !== 'changed') return []
    return change.pieces.filter((piece) => piece.kind === kind).map(({ text }) => text)
  })
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0)
}

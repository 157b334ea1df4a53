// Whether an extract names a unit, though letters may have been lost on the way.
import { folded } from '../../../base/lib/text.ts'

/** Where in the raw text it stands. `similar`: only nearly so, and a person must look. */
export type Mention = {
  readonly how: 'found' | 'similar'
  readonly start: number
  readonly end: number
}

/** The letters and digits of a text without dots and rings, each with its place in the raw text. */
type Letters = { readonly text: string; readonly places: readonly number[] }

/** Every place where the name stands as it is; else the likest one, if one is alike. */
export function mentions(text: string, name: string): readonly Mention[] {
  const letters = lettersOf(text)
  const wanted = lettersOf(name).text
  if (wanted === '') return []
  const exact = exactPlaces(text, letters, wanted)
  if (exact.length > 0) return exact
  const alike = likest(letters.text, wanted)
  if (!alike || alike.errors > allowedErrors(wanted)) return []
  return [mentionAt(letters, alike.start, alike.end, 'similar')]
}

/** One wrong letter in eight, none in a short name: another unit's name may be nearly the same. */
function allowedErrors(wanted: string): number {
  return Math.floor(wanted.length / 8)
}

function lettersOf(raw: string): Letters {
  let text = ''
  const places: number[] = []
  for (let at = 0; at < raw.length; at += 1) {
    for (const letter of folded(raw.charAt(at))) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue
      text += letter
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at)
    }
  }
  return { text, places }
}

function exactPlaces(raw: string, letters: Letters, wanted: string): readonly Mention[] {
  const found: Mention[] = []
  let at = letters.text.indexOf(wanted)
  while (at !== -1) {
    const mention = mentionAt(letters, at, at + wanted.length, 'found')
    if (standsAlone(raw, mention)) found.push(mention)
    at = letters.text.indexOf(wanted, at + 1)
  }
  return found
}

/** Not the inside of a longer word. The genitive's s may follow. */
function standsAlone(raw: string, { start, end }: Mention): boolean {
  const before = raw.slice(0, start)
  return !/\p{L}$/u.test(before) && /^(s(?!\p{L})|(?!\p{L}))/u.test(raw.slice(end, end + 2))
}

function mentionAt({ places }: Letters, from: number, to: number, how: Mention['how']): Mention {
  return { how, start: places[from] ?? 0, end: (places[to - 1] ?? 0) + 1 }
}

type Alike = { readonly start: number; readonly end: number; readonly errors: number }

/**
 * The stretch of the text that the wanted letters become with the fewest changes: edit distance
 * where the stretch may begin anywhere (Sellers). One column at a time.
 */
function likest(text: string, wanted: string): Alike | undefined {
  let column = Array.from({ length: wanted.length + 1 }, (_, errors) => ({ errors, start: 0 }))
  let best: Alike | undefined
  for (let at = 0; at < text.length; at += 1) {
    column = nextColumn(column, text.charAt(at), wanted, at)
    const last = column[wanted.length]
    if (last && (!best || last.errors < best.errors)) {
      best = { start: last.start, end: at + 1, errors: last.errors }
    }
  }
  return best
}

type Cell = { readonly errors: number; readonly start: number }

function nextColumn(column: readonly Cell[], letter: string, wanted: string, at: number): Cell[] {
  const next: Cell[] = [{ errors: 0, start: at + 1 }]
  for (let row = 1; row <= wanted.length; row += 1) {
    const diagonal = row === 1 ? { errors: 0, start: at } : cell(column, row - 1)
    const changed = diagonal.errors + (wanted[row - 1] === letter ? 0 : 1)
    const added = cell(column, row).errors + 1
    const dropped = cell(next, row - 1).errors + 1
    const errors = Math.min(changed, added, dropped)
    const from =
      errors === changed ? diagonal : errors === added ? cell(column, row) : cell(next, row - 1)
    next.push({ errors, start: from.start })
  }
  return next
}

function cell(column: readonly Cell[], row: number): Cell {
  return column[row] ?? { errors: Number.MAX_SAFE_INTEGER, start: 0 }
}

export type Passage = {
  readonly before: string
  readonly name: string
  readonly after: string
}

/** The mention with some words around it. */
export function passage(text: string, { start, end }: Mention): Passage {
  const room = 240
  return {
    before: (start > room ? '… ' : '') + text.slice(Math.max(0, start - room), start).trimStart(),
    name: text.slice(start, end),
    after: text.slice(end, end + room).trimEnd() + (end + room < text.length ? ' …' : ''),
  }
}

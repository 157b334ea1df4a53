// Damaged words made whole again, where the glossary or the register knows them.

import { firstNames } from '../../../base/lib/first-names.ts'
import type { Restorer } from './choices.ts'
import { beginnings, glossary } from './glossary.ts'
import { damageCost, isDamaged, skeleton } from './letters.ts'
import { changesIn } from './restore.ts'
import { cut, glued, rewritten, type Traced } from './trace.ts'

/** Words of the register, beside the glossary's own. */
export type Vocabulary = {
  readonly knows: (word: string) => boolean
  readonly alike: (word: string) => readonly string[]
  readonly begins: (word: string) => readonly string[]
}

const wordPattern = /[\p{L}\p{N}&|\ufffd]*\p{L}[\p{L}\p{N}&|\ufffd]*/gu
const common = vocabularyOf(glossary, beginnings)

export function vocabularyOf(
  words: ReadonlySet<string>,
  starts: ReadonlySet<string> = new Set(),
): Vocabulary {
  const bySkeleton = indexed(words)
  const startsBySkeleton = indexed(starts)
  return {
    knows: (word) => words.has(word),
    alike: (word) => bySkeleton.get(skeleton(word)) ?? [],
    begins: (word) => startsBySkeleton.get(skeleton(word)) ?? [],
  }
}

function indexed(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const word of words) {
    const key = skeleton(word)
    index.set(key, [...(index.get(key) ?? []), word])
  }
  return index
}

/** Word by word, in small letters. */
export function wordsOf(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.toLowerCase().match(wordPattern) ?? [])
}

/** The names of the register, word by word. */
export function namesVocabulary(names: readonly string[]): Vocabulary {
  const words = wordsOf(names)
  return vocabularyOf(new Set(words.flatMap((word) => [word, `${word}s`])))
}

export type Mender = {
  readonly names: Vocabulary
  /** In a damaged paper short words are mended too. In a whole one they are trusted. */
  readonly shortest: number
  /** Words that were looked up before: a paper says the same ones over and over. */
  readonly known: Map<string, string | null>
  /** Knows the words of the language. Null: only the glossary and the register are asked. */
  readonly restorer: Restorer | null
}

export function menderOf(
  names: Vocabulary,
  shortest: number,
  restorer: Restorer | null = null,
): Mender {
  return { names, shortest, known: new Map(), restorer }
}

/** The stretch with its damaged words made whole. `before`: the last word of the line before. */
export function mended(piece: Traced, mender: Mender, before = ''): Traced {
  if (mender.restorer === null) return mendedByGlossary(piece, mender)
  const pieces: Traced[] = []
  let at = 0
  for (const { start, end, text } of changesIn(piece.text, mender.restorer, before)) {
    pieces.push(cut(piece, at, start), rewritten(cut(piece, start, end), text))
    at = end
  }
  return at === 0 ? piece : glued([...pieces, cut(piece, at)])
}

function mendedByGlossary(piece: Traced, mender: Mender): Traced {
  const pieces: Traced[] = []
  const addresses = [...piece.text.matchAll(/\S+/g)].filter(([word]) => /@|:\/\/|www\./.test(word))
  let at = 0
  for (const match of piece.text.matchAll(wordPattern)) {
    if (
      addresses.some(
        (each) => each.index <= match.index && match.index < each.index + each[0].length,
      )
    )
      continue
    const better = wholeWord(match[0], mender)
    if (better === null) continue
    const end = match.index + match[0].length
    pieces.push(cut(piece, at, match.index), rewritten(cut(piece, match.index, end), better))
    at = end
  }
  return at === 0 ? piece : glued([...pieces, cut(piece, at)])
}

/** The whole word that this one was, or null where it is whole already or unknown. */
export function wholeWord(seen: string, mender: Mender): string | null {
  const before = mender.known.get(seen)
  if (before !== undefined) return before
  const whole = lookedUp(seen, mender)
  mender.known.set(seen, whole)
  return whole
}

function lookedUp(seen: string, mender: Mender): string | null {
  const lower = seen.toLowerCase()
  const number = wholeNumber(seen)
  if (number !== null) return number
  if (seen.length > 60 || common.knows(lower) || mender.names.knows(lower)) return null
  if (lower.endsWith('s') && common.knows(lower.slice(0, -1))) return null
  if (isPersonsName(seen)) return null
  const shortest = oddInside.test(seen) ? Math.min(4, mender.shortest) : mender.shortest
  if (seen.length < shortest) return null
  const better = likely(lower, mender) ?? (seen.length >= 9 ? compound(lower) : null)
  return better === null || better === lower ? null : inCaseOf(seen, better)
}

/** Names of people are never touched, not even when they look like a damaged word. */
function isPersonsName(seen: string): boolean {
  return /^\p{Lu}\p{Ll}+s?$/u.test(seen) && firstNames.has(seen.toLowerCase())
}

/** "2O15" and "l9": letters that scanning puts for digits. */
function wholeNumber(seen: string): string | null {
  if (!/^[\dOolI]{2,4}$/.test(seen) || !/\d/.test(seen) || !/[OolI]/.test(seen)) return null
  return seen.replace(/[lI]/g, '1').replace(/[Oo]/g, '0')
}

const oddInside = /\p{L}\d|[&|\ufffd]|\p{Ll}[éèêâãôõ]\p{Ll}/u

function likely(seen: string, mender: Mender): string | null {
  const word = nearest(seen, [...mender.names.alike(seen), ...common.alike(seen)])
  if (word !== null || !seen.endsWith('s')) return word
  const owner = seen.slice(0, -1)
  const bare = nearest(owner, [...mender.names.alike(owner), ...common.alike(owner)])
  return bare === null ? null : `${bare}s`
}

function nearest(seen: string, candidates: readonly string[]): string | null {
  let best: { word: string; cost: number } | null = null
  for (const word of candidates) {
    if (Math.abs(word.length - seen.length) > 3 || !isDamaged(word, seen)) continue
    const cost = damageCost(word, seen)
    if (best === null || cost < best.cost) best = { word, cost }
  }
  return best?.word ?? null
}

/** A long word that is put together of two words that are known. */
function compound(seen: string): string | null {
  for (let at = 4; at <= seen.length - 4; at++) {
    const end = known(seen.slice(at), (word) => common.alike(word))
    if (end === null) continue
    const start = known(seen.slice(0, at), (word) => [
      ...common.begins(word),
      ...common.alike(word),
    ])
    if (start !== null) return start + end
  }
  return null
}

function known(part: string, candidates: (word: string) => readonly string[]): string | null {
  if (common.knows(part) || beginnings.has(part)) return part
  return nearest(part, candidates(part))
}

/** Names that keep their capital when scanning has lost it. */
const places = new Set(
  'årsta åkeslund ångby ängby älvsjö östermalm östermalms östberga örby'.split(' '),
)

function inCaseOf(seen: string, word: string): string {
  if (seen.length > 2 && seen === seen.toUpperCase()) return word.toUpperCase()
  const first = seen.charAt(0)
  const lost = !/\p{L}/u.test(first) && places.has(word)
  const upper = lost || first !== first.toLowerCase()
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

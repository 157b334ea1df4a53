// Which words are meant by what someone typed, and which unit answers it best.
import type { Called, Term } from '../model.ts'
import { likeness } from './names.ts'
import { tellingWords, weightOf } from './search-terms.ts'
import { apart, mayBeWrong, piecesOf } from './spelling.ts'

/** No more words than this are looked for. */
const mostAsked = 8
const mostMeant = 12

export type Asked = {
  readonly words: readonly string[]
  /** What to look up: words, beginnings of words, and what misspelled words leave. */
  readonly look: {
    readonly words: readonly string[]
    readonly beginnings: readonly string[]
    readonly pieces: readonly string[]
  }
}
/** A word of the register that one of the typed words may mean. */
export type Meant = { readonly term: string; readonly sureness: number }

export function askedFor(query: string): Asked {
  const words = tellingWords(query).slice(0, mostAsked)
  const together = words.slice(1).map((word, at) => `${words[at]}${word}`)
  return {
    words,
    look: {
      words: [...words, ...together, ...words.flatMap(halvesOf).flat()],
      beginnings: words.filter((word) => word.length > 1),
      pieces: words.flatMap((word) => (mayBeWrong(word.length) > 0 ? piecesOf(word) : [])),
    },
  }
}

/** A word in two, at each place where a space may be missing. */
function halvesOf(word: string): readonly (readonly [string, string])[] {
  const places = Array.from({ length: Math.max(0, word.length - 4) }, (_, at) => at + 2)
  return places.map((at) => [word.slice(0, at), word.slice(at)])
}

/** For each word that was typed the words of the register that it may mean, the surest first. */
export function meantBy(
  words: readonly string[],
  known: readonly string[],
): readonly (readonly Meant[])[] {
  const there = new Set(known)
  const spaced = words.flatMap((word) => spacedWord(word, there))
  return spaced.map((word, at) => {
    const near = known.flatMap((term): readonly Meant[] => {
      const sureness = surenessOf(word, term)
      return sureness === 0 ? [] : [{ term, sureness }]
    })
    const joined = [`${spaced[at - 1]}${word}`, `${word}${spaced[at + 1]}`]
      .filter((term) => there.has(term))
      .map((term) => ({ term, sureness: 0.9 }))
    return [...near, ...joined].sort((a, b) => b.sureness - a.sureness).slice(0, mostMeant)
  })
}

/** «forskolangranen» was typed without its space: two words. */
function spacedWord(word: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(word)) return [word]
  const halves = halvesOf(word).filter(([a, b]) => known.has(a) && known.has(b))
  const best = halves.sort(
    ([a, b], [c, d]) => Math.min(c.length, d.length) - Math.min(a.length, b.length),
  )[0]
  return best && Math.min(...best.map(({ length }) => length)) > 2 ? best : [word]
}

/** From 0 (something else) to 1 (the same word). */
function surenessOf(typed: string, word: string): number {
  if (typed === word) return 1
  if (typed.length > 1 && word.startsWith(typed)) {
    return Math.max(0.7, 0.96 - 0.03 * (word.length - typed.length))
  }
  const most = mayBeWrong(Math.max(typed.length, word.length))
  if (most === 0 || Math.abs(typed.length - word.length) > most) return 0
  const wrong = apart(typed, word)
  if (wrong > most) return 0
  return wrong === 1 ? 0.8 : 0.55
}

type Hit = { readonly term: string; readonly kind: Term['kind'] }
export type Candidate = {
  readonly hits: readonly Hit[]
  readonly names: readonly Called[]
}
export type Rank = { readonly score: number; readonly through: Called | null }

/**
 * How well a unit answers, from 0 to 1. `rare`: how much each typed word says, by how few units
 * have it. `through` is an earlier name that answers better than the name of today.
 */
export function rankOf(
  query: string,
  meant: readonly (readonly Meant[])[],
  rare: readonly number[],
  candidate: Candidate,
): Rank {
  const kinds = new Map<string, number>()
  for (const { term, kind } of candidate.hits) {
    kinds.set(term, Math.max(kinds.get(term) ?? 0, weightOf[kind]))
  }
  const each = meant.map((words, at) => {
    const best = words.map(({ term, sureness }) => sureness * (kinds.get(term) ?? 0))
    return (rare[at] ?? 0) * Math.max(0, ...best)
  })
  const whole = rare.reduce((sum, one) => sum + one, 0) || 1
  const covered = each.reduce((sum, one) => sum + one, 0) / whole
  const rated = candidate.names
    .map((called) => ({ called, like: likeness(called.name, query) }))
    .sort((a, b) => b.like - a.like || weightOf[b.called.kind] - weightOf[a.called.kind])
  const [best] = rated
  if (best === undefined) return { score: 0.75 * covered, through: null }
  const score = 0.75 * covered + 0.25 * best.like * weightOf[best.called.kind]
  return { score, through: best.called.kind === 'name' || best.like < 0.2 ? null : best.called }
}

/** How much a word says that so many units of the register have. */
export function rarity(count: number): number {
  return Math.log(2 + 20_000 / (1 + count)) - Math.log(2)
}

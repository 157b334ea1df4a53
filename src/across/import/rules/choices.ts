// What a damaged word may have been, by the register, the glossary and the word list, the likeliest first.
import { may, type WordList } from '../../../support/spelling/model.ts'
import { automatonOf } from '../../../support/spelling/rules/automaton.ts'
import { commonDotted, commonPlain, everywhere, neverMeant } from './common-words.ts'
import { accustomed, type Readings, readings } from './confusions.ts'
import { glossary } from './glossary.ts'
import { type Candidate, candidatesFor } from './spelling.ts'

export type Reason = 'register' | 'glossary' | 'word-list' | 'context'
export type Restorer = {
  readonly list: WordList
  readonly own: OwnWords
  /** What the letters of this paper may have been. */
  readonly readings: Readings
  /** Words that were looked up before: a paper says the same ones over and over. */
  readonly before: Map<string, readonly Choice[]>
}
/** What the word may have been. The lower the score, the likelier. */
export type Choice = { readonly word: string; readonly score: number; readonly reason: Reason }

/** The words of the glossary and of the register, to be looked through in the same way as the list. */
export type OwnWords = { readonly list: WordList; readonly names: ReadonlySet<string> }

/** `names`: the words of the register's names, in small letters. */
export function ownWordsOf(names: ReadonlySet<string>): OwnWords {
  const own = new Map<string, number>()
  for (const word of [...glossary, ...names]) {
    own.set(word, may.stand)
    if (!word.endsWith('s')) own.set(`${word}s`, may.stand)
  }
  return { list: automatonOf(own), names }
}

/** `seen`: the words of the paper, for a scan errs in the same way from its first line to its last. */
export function restorerOf(list: WordList, own: OwnWords, seen: readonly string[]): Restorer {
  const plain = { list, own, readings, before: new Map() }
  return { ...plain, readings: accustomed(habitsIn(seen, plain)), before: new Map() }
}

const longEnough = 6
const mostSampled = 600

/** What the long words, which can be only one, tell of how this scan errs. */
function habitsIn(seen: readonly string[], restorer: Restorer): ReadonlyMap<string, number> {
  const habits = new Map<string, number>()
  const long = [...new Set(seen)].filter((word) => word.length >= longEnough).slice(0, mostSampled)
  for (const word of long) {
    const [choice, rival] = choicesFor(word, restorer)
    const sure = choice && choice.score < 0.6 && (rival?.score ?? 9) - choice.score > 0.1
    if (sure && choice.word.length === word.length) count(habits, choice.word, word)
  }
  return habits
}

function count(habits: Map<string, number>, whole: string, seen: string): void {
  for (const [at, letter] of [...whole].entries()) {
    const was = seen.charAt(at).toLowerCase()
    if (!/[åäö]/.test(letter) || was === letter) continue
    habits.set(letter + was, (habits.get(letter + was) ?? 0) + 1)
  }
}

const notCommon = 0.15

export function choicesFor(seen: string, restorer: Restorer): readonly Choice[] {
  const before = restorer.before.get(seen)
  if (before) return before
  const choices = lookedUp(seen, restorer)
  restorer.before.set(seen, choices)
  return choices
}

/** A capital may begin a name: only what the glossary or the register knows is put in its place. */
function lookedUp(seen: string, restorer: Restorer): readonly Choice[] {
  const lower = seen.toLowerCase()
  const capital = /^\P{L}*\p{Lu}/u.test(seen)
  const { list, own, readings } = restorer
  const bounds = { limit: limitFor(lower), readings }
  const choices = [
    ...candidatesFor(own.list, lower, bounds).map((each) => ofOwn(each, own)),
    ...candidatesFor(list, lower, bounds).map((each) => ofList(each, { lower, capital })),
    ...(isCommon(lower)
      ? [{ word: lower, score: -favour(lower), reason: 'glossary' } as const]
      : []),
    ...(lower === 'tv' ? [{ word: 'två', score: 0.3, reason: 'glossary' } as const] : []),
  ]
  const found = new Map<string, Choice>()
  for (const choice of choices) {
    const known = choice && found.get(choice.word)
    if (choice && !(known && known.score <= choice.score)) found.set(choice.word, choice)
  }
  return [...found.values()].sort((a, b) => a.score - b.score).slice(0, 6)
}

/** Another form of one of its words, or two of them together. Names are put together of short words. */
function isOfGlossary(word: string, parts: readonly string[]): boolean {
  const long = word.length >= 11 && (parts.at(-1) ?? '').length >= 6
  return (parts.length === 1 || long) && parts.every(isCommonInflected)
}

function isCommon(word: string): boolean {
  return (
    commonDotted.has(word) || commonPlain.has(word) || everywhere.has(word) || glossary.has(word)
  )
}

function ofOwn({ word, cost }: Candidate, own: OwnWords): Choice | null {
  if (neverMeant.has(word)) return null
  const isName = own.names.has(word) || own.names.has(word.replace(/s$/, ''))
  return { word, score: cost - favour(word), reason: isName ? 'register' : 'glossary' }
}

function ofList(
  { word, cost, parts }: Candidate,
  seen: { readonly lower: string; readonly capital: boolean },
): Choice | null {
  if (neverMeant.has(word)) return null
  if (isCommon(word)) return { word, score: cost - favour(word), reason: 'glossary' }
  if (!seen.capital || word === seen.lower) {
    return { word, score: cost + notCommon, reason: 'word-list' }
  }
  return isOfGlossary(word, parts) ? { word, score: cost + 0.05, reason: 'glossary' } : null
}

const endings =
  /^(?:s|n|ns|t|ts|en|ens|et|ets|na|nas|a|as|ar|ars|arna|arnas|er|ers|erna|ernas|or|orna|ornas|r|rna|rnas|d|de|des|ad|ade|ades|at|ats|ande|andet|anden|andena|nde|ndet|nden|are|aren|arna|ing|ingen|ingar|ingarna|ning|ningen|ningar|ningarna|t|ta|igt|iga|ig)$/

/** Another form of a word that is in every paper. */
function isCommonInflected(word: string): boolean {
  for (let cutOff = 0; cutOff <= 6 && word.length - cutOff >= 4; cutOff += 1) {
    const stem = word.slice(0, word.length - cutOff)
    if (cutOff > 0 && !endings.test(word.slice(stem.length))) continue
    if (isCommon(stem) || isCommon(`${stem}a`) || isCommon(`${stem}e`)) return true
  }
  return false
}

/** Words that stand in every sentence win over those that are only common. */
function favour(word: string): number {
  if (/^(?:är|för|på|och|att|av|även)$/.test(word)) return 0.14
  return everywhere.has(word) ? 0.08 : 0
}

/** How much damage a word of this length can bear and still be known again. */
function limitFor({ length }: string): number {
  if (length <= 2) return 0.32
  if (length <= 5) return 0.5 + (length - 3) * 0.11
  return Math.min(1.7, 0.8 + (length - 6) * 0.12)
}

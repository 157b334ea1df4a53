// What a damaged word was: the glossary and the register are asked first, then the word list, context last.

import { firstNames } from '../../../base/lib/first-names.ts'
import { type Choice, choicesFor, type Reason, type Restorer } from './choices.ts'
import { inContext } from './context.ts'
import { glossary } from './glossary.ts'

/** `text` stands for what is seen from `start` to `end`. */
export type Change = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly reason: Reason
  /** 0 to 1. */
  readonly confidence: number
}
/** Half-way between words that nobody can tell apart, and words that are surely not the same. */
const marginOfDoubt = 0.03

const tokenPattern = /[^\s\-–—/]+/g
const around = /^[.,;:!?()"”“«»'’‘*•\]]*(.*?)[.,;:!?()"”“«»'’‘*]*$/su

/** What the line leaves to the next one: its last word, where the sentence goes on. */
export function lastIn(line: string): string {
  return /[.!?:]\P{L}*$/u.test(line)
    ? ''
    : (/\p{L}+(?=\P{L}*$)/u.exec(line)?.[0] ?? '').toLowerCase()
}

/** The words of a line that should stand otherwise, in order. `before`: the last word of the line before. */
export function changesIn(line: string, restorer: Restorer, before = ''): readonly Change[] {
  const words = wordsIn(line)
  const changes: Change[] = []
  let last = before
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]?.text ?? ''
    const previous = words[index - 1]
    const afterCapital = previous !== undefined && last !== '' && /^\p{Lu}/u.test(previous.text)
    const change = changeOf(word, { last, next, afterCapital }, restorer)
    if (change !== null) changes.push(change)
    last = endsSentence(line, word.end) ? '' : (change?.text ?? word.text).toLowerCase()
  }
  return changes
}

type Word = { readonly text: string; readonly start: number; readonly end: number }
type Beside = {
  readonly last: string
  readonly next: string
  /** A capital stands before it in the same sentence: it may be a person's second name. */
  readonly afterCapital: boolean
}

function wordsIn(line: string): readonly Word[] {
  const addresses = [...line.matchAll(/\S+/g)].filter(([each]) => /@|:\/\/|www\.|\.se\b/.test(each))
  return [...line.matchAll(tokenPattern)].flatMap((match) => {
    const core = around.exec(match[0])?.[1] ?? ''
    const start = match.index + match[0].indexOf(core)
    const inAddress = addresses.some(
      (each) => each.index <= start && start < each.index + each[0].length,
    )
    const isWord = /\p{L}|^1$|&/u.test(core) && !inAddress
    return isWord ? [{ text: core, start, end: start + core.length }] : []
  })
}

function endsSentence(line: string, at: number): boolean {
  return /^[.!?:]/.test(line.slice(at))
}

function changeOf(word: Word, beside: Beside, restorer: Restorer): Change | null {
  const { text: seen, start, end } = word
  const digits = wholeNumber(seen) ?? loneOne(word, beside)
  if (digits !== null) return { start, end, text: digits, reason: 'context', confidence: 0.85 }
  if (seen === '1' || seen.length > 60 || isPersonsName(seen)) return null
  const choices = choicesFor(seen, restorer)
  const lower = seen.toLowerCase()
  const near = { last: beside.last, next: beside.next.toLowerCase() }
  const { choice, byContext } = inContext(choices, near, lower)
  if (!choice || choice.word === lower || isGuess(choice)) return null
  if (!byContext && mayBeWhole(lower, choice, choices)) return null
  if (beside.afterCapital && mayBeSurname(seen, choice)) return null
  return {
    start,
    end,
    text: inCaseOf(seen, choice.word, beside.last === ''),
    reason: byContext ? 'context' : choice.reason,
    confidence: sureness(choice, choices, byContext),
  }
}

/** Then only the register and the award's own words count. */
function mayBeSurname(seen: string, { word, reason }: Choice): boolean {
  return /^\p{Lu}\p{Ll}/u.test(seen) && reason !== 'register' && !glossary.has(word)
}

/** Less for much damage, and for a rival that is almost as likely. */
function sureness(choice: Choice, choices: readonly Choice[], byContext: boolean): number {
  const rival = choices.find((each) => each.word !== choice.word)
  const doubt = byContext || !rival ? 0 : Math.max(0, 0.25 - (rival.score - choice.score))
  return rounded(Math.min(0.98, Math.max(0.3, 1 - choice.score * 0.5 - doubt)))
}

/** It stands there as a word, and nothing speaks much more for the other one. */
function mayBeWhole(lower: string, choice: Choice, choices: readonly Choice[]): boolean {
  const itself = choices.find((each) => each.word === lower)
  return itself !== undefined && itself.score - choice.score < marginOfDoubt
}

/** Much of it unexplained, and no lost å, ä or ö that would explain why. */
function isGuess({ word, score }: Choice): boolean {
  return score > (/[åäö]/.test(word) ? 1.3 : 0.8)
}

const counted =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|procent|år|st|kap|kr|tkr|mnkr|miljon|miljard|dag|timme|vecka|månad|minut|meter|kilometer|liter|person|barn|elev|av|och|till|eller|och)$/

/** "program 1 staden": a lone 1 between words was an i. */
function loneOne({ text }: Word, { last, next }: Beside): string | null {
  if (text !== '1' || !/^\p{Ll}/u.test(next) || counted.test(next)) return null
  if (last === '') return 'I'
  return /^\p{L}+$/u.test(last) &&
    !/^(?:nr|punkt|bilaga|kapitel|klass|sida|del|fas|steg|alternativ|grupp|kl)$/.test(last)
    ? 'i'
    : null
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

/** Names of people are never touched, not even when they look like a damaged word. */
function isPersonsName(seen: string): boolean {
  return /^\p{Lu}\p{Ll}+s?$/u.test(seen) && firstNames.has(seen.toLowerCase().replace(/s$/, ''))
}

/** "2O15" and "l9": letters that scanning puts for digits. */
function wholeNumber(seen: string): string | null {
  if (!/^[\dOolI]{2,4}$/.test(seen) || !/\d/.test(seen) || !/[OolI]/.test(seen)) return null
  return seen.replace(/[lI]/g, '1').replace(/[Oo]/g, '0')
}

function inCaseOf(seen: string, word: string, begins: boolean): string {
  if (seen.length > 2 && seen === seen.toUpperCase() && /\p{Lu}{2}/u.test(seen))
    return word.toUpperCase()
  const first = seen.charAt(0)
  const lost = /^[åäö]/.test(word) && !/[aoåäö]/i.test(first) // no telling which it was
  const upper = lost ? begins : first !== first.toLowerCase()
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

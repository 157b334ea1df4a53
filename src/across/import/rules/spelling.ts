// Looks for the words that a damaged one may have been, compounds too, along the automaton of a word list.
import { may, type WordList } from '../../../support/spelling/model.ts'
import { marksOf, stepFrom } from '../../../support/spelling/rules/automaton.ts'
import { anyCost, lostCosts, type Readings } from './confusions.ts'

/** `cost`: how unlikely the damage is, and the compound. `parts`: what it is put together of. */
export type Candidate = {
  readonly word: string
  readonly cost: number
  readonly parts: readonly string[]
}

type Walk = {
  readonly list: WordList
  readonly seen: string
  readonly limit: number
  readonly readings: Readings
  readonly found: Map<string, Candidate>
  steps: number
}
type Spot = {
  readonly state: number
  readonly at: number
  readonly cost: number
  readonly word: string
  /** The parts before the one that is being walked. */
  readonly parts: readonly string[]
  /** Letters of the part that is being walked. */
  readonly length: number
  /** What the part before allows this one to be: a verb or an adjective, or 0 for any. */
  readonly only: number
}

const start = { at: 0, cost: 0, word: '', parts: [], length: 0, only: 0 } as const
const losses = Object.entries(lostCosts)
const cheapestLoss = Math.min(...losses.map(([, cost]) => cost))
const mostSteps = 60_000
/** Each joint of a compound. Short parts join to nonsense. */
const jointCost = 0.3
const shortPartCost = 0.35

/** `limit`: what damage and joints may come to. */
type Bounds = { readonly limit: number; readonly readings: Readings }

/** The cheapest first. Dear ones are looked for only where there is no cheap one. */
export function candidatesFor(
  list: WordList,
  seen: string,
  { limit, readings }: Bounds,
): readonly Candidate[] {
  for (const within of [0.5, 0.9, limit]) {
    const walk: Walk = {
      ...{ list, seen, readings, limit: Math.min(within, limit) },
      ...{ found: new Map(), steps: 0 },
    }
    go(walk, { ...start, state: list.root })
    if (walk.found.size > 0 || within >= limit) {
      return [...walk.found.values()].sort((a, b) => a.cost - b.cost)
    }
  }
  return []
}

/** Whether it is in the list just so, or put together of two or three words that may be. */
export function isWord(list: WordList, seen: string): boolean {
  return (marksOf(list, seen) & may.stand) !== 0 || isJoined(list, seen, 0)
}

function isJoined(list: WordList, rest: string, before: number): boolean {
  const wanted = before === 0 ? may.begin : may.goOn
  let state = list.root
  for (let at = 0; at < rest.length - 3; at += 1) {
    const place = list.letters.indexOf(rest.charAt(at))
    state = place < 0 ? -1 : stepFrom(list, state, place)
    if (state < 0) return false
    const joins = at >= 2 && ((list.marks[state] ?? 0) & wanted) !== 0
    if (joins && isEnding(list, rest.slice(at + 1), before + 1)) return true
  }
  return false
}

function isEnding(list: WordList, rest: string, before: number): boolean {
  if ((marksOf(list, rest) & may.end) !== 0) return true
  return before < 2 && isJoined(list, rest, before)
}

function go(walk: Walk, spot: Spot): void {
  walk.steps += 1
  if (spot.cost > walk.limit || walk.steps > mostSteps) return
  if (spot.at >= walk.seen.length) arrive(walk, spot)
  join(walk, spot)
  takeNext(walk, spot)
  loseLetters(walk, spot)
}

function takeNext(walk: Walk, spot: Spot): void {
  const one = walk.seen.charAt(spot.at)
  if (one === '') return
  take(walk, spot, one, { letters: one, cost: 0 })
  for (const reading of walk.readings.get(one) ?? []) take(walk, spot, one, reading)
  const two = walk.seen.slice(spot.at, spot.at + 2)
  if (two.length === 2)
    for (const reading of walk.readings.get(two) ?? []) take(walk, spot, two, reading)
  if (spot.cost + anyCost <= walk.limit) takeAny(walk, spot, one)
}

function take(
  walk: Walk,
  spot: Spot,
  piece: string,
  { letters, cost }: { readonly letters: string; readonly cost: number },
): void {
  if (spot.cost + cost > walk.limit) return
  let { state } = spot
  for (const letter of letters) {
    const place = walk.list.letters.indexOf(letter)
    state = place < 0 ? -1 : stepFrom(walk.list, state, place)
    if (state < 0) return
  }
  go(walk, {
    ...spot,
    state,
    at: spot.at + piece.length,
    cost: spot.cost + cost,
    word: spot.word + letters,
    length: spot.length + letters.length,
  })
}

function loseLetters(walk: Walk, spot: Spot): void {
  if (spot.cost + cheapestLoss > walk.limit) return
  for (const [letter, cost] of losses) {
    if (spot.cost + cost <= walk.limit) take(walk, spot, '', { letters: letter, cost })
  }
}

/** A letter that nothing explains, once. */
function takeAny(walk: Walk, spot: Spot, seen: string): void {
  const { first, label, letters } = walk.list
  go(walk, { ...spot, at: spot.at + 1, cost: spot.cost + anyCost })
  const end = first[spot.state + 1] ?? 0
  for (let step = first[spot.state] ?? 0; step < end; step += 1) {
    const letter = letters.charAt(label[step] ?? 0)
    if (letter !== seen) take(walk, spot, seen, { letters: letter, cost: anyCost })
  }
}

function arrive(walk: Walk, spot: Spot): void {
  const { state, cost, word, parts, length } = spot
  if (!mayEnd(walk.list.marks[state] ?? 0, spot)) return
  const whole = cost + (parts.length > 0 && length < 4 ? shortPartCost : 0)
  if (whole > walk.limit || (walk.found.get(word)?.cost ?? 9) <= whole) return
  walk.found.set(word, { word, cost: whole, parts: [...parts, lastPart(word, length)] })
}

function mayEnd(marks: number, { parts, length, only }: Spot): boolean {
  const wanted = parts.length > 0 ? only || may.end : may.stand
  const said = (marks & (may.name | may.unsaid)) === 0
  return said && (marks & wanted) !== 0 && (parts.length === 0 || length > 2)
}

function lastPart(word: string, length: number): string {
  return word.slice(word.length - length)
}

/** A new part begins where the one so far may be followed by another. */
function join(walk: Walk, spot: Spot): void {
  const marks = walk.list.marks[spot.state] ?? 0
  if (marks === 0 || spot.only !== 0 || spot.length < 2) return
  const cost = spot.cost + jointCost + (spot.length < 4 ? shortPartCost : 0)
  if (cost > walk.limit || walk.seen.length - spot.at < 2) return
  const parts = [...spot.parts, lastPart(spot.word, spot.length)]
  const next = { ...spot, state: walk.list.root, cost, parts, length: 0 }
  if (mayFollow(marks, spot)) go(walk, next)
  if (spot.parts.length > 0) return
  if ((marks & may.beforeVerb) !== 0) go(walk, { ...next, only: may.verb })
  if ((marks & may.beforeAdjective) !== 0) go(walk, { ...next, only: may.adjective })
}

function mayFollow(marks: number, { parts, length }: Spot): boolean {
  const wanted = parts.length === 0 ? may.begin : may.goOn
  return (marks & wanted) !== 0 && parts.length < 3 && length > 2
}

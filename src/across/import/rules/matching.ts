// Whose registration a paper is about: who could be meant, how well each fits and why, and when it is sure.
import type { Registration } from '../../../award/registrations/model.ts'
import { likeness } from '../../../award/units/rules/names.ts'
import { folded } from '../../../base/lib/text.ts'
import type {
  DecisionPoint,
  DecisionVerb,
  ImportedPaper,
  NamedUnit,
  ReviewedFact,
} from '../model.ts'
import { verbOfText } from './decision.ts'
import { heldText, heldValue, heldValues, holds } from './review.ts'

export type Reason =
  | 'named'
  | 'nearly-named'
  | 'in-text'
  | 'same-number'
  | 'same-board'
  | 'other-board'
  | 'sender'
/** Someone who takes part in the edition, as far as matching needs it. */
export type Participant = {
  readonly registration: Registration
  readonly board: string | null
  /** Of the board's matter about it, where there is one. */
  readonly recordNumber: string | null
  /** Whether who sent the paper coordinates for its administration. */
  readonly isSenders: boolean
}
export type Candidate = Participant & {
  readonly score: number
  readonly reasons: readonly Reason[]
}

const weights: Readonly<Record<Reason, number>> = {
  named: 50,
  'nearly-named': 25,
  'in-text': 12,
  'same-number': 30,
  'same-board': 20,
  'other-board': -40,
  sender: 10,
}
const mostCandidates = 6

/** Who could be meant by this unit of the paper, the best first. Null: the paper names none. */
export function candidatesFor(
  paper: ImportedPaper,
  named: NamedUnit | null,
  all: readonly Participant[],
): readonly Candidate[] {
  const text = plain(paper.rawText)
  const rated = all.map((one) => {
    const reasons = reasonsFor(paper, named, one, text)
    const score = reasons.reduce((sum, reason) => sum + weights[reason], 0)
    return { ...one, reasons, score }
  })
  return rated
    .filter(({ reasons, score }) => score > 0 && reasons.some((each) => each !== 'same-board'))
    .sort(
      (a, b) => b.score - a.score || (a.registration.unitName < b.registration.unitName ? -1 : 1),
    )
    .slice(0, mostCandidates)
}

function reasonsFor(
  paper: ImportedPaper,
  named: NamedUnit | null,
  one: Participant,
  text: string,
): readonly Reason[] {
  const board = boardReason(paper, one)
  const number = heldText(paper, 'recordNumber')
  const sameNumber =
    number !== null && one.recordNumber !== null && plain(number) === plain(one.recordNumber)
  return [
    ...nameReason(named, one.registration.unitName, text),
    ...(sameNumber ? (['same-number'] as const) : []),
    ...(board ? [board] : []),
    ...(one.isSenders ? (['sender'] as const) : []),
  ]
}

function nameReason(named: NamedUnit | null, name: string, text: string): readonly Reason[] {
  const key = plain(name)
  if (named && plain(named.name) === key) return ['named']
  if (named && isNearly(named.name, name)) return ['nearly-named']
  return key.length >= 8 && text.includes(key) ? ['in-text'] : []
}

/** «Förskolan» and the like, which many have in common, say nothing: the rest of the names is compared. */
function isNearly(one: string, other: string): boolean {
  const [first = '', ...rest] = one.trim().split(/\s+/)
  const [second = '', ...others] = other.trim().split(/\s+/)
  if (rest.length === 0 || others.length === 0 || plain(first) !== plain(second))
    return likeness(one, other) >= 0.55
  return likeness(rest.join(' '), others.join(' ')) >= 0.4
}

function boardReason(paper: ImportedPaper, one: Participant): Reason | null {
  const board = heldText(paper, 'board')
  if (board === null || one.board === null) return null
  return isSameBoard(board, one.board) ? 'same-board' : 'other-board'
}

/** Letters and digits only, without dots and rings. */
function plain(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Genitives of places come and go: Södermalm(s) stadsdelsnämnd. */
export function isSameBoard(one: string, other: string): boolean {
  const bare = (name: string) =>
    plain(name.replace(/s(?=\s+stadsdels)/u, '').replace(/nämnden$/u, 'nämnd'))
  return bare(one) === bare(other)
}

// ---- When it is sure

export type Unsure =
  | 'no-unit'
  | 'unit-unknown'
  | 'unit-nearly'
  | 'two-alike'
  | 'no-board'
  | 'board-differs'
  | 'no-decision'
  | 'no-meeting-date'
  | 'not-adjusted'
  | 'open-facts'
export type MatchedUnit = { readonly registration: Registration; readonly outcome: DecisionVerb }
export type Match =
  | { readonly sure: true; readonly units: readonly MatchedUnit[] }
  | { readonly sure: false; readonly why: readonly Unsure[] }

/** All that is needed is told, and everything points to the same registrations. */
export function match(paper: ImportedPaper, all: readonly Participant[]): Match {
  const units = paper.facts.filter((fact) => fact.name === 'units' && holds(fact))
  const found = units.map((fact) => unitMatch(paper, fact, all))
  const why = new Set<Unsure>([
    ...(units.length === 0 ? (['no-unit'] as const) : []),
    ...found.flatMap((each) => (typeof each === 'string' ? [each] : [])),
    ...lacking(paper),
  ])
  if (why.size > 0) return { sure: false, why: [...why] }
  return { sure: true, units: found.filter((each) => typeof each !== 'string') }
}

function unitMatch(
  paper: ImportedPaper,
  fact: ReviewedFact,
  all: readonly Participant[],
): MatchedUnit | Unsure {
  const named = fact.value as NamedUnit
  const outcome = outcomeOf(paper, named)
  if (outcome === null) return 'no-decision'
  const chosen = all.find(({ registration }) => registration.id === fact.registration)
  if (chosen) return { registration: chosen.registration, outcome }
  const candidates = candidatesFor(paper, named, all)
  const exact = candidates.filter(({ reasons }) => reasons.includes('named'))
  const [only, second] = exact
  if (!only) return candidates.some(isNear) ? 'unit-nearly' : otherwise(named, all)
  if (second) return 'two-alike'
  if (only.reasons.includes('same-board') || only.reasons.includes('same-number'))
    return { registration: only.registration, outcome }
  return 'no-board'
}

function isNear({ reasons }: Candidate): boolean {
  return reasons.includes('nearly-named') || reasons.includes('same-number')
}

/** The name is there, but under another board. */
function otherwise(named: NamedUnit, all: readonly Participant[]): Unsure {
  const same = all.some(({ registration }) => plain(registration.unitName) === plain(named.name))
  return same ? 'board-differs' : 'unit-unknown'
}

/** What the point that names the unit says of it, else what the board decided as a whole. */
export function outcomeOf(paper: ImportedPaper, unit: NamedUnit): DecisionVerb | null {
  const points = heldValues(paper, 'decisionPoints') as readonly DecisionPoint[]
  const own = points.filter(({ units }) => units.some((name) => plain(name) === plain(unit.name)))
  const verbs = [...new Set(own.flatMap(({ text }) => verbOfText(text) ?? []))]
  const whole = heldValue(paper, 'decision') as DecisionVerb | null
  return verbs.length === 1 ? (verbs[0] ?? null) : whole
}

const needed = ['edition', 'board', 'units', 'meetingDate', 'adjustedOn'] as const

function lacking(paper: ImportedPaper): readonly Unsure[] {
  const open = paper.facts.some(
    (fact) => fact.state === 'open' && (needed as readonly string[]).includes(fact.name),
  )
  const immediate = heldValue(paper, 'immediateAdjustment') === true
  return [
    ...(open ? (['open-facts'] as const) : []),
    ...(heldText(paper, 'meetingDate') === null ? (['no-meeting-date'] as const) : []),
    ...(!immediate && heldText(paper, 'adjustedOn') === null && needsAdjusting(paper)
      ? (['not-adjusted'] as const)
      : []),
  ]
}

/** A matter that was put off comes again: its minutes are not waited for. */
function needsAdjusting(paper: ImportedPaper): boolean {
  const verb = heldValue(paper, 'decision')
  return verb !== 'postponed' && verb !== 'referred-back'
}

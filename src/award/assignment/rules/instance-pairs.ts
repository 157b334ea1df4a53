// Who could examine what, and how well: the pairs that the engine chooses among.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import {
  type Closed,
  partKeys,
  type Refused,
  type Season,
  type SeasonEntry,
  type SeasonExaminer,
} from '../model/season.ts'
import type { Placing, Wishes } from '../model/wishes.ts'
import { mentioner } from './mentioning.ts'
import { knowsCategory, type Scoring, scoreOf } from './parts.ts'
import { stepsBetween } from './places.ts'

/** `entry` and `examiner` are indexes. */
export type Pairing = {
  readonly entry: number
  readonly examiner: number
  readonly score: number
  /** Of each part, in the order of `partKeys`. */
  readonly points: readonly number[]
  readonly inField: boolean
  readonly lastTeam: boolean
}

export type Candidates = {
  readonly season: Season
  readonly wishes: Wishes
  /** In the order of their ids. */
  readonly entries: readonly SeasonEntry[]
  /** In the order of their ids, with the room that they have in this plan. Who is away is not there. */
  readonly examiners: readonly SeasonExaminer[]
  /** By entry, then by examiner. */
  readonly pairs: readonly Pairing[]
  /** Indexes of pairs. */
  readonly byEntry: readonly (readonly number[])[]
  readonly byExaminer: readonly (readonly number[])[]
  /** The pairs that are to be chosen. */
  readonly pinned: readonly number[]
  readonly refused: readonly Refused[]
}

export function candidatesIn(season: Season, wishes: Wishes): Candidates {
  const entries = season.entries.toSorted((a, b) => inOrder(a.id, b.id))
  const examiners = present(season, wishes).toSorted((a, b) => inOrder(a.person, b.person))
  const closing = closingIn(season, wishes)
  const byEntry: number[][] = entries.map(() => [])
  const byExaminer: number[][] = examiners.map(() => [])
  const pairs: Pairing[] = []
  const mentions = mentioner()
  entries.forEach((entry, e) => {
    examiners.forEach((examiner, x) => {
      if (closing(entry, examiner) !== undefined) return
      byEntry[e]?.push(pairs.length)
      byExaminer[x]?.push(pairs.length)
      pairs.push({ entry: e, examiner: x, ...pairing(season, { entry, examiner, mentions }) })
    })
  })
  const { pinned, refused } = pinsIn({ season, wishes, entries, examiners, pairs })
  return { season, wishes, entries, examiners, pairs, byEntry, byExaminer, pinned, refused }
}

type Fitting = Pick<Scoring, 'mentions'> & {
  readonly entry: SeasonEntry
  readonly examiner: SeasonExaminer
}

function pairing({ rules }: Season, { entry, examiner, ...rest }: Fitting) {
  const { total, parts } = scoreOf({ entry, examiner, load: 0, rules, ...rest })
  const points = [0, 0, 0, 0, 0, 0]
  for (const part of parts) points[partKeys.indexOf(part.key)] = part.points
  return {
    ...{ score: total, points },
    inField: knowsCategory(entry, examiner),
    lastTeam: entry.lastTeam.includes(examiner.person),
  }
}

/** Their room is their own, where this plan does not say another. */
function present({ examiners }: Season, { away, loads }: Wishes): readonly SeasonExaminer[] {
  const gone = new Set(away)
  const rooms = new Map(loads.map(({ person, ceiling }) => [person, ceiling]))
  return examiners
    .filter(({ person }) => !gone.has(person))
    .map((one) => ({ ...one, capacity: rooms.get(one.person) ?? one.capacity }))
}

/** Why a pair cannot be, if it cannot: the gravest reason first. A pin outweighs a long way. */
function closingIn({ closed, rules }: Season, { pins, forbids, waived }: Wishes) {
  const shut = new Map(closed.map(({ entry, person, why }) => [entry + person, why]))
  const wished = new Set(pins.map(keyOf))
  const unwished = new Set(forbids.map(keyOf))
  const { force, limit } = rules.rules.travel
  const near = force === 'hard' && !waived.includes('travel') ? limit : Number.POSITIVE_INFINITY
  return (entry: SeasonEntry, examiner: SeasonExaminer): Closed | 'forbidden' | undefined => {
    const key = entry.id + examiner.person
    const why = shut.get(key)
    if (why) return why
    if (examiner.missing.length > 0) return 'missing'
    if (examiner.capacity < 1) return 'capacity'
    if (unwished.has(key)) return 'forbidden'
    const far = (stepsBetween(examiner.home, entry.place) ?? 0) > near
    return far && !wished.has(key) ? 'travel' : undefined
  }
}

type Pinning = Pick<Candidates, 'season' | 'wishes' | 'entries' | 'examiners' | 'pairs'>

function pinsIn({ season, wishes, entries, examiners, pairs }: Pinning) {
  const at = new Map(
    pairs.map(({ entry, examiner }, pair) => [
      `${entries[entry]?.id}${examiners[examiner]?.person}`,
      pair,
    ]),
  )
  const closing = closingIn(season, wishes)
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  const examinerOf = new Map(examiners.map((one) => [one.person, one]))
  const pinned: number[] = []
  const refused: Refused[] = []
  for (const pin of wishes.pins) {
    const [entry, examiner] = [entryOf.get(pin.entry), examinerOf.get(pin.person)]
    const pair = at.get(keyOf(pin))
    if (pair !== undefined) pinned.push(pair)
    else refused.push({ ...pin, why: whyNot(entry && examiner && closing(entry, examiner)) })
  }
  return { pinned: pinned.toSorted((a, b) => a - b), refused }
}

/** Who is not there, or whose entry is not, has no room for it. */
function whyNot(why: Closed | 'forbidden' | undefined): Closed {
  return why === undefined || why === 'forbidden' ? 'capacity' : why
}

function keyOf({ entry, person }: Placing): string {
  return entry + person
}

function inOrder(a: EntryId | PersonId, b: EntryId | PersonId): number {
  return a < b ? -1 : a > b ? 1 : 0
}

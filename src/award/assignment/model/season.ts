// Everything of an edition that its teams are chosen from, and what the engine's numbers stand for.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { TeamRuleKey, TeamRules, WeightKey } from '../../editions/model/team-rules.ts'
import type { EditionId } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Wish } from '../../examiners/model/profile.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'

/** Where somebody works or a unit lies, as far as the register's names tell. `from`: the name that told it. */
export type Place = { readonly district: string; readonly part: string; readonly from: string }

/** An entry, with what a choice of its team rests on. */
export type SeasonEntry = {
  readonly id: EntryId
  readonly unit: UnitId
  readonly name: string
  readonly category: string | null
  readonly administration: OrganisationId | null
  /** Names of the unit, its department and what its category includes: where a field is sought. */
  readonly texts: readonly string[]
  readonly place: Place | null
  /** Those who examined the unit the last time that it took part. */
  readonly lastTeam: readonly PersonId[]
}

/** Who could be chosen. Those who have ended are not among them. */
export type SeasonExaminer = {
  readonly person: PersonId
  readonly name: string
  /** Confirmed. */
  readonly categories: readonly string[]
  readonly fields: readonly string[]
  readonly wishes: readonly Wish[]
  /** Entries in this edition. */
  readonly capacity: number
  /** Days of the visits that do not suit. */
  readonly daysAway: readonly string[]
  /** Administrations and companies where they work now, by id and name. */
  readonly employers: readonly { readonly id: OrganisationId; readonly name: string }[]
  readonly home: Place | null
  readonly leads: boolean
  /** Earlier editions that they have examined in. */
  readonly editions: number
  /** What the edition asks of them and they have not done. */
  readonly missing: readonly string[]
}

/** Why somebody cannot examine an entry, or no entry at all. */
export type Closed = 'conflict' | 'open' | 'missing' | 'capacity' | 'travel'

export type Season = {
  readonly edition: EditionId
  readonly year: number
  readonly rules: TeamRules
  /** Days on which visits are made, the earliest first. Empty: not laid down. */
  readonly days: readonly string[]
  readonly entries: readonly SeasonEntry[]
  readonly examiners: readonly SeasonExaminer[]
  /** Pairs with a conflict, or with one that is not decided yet. A declaration that is missing closes nothing. */
  readonly closed: readonly {
    readonly entry: EntryId
    readonly person: PersonId
    readonly why: 'conflict' | 'open'
  }[]
}

/** The parts of a score. `travel` takes points: a step too far costs its price. */
export type PartKey = WeightKey | 'travel'
export const partKeys: readonly PartKey[] = [
  'competence',
  'field',
  'wish',
  'load',
  'distance',
  'travel',
]

/** What a row or a slack of the instance is about. Indexes are those of the instance. */
export type RuleAt = {
  readonly rule: TeamRuleKey | 'load' | 'pin'
  readonly entry: number | null
  readonly examiner: number | null
  /** The administration of a rule about one, by name. */
  readonly administration: string | null
  /** The number that the rule asks for: a member, an entry, a day. */
  readonly limit: number
}

/** Plain JSON, kept with each solution, so that it can be explained when all else has changed. */
export type Meaning = {
  /** By row. */
  readonly rows: readonly RuleAt[]
  /** By slack. */
  readonly slacks: readonly (RuleAt & { readonly price: number })[]
  /** By pair: the points of each part. They sum to the pair's score. */
  readonly parts: Readonly<Record<PartKey, readonly number[]>>
  readonly weights: Readonly<Record<WeightKey, number>>
  /** Pairs whose examiner knows the category, or was in the unit's last team. */
  readonly inField: readonly number[]
  readonly lastTeam: readonly number[]
  /** Examiners by what they bring. */
  readonly leaders: readonly number[]
  readonly experienced: readonly number[]
  readonly newcomers: readonly number[]
  /** By examiner: administrations by name. */
  readonly employers: readonly (readonly string[])[]
  /** By examiner: how many entries they could have, and the most they may. */
  readonly possible: readonly number[]
  readonly days: readonly string[]
}

/** A placing that is wished and cannot be. */
export type Refused = { readonly entry: EntryId; readonly person: PersonId; readonly why: Closed }

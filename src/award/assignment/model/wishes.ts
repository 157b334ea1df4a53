// What the organiser wants of a plan beside the edition's rules: kept with each step of it.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { TeamRuleKey } from '../../editions/model/team-rules.ts'
import type { EntryId } from '../../entries/model.ts'

/** Who is to examine what, or not to. */
export type Placing = { readonly entry: EntryId; readonly person: PersonId }

/** Each list in the order in which it was wished. Nothing is said twice. */
export type Wishes = {
  /** «Lås fast»: in the team in every solution. */
  readonly pins: readonly Placing[]
  /** «Inte här»: never in that team. */
  readonly forbids: readonly Placing[]
  /** Another size of team than the edition's, for one entry. */
  readonly sizes: readonly {
    readonly entry: EntryId
    readonly least: number
    readonly most: number
  }[]
  /** Other bounds of one examiner's load, in place of their own and the edition's. */
  readonly loads: readonly {
    readonly person: PersonId
    readonly floor: number
    readonly ceiling: number
  }[]
  /** Not to be counted on: ill, or gone. */
  readonly away: readonly PersonId[]
  /** Rules of the edition (by key) that may give way in this plan. */
  readonly waived: readonly TeamRuleKey[]
}

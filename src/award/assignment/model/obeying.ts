// What a single team breaks of its edition's rules.
import type { TeamRuleKey } from '../../editions/model/team-rules.ts'

/** Rules that one team can break by itself. The others are about all teams together. */
export type OwnRule = Exclude<TeamRuleKey, 'floor' | 'connected'>

export type BrokenRule = {
  readonly rule: OwnRule
  readonly force: 'hard' | 'soft'
  /** By how much, and what that costs where the rule is a wish. */
  readonly by: number
  readonly price: number
  /** What the rule asks for, and which administration it is about. */
  readonly limit: number
  readonly administration: string | null
}

// How a rule of the edition holds in a plan that lets some of them give way.
import {
  type LimitedRule,
  limitedRules,
  type Ruling,
  type TeamRuleKey,
  type TeamRules,
} from '../../editions/model/team-rules.ts'

export type HeldRuling = Ruling & { readonly limit: number }

/** A rule that may give way is a wish where it was none, and is not asked where it was one. */
export function rulingIn(
  { rules }: Pick<TeamRules, 'rules'>,
  { waived }: { readonly waived: readonly string[] },
  key: TeamRuleKey,
): HeldRuling {
  const { force, price } = rules[key]
  const limit = isLimited(key) ? rules[key].limit : 1
  if (!waived.includes(key)) return { force, price, limit }
  return { force: force === 'hard' ? 'soft' : 'off', price, limit }
}

function isLimited(key: TeamRuleKey): key is LimitedRule {
  return key in limitedRules
}

/** What is sought where nothing is said: the smallest team. */
export function wantedSize({ wanted, minimum }: Pick<TeamRules, 'wanted' | 'minimum'>): number {
  return wanted ?? minimum
}

// Whether a team that was put together by hand obeys the rules that all teams are chosen by.
import type { TeamRules } from '../../editions/model/team-rules.ts'
import type { BrokenRule, OwnRule } from '../model/obeying.ts'
import type { SeasonEntry, SeasonExaminer } from '../model/season.ts'
import { isExperienced, isNew } from './newness.ts'
import { knowsCategory } from './parts.ts'
import { stepsBetween } from './places.ts'
import { wantedSize } from './ruling.ts'

export type Obeying = {
  readonly rules: TeamRules
  /** Days of the visits. */
  readonly days: readonly string[]
  readonly entry: SeasonEntry
}

type Miss = { readonly by: number; readonly administration?: string }

/** The hard rules first. Nobody at all breaks nothing. */
export function brokenBy(
  obeying: Obeying,
  members: readonly SeasonExaminer[],
): readonly BrokenRule[] {
  if (members.length === 0) return []
  const rules = Object.keys(checks) as OwnRule[]
  const broken = rules.flatMap((rule): readonly BrokenRule[] => {
    const { force, price } = obeying.rules.rules[rule]
    if (force === 'off') return []
    return checks[rule](obeying, members).flatMap(({ by, administration = null }) =>
      by > 0
        ? [{ rule, force, by, price: by * price, limit: limitOf(obeying, rule), administration }]
        : [],
    )
  })
  return broken.toSorted((a, b) => Number(b.force === 'hard') - Number(a.force === 'hard'))
}

function limitOf({ rules, days }: Obeying, rule: OwnRule): number {
  if (rule === 'size') return wantedSize(rules)
  if (rule === 'days') return Math.min(rules.rules.days.limit, days.length)
  const ruling = rules.rules[rule]
  return 'limit' in ruling ? ruling.limit : 1
}

type Check = (obeying: Obeying, members: readonly SeasonExaminer[]) => readonly Miss[]

const checks: Readonly<Record<OwnRule, Check>> = {
  size: ({ rules }, members) => [{ by: Math.abs(members.length - wantedSize(rules)) }],
  leader: (_, members) => nobody(members, ({ leads }) => leads),
  inField: ({ entry }, members) => nobody(members, (one) => knowsCategory(entry, one)),
  outsideField: ({ entry }, members) => nobody(members, (one) => !knowsCategory(entry, one)),
  administration: (_, members) => crowded(members),
  experienced: ({ rules }, members) =>
    nobody(members, (one) => isExperienced(one, rules.rules.experienced.limit)),
  newcomer: (_, members) => nobody(members, isNew),
  lastYear: ({ rules, entry }, members) => {
    const again = members.filter(({ person }) => entry.lastTeam.includes(person))
    return [{ by: again.length - rules.rules.lastYear.limit }]
  },
  days: (obeying, members) => {
    const free = obeying.days.filter((day) => members.every((one) => !one.daysAway.includes(day)))
    return [{ by: free.length < limitOf(obeying, 'days') ? 1 : 0 }]
  },
  travel: ({ rules, entry }, members) => {
    const over = members.map(
      ({ home }) => (stepsBetween(home, entry.place) ?? 0) - rules.rules.travel.limit,
    )
    return [{ by: over.reduce((sum, steps) => sum + Math.max(0, steps), 0) }]
  },
}

function nobody(
  members: readonly SeasonExaminer[],
  has: (one: SeasonExaminer) => boolean,
): readonly Miss[] {
  return [{ by: members.some(has) ? 0 : 1 }]
}

function crowded(members: readonly SeasonExaminer[]): readonly Miss[] {
  const employers = members.flatMap((one) => one.employers)
  return [...Map.groupBy(employers, ({ id }) => id)].map(([, same]) => ({
    by: same.length - 1,
    administration: same[0]?.name ?? '',
  }))
}

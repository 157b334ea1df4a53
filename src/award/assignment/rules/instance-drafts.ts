// Rule by rule, over which pairs it counts and what it asks of them.
import type { TeamRuleKey } from '../../editions/model/team-rules.ts'
import type { RuleAt, SeasonExaminer } from '../model/season.ts'
import type { Candidates, Pairing } from './instance-pairs.ts'
import { isExperienced, isNew } from './newness.ts'
import { roomPoints } from './parts.ts'
import { rulingIn, wantedSize } from './ruling.ts'

/** `upper` null: as many as you like. `price` null: it always holds. */
export type Drafted = {
  readonly at: RuleAt
  readonly pairs: readonly number[]
  readonly lower: number
  readonly upper: number | null
  readonly price: number | null
}

export function draftedFor(candidates: Candidates): readonly Drafted[] {
  return [
    ...candidates.entries.flatMap((_, entry) => teamDrafts(candidates, entry)),
    ...candidates.examiners.flatMap((_, examiner) => loadDrafts(candidates, examiner)),
    ...candidates.pinned.map((pair) => pinDraft(candidates, pair)),
  ]
}

function teamDrafts(candidates: Candidates, entry: number): readonly Drafted[] {
  const { experienced } = candidates.season.rules.rules
  return [
    ...sizeDraft(candidates, entry),
    ...someone(candidates, { rule: 'leader', entry, has: (_, one) => one.leads }),
    ...someone(candidates, { rule: 'inField', entry, has: ({ inField }) => inField }),
    ...someone(candidates, { rule: 'outsideField', entry, has: ({ inField }) => !inField }),
    ...someone(candidates, {
      rule: 'experienced',
      entry,
      has: (_, one) => isExperienced(one, experienced.limit),
    }),
    ...someone(candidates, { rule: 'newcomer', entry, has: (_, one) => isNew(one) }),
    ...administrationDrafts(candidates, entry),
    ...lastYearDraft(candidates, entry),
  ]
}

/** Only where a smaller team than the wanted is possible. */
function sizeDraft(candidates: Candidates, entry: number): readonly Drafted[] {
  const { season, wishes, entries, byEntry } = candidates
  const { force, price } = rulingIn(season.rules, wishes, 'size')
  const wanted = wantedSize(season.rules)
  const own = wishes.sizes.some((size) => size.entry === entries[entry]?.id)
  if (force !== 'soft' || own || wanted <= season.rules.minimum) return []
  const pairs = byEntry[entry] ?? []
  return [{ at: about('size', { entry, limit: wanted }), pairs, lower: wanted, upper: null, price }]
}

type Someone = {
  readonly rule: TeamRuleKey
  readonly entry: number
  readonly has: (pair: Pairing, examiner: SeasonExaminer) => boolean
}

/** At least one who has it. Where everyone has it nothing needs to be asked. */
function someone(candidates: Candidates, { rule, entry, has }: Someone): readonly Drafted[] {
  const { season, wishes, byEntry } = candidates
  const { force, price } = rulingIn(season.rules, wishes, rule)
  if (force === 'off') return []
  const all = byEntry[entry] ?? []
  const pairs = all.filter((pair) => {
    const at = candidates.pairs[pair]
    const examiner = at && candidates.examiners[at.examiner]
    return at && examiner && has(at, examiner)
  })
  if (pairs.length === all.length && all.length > 0) return []
  const soft = force === 'soft' ? price : null
  return [{ at: about(rule, { entry, limit: 1 }), pairs, lower: 1, upper: null, price: soft }]
}

function administrationDrafts(candidates: Candidates, entry: number): readonly Drafted[] {
  const { season, wishes, byEntry, pairs, examiners } = candidates
  const { force, price } = rulingIn(season.rules, wishes, 'administration')
  if (force === 'off') return []
  const groups = new Map<string, { name: string; pairs: number[] }>()
  for (const pair of byEntry[entry] ?? []) {
    for (const { id, name } of examiners[pairs[pair]?.examiner ?? -1]?.employers ?? []) {
      const group = groups.get(id) ?? { name, pairs: [] }
      group.pairs.push(pair)
      groups.set(id, group)
    }
  }
  const soft = force === 'soft' ? price : null
  return [...groups]
    .filter(([, group]) => group.pairs.length > 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      at: { ...about('administration', { entry, limit: 1 }), administration: group.name },
      ...{ pairs: group.pairs, lower: 0, upper: 1, price: soft },
    }))
}

function lastYearDraft(candidates: Candidates, entry: number): readonly Drafted[] {
  const { season, wishes, byEntry, pairs } = candidates
  const { force, price, limit } = rulingIn(season.rules, wishes, 'lastYear')
  const same = (byEntry[entry] ?? []).filter((pair) => pairs[pair]?.lastTeam)
  if (force === 'off' || same.length <= limit) return []
  const soft = force === 'soft' ? price : null
  const at = about('lastYear', { entry, limit })
  return [{ at, pairs: same, lower: 0, upper: limit, price: soft }]
}

/** A hard floor is a bound, not a row. Each entry more takes as many points as there is less room. */
function loadDrafts(candidates: Candidates, examiner: number): readonly Drafted[] {
  const { season, wishes, examiners, byExaminer } = candidates
  const [one, pairs] = [examiners[examiner], byExaminer[examiner] ?? []]
  if (!one || pairs.length === 0) return []
  const { force, limit, price } = rulingIn(season.rules, wishes, 'floor')
  const lower = Math.min(limit, one.capacity, pairs.length)
  const own = wishes.loads.some(({ person }) => person === one.person)
  const floors =
    force === 'soft' && !own && lower > 0
      ? [{ at: about('floor', { examiner, limit: lower }), pairs, lower, upper: null, price }]
      : []
  return [...floors, ...roomDrafts(candidates, examiner, pairs)]
}

function roomDrafts(
  { season, examiners }: Candidates,
  examiner: number,
  pairs: readonly number[],
): readonly Drafted[] {
  const capacity = examiners[examiner]?.capacity ?? 0
  const weight = season.rules.weights.load
  const steps = Math.min(capacity, pairs.length) - 1
  return Array.from({ length: Math.max(0, steps) }, (_, i) => i + 1).flatMap((upper) => {
    const price = roomPoints(weight, upper - 1, capacity) - roomPoints(weight, upper, capacity)
    const at = about('load', { examiner, limit: upper })
    return price > 0 ? [{ at, pairs, lower: 0, upper, price }] : []
  })
}

function pinDraft({ pairs }: Candidates, pair: number): Drafted {
  const { entry = null, examiner = null } = pairs[pair] ?? {}
  const at: RuleAt = { rule: 'pin', entry, examiner, administration: null, limit: 1 }
  return { at, pairs: [pair], lower: 1, upper: 1, price: null }
}

function about(
  rule: RuleAt['rule'],
  at: { readonly entry?: number; readonly examiner?: number; readonly limit: number },
): RuleAt {
  return { rule, entry: null, examiner: null, administration: null, ...at }
}

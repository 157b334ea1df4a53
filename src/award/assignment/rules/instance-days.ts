// The days of the visits on which the members of a team can be together.
import type { CommonDays } from '../../../support/optimising/model.ts'
import type { Meaning } from '../model/season.ts'
import type { Candidates } from './instance-pairs.ts'
import { rulingIn } from './ruling.ts'

const bits = 32

/** `firstSlack`: the index of the first slack that is free. One for each team, where it is a wish. */
export function daysOf(
  { season, wishes, entries, examiners }: Candidates,
  firstSlack: number,
): { readonly days: CommonDays | null; readonly slacks: Meaning['slacks'] } {
  const { force, limit, price } = rulingIn(season.rules, wishes, 'days')
  const count = season.days.length
  if (force === 'off' || count === 0) return { days: null, slacks: [] }
  const words = Math.ceil(count / bits)
  const free = new Uint32Array(examiners.length * words)
  examiners.forEach(({ daysAway }, x) => {
    season.days.forEach((day, d) => {
      const word = x * words + Math.floor(d / bits)
      if (!daysAway.includes(day)) free[word] = (free[word] ?? 0) | (1 << (d % bits))
    })
  })
  const soft = force === 'soft'
  const slack = Int32Array.from(entries, (_, e) => (soft ? firstSlack + e : -1))
  const needed = Math.min(limit, count)
  const slacks = entries.map((_, entry) => ({
    ...{ rule: 'days' as const, entry, examiner: null, administration: null },
    ...{ limit: needed, price },
  }))
  return { days: { days: count, words, free, needed, slack }, slacks: soft ? slacks : [] }
}

// What counts of what an examiner has told.

import type { Claim, ExaminerProfile, Season, Wish } from '../model/profile.ts'
import type { Examiner } from '../model.ts'

type ToldOf = {
  readonly season: Season | undefined
  readonly wishes: readonly Wish[]
  readonly claims: readonly Claim[]
}

/** What waits to be confirmed is left out: the examiner's own fields hold only what is confirmed. */
export function profileFrom(
  examiner: Examiner,
  { season, wishes, claims }: ToldOf,
): ExaminerProfile {
  const { personId, categories, fields, languages } = examiner
  return {
    ...{ personId, categories, fields, languages },
    capacity: season?.capacity ?? examiner.capacity,
    daysAway: season?.daysAway ?? [],
    wishes: wishes.map(({ about, subject, wish }) => ({ about, subject, wish })),
    toldYears: toldYears(claims),
  }
}

/** Each year once, the earliest first. */
export function toldYears(claims: readonly Claim[]): readonly number[] {
  const confirmed = claims.filter(({ state }) => state === 'confirmed')
  const years = confirmed.flatMap((claim) => (claim.kind === 'experience' ? [claim.told.year] : []))
  return [...new Set(years)].toSorted((a, b) => a - b)
}

// How near levels lie to a key, and when there are too few of them to say so.
import type { Agreement, Levels } from '../model/training.ts'

/** One judgement of the same thing by two: what was given, and what the key says. Levels from 1. */
export type Rated = { readonly given: number; readonly key: number }

/** How much two levels disagree: 0 when they are the same. */
export type Disagreement = (given: number, key: number) => number

/** One level apart counts one, two apart two: the levels are steps of a scale. */
export const stepsApart: Disagreement = (given, key) => Math.abs(given - key)
/** Every difference counts the same: kappa without weights (Cohen 1960). */
export const different: Disagreement = (given, key) => (given === key ? 0 : 1)

/**
 * Cohen's weighted kappa (J. Cohen, «Weighted kappa», Psychological Bulletin 70, 1968, 213-220):
 * 1 - (sum of observed disagreement) / (sum of the disagreement that chance would give, from how
 * often either side uses each level). 1 is full agreement, 0 what chance gives. With `stepsApart`
 * it is the linear weighting of Cicchetti and Allison (1971). Null: there is nothing to disagree
 * about, because both sides use one and the same level throughout.
 */
export function weightedKappa(rated: readonly Rated[], weigh: Disagreement): number | null {
  const observed = rated.reduce((sum, { given, key }) => sum + weigh(given, key), 0)
  let byChance = 0
  for (const { given } of rated) {
    for (const { key } of rated) byChance += weigh(given, key)
  }
  return byChance === 0 ? null : 1 - (observed * rated.length) / byChance
}

/**
 * The judgements that kappa needs on a scale of so many levels: twice the square of the levels
 * (D. V. Cicchetti and J. L. Fleiss, Applied Psychological Measurement 1, 1977, 195-201). With
 * fewer its value says more of chance than of agreement, and we give none.
 */
export function kappaNeeds(levels: number): number {
  return 2 * levels ** 2
}

/** Fewer areas than these, and a person's own shares are told together with how few they rest on. */
export const fewAreas = 5

/** Null: nothing was scored that has a key. */
export function agreementOf(rated: readonly Rated[], levels: number): Agreement | null {
  const areas = rated.length
  if (areas === 0) return null
  const count = (most: number) =>
    rated.filter(({ given, key }) => stepsApart(given, key) <= most).length
  const sum = (of: (one: Rated) => number) => rated.reduce((total, one) => total + of(one), 0)
  return {
    areas,
    exact: percent(count(0), areas),
    within: percent(count(1), areas),
    difference: sum(({ given, key }) => stepsApart(given, key)) / areas,
    lean: sum(({ given, key }) => given - key) / areas,
    kappa: areas < kappaNeeds(levels) ? null : weightedKappa(rated, stepsApart),
    kappaNeeds: kappaNeeds(levels),
  }
}

/** The areas that both have a level in. */
export function ratedIn(scores: Levels, key: Readonly<Record<string, { readonly level: number }>>) {
  return Object.entries(key).flatMap(([area, { level }]): readonly Rated[] => {
    const given = scores[area]
    return given === undefined ? [] : [{ given, key: level }]
  })
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole)
}

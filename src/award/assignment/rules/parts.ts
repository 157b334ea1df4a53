// How well an examiner fits an entry: a whole number of points, in parts that can be shown.
import type { TeamRules } from '../../editions/model/team-rules.ts'
import type { Part, Score } from '../model/score.ts'
import type { SeasonEntry, SeasonExaminer } from '../model/season.ts'
import { type Mentions, mentions } from './mentioning.ts'
import { stepsBetween } from './places.ts'

export type Scoring = {
  readonly entry: Pick<SeasonEntry, 'category' | 'unit' | 'administration' | 'texts' | 'place'>
  readonly examiner: Pick<SeasonExaminer, 'categories' | 'fields' | 'wishes' | 'capacity' | 'home'>
  /** Entries that the examiner has already, this one apart. */
  readonly load: number
  readonly rules: Pick<TeamRules, 'weights' | 'rules'>
  /** For many scores at once: one that remembers. */
  readonly mentions?: Mentions
}

/**
 * The one score of the house: the list that teams are chosen from by hand shows it, and teams that are
 * chosen together have the highest sum of it. Conflicts are not in it: they exclude, and cost nothing.
 */
export function scoreOf(scoring: Scoring): Score {
  const parts = [
    competence(scoring),
    field(scoring),
    wish(scoring),
    load(scoring),
    distance(scoring),
    ...travel(scoring),
  ]
  const total = parts.reduce((sum, { points }) => sum + points, 0)
  const of = parts.reduce((sum, part) => sum + part.of, 0)
  return { total, of, parts }
}

export function knowsCategory(
  { category }: Pick<SeasonEntry, 'category'>,
  { categories }: Pick<SeasonExaminer, 'categories'>,
): boolean {
  return category !== null && categories.includes(category)
}

function competence({ entry, examiner, rules }: Scoring): Part {
  const of = rules.weights.competence
  const knows = knowsCategory(entry, examiner)
  const because = knows ? 'competence.yes' : 'competence.no'
  return { key: 'competence', points: knows ? of : 0, of, because, matched: [] }
}

function field({ entry, examiner, rules, ...how }: Scoring): Part {
  const of = rules.weights.field
  const stands = how.mentions ?? mentions
  const matched = examiner.fields.filter((word) => entry.texts.some((text) => stands(text, word)))
  const found = matched.length > 0
  const because = found ? 'field.yes' : 'field.no'
  return { key: 'field', points: found ? of : 0, of, because, matched }
}

/** «Not this» weighs more than «rather that». Who has said nothing gets half. */
function wish({ entry, examiner, rules }: Scoring): Part {
  const of = rules.weights.wish
  const subjects = {
    category: entry.category,
    unit: entry.unit,
    administration: entry.administration,
  }
  const about = examiner.wishes.filter((one) => subjects[one.about] === one.subject)
  const said = about.some((one) => one.wish === 'not')
    ? 'not'
    : about.length > 0
      ? 'rather'
      : 'none'
  const share = { rather: 1, none: 0.5, not: 0 }[said]
  return { key: 'wish', points: Math.round(of * share), of, because: `wish.${said}`, matched: [] }
}

/** What one entry more gives: the first gives most. */
export function roomPoints(weight: number, load: number, capacity: number): number {
  if (capacity <= 0) return 0
  return Math.round((weight * Math.max(0, capacity - load)) / capacity)
}

function load({ examiner, load, rules }: Scoring): Part {
  const of = rules.weights.load
  const points = roomPoints(of, load, examiner.capacity)
  return { key: 'load', points, of, because: 'load.room', matched: [] }
}

/** Where nothing is known of one of them it gives half. */
function distance({ entry, examiner, rules }: Scoring): Part {
  const of = rules.weights.distance
  const steps = stepsBetween(examiner.home, entry.place)
  const known = steps === null ? 'unknown' : (['same', 'near', 'far'] as const)[steps]
  const share = { same: 1, near: 0.5, far: 0, unknown: 0.5 }[known]
  const points = Math.round(of * share)
  const matched = [examiner.home, entry.place].flatMap((place) => place?.district ?? [])
  return { key: 'distance', points, of, because: `distance.${known}`, matched }
}

/** Steps beyond what the edition allows, where that is a wish with a price. */
function travel({ entry, examiner, rules }: Scoring): readonly Part[] {
  const { force, limit, price } = rules.rules.travel
  const over = (stepsBetween(examiner.home, entry.place) ?? 0) - limit
  if (force !== 'soft' || over <= 0) return []
  return [{ key: 'travel', points: -over * price, of: 0, because: 'travel.over', matched: [] }]
}

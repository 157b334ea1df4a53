// From a season and what is wished to the engine's problem, and what its numbers stand for.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { TeamProblem } from '../../../support/optimising/model.ts'
import type { EntryId } from '../../entries/model.ts'
import { type Meaning, type PartKey, partKeys, type Refused, type Season } from '../model/season.ts'
import type { Wishes } from '../model/wishes.ts'
import { type Candidates, candidatesIn } from './instance-pairs.ts'
import { type Ruled, rowsOf } from './instance-rows.ts'
import { isExperienced, isNew } from './newness.ts'

/** Indexes of the problem are places in `entries` and `examiners`. */
export type Built = {
  readonly entries: readonly EntryId[]
  readonly examiners: readonly PersonId[]
  readonly problem: TeamProblem
  readonly meaning: Meaning
  /** Placings that are wished and cannot be. They are not in the problem. */
  readonly refused: readonly Refused[]
}

/**
 * The order in which the database gives anything has no part in it: entries and people stand in the order
 * of their ids. A declaration that is missing closes nothing, since being chosen is what asks for it.
 */
export function instanceOf(season: Season, wishes: Wishes): Built {
  const candidates = candidatesIn(season, wishes)
  const ruled = rowsOf(candidates)
  const { entries, examiners, pairs } = candidates
  return {
    entries: entries.map(({ id }) => id),
    examiners: examiners.map(({ person }) => person),
    problem: {
      entries: entries.length,
      examiners: examiners.length,
      pairs: {
        entry: Int32Array.from(pairs, ({ entry }) => entry),
        examiner: Int32Array.from(pairs, ({ examiner }) => examiner),
        score: Int32Array.from(pairs, ({ score }) => score),
      },
      ...ruled.bounds,
      rows: ruled.rows,
      prices: Int32Array.from(ruled.slacks, ({ price }) => price),
      days: ruled.days,
      connected: ruled.connected,
    },
    meaning: meaningOf(candidates, ruled),
    refused: candidates.refused,
  }
}

function meaningOf(candidates: Candidates, ruled: Ruled): Meaning {
  const { season, examiners, pairs, byExaminer } = candidates
  const points = (key: PartKey) => {
    const at = partKeys.indexOf(key)
    return pairs.map((pair) => pair.points[at] ?? 0)
  }
  const { experienced } = season.rules.rules
  return {
    rows: ruled.rowsAt,
    slacks: ruled.slacks,
    parts: {
      competence: points('competence'),
      field: points('field'),
      wish: points('wish'),
      load: points('load'),
      distance: points('distance'),
      travel: points('travel'),
    },
    weights: season.rules.weights,
    inField: where(pairs, ({ inField }) => inField),
    lastTeam: where(pairs, ({ lastTeam }) => lastTeam),
    leaders: where(examiners, ({ leads }) => leads),
    experienced: where(examiners, (one) => isExperienced(one, experienced.limit)),
    newcomers: where(examiners, isNew),
    employers: examiners.map(({ employers }) => employers.map(({ name }) => name)),
    possible: byExaminer.map((own) => own.length),
    days: season.days,
  }
}

function where<Thing>(things: readonly Thing[], is: (thing: Thing) => boolean): readonly number[] {
  return things.flatMap((thing, at) => (is(thing) ? [at] : []))
}

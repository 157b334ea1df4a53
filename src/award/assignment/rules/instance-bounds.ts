// How many members each entry gets, and how many entries each examiner.
import type { Candidates } from './instance-pairs.ts'
import { rulingIn, wantedSize } from './ruling.ts'

/** A plan's own sizes and loads go before the edition's. */
export function boundsOf(candidates: Candidates) {
  const { entries, examiners, season, wishes } = candidates
  const sizes = new Map(wishes.sizes.map((size) => [size.entry, size]))
  const loads = new Map(wishes.loads.map((load) => [load.person, load]))
  const team = teamSize(candidates)
  const floor = rulingIn(season.rules, wishes, 'floor')
  const always = floor.force === 'hard' ? floor.limit : 0
  return {
    least: Int32Array.from(entries, ({ id }) => sizes.get(id)?.least ?? team.least),
    most: Int32Array.from(entries, ({ id }) => sizes.get(id)?.most ?? team.most),
    floor: Int32Array.from(examiners, ({ person, capacity }, at) => {
      const possible = Math.min(capacity, candidates.byExaminer[at]?.length ?? 0)
      return loads.get(person)?.floor ?? Math.min(always, possible)
    }),
    ceiling: Int32Array.from(examiners, ({ capacity }) => Math.max(0, capacity)),
  }
}

/** Larger than wanted is only made by hand: another member always adds points, and takes a place. */
function teamSize({ season, wishes }: Candidates): { least: number; most: number } {
  const { minimum, maximum } = season.rules
  const wanted = wantedSize(season.rules)
  switch (rulingIn(season.rules, wishes, 'size').force) {
    case 'hard':
      return { least: wanted, most: wanted }
    case 'soft':
      return { least: minimum, most: wanted }
    default:
      return { least: minimum, most: maximum }
  }
}

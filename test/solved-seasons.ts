// Seasons solved by the engine itself, as teams of people.

import type { Season, SeasonEntry, SeasonExaminer } from '../src/award/assignment/model/season.ts'
import type { Wishes } from '../src/award/assignment/model/wishes.ts'
import { type Built, instanceOf } from '../src/award/assignment/rules/instance.ts'
import { noWishes } from '../src/award/assignment/rules/wishing.ts'
import { solve } from '../src/support/optimising/actions/solve.ts'

const options = { seed: 1, fair: false, keep: null, timeLimit: 20_000 }

export type Team = { readonly entry: SeasonEntry; readonly members: readonly SeasonExaminer[] }

/** Without raising the weakest team. No solution: there is none. */
export async function solved(season: Season, wishes: Wishes = noWishes) {
  const built = instanceOf(season, wishes)
  const solution = await solve(built.problem, options, () => undefined)
  if (!('chosen' in solution)) return { built, solution: null, teams: [] }
  return { built, solution, teams: teamsIn(season, built, solution.chosen) }
}

function teamsIn(season: Season, built: Built, chosen: Int32Array): readonly Team[] {
  const { pairs } = built.problem
  return built.entries.map((id, e) => {
    const people = [...chosen]
      .filter((pair) => pairs.entry[pair] === e)
      .map((pair) => built.examiners[pairs.examiner[pair] ?? -1])
    return {
      entry: season.entries.find((entry) => entry.id === id) as SeasonEntry,
      members: season.examiners.filter(({ person }) => people.includes(person)),
    }
  })
}

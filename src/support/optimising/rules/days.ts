// Days that a team has in common, and the small groups of members that have too few.
import type { CommonDays, TeamProblem } from '../model.ts'
import type { Row } from './rows.ts'

/** How many days suit all these examiners. */
export function commonDays(days: CommonDays, examiners: ArrayLike<number>): number {
  let count = 0
  for (let word = 0; word < days.words; word++) {
    let shared = lastWord(days, word)
    for (let i = 0; i < examiners.length; i++) {
      shared &= days.free[(examiners[i] ?? 0) * days.words + word] ?? 0
    }
    count += bitsIn(shared)
  }
  return count
}

function lastWord(days: CommonDays, word: number): number {
  const left = days.days - word * 32
  return left >= 32 ? -1 : left <= 0 ? 0 : 2 ** left - 1
}

function bitsIn(word: number): number {
  let rest = word
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}

/**
 * Leaves out members one at a time, for as long as those who are left still have too few days: a
 * smaller group forbids more. `chosen` are the pairs of one team that has too few.
 */
function smallestGroup(
  problem: TeamProblem,
  days: CommonDays,
  chosen: readonly number[],
): number[] {
  let group = [...chosen]
  for (const pair of chosen) {
    const without = group.filter((p) => p !== pair)
    if (without.length > 0 && commonDays(days, peopleOf(problem, without)) < days.needed) {
      group = without
    }
  }
  return group
}

export function peopleOf(problem: TeamProblem, pairs: readonly number[]): number[] {
  return pairs.map((p) => problem.pairs.examiner[p] ?? 0)
}

/** The pairs of each entry that are chosen. */
export function teamsOf(problem: TeamProblem, chosen: Int32Array): number[][] {
  const teams: number[][] = Array.from({ length: problem.entries }, () => [])
  for (const p of chosen) teams[problem.pairs.entry[p] ?? 0]?.push(p)
  return teams
}

/** Rows that every solution keeps and these teams break: not all of the group together. */
export function dayRows(problem: TeamProblem, chosen: Int32Array): readonly Row[] {
  const { days } = problem
  if (!days) return []
  return teamsOf(problem, chosen).flatMap((team, entry) => {
    if (team.length === 0) return []
    if (commonDays(days, peopleOf(problem, team)) >= days.needed) return []
    const pairs = smallestGroup(problem, days, team)
    const slack = days.slack[entry] ?? -1
    return [{ pairs, lower: 0, upper: pairs.length - 1, slack }]
  })
}

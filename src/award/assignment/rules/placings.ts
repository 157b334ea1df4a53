// From chosen pairs to teams of people, and back.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Meaning } from '../model/season.ts'
import type { PlannedTeam } from '../model/solutions.ts'
import type { Instance } from './instance-text.ts'
import { leadersOf } from './leading.ts'

/** Members of each entry, in the order of the instance. */
export function membersIn(
  { entries, examiners, problem }: Instance,
  chosen: Int32Array,
): ReadonlyMap<EntryId, readonly PersonId[]> {
  const teams = new Map<EntryId, PersonId[]>(entries.map((entry) => [entry, []]))
  for (const pair of chosen) {
    const entry = entries[problem.pairs.entry[pair] ?? -1]
    const person = examiners[problem.pairs.examiner[pair] ?? -1]
    if (entry && person) teams.get(entry)?.push(person)
  }
  return teams
}

/** Index of the pair of each entry with each person: asked as `index(entry, person)`. */
export function pairIndex({ entries, examiners, problem }: Instance) {
  const of = new Map<string, number>()
  const { entry, examiner } = problem.pairs
  entry.forEach((at, pair) => {
    of.set(`${entries[at]} ${examiners[examiner[pair] ?? -1]}`, pair)
  })
  return (entryId: EntryId, person: PersonId): number | undefined => of.get(`${entryId} ${person}`)
}

/** The pairs of teams, rising. Placings that the instance does not allow are left out. */
export function chosenIn(instance: Instance, teams: readonly PlannedTeam[]): Int32Array {
  const index = pairIndex(instance)
  const pairs = teams.flatMap(({ entry, members }) =>
    members.flatMap((person) => index(entry, person) ?? []),
  )
  return Int32Array.from(pairs).toSorted()
}

/** Whoever led the team in `before` and is still in it goes on leading. The leader stands first. */
export function plannedTeams(
  instance: Instance,
  chosen: Int32Array,
  { meaning, before = [] }: { readonly meaning: Meaning; readonly before?: readonly PlannedTeam[] },
): readonly PlannedTeam[] {
  const teams = membersIn(instance, chosen)
  const leaders = leadersOf({ examiners: instance.examiners, meaning }, teams)
  const led = new Map(before.map(({ entry, leader }) => [entry, leader]))
  return [...teams].map(([entry, members]) => {
    const earlier = led.get(entry)
    const leader = earlier && members.includes(earlier) ? earlier : (leaders.get(entry) ?? null)
    const rest = members.filter((person) => person !== leader)
    return { entry, leader, members: leader ? [leader, ...rest] : rest }
  })
}

// A kept solution as the board shows it.
import type { EntryId } from '../../entries/model.ts'
import type { BoardTeam, Load, Missed, Names, Shown } from '../model/board.ts'
import type { Placing, Wishes } from '../model/wishes.ts'
import type { Team } from '../model.ts'
import { type Opened, sameMembers } from './opened.ts'
import { type Edge, partsOf } from './picture.ts'
import { missedIn, roomTaken } from './saying.ts'
import { holds } from './wishing.ts'

export type Showing = {
  readonly names: Names
  readonly categoryOf: (entry: EntryId) => string | null
  /** Those of now, which are not always those that it was solved with. */
  readonly wishes: Wishes
  /** The teams that are real. */
  readonly real: ReadonlyMap<EntryId, Team>
  /** Puts names in order. */
  readonly inOrder: (a: string, b: string) => number
}

export function shownOf(given: Opened, showing: Showing): Shown {
  const missed = missedIn(given.solved.meaning, given.worth.slacks)
  const byEntry = missedByEntry(given, missed)
  const teams = teamsOf(given, showing, byEntry)
  const loads = loadsOf(given, showing)
  return {
    solved: given.solved,
    teams: teams.toSorted((a, b) => showing.inOrder(a.unit, b.unit)),
    missed,
    room: roomTaken(given.solved.meaning, given.worth.slacks),
    loads: loads.toSorted((a, b) => showing.inOrder(a.name, b.name)),
    parts: partsOf(edgesOf(given)).length,
    people: loads.filter(({ entries }) => entries.length > 0).length,
  }
}

function teamsOf(
  { solved, instance, worth }: Opened,
  { names, categoryOf, wishes, real }: Showing,
  missed: ReadonlyMap<EntryId, readonly Missed[]>,
): readonly BoardTeam[] {
  const scoreOf = new Map(instance.entries.map((entry, at) => [entry, worth.scores[at] ?? 0]))
  return solved.teams.map((team): BoardTeam => {
    const { entry, leader, members } = team
    const now = real.get(entry)
    return {
      entry,
      unit: names.unit(entry),
      category: categoryOf(entry),
      members: members.map((person) => ({
        person,
        name: names.person(person),
        leads: person === leader,
        pinned: holds(wishes.pins, entry, person),
      })),
      score: scoreOf.get(entry) ?? 0,
      missed: missed.get(entry) ?? [],
      differs: now === undefined || now.leader !== leader || !sameMembers(now, team),
    }
  })
}

/** Wishes about one entry, with that entry. */
function missedByEntry(
  { solved, instance }: Opened,
  missed: readonly Missed[],
): ReadonlyMap<EntryId, readonly Missed[]> {
  const about = missed.flatMap((one) => {
    const at = solved.meaning.slacks[one.slack]?.entry ?? null
    const entry = at === null ? undefined : instance.entries[at]
    return entry ? [{ entry, one }] : []
  })
  const grouped = Map.groupBy(about, ({ entry }) => entry)
  return new Map([...grouped].map(([entry, all]) => [entry, all.map(({ one }) => one)]))
}

function loadsOf({ solved, instance }: Opened, { names }: Showing): readonly Load[] {
  const placings = solved.teams.flatMap(({ entry, leader, members }) =>
    members.map((person) => ({ entry, person, leads: person === leader })),
  )
  const of = Map.groupBy(placings, ({ person }) => person)
  return instance.examiners.map((person, at) => {
    const own: readonly (Placing & { readonly leads: boolean })[] = of.get(person) ?? []
    return {
      person,
      name: names.person(person),
      entries: own.map(({ entry }) => entry),
      leads: own.filter(({ leads }) => leads).length,
      floor: instance.problem.floor[at] ?? 0,
      ceiling: instance.problem.ceiling[at] ?? 0,
    }
  })
}

export function edgesOf({ solved }: Pick<Opened, 'solved'>): readonly Edge[] {
  return solved.teams.flatMap(({ entry, leader, members }) =>
    members.map((person) => ({ entry, person, leads: person === leader })),
  )
}

// What the pages below the board show: one team, one placing, all loads, and two solutions.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import type { EntryId } from '../../entries/model.ts'
import { svgOf } from '../../entries/rules/charts/drawing.ts'
import type { BoardTeam, Compared, Frame, PlacingBoard, Shown, TeamBoard } from '../model/board.ts'
import type { SolutionId } from '../model/plan.ts'
import { exchangesFor } from '../rules/exchanges.ts'
import { isSolved, type Opened, opened, sameMembers } from '../rules/opened.ts'
import { pictureOf } from '../rules/picture.ts'
import { edgesOf } from '../rules/showing.ts'
import * as store from '../store/solutions.ts'
import { namedIn } from './named.ts'
import { begunIn, frameOf, realTeams, shownIn, solvedOf } from './plan.ts'

type OneSolution = Frame & { readonly shown: Shown; readonly opened: Opened }

/** The solution that the board shows. Without one there is no such page. */
export async function readShown(ask: Ask): Promise<OneSolution> {
  const begun = await begunIn(ask)
  const { edition, state } = begun
  const kept = found(await solvedOf(ask.db, state.solution))
  const named = await namedIn(ask.db, { edition, state, kept: [kept] })
  const real = await realTeams(ask.db, named.entries)
  const given = opened(kept)
  const shown = shownIn(given, { named, state, real })
  return { ...frameOf(begun, named), shown, opened: given }
}

export async function readTeam(ask: Ask, entry: EntryId): Promise<TeamBoard> {
  const { opened: given, ...one } = await readShown(ask)
  const { instance, chosen } = given
  const at = instance.entries.indexOf(entry)
  const wished = one.state.wishes.sizes.find((size) => size.entry === entry)
  return {
    ...one,
    team: teamIn(one.shown, entry),
    joiners: exchangesFor(instance, chosen, { entry, person: null }),
    size: {
      least: wished?.least ?? instance.problem.least[at] ?? 0,
      most: wished?.most ?? instance.problem.most[at] ?? 0,
    },
  }
}

function teamIn({ teams }: Shown, entry: EntryId): BoardTeam {
  return found(teams.find((team) => team.entry === entry))
}

export async function readPlacing(
  ask: Ask,
  entry: EntryId,
  person: PersonId,
): Promise<PlacingBoard> {
  const { opened: given, ...one } = await readShown(ask)
  const team = teamIn(one.shown, entry)
  return {
    ...one,
    team,
    member: found(team.members.find((member) => member.person === person)),
    exchanges: exchangesFor(given.instance, given.chosen, { entry, person }),
  }
}

/** Words of the picture are those of the page. */
export type PictureWords = Parameters<typeof pictureOf>[2]

export async function readPicture(
  ask: Ask,
  wordsOf: (shown: Shown) => PictureWords,
): Promise<OneSolution & { readonly svg: string }> {
  const one = await readShown(ask)
  const { names } = one
  const nameOf = (id: string) => names.unit(id as EntryId) || names.person(id as PersonId)
  const svg = svgOf(pictureOf(edgesOf(one.opened), nameOf, wordsOf(one.shown)), 'chart')
  return { ...one, svg }
}

/** Every solution of the plan. `ids`: two of them, to be set side by side. */
export async function readSolutions(ask: Ask, ids: readonly SolutionId[] = []): Promise<Compared> {
  const begun = await begunIn(ask)
  const { edition, state, plan } = begun
  const heads = plan ? await store.listSolutions(ask.db, plan.id) : []
  const own = ids.filter((id) => heads.some((head) => head.id === id))
  const kept = own.length > 0 ? await store.listKept(ask.db, own) : []
  const solved = ids.flatMap((id) => kept.filter((one) => one.id === id).filter(isSolved))
  const named = await namedIn(ask.db, { edition, state, kept: solved })
  const shown = solved.map((one) => {
    return shownIn(opened(one), { named, state: { ...state, wishes: one.wishes }, real: new Map() })
  })
  const [a, b] = shown
  const two = a && b ? ([a, b] as const) : null
  return { ...frameOf(begun, named), heads, two, differing: two ? differingIn(two) : [] }
}

function differingIn([a, b]: readonly [Shown, Shown]): Compared['differing'] {
  const teamsOf = ({ solved }: Shown) => new Map(solved.teams.map((team) => [team.entry, team]))
  const [left, right] = [teamsOf(a), teamsOf(b)]
  const units = new Map([...a.teams, ...b.teams].map(({ entry, unit }) => [entry, unit]))
  return [...units].flatMap(([entry, unit]) => {
    const [one, other] = [left.get(entry), right.get(entry)]
    if (sameMembers(one, other)) return []
    const [these, those] = [one?.members ?? [], other?.members ?? []]
    const only = [
      these.filter((person) => !those.includes(person)),
      those.filter((person) => !these.includes(person)),
    ] as const
    return [{ entry, unit, only }]
  })
}

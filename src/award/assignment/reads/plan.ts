// What the board of a plan shows, and what publishing it would do.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Board, Delta, Drift, Frame, Publishing, Shown } from '../model/board.ts'
import type { Plan, PlanState, SolutionId, Step } from '../model/plan.ts'
import type { Season } from '../model/season.ts'
import type { Kept, SolutionHead, Solved } from '../model/solutions.ts'
import type { Wishes } from '../model/wishes.ts'
import type { Team } from '../model.ts'
import { mayPlan } from '../policy.ts'
import { driftOf } from '../rules/drift.ts'
import { instanceOf } from '../rules/instance.ts'
import { instanceIn, instanceText } from '../rules/instance-text.ts'
import { isSolved, type Opened, opened, sameMembers } from '../rules/opened.ts'
import { changeTo } from '../rules/publishing.ts'
import { wishingFor } from '../rules/saying.ts'
import { shownOf } from '../rules/showing.ts'
import { isSilent } from '../rules/solving.ts'
import { firstState, isWished, same } from '../rules/wishing.ts'
import * as plans from '../store/plans.ts'
import * as store from '../store/solutions.ts'
import { listTeams } from '../store.ts'
import { hashOf } from './hash.ts'
import { type Named, namedIn } from './named.ts'
import { readSeason } from './season.ts'

/** The edition's plan, or what it would be if it were begun. */
type Begun = {
  readonly edition: Edition
  readonly plan: Plan | undefined
  readonly steps: readonly Step[]
  readonly state: PlanState
}

export async function begunIn(ask: Ask): Promise<Begun> {
  required(mayPlan(ask.actor))
  const edition = await currentEdition(ask.db)
  const plan = await plans.findPlan(ask.db, edition.id)
  const steps = plan ? await plans.listSteps(ask.db, plan.id) : []
  const now = steps.find(({ ordinal }) => ordinal === plan?.at)
  return { edition, plan, steps, state: now?.state ?? firstState(edition) }
}

export async function readBoard(ask: Ask): Promise<Board> {
  const begun = await begunIn(ask)
  const { edition, plan, steps, state } = begun
  const heads = await headsOf(ask.db, plan)
  const running = runningIn(heads, ask.now)
  const season = running ? null : await seasonOf(ask, edition)
  const kept = await solvedOf(ask.db, state.solution)
  const failed = await failedOf(ask.db, heads, { state, kept })
  const named = await namedIn(ask.db, { edition, state, kept: [kept, failed], season })
  const real = await realTeams(ask.db, named.entries)
  const shown = kept ? shownIn(opened(kept), { named, state, real }) : null
  return {
    ...frameOf(begun, named),
    back: stepAt(steps, plan?.at ?? 0, 0),
    ahead: stepAt(steps, plan?.at ?? 0, 1),
    running,
    failed: failed ?? null,
    shown,
    pending: kept !== undefined && !same(kept.wishes, state.wishes),
    drift: driftIn(season, kept),
    publication: await publicationOf(ask.db, plan),
    unpublished: shown?.teams.filter(({ differs }) => differs).length ?? 0,
    ready: season && { entries: season.entries.length, people: season.examiners.length },
    people: peopleIn(season, state),
    delta: kept ? await deltaOf(ask.db, { steps, heads, kept }) : null,
  }
}

function headsOf(db: Reader, plan: Plan | undefined): Promise<readonly SolutionHead[]> {
  return plan ? store.listSolutions(db, plan.id) : Promise.resolve([])
}

async function publicationOf(db: Reader, plan: Plan | undefined): Promise<Board['publication']> {
  return (plan && (await plans.findPublication(db, plan.id))) ?? null
}

/** Not asked while teams are solved for: the page is looked at every other second then. */
async function seasonOf(ask: Ask, edition: Edition): Promise<Season | null> {
  return edition.terms.team ? readSeason(ask.db, edition, ask.now) : null
}

export function frameOf({ edition, state }: Begun, { names }: Named): Frame {
  return { edition, state, names }
}

/** `ahead` 0: the step that holds now, unless it is the first. */
function stepAt(steps: readonly Step[], at: number, ahead: 0 | 1): Step | null {
  const ordinal = at + ahead
  return (ordinal > 0 && steps.find((step) => step.ordinal === ordinal)) || null
}

function runningIn(heads: readonly SolutionHead[], now: Date): Board['running'] {
  const running = heads.find(({ state }) => state === 'waiting' || state === 'working')
  return running ? { ...running, silent: isSilent(running, now) } : null
}

/**
 * The newest answer, when it is none, and still about what is wished: nothing has been wished since, or
 * only some of what would have to give way.
 */
async function failedOf(
  db: Reader,
  heads: readonly SolutionHead[],
  { state, kept }: { readonly state: PlanState; readonly kept: Solved | undefined },
): Promise<Kept | undefined> {
  const newest = heads.find(({ endedAt }) => endedAt !== null)
  if (!newest || newest.state === 'solved') return undefined
  if (kept && same(kept.wishes, newest.wishes) && kept.number > newest.number) return undefined
  const failed = await store.findSolution(db, newest.id)
  const asWished = same(newest.wishes, state.wishes)
  return failed && (asWished || givesWay(failed, state.wishes)) ? failed : undefined
}

function givesWay({ instance, meaning, obstacle }: Kept, wishes: Wishes): boolean {
  if (instance === null || meaning === null || obstacle === null) return false
  const explained = { ...instanceIn(instance), meaning }
  return obstacle.givingWay.some((way) => {
    const wishing = wishingFor(explained, way)
    return wishing !== undefined && isWished(wishes, wishing)
  })
}

export async function solvedOf(db: Reader, id: SolutionId | null): Promise<Solved | undefined> {
  const kept = id ? await store.findSolution(db, id) : undefined
  return isSolved(kept) ? kept : undefined
}

export async function realTeams(
  db: Reader,
  entries: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Team>> {
  const teams = await listTeams(db, entries)
  return new Map(teams.map((team) => [team.entry, team]))
}

export function shownIn(
  given: Opened,
  {
    named,
    state,
    real,
  }: {
    readonly named: Named
    readonly state: PlanState
    readonly real: ReadonlyMap<EntryId, Team>
  },
): Shown {
  const { names, categoryOf } = named
  return shownOf(given, { names, categoryOf, wishes: state.wishes, real, inOrder: inSwedishOrder })
}

/** Compared with what would be solved today under the same wishes. */
function driftIn(season: Season | null, kept: Solved | undefined): Drift | null {
  if (season === null || kept === undefined) return null
  const now = instanceOf(season, kept.wishes)
  return hashOf(instanceText(now)) === kept.hash ? null : driftOf(opened(kept), now)
}

function peopleIn(season: Season | null, { wishes }: PlanState): Board['people'] {
  const here = (season?.examiners ?? []).filter(({ person }) => !wishes.away.includes(person))
  return here
    .map(({ person, name }) => ({ person, name }))
    .toSorted((a, b) => inSwedishOrder(a.name, b.name))
}

/** Against the solution that the board showed before this one. */
async function deltaOf(
  db: Reader,
  {
    steps,
    heads,
    kept,
  }: {
    readonly steps: readonly Step[]
    readonly heads: readonly SolutionHead[]
    readonly kept: Solved
  },
): Promise<Delta | null> {
  const shownAt = steps.findIndex(({ state }) => state.solution === kept.id)
  const before = steps
    .slice(0, Math.max(0, shownAt))
    .findLast(({ state }) => state.solution !== null)
  const head = heads.find(({ id }) => id === before?.state.solution)
  const teams = head?.outcome ? await store.teamsOf(db, head.id) : null
  if (!head?.outcome || !teams) return null
  const planned = new Map(teams.map((team) => [team.entry, team]))
  const changed = kept.teams.filter((team) => !sameMembers(team, planned.get(team.entry)))
  return {
    before: head.number,
    price: head.outcome.objective - kept.outcome.objective,
    weakest: head.outcome.weakest,
    changed: changed.length,
  }
}

export async function readPublishing(ask: Ask): Promise<Publishing> {
  const begun = await begunIn(ask)
  const { edition, state } = begun
  const kept = found(await solvedOf(ask.db, state.solution))
  const season = await readSeason(ask.db, edition, ask.now)
  const named = await namedIn(ask.db, { edition, state, kept: [kept], season })
  const real = await realTeams(ask.db, named.entries)
  return {
    ...frameOf(begun, named),
    shown: shownIn(opened(kept), { named, state, real }),
    drift: driftIn(season, kept),
    pending: !same(kept.wishes, state.wishes),
    change: changeTo(byUnit(kept.teams, named), real),
  }
}

function byUnit(teams: Solved['teams'], { names }: Named): Solved['teams'] {
  return teams.toSorted((a, b) => inSwedishOrder(names.unit(a.entry), names.unit(b.entry)))
}

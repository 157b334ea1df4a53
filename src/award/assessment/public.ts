// What later stages may know of an assessment, and the narrow ways to carry it on.
import type { Act, Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import { record } from '../../support/audit/public.ts'
import type { Team } from '../assignment/model.ts'
import { teamOf } from '../assignment/public.ts'
import type { Edition } from '../editions/model.ts'
import { allEditions, editionById } from '../editions/public.ts'
import { isOpen } from '../editions/rules.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import { lockedEntry } from '../entries/public.ts'
import { clearance } from '../examiners/public.ts'
import type {
  Assessment,
  AssessmentState,
  ClosedConsensus,
  Evidence,
  Progress,
  Score,
  Standing,
} from './model.ts'
import { scaleOf } from './rules/alone.ts'
import { closedView } from './rules/closed.ts'
import {
  carryOn,
  type ReviseRefusal,
  revise,
  type StepRefusal,
  stateOf,
  valueNow,
} from './rules/together.ts'
import { findOwn, listMarks } from './store/assessments.ts'
import * as store from './store/consensus.ts'

/** An entry that is being assessed, and how the actor stands to it. */
export type Work = {
  readonly entry: Entry
  readonly edition: Edition
  readonly team: Team | undefined
  readonly standing: Standing
  /** The actor's own, as far as it is written. */
  readonly own: Assessment | undefined
}

/**
 * Asked anew at every visit: a conflict may have come up since. Not found, as long as the entry
 * may still be changed by its writers.
 */
export async function workOf(ask: Ask, entryId: EntryId): Promise<Work> {
  const entry = found(await lockedEntry(ask.db, entryId, ask.now))
  const edition = await editionById(ask.db, entry.edition)
  const team = await teamOf(ask.db, entryId)
  return { entry, edition, team, ...(await standing(ask, { edition, team, entryId })) }
}

async function standing(
  ask: Ask,
  { edition, team, entryId }: Pick<Work, 'edition' | 'team'> & { readonly entryId: EntryId },
): Promise<Pick<Work, 'standing' | 'own'>> {
  const { id } = ask.actor
  const running = isOpen(edition, 'consensus', ask.now)
  if (!team?.members.includes(id)) {
    const none = { member: false, leader: false, clear: false, handedIn: false }
    return { standing: { running, ...none }, own: undefined }
  }
  const clear = (await clearance(ask.db, id, entryId)) === 'clear'
  const own = await findOwn(ask.db, entryId, id)
  const handedIn = own?.state === 'submitted'
  return { standing: { running, member: true, leader: team.leader === id, clear, handedIn }, own }
}

export async function assessmentState(db: Reader, entryId: EntryId): Promise<AssessmentState> {
  const team = await teamOf(db, entryId)
  return stateOf(team !== undefined, (await store.listConsensusStates(db, [entryId]))[0]?.state)
}

/** Undefined as long as the leader has not closed it: until then it is the team's alone. */
export async function consensusOf(
  db: Reader,
  entryId: EntryId,
): Promise<ClosedConsensus | undefined> {
  return (await consensusesOf(db, [entryId])).get(entryId)
}

/** The same for many entries, with as many questions as for one. */
export async function consensusesOf(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, ClosedConsensus>> {
  const kept = await store.listConsensus(db, entryIds)
  const editions = new Map((await allEditions(db)).map((edition) => [edition.id, edition]))
  const views = kept.flatMap((consensus) => {
    const edition = editions.get(consensus.editionId)
    const view = edition && closedView(consensus, edition)
    return view ? [[consensus.entryId, view] as const] : []
  })
  return new Map(views)
}

/** How far the teams have come with their entries, for those who follow without seeing. */
export async function progressOf(
  db: Reader,
  teams: readonly Pick<Team, 'entry' | 'members'>[],
): Promise<ReadonlyMap<EntryId, Progress>> {
  const entryIds = teams.map(({ entry }) => entry)
  const marks = await listMarks(db, entryIds)
  const states = await store.listConsensusStates(db, entryIds)
  return new Map(
    teams.map(({ entry, members }) => {
      const own = marks.filter((one) => one.entryId === entry && members.includes(one.examinerId))
      const handedIn = own.filter(({ state }) => state === 'submitted').length
      const consensus = states.find(({ entryId }) => entryId === entry)?.state ?? null
      return [entry, { members: members.length, opened: own.length, handedIn, consensus }]
    }),
  )
}

/** Of these entries, those that the person has handed in an assessment of. */
export async function handedInBy(
  db: Reader,
  person: PersonId,
  entryIds: readonly EntryId[],
): Promise<ReadonlySet<EntryId>> {
  const marks = await listMarks(db, entryIds)
  const own = marks.filter((mark) => mark.examinerId === person && mark.state === 'submitted')
  return new Set(own.map(({ entryId }) => entryId))
}

export type Revised = { readonly from: number; readonly to: number }

/**
 * For the stage that keeps the evidence. The value moves only when some of it points that way. The
 * caller has asked whether the actor may, and writes down what the change rests on.
 */
export async function reviseScore(
  act: Act,
  entryId: EntryId,
  score: Score,
  evidence: readonly Evidence[],
): Promise<Outcome<Revised, ReviseRefusal>> {
  const consensus = found(await store.lockConsensus(act.db, entryId))
  const { terms } = await editionById(act.db, consensus.editionId)
  const area = found(terms.instrument?.areas.find(({ key }) => key === score.area))
  const from = valueNow(consensus.agreed, score.area) ?? score.value

  const outcome = revise(
    consensus,
    score,
    evidence,
    scaleOf(found(terms.assessment ?? undefined), area),
  )
  if (!outcome.ok) return outcome

  const agreed = found(outcome.value.agreed.find((one) => one.area === score.area))
  await store.saveAgreed(act.db, consensus.id, agreed)
  await record(act, 'score.revised', consensus.id, { area: area.key, from, to: score.value })
  return yes({ from, to: score.value })
}

/** The visit is done: from now on evidence may revise a value. */
export function markVisited(act: Act, entryId: EntryId): Promise<Outcome<true, StepRefusal>> {
  return step(act, entryId, 'visited')
}

/** Nothing changes any more. What the jury and the feedback see is this. */
export function markFinal(act: Act, entryId: EntryId): Promise<Outcome<true, StepRefusal>> {
  return step(act, entryId, 'final')
}

async function step(
  act: Act,
  entryId: EntryId,
  to: 'visited' | 'final',
): Promise<Outcome<true, StepRefusal>> {
  const consensus = await store.lockConsensus(act.db, entryId)
  if (!consensus) return no('not-agreed')
  const outcome = carryOn(consensus, to, act.now)
  if (!outcome.ok) return outcome
  await store.saveConsensusState(act.db, outcome.value)
  await record(act, `consensus.${to}`, consensus.id)
  return yes(true)
}

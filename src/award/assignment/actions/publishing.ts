// How the teams of a plan become real, all at once or none.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { keepAs } from '../../../support/documents/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { nameExaminers, unnameExaminers } from '../../examiners/public/objections.ts'
import { askForDeclarations } from '../../examiners/public.ts'
import { plannedDates, plannedLetter, plannedReason } from '../mails/planned.ts'
import type { Change, TeamChange } from '../model/board.ts'
import type { SolutionId } from '../model/plan.ts'
import type { PlannedTeam } from '../model/solutions.ts'
import type { Team } from '../model.ts'
import { mayPlan } from '../policy.ts'
import { hashOf } from '../reads/hash.ts'
import { readSeason } from '../reads/season.ts'
import { instanceOf } from '../rules/instance.ts'
import { instanceText } from '../rules/instance-text.ts'
import { isSolved } from '../rules/opened.ts'
import { changeTo, publish } from '../rules/publishing.ts'
import { same } from '../rules/wishing.ts'
import { insertPublication } from '../store/plans.ts'
import { findSolution } from '../store/solutions.ts'
import * as store from '../store.ts'
import { heldPlan } from './planning.ts'

/** Letters go to those alone whom it concerns. The units are told who examines them, and may object. */
export async function publishPlan(act: Act, id: SolutionId) {
  const permit = required(mayPlan(act.actor))
  const edition = await currentEdition(act.db)
  const { plan, state } = await heldPlan(act)
  const solved = await findSolution(act.db, id)
  if (!isSolved(solved) || solved.plan !== plan.id) return no('not-shown')
  const season = await readSeason(act.db, edition, act.now)
  const outcome = publish(permit, solved, {
    editionOpen: edition.state === 'open',
    shown: state.solution,
    pending: !same(state.wishes, solved.wishes),
    hash: hashOf(instanceText(instanceOf(season, solved.wishes))),
  })
  if (!outcome.ok) return outcome

  const real = await realTeams(act, solved.teams)
  const change = changeTo(solved.teams, real)
  for (const team of change.begun) await beginTeam(act, team)
  for (const changed of change.changed)
    await changeTeam(act, changed, found(real.get(changed.team.entry)))
  await askForDeclarations(act, comersOf(change))
  await tell(act, change, edition)
  const { begun, changed } = { begun: change.begun.length, changed: change.changed.length }
  const publication = { id: newId<'assignment-publication'>(), plan: plan.id, solution: id }
  const by = { publishedBy: act.actor.id, publishedAt: act.now }
  await insertPublication(act.db, { ...publication, begun, changed, ...by })
  await record(act, 'plan.published', plan.id, { solution: id, begun, changed })
  return yes(change)
}

/** Nobody changes them by hand meanwhile. */
async function realTeams(
  act: Act,
  planned: readonly PlannedTeam[],
): Promise<ReadonlyMap<EntryId, Team>> {
  const teams = await store.lockTeams(
    act.db,
    planned.map(({ entry }) => entry),
  )
  return new Map(teams.map((team) => [team.entry, team]))
}

async function beginTeam(act: Act, { entry, leader, members }: PlannedTeam): Promise<void> {
  const team: Team = { id: newId<'team'>(), entry, leader, members }
  if (!(await store.insertTeam(act.db, team, act.now))) throw new Error('A team came in between.')
  await store.insertMembers(act.db, team.id, members, act.now)
  await nameExaminers(act, entry, members)
  await record(act, 'team.proposed', entry, { team: team.id, members: members.length })
}

async function changeTeam(act: Act, { team, come, gone }: TeamChange, real: Team): Promise<void> {
  const { entry, leader } = team
  const left = { leftAt: act.now, reason: plannedReason() }
  for (const person of gone) await store.removeMember(act.db, real.id, { ...left, person })
  if (come.length > 0) await store.insertMembers(act.db, real.id, come, act.now)
  await store.saveLeader(act.db, { ...real, leader })
  if (gone.length > 0) await unnameExaminers(act, entry, gone)
  if (come.length > 0) await nameExaminers(act, entry, come)
  await record(act, 'team.changed', entry, { team: real.id, come: come.length, gone: gone.length })
}

function comersOf({ begun, changed }: Change) {
  return [
    ...begun.flatMap(({ entry, members }) =>
      members.map((personId) => ({ personId, entryId: entry })),
    ),
    ...changed.flatMap(({ team, come }) =>
      come.map((personId) => ({ personId, entryId: team.entry })),
    ),
  ]
}

/** One letter each, however many teams it is about. */
async function tell(act: Act, change: Change, edition: Edition): Promise<void> {
  const meant = meaningTo(change)
  const dates = plannedDates(edition, act.now)
  const bytes = new TextEncoder().encode(dates?.text)
  const kept =
    dates && meant.size > 0
      ? [await keepAs(act, { name: dates.name, bytes, mediaType: 'text/calendar' })]
      : []
  for (const [id, person] of await peopleByIds(act.db, [...meant.keys()])) {
    const { comes, goes, leads } = meant.get(id) ?? nothing
    const { name, email } = person
    await queue(
      act,
      plannedLetter({ name, email, comes, goes, leads }, edition.year, comes > 0 ? kept : []),
    )
  }
}

const nothing = { comes: 0, goes: 0, leads: 0 } as const
type Told = { comes: number; goes: number; leads: number }

function meaningTo({ begun, changed }: Change): ReadonlyMap<PersonId, Told> {
  const meant = new Map<PersonId, Told>()
  const count = (person: PersonId | null, key: keyof Told) => {
    if (person === null) return
    const told = meant.get(person) ?? { ...nothing }
    told[key] += 1
    meant.set(person, told)
  }
  for (const { leader, members } of begun) {
    for (const person of members) count(person, 'comes')
    count(leader, 'leads')
  }
  for (const { team, come, gone, leaderBefore } of changed) {
    for (const person of come) count(person, 'comes')
    for (const person of gone) count(person, 'goes')
    if (team.leader !== leaderBefore) count(team.leader, 'leads')
  }
  return meant
}

// How the organiser chooses and changes teams.
import type { Act } from '../../base/db/call.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { no, yes } from '../../base/lib/outcome.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import { queue } from '../../support/messages/public.ts'
import type { Edition } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import { isReadable } from '../entries/rules/writing.ts'
import { nameExaminers, unnameExaminers } from '../examiners/public/objections.ts'
import { readinessOf } from '../examiners/public/training.ts'
import { askForDeclarations, clearances, examiners, outlines } from '../examiners/public.ts'
import { chosenLetter, removedLetter } from './mails.ts'
import type { Choice, Team } from './model.ts'
import { mayChoose } from './policy.ts'
import { obeyingFor } from './reads/obeying.ts'
import { add, type Ground, lead, leave, propose } from './rules/team.ts'
import * as store from './store.ts'

/**
 * The members are told, and asked to declare. Nobody can open the entry before that. The unit is told
 * that it may look at them.
 */
export async function proposeTeam(act: Act, entry: EntryId, choice: Choice) {
  const permit = required(mayChoose(act.actor))
  const { edition, ground } = await groundFor(act, entry, choice.members)
  const outcome = propose(permit, choice, ground)
  if (!outcome.ok) return outcome

  const team: Team = { id: newId<'team'>(), entry, ...outcome.value }
  if (!(await store.insertTeam(act.db, team, act.now))) return no('team-already')
  await store.insertMembers(act.db, team.id, team.members, act.now)
  await welcome(act, entry, team.members, edition)
  await record(act, 'team.proposed', entry, { team: team.id, members: team.members.length })
  return yes(team)
}

export async function addMember(act: Act, entry: EntryId, person: PersonId) {
  const permit = required(mayChoose(act.actor))
  const team = found(await store.lockTeam(act.db, entry))
  const { edition, ground } = await groundFor(act, entry, [person], team.members)
  const outcome = add(permit, team, person, ground)
  if (!outcome.ok) return outcome

  await store.insertMembers(act.db, team.id, [person], act.now)
  await welcome(act, entry, [person], edition)
  await record(act, 'team.member-added', entry, { team: team.id, person })
  return outcome
}

/** What the person has written stays where it is. From now on the entry is closed to them. */
export async function removeMember(act: Act, entry: EntryId, person: PersonId, reason: string) {
  const permit = required(mayChoose(act.actor))
  const team = found(await store.lockTeam(act.db, entry))
  const outcome = leave(permit, team, person, reason)
  if (!outcome.ok) return outcome

  await store.removeMember(act.db, team.id, { person, leftAt: act.now, reason })
  await store.saveLeader(act.db, outcome.value)
  await unnameExaminers(act, entry, [person])
  const { edition } = found((await outlines(act.db, [entry])).get(entry))
  const gone = found((await peopleByIds(act.db, [person])).get(person))
  await queue(act, removedLetter(gone, edition.year))
  await record(act, 'team.member-removed', entry, { team: team.id, person })
  return outcome
}

export async function chooseLeader(act: Act, entry: EntryId, person: PersonId) {
  const permit = required(mayChoose(act.actor))
  const team = found(await store.lockTeam(act.db, entry))
  const { ground } = await groundFor(act, entry, [person])
  const outcome = lead(permit, team, person, ground)
  if (!outcome.ok) return outcome

  await store.saveLeader(act.db, outcome.value)
  await record(act, 'team.leader-chosen', entry, { team: team.id, person })
  return outcome
}

async function groundFor(
  act: Act,
  entry: EntryId,
  people: readonly PersonId[],
  members: readonly PersonId[] = [],
): Promise<{ readonly edition: Edition; readonly ground: Ground }> {
  const outline = found((await outlines(act.db, [entry])).get(entry))
  const { edition } = outline
  const active = await examiners(act.db)
  const pairs = people.map((personId) => ({ personId, entryId: entry }))
  const clearanceOf = await clearances(act.db, pairs)
  const { missing, leaders } = await readinessOf(act.db, edition, people)
  const { brokenBy } = await obeyingFor(act, outline, [...people, ...members])
  const ground: Ground = {
    ready: edition.state === 'open' && isReadable(outline.entry, edition, act.now),
    rules: edition.terms.team,
    examiners: new Set(active.map(({ personId }) => personId)),
    conflicted: new Set(people.filter((person) => clearanceOf(person, entry) === 'conflict')),
    unready: new Set(people.filter((person) => missing(person).length > 0)),
    leaders,
    breaks: (team) => brokenBy(team).flatMap(({ rule, force }) => (force === 'hard' ? [rule] : [])),
  }
  return { edition, ground }
}

async function welcome(
  act: Act,
  entryId: EntryId,
  people: readonly PersonId[],
  edition: Edition,
): Promise<void> {
  await askForDeclarations(
    act,
    people.map((personId) => ({ personId, entryId })),
  )
  const known = await peopleByIds(act.db, people)
  for (const person of known.values()) await queue(act, chosenLetter(person, edition.year))
  await nameExaminers(act, entryId, people)
}

// What waits for whom about conflicts of interest: to declare, to look at examiners, to decide.
import type { Edition } from '../../../award/editions/model.ts'
import type { EntryId } from '../../../award/entries/model.ts'
import { ownCall, pairsToDecide } from '../../../award/examiners/public/calls.ts'
import { namingsToAnswer } from '../../../award/examiners/public/objections.ts'
import { clearances, outlines, requestsTo } from '../../../award/examiners/public.ts'
import { membersOfAll } from '../../../award/registrations/public.ts'
import { roleOf } from '../../../award/registrations/rules/members.ts'
import type { Ask } from '../../../base/db/call.ts'
import { paths } from '../../../base/paths.ts'
import type { Line, Task } from '../model.ts'

/** What the one who asks may decide, and what nobody who is there may. */
export async function openConflicts(ask: Ask, lines: readonly Line[]): Promise<readonly Task[]> {
  const named = new Map(
    lines.flatMap(({ entry, registration }) =>
      entry ? [[entry.id, registration.unitName] as const] : [],
    ),
  )
  const pairs = await pairsToDecide(ask, [...named.keys()])
  return pairs.map(({ personId, entryId }) => ({
    kind: 'decide-conflict',
    about: named.get(entryId) ?? '',
    href: paths.conflictCase.to({ person: personId, entry: entryId }),
    due: null,
  }))
}

/** Teams in which somebody has a conflict stay as they are until the organiser chooses another. */
export async function replacingTasks(ask: Ask, lines: readonly Line[]): Promise<readonly Task[]> {
  const teams = lines.flatMap(({ team, registration }) =>
    team && registration.state === 'sent' ? [{ team, unit: registration.unitName }] : [],
  )
  const clearance = await clearances(
    ask.db,
    teams.flatMap(({ team }) =>
      team.members.map((personId) => ({ personId, entryId: team.entry })),
    ),
  )
  const closed = teams.filter(({ team }) =>
    team.members.some((person) => clearance(person, team.entry) === 'conflict'),
  )
  return closed.map(({ team, unit }) => ({
    kind: 'replace-member',
    about: unit,
    href: paths.team.to({ entry: team.entry }),
    due: null,
  }))
}

/** Its managers may look at who examines the entry, and object. */
export async function namingTasks(ask: Ask, lines: readonly Line[]): Promise<readonly Task[]> {
  if (lines.length === 0) return []
  const ids = lines.flatMap(({ entry }) => entry?.id ?? [])
  const named = await namingsToAnswer(ask.db, ids, ask.now)
  const waiting = lines.filter(({ entry }) => entry && named.has(entry.id))
  const members = await membersOfAll(
    ask.db,
    waiting.map(({ registration }) => registration.id),
  )
  return waiting.flatMap(({ registration, entry }): readonly Task[] => {
    const own = members.filter((member) => member.registration === registration.id)
    const role = roleOf({ registration, members: own }, ask.actor.id, ask.now)
    const due = entry && named.get(entry.id)
    if (role !== 'manager' || !due) return []
    const href = paths.namedExaminers.to({ entry: entry.id })
    return [{ kind: 'look-at-examiners', about: registration.unitName, href, due }]
  })
}

/** Jurors declare as well, before they see anything. */
export async function declarationTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  const { db, actor } = ask
  const asked = await requestsTo(db, actor.id)
  const known = await outlines(db, asked)
  const here = asked.filter((entry) => known.get(entry)?.edition.id === edition.id)
  const clearance = await clearances(
    db,
    here.map((entryId) => ({ personId: actor.id, entryId })),
  )
  const waiting = here.filter((entry: EntryId) => clearance(actor.id, entry) === 'undeclared')
  return waiting.map((entry) => ({
    kind: 'declare',
    about: known.get(entry)?.unit ?? '',
    href: paths.declaration.to({ entry }),
    due: edition.terms.calendar.assessmentDue,
  }))
}

/** All examiners declare before all entries, when that is asked. */
export async function callTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  if (!ask.actor.roles.has('examiner')) return []
  const own = await ownCall(ask, edition)
  if (!own || own.progress.done === own.progress.all) return []
  const { done, all } = own.progress
  const href = paths.declarationCall.to()
  const about = String(edition.year)
  return [{ kind: 'declare-all', about, href, due: own.call.dueOn, count: { done, all } }]
}

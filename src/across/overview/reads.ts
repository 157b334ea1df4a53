// Gathers what the overview and the lists of things to do show.
import { handedInBy, progressOf } from '../../award/assessment/public.ts'
import { teamsByEntry, teamsOf } from '../../award/assignment/public.ts'
import { boardTrackOf } from '../../award/decisions/public.ts'
import type { Edition } from '../../award/editions/model.ts'
import { allEditions, currentEdition, editionOf } from '../../award/editions/public.ts'
import { isReleased } from '../../award/editions/rules.ts'
import { entriesOf } from '../../award/entries/public.ts'
import { isLocked } from '../../award/entries/rules/writing.ts'
import { countNamed } from '../../award/examiners/public/objections.ts'
import { clearances, outlines } from '../../award/examiners/public.ts'
import { reportStatesOf } from '../../award/feedback/public.ts'
import { juryStates } from '../../award/jury/public.ts'
import { offeredExamples } from '../../award/library/public.ts'
import type { Registration } from '../../award/registrations/model.ts'
import {
  eligibilitiesOf,
  registrationById,
  registrationsOf,
  registrationsOfPerson,
  roleIn,
} from '../../award/registrations/public.ts'
import { visitsOf } from '../../award/site-visits/public.ts'
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { papersToReview } from '../import/public.ts'
import { repliesToSend } from '../mailbox/public.ts'
import type { Assignment, Line, StageKey, Task } from './model.ts'
import { mayHaveTasks, mayOversee } from './policy.ts'
import {
  callTasks,
  declarationTasks,
  namingTasks,
  openConflicts,
  replacingTasks,
} from './reads/conflict-tasks.ts'
import { ownExaminingTasks, recruitingTasks } from './reads/recruiting-tasks.ts'
import { trainingTasks, trainingToKeep } from './reads/training-tasks.ts'
import * as rules from './rules.ts'

/** Everything about these registrations. As many questions for one as for all. */
export async function linesOf(
  ask: Ask,
  edition: Edition,
  registrations: readonly Registration[],
): Promise<readonly Line[]> {
  const { db, now } = ask
  const ids = registrations.map(({ id }) => id)
  const entries = new Map(
    (await entriesOf(db, edition.id)).map((entry) => [entry.registration, entry]),
  )
  const boards = await boardTrackOf(db, ids)
  const awards = await eligibilitiesOf(db, edition, registrations, { gate: 'award', now })
  const entryIds = ids.flatMap((id) => entries.get(id)?.id ?? [])
  const teams = await teamsByEntry(db, entryIds)
  const progress = await progressOf(db, [...teams.values()])
  const visits = await visitsOf(db, entryIds)
  const reports = await reportStatesOf(db, entryIds)
  return registrations.map((registration) => {
    const entry = entries.get(registration.id)
    return {
      registration,
      entry,
      locked: entry !== undefined && isLocked(entry, edition, now),
      board: boards.get(registration.id),
      team: entry && teams.get(entry.id),
      progress: entry && progress.get(entry.id),
      visit: entry && visits.get(entry.id),
      report: entry && reports.get(entry.id),
      award: awards.get(registration.id),
    }
  })
}

/** The organiser's page: what must happen this week, and the year in numbers. */
export async function showWeek(ask: Ask, year: number | null) {
  required(mayOversee(ask.actor))
  const edition = year ? found(await editionOf(ask.db, year)) : await currentEdition(ask.db)
  const lines = await linesOf(ask, edition, await registrationsOf(ask.db, edition.id))
  const tasks = [
    ...lines.flatMap((line) => rules.organiserTasks(line, edition, ask.now)),
    ...(await openConflicts(ask, lines)),
    ...(edition.state === 'open' ? await replacingTasks(ask, lines) : []),
    ...(await trainingToKeep(ask, edition)),
    ...(await recruitingTasks(ask, edition)),
    ...(await juryTasks(ask, edition, lines)),
    ...(await exampleTasks(ask)),
    ...(await paperTasks(ask)),
  ]
  const week = rules.thisWeek(tasks, ask.now, edition.zone)
  return {
    edition,
    editions: (await allEditions(ask.db)).filter(({ state }) => state !== 'historic'),
    lines,
    week,
    later: rules.byUrgency(
      tasks.filter((task) => !week.includes(task)),
      edition.zone,
    ),
    all: tasks.length,
    released: isReleased(edition, ask.now),
  }
}
export type ShownWeek = Awaited<ReturnType<typeof showWeek>>

async function juryTasks(
  ask: Ask,
  edition: Edition,
  lines: readonly Line[],
): Promise<readonly Task[]> {
  if (edition.state !== 'open') return []
  const states = await juryStates(ask.db, edition)
  const waiting = edition.terms.categories.filter(
    ({ key }) =>
      states.get(key) !== 'sealed' &&
      lines.some(({ locked, registration }) => locked && registration.category === key),
  )
  return waiting.map(({ name }) => ({
    kind: 'decide-category',
    about: name,
    href: paths.jury.to({ year: edition.year }),
    due: edition.terms.calendar.juryMeeting,
  }))
}

async function exampleTasks(ask: Ask): Promise<readonly Task[]> {
  return (await offeredExamples(ask.db)).map(({ unitName, entryId }) => ({
    kind: 'read-example',
    about: unitName,
    href: paths.sharing.to({ entry: entryId }),
    due: null,
  }))
}

async function paperTasks(ask: Ask): Promise<readonly Task[]> {
  const waiting = await papersToReview(ask.db)
  const about = String(waiting)
  const replies = await repliesToSend(ask.db)
  return [
    ...(waiting === 0
      ? []
      : [{ kind: 'review-papers' as const, about, href: paths.papers.to(), due: null }]),
    ...(replies === 0
      ? []
      : [
          {
            kind: 'answer-mail' as const,
            about: String(replies),
            href: paths.mailbox.to(),
            due: null,
          },
        ]),
  ]
}

/** Exactly the lines that a number of the overview counts. */
export async function listStage(ask: Ask, year: number, stage: StageKey) {
  required(mayOversee(ask.actor))
  const edition = found(await editionOf(ask.db, year))
  const lines = await linesOf(ask, edition, await registrationsOf(ask.db, edition.id))
  return { edition, stage, lines: lines.filter(rules.belongsTo[stage]) }
}

/** «Att göra»: what waits for the one who asks, in all their roles. */
export async function showTodo(ask: Ask) {
  required(mayHaveTasks(ask.actor))
  const edition = await currentEdition(ask.db)
  const editions = await allEditions(ask.db)
  const own = await registrationsOfPerson(ask.db, ask.actor.id, ask.now)
  const years = new Map(editions.map(({ id, year }) => [id, year]))
  const tasks = [
    ...(await unitTasks(ask, editions, own)),
    ...(await boardTasks(ask, edition)),
    ...(await ownExaminingTasks(ask, edition)),
    ...(await trainingTasks(ask, edition)),
    ...(await examinerTasks(ask, edition)),
    ...(await declarationTasks(ask, edition)),
    ...(await callTasks(ask, edition)),
  ]
  const unique = new Map(tasks.map((one) => [`${one.kind} ${one.href}`, one]))
  return {
    edition,
    tasks: rules.byUrgency([...unique.values()], edition.zone),
    registrations: own.map(({ id, unitName, edition: of }) => ({
      ...{ id, unitName },
      year: years.get(of) ?? edition.year,
    })),
    oversees: mayOversee(ask.actor) !== undefined,
    examines: ask.actor.roles.has('examiner'),
    judges: ask.actor.roles.has('juror') || ask.actor.roles.has('chair'),
  }
}
export type ShownTodo = Awaited<ReturnType<typeof showTodo>>

async function unitTasks(
  ask: Ask,
  editions: readonly Edition[],
  own: readonly Registration[],
): Promise<readonly Task[]> {
  const tasks: Task[] = []
  const handedIn: Line[] = []
  for (const edition of editions.filter(({ id }) => own.some((one) => one.edition === id))) {
    const lines = await linesOf(
      ask,
      edition,
      own.filter((one) => one.edition === edition.id),
    )
    tasks.push(...lines.flatMap((line) => rules.unitTasks(line, edition, ask.now)))
    if (edition.state === 'open') handedIn.push(...lines.filter(({ team }) => team))
  }
  return [...tasks, ...(await namingTasks(ask, handedIn))]
}

async function boardTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  const { organisations } = ask.actor
  if (!ask.actor.roles.has('coordinator') || organisations.size === 0) return []
  const all = await registrationsOf(ask.db, edition.id)
  const own = all.filter(({ administration }) => organisations.has(administration ?? ''))
  const lines = await linesOf(ask, edition, own)
  return lines.flatMap((line) => rules.boardTasks(line, edition))
}

async function examinerTasks(ask: Ask, edition: Edition): Promise<readonly Task[]> {
  const { db, actor } = ask
  if (!actor.roles.has('examiner')) return []
  const teams = await teamsOf(db, actor.id)
  const all = await entriesOf(db, edition.id)
  const there = new Set(all.flatMap(({ id, state }) => (state === 'withdrawn' ? [] : [id])))
  const ids = teams.map(({ entry }) => entry).filter((id) => there.has(id))
  const known = await outlines(db, ids)
  const clearance = await clearances(
    db,
    ids.map((entryId) => ({ personId: actor.id, entryId })),
  )
  const handedIn = await handedInBy(db, actor.id, ids)
  const progress = await progressOf(db, teams)
  const visits = await visitsOf(db, ids)
  const reports = await reportStatesOf(db, ids)
  const assignments = teams
    .filter(({ entry }) => there.has(entry))
    .map(
      (team): Assignment => ({
        entryId: team.entry,
        unit: known.get(team.entry)?.unit ?? '',
        leads: team.leader === actor.id,
        clearance: clearance(actor.id, team.entry),
        handedIn: handedIn.has(team.entry),
        progress: progress.get(team.entry),
        consensus: progress.get(team.entry)?.consensus ?? undefined,
        visit: visits.get(team.entry),
        report: reports.get(team.entry),
      }),
    )
  return assignments.flatMap((one) => rules.examinerTasks(one, edition))
}

/** A unit's own way through the edition: its tracks beside each other. */
export async function showParticipation(ask: Ask, id: Registration['id']) {
  const registration = found(await registrationById(ask.db, id))
  const role = await roleIn(ask.db, id, ask.actor.id, ask.now)
  const member = role !== undefined
  found(member || ask.actor.roles.has('organiser') || undefined)
  const edition = found((await allEditions(ask.db)).find((one) => one.id === registration.edition))
  const line = found((await linesOf(ask, edition, [registration]))[0])
  const named = role === 'manager' && line.entry ? await countNamed(ask.db, line.entry.id) : null
  return { edition, line, released: isReleased(edition, ask.now), member, named }
}
export type ShownParticipation = Awaited<ReturnType<typeof showParticipation>>

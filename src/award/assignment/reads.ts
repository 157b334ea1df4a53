// What the pages about teams and examiners show.
import type { Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { folded, inSwedishOrder } from '../../base/lib/text.ts'
import { peopleByIds, peopleWithRole } from '../../support/accounts/public.ts'
import type { Edition, Words } from '../editions/model.ts'
import { currentEdition } from '../editions/public.ts'
import type { EntryId } from '../entries/model.ts'
import { entriesOf } from '../entries/public.ts'
import { isReadable } from '../entries/rules/writing.ts'
import type { Pair } from '../examiners/model.ts'
import { tellTie } from '../examiners/public/telling.ts'
import { readinessOf } from '../examiners/public/training.ts'
import * as pool from '../examiners/public.ts'
import { standingTies } from '../examiners/rules/declaring.ts'
import type {
  Candidate,
  ListedEntry,
  ListedExaminer,
  ListedExaminers,
  OwnTeam,
  ShownMember,
  ShownTeam,
  Team,
} from './model.ts'
import { mayChoose, maySeeOwn } from './policy.ts'
import { candidatesFor } from './reads/candidates.ts'
import { employersAt } from './reads/employers.ts'
import { loadsIn } from './reads/loads.ts'
import { teamState } from './rules/team.ts'
import { listTold } from './store/told.ts'
import * as store from './store.ts'

/** `sought`: part of a name, a field or an employer. */
export async function listExaminers(ask: Ask, sought: string): Promise<ListedExaminers> {
  required(mayChoose(ask.actor))
  const edition = await currentEdition(ask.db)
  const all = await pool.examiners(ask.db)
  const jury = [
    ...(await peopleWithRole(ask.db, 'juror', ask.now)),
    ...(await peopleWithRole(ask.db, 'chair', ask.now)),
  ]
  const ids = [...all.map(({ personId }) => personId), ...jury.map(({ id }) => id)]
  const people = await peopleByIds(ask.db, ids)
  const employersOf = await employersAt(ask, ids, edition)
  const loadOf = await loadsIn(ask.db, edition.id)
  const trained = await trainings(ask.db, edition.id)
  const ready = await readinessOf(ask.db, edition, ids)
  const examiners = all.flatMap((examiner): readonly ListedExaminer[] => {
    const { personId } = examiner
    const person = people.get(personId)
    if (!person) return []
    const { name, email } = person
    const doneOn = trained.get(personId) ?? null
    const missing = ready.missing(personId)
    const [load, at] = [loadOf(personId), employersOf(personId)]
    return [{ examiner, name, email, employers: at, load, doneOn, missing }]
  })
  const jurors = [...new Map(jury.map((person) => [person.id, person])).values()]
  return {
    edition,
    examiners: examiners.filter((one) => matches(one, sought)).toSorted(byName),
    jurors: jurors
      .map(({ id, name }) => ({ person: id, name, employers: employersOf(id) }))
      .toSorted(byName),
  }
}

function matches({ name, email, employers, examiner }: ListedExaminer, sought: string): boolean {
  const texts = [name, email, ...employers, ...examiner.fields, ...examiner.languages]
  return texts.some((text) => folded(text).includes(folded(sought.trim())))
}

/** Entries that have come in, those without a full team first. */
export async function listEntries(ask: Ask): Promise<readonly ListedEntry[]> {
  required(mayChoose(ask.actor))
  const edition = await currentEdition(ask.db)
  const entries = await entriesOf(ask.db, edition.id)
  const readable = entries.filter((entry) => isReadable(entry, edition, ask.now))
  const ids = readable.map(({ id }) => id)
  const teams = new Map((await store.listTeams(ask.db, ids)).map((team) => [team.entry, team]))
  const outlines = await pool.outlines(ask.db, ids)
  const clearances = await pool.clearances(ask.db, [...teams.values()].flatMap(pairsOf))
  const people = await peopleByIds(
    ask.db,
    [...teams.values()].flatMap(({ members }) => members),
  )
  const listed = ids.flatMap((id): readonly ListedEntry[] => {
    const [outline, team] = [outlines.get(id), teams.get(id)]
    if (!outline) return []
    const state = teamState(team, edition.terms.team, (person) => clearances(person, id))
    const members = (team?.members ?? []).map((person) => ({
      person,
      name: people.get(person)?.name ?? '',
      leads: team?.leader === person,
      clearance: clearances(person, id),
    }))
    return [{ outline, state, members: members.toSorted(leaderFirst) }]
  })
  return listed.toSorted(byState)
}

const order = ['none', 'incomplete', 'awaiting', 'ready'] as const

function byState(a: ListedEntry, b: ListedEntry): number {
  const difference = order.indexOf(a.state) - order.indexOf(b.state)
  return difference || inSwedishOrder(a.outline.unit, b.outline.unit)
}

/** One entry's team, and everyone who could join it with what speaks for and against. */
export async function showTeam(ask: Ask, entry: EntryId): Promise<ShownTeam> {
  required(mayChoose(ask.actor))
  const outline = found((await pool.outlines(ask.db, [entry])).get(entry))
  const [team] = await store.listTeams(ask.db, [entry])
  const former = team ? await store.listFormer(ask.db, team.id) : []
  const { candidates: all, brokenBy } = await candidatesFor(ask, outline, team?.members ?? [])
  const people = await peopleByIds(
    ask.db,
    former.map(({ person }) => person),
  )
  const told = await listTold(ask.db, [entry])
  const byPerson = new Map(all.map((one) => [one.about.personId, one]))
  const clearanceIn = (person: PersonId) => byPerson.get(person)?.clearance ?? 'undeclared'
  const outside = all.filter(
    ({ about, examiner }) => examiner.endedAt === null && !team?.members.includes(about.personId),
  )
  const able = outside.filter(({ clearance }) => clearance !== 'conflict')
  return {
    outline,
    team,
    state: teamState(team, outline.edition.terms.team, clearanceIn),
    members: (team?.members ?? [])
      .flatMap((person) => shownMember(byPerson.get(person), team))
      .toSorted(leaderFirst),
    ties: new Map(all.map((one) => [one.about.personId, tiesOf(one)])),
    closed: new Map(told.map(({ personId, toldAt }) => [personId, toldAt])),
    former: former.map((one) => ({ ...one, name: people.get(one.person)?.name ?? '' })),
    candidates: able.filter(({ missing }) => missing.length === 0).toSorted(byFit),
    unready: able.filter(({ missing }) => missing.length > 0).toSorted(byName),
    conflicted: outside.filter(({ clearance }) => clearance === 'conflict').toSorted(byName),
    broken: brokenBy(team?.members ?? []),
  }
}

function shownMember(one: Candidate | undefined, team: Team | undefined): readonly ShownMember[] {
  if (!one) return []
  const { name, load, clearance, about, missing } = one
  const person = about.personId
  const leads = team?.leader === person
  return [{ person, name, leads, clearance, load, missing }]
}

/** As the page says them, in each language. */
function tiesOf({ about, name }: Candidate): readonly Words[] {
  return standingTies(about).map((tie) => ({
    sv: tellTie('sv', tie, name),
    en: tellTie('en', tie, name),
  }))
}

type Ranked = { readonly name: string; readonly leads: boolean }

function leaderFirst(a: Ranked, b: Ranked): number {
  return Number(b.leads) - Number(a.leads) || byName(a, b)
}

function byFit(a: Candidate, b: Candidate): number {
  return b.fit.total - a.fit.total || byName(a, b)
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return inSwedishOrder(a.name, b.name)
}

/** The person's own teams in the current edition, those that wait for a declaration first. */
export async function listOwn(ask: Ask): Promise<readonly OwnTeam[]> {
  required(maySeeOwn(ask.actor))
  const edition = await currentEdition(ask.db)
  const taking = (await entriesOf(ask.db, edition.id)).filter(({ state }) => state !== 'withdrawn')
  const there = new Set(taking.map(({ id }) => id))
  const all = await store.listTeamsOf(ask.db, ask.actor.id)
  const teams = all.filter(({ entry }) => there.has(entry))
  const outlines = await pool.outlines(
    ask.db,
    teams.map(({ entry }) => entry),
  )
  const own = teams.map(({ entry }): Pair => ({ personId: ask.actor.id, entryId: entry }))
  const clearances = await pool.clearances(ask.db, own)
  const people = await peopleByIds(
    ask.db,
    teams.flatMap(({ members }) => members),
  )
  const shown = teams.flatMap(({ entry, leader, members }): readonly OwnTeam[] => {
    const outline = outlines.get(entry)
    if (outline?.edition.id !== edition.id) return []
    const others = members.filter((person) => person !== ask.actor.id)
    return [
      {
        outline,
        leads: leader === ask.actor.id,
        clearance: clearances(ask.actor.id, entry),
        colleagues: others.map((person) => people.get(person)?.name ?? '').toSorted(inSwedishOrder),
      },
    ]
  })
  const waits = ({ clearance }: OwnTeam) => (clearance === 'undeclared' ? 0 : 1)
  return shown.toSorted((a, b) => waits(a) - waits(b))
}

function pairsOf({ entry, members }: Team): readonly Pair[] {
  return members.map((personId) => ({ personId, entryId: entry }))
}

async function trainings(db: Reader, edition: Edition['id']) {
  const done = await pool.trainingsFor(db, edition)
  return new Map(done.map(({ personId, doneOn }) => [personId, doneOn]))
}

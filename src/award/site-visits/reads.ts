// What the pages about visits show, to the team, the organiser and the unit.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import { consensusesOf, consensusOf, type Work, workOf } from '../assessment/public.ts'
import { scaleOf } from '../assessment/rules/alone.ts'
import { teamsOf } from '../assignment/public.ts'
import { currentEdition, editionById } from '../editions/public.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import { entriesByIds, entriesOf, lockedEntry } from '../entries/public.ts'
import { clearances } from '../examiners/public.ts'
import { isMember, registrationById, registrationsByIds } from '../registrations/public.ts'
import type {
  Note,
  NoteId,
  RevisionDesk,
  ShownVisit,
  TeamVisit,
  VisitCase,
  VisitLine,
} from './model.ts'
import { mayFollow, mayLead, mayPrepare, maySee, mayTakePart, mayWaive } from './policy.ts'
import { evidenceIn, isOutsideWindow, linkedNotes, mayAskNow, mayNoteNow } from './rules.ts'
import * as store from './store.ts'

export async function showVisit(ask: Ask, entryId: EntryId): Promise<ShownVisit> {
  const work = await workOf(ask, entryId)
  if (work.standing.member || !ask.actor.roles.has('organiser')) {
    return { kind: 'team', visit: await teamVisit(ask, work) }
  }
  return forOrganiser(ask, work)
}

export async function showForOrganiser(ask: Ask, entryId: EntryId): Promise<ShownVisit> {
  return forOrganiser(ask, await workOf(ask, entryId))
}

async function forOrganiser(ask: Ask, work: Work): Promise<ShownVisit> {
  const entryId = work.entry.id
  required(mayFollow(ask.actor))
  const consensus = await consensusOf(ask.db, entryId)
  const visit = await caseOf(ask, work)
  const open = consensus?.state === 'closed'
  const mayWaiveNow = open && mayWaive(ask.actor, work.standing) !== undefined
  return { kind: 'organiser', visit, mayWaive: mayWaiveNow }
}

/** The team's own page. Not found before it has agreed. */
export async function showTeamVisit(ask: Ask, entryId: EntryId): Promise<TeamVisit> {
  return teamVisit(ask, await workOf(ask, entryId))
}

/** For the leader alone. */
export async function showPlan(ask: Ask, entryId: EntryId): Promise<TeamVisit> {
  const work = await workOf(ask, entryId)
  required(mayLead(ask.actor, work.standing))
  return teamVisit(ask, work)
}

async function teamVisit(ask: Ask, work: Work): Promise<TeamVisit> {
  const { entry, edition, standing } = work
  required(maySee(ask.actor, standing))
  const consensus = found(await consensusOf(ask.db, entry.id))
  const about = await caseOf(ask, work)
  const notes = await store.listNotes(ask.db, entry.id)
  const revisions = await store.listRevisions(ask.db, [entry.id])
  const people = await peopleByIds(
    ask.db,
    notes.map(({ writtenBy }) => writtenBy),
  )
  const takesPart = mayTakePart(ask.actor, standing) !== undefined
  const noting = mayNoteNow({ visit: about.visit, consensus: consensus.state }, ask.now)
  return {
    ...about,
    areas: found(edition.terms.instrument ?? undefined).areas,
    consensus,
    questions: await store.listQuestions(ask.db, entry.id),
    notes,
    revisions,
    names: new Map([...people].map(([id, { name }]) => [id, name])),
    mayLead: mayLead(ask.actor, standing) !== undefined,
    mayNote: takesPart && noting.ok,
    mayAsk: takesPart && mayAskNow(about.visit),
    linked: linkedNotes(revisions),
  }
}

export async function showNote(
  ask: Ask,
  entryId: EntryId,
  noteId: NoteId,
): Promise<TeamVisit & { readonly note: Note }> {
  const visit = await showTeamVisit(ask, entryId)
  return { ...visit, note: found(visit.notes.find(({ id }) => id === noteId)) }
}

/** Where the leader weighs whether the visit changes the value of an area. */
export async function showRevision(
  ask: Ask,
  entryId: EntryId,
  areaKey: string,
): Promise<RevisionDesk> {
  const visit = await showPlan(ask, entryId)
  const area = found(visit.areas.find(({ key }) => key === areaKey))
  const agreed = found(visit.consensus.areas.find((one) => one.area === areaKey))
  const model = found(visit.edition.terms.assessment ?? undefined)
  const evidence = evidenceIn(visit.notes, areaKey)
  return { ...visit, area, agreed, scale: scaleOf(model, area), evidence }
}

/** For the unit's own people. What the team means to ask is not there. */
export async function showForUnit(ask: Ask, entryId: EntryId): Promise<VisitCase> {
  const entry = found(await lockedEntry(ask.db, entryId, ask.now))
  const writes = await isMember(ask.db, entry.registration, ask.actor.id, ask.now)
  required(mayPrepare(ask.actor, { writes }))
  const edition = await editionById(ask.db, entry.edition)
  return caseOf(ask, { entry, edition })
}

async function caseOf(ask: Ask, { entry, edition }: Pick<Work, 'entry' | 'edition'>) {
  const registration = found(await registrationById(ask.db, entry.registration))
  const visit = await store.find(ask.db, entry.id)
  return { entryId: entry.id, unit: registration.unitName, edition, visit }
}

/** For the organiser all visits of the edition, for an examiner those of their own teams. */
export async function listVisits(ask: Ask): Promise<readonly VisitLine[]> {
  const edition = await currentEdition(ask.db)
  const follows = mayFollow(ask.actor) !== undefined
  const all = follows ? await entriesOf(ask.db, edition.id) : await ownEntries(ask)
  const entries = all.filter((entry) => entry.edition === edition.id)
  const ids = entries.map(({ id }) => id)
  const agreed = await consensusesOf(ask.db, ids)
  const visits = await store.list(ask.db, ids)
  const registrations = await registrationsByIds(
    ask.db,
    entries.map(({ registration }) => registration),
  )
  const takesPart = ({ state, registration }: Entry) =>
    state !== 'withdrawn' && registrations.get(registration)?.state === 'sent'
  return entries
    .filter((entry) => agreed.has(entry.id) && takesPart(entry))
    .map(({ id, registration }) => {
      const visit = visits.find(({ entryId }) => entryId === id)
      const outside = visit?.plan ? isOutsideWindow(visit.plan, edition) : false
      const unit = registrations.get(registration)?.unitName ?? ''
      return { entryId: id, unit, visit, outside }
    })
    .sort(byTime)
}

async function ownEntries(ask: Ask): Promise<readonly Entry[]> {
  const { id: personId } = ask.actor
  const teams = await teamsOf(ask.db, personId)
  const ids = teams.map(({ entry }) => entry)
  const cleared = await clearances(
    ask.db,
    ids.map((entryId) => ({ personId, entryId })),
  )
  const open = ids.filter((entryId) => cleared(personId, entryId) === 'clear')
  return [...(await entriesByIds(ask.db, open)).values()]
}

/** Those without a time first: they wait for one. */
function byTime(a: VisitLine, b: VisitLine): number {
  const at = ({ visit }: VisitLine) => visit?.plan?.startsAt.getTime() ?? 0
  return at(a) - at(b)
}

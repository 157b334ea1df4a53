// How far the examiners are with declaring before all entries of an edition.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition, editionById } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesByIds, entriesOf } from '../../entries/public.ts'
import { isReadable } from '../../entries/rules/writing.ts'
import type { CallProgress, CallRow, DeclarationCall, EarlierAnswer } from '../model/calls.ts'
import type { ConflictCase, Pair } from '../model.ts'
import { mayDeclare, mayKeepExaminers } from '../policy.ts'
import { earlierAnswers, groupsOf, progressOf, rowStateOf } from '../rules/calling.ts'
import { standingTies } from '../rules/declaring.ts'
import { findCall, listDeclarationsAbout, listRemindedOn } from '../store/calls.ts'
import { findExaminerOf, findRequest, listExaminers } from '../store.ts'
import { casesOf } from './cases.ts'
import { outlinesOf } from './outlines.ts'

/** Those that have come in: an examiner may be chosen for each. */
export async function entriesToDeclare(
  db: Reader,
  edition: Edition,
  now: Date,
): Promise<readonly EntryId[]> {
  const entries = await entriesOf(db, edition.id)
  return entries.filter((entry) => isReadable(entry, edition, now)).map(({ id }) => id)
}

/** By the team or the jury, or because all examiners are. */
export async function isAskedToDeclare(
  db: Reader,
  { personId, entryId }: Pair,
  now: Date,
): Promise<boolean> {
  const request = await findRequest(db, personId, entryId)
  return request !== undefined || isCalled(db, personId, entryId, now)
}

async function isCalled(
  db: Reader,
  personId: PersonId,
  entryId: EntryId,
  now: Date,
): Promise<boolean> {
  const entry = (await entriesByIds(db, [entryId])).get(entryId)
  const examiner = entry && (await findExaminerOf(db, personId))
  if (!entry || examiner?.endedAt !== null) return false
  const edition = await editionById(db, entry.edition)
  const open = edition.state === 'open' && isReadable(entry, edition, now)
  return open && (await findCall(db, edition.id)) !== undefined
}

export type OwnCall = { readonly call: DeclarationCall; readonly progress: CallProgress }

/** Undefined: the one who asks is not asked to declare before all entries of the edition. */
export async function ownCall(ask: Ask, edition: Edition): Promise<OwnCall | undefined> {
  const call = await findCall(ask.db, edition.id)
  const examiner = call && (await findExaminerOf(ask.db, ask.actor.id))
  if (!call || examiner?.endedAt !== null || edition.state !== 'open') return undefined
  const entries = await entriesToDeclare(ask.db, edition, ask.now)
  const own = entries.map((entryId) => ({ personId: ask.actor.id, entryId }))
  return { call, progress: progressOf(ask.actor.id, await casesOf(ask.db, own)) }
}

/** The list of an examiner, by administration. `call` undefined: nobody is asked yet. */
export async function showOwnCall(ask: Ask) {
  required(mayDeclare(ask.actor, { personId: ask.actor.id }))
  const edition = await currentEdition(ask.db)
  const examiner = await findExaminerOf(ask.db, ask.actor.id)
  const call = examiner?.endedAt === null ? await findCall(ask.db, edition.id) : undefined
  const rows = call ? await rowsOf(ask, edition) : []
  const groups = groupsOf(rows)
  return {
    edition,
    call,
    groups,
    progress: progressOf(
      ask.actor.id,
      rows.map(({ about }) => about),
    ),
  }
}
export type ShownCall = Awaited<ReturnType<typeof showOwnCall>>

/** One step of it. `next`: the step after it that has something to answer. */
export async function showStep(ask: Ask, key: string) {
  const { edition, call, groups, progress } = await showOwnCall(ask)
  const at = groups.findIndex((group) => group.key === key)
  const group = found(groups[at])
  const others = [...groups.slice(at + 1), ...groups.slice(0, at)]
  const next = others.find(({ rows }) => rows.some(({ state }) => state === 'unanswered'))
  return { edition, call: found(call), group, next, at: at + 1, of: groups.length, progress }
}
export type ShownStep = Awaited<ReturnType<typeof showStep>>

async function rowsOf(ask: Ask, edition: Edition): Promise<readonly CallRow[]> {
  const { db, actor, now } = ask
  const entries = await entriesToDeclare(db, edition, now)
  const cases = await casesOf(
    db,
    entries.map((entryId) => ({ personId: actor.id, entryId })),
  )
  const outlines = await outlinesOf(db, entries)
  const earlier = await earlierOf(db, actor.id, cases, edition)
  const rows = cases.flatMap((about): readonly CallRow[] => {
    const outline = outlines.get(about.entryId)
    if (!outline) return []
    const before = earlier.get(about.parties.unitId)
    const ties = standingTies(about)
    return [{ outline, about, state: rowStateOf(about), ties, earlier: before }]
  })
  return rows.toSorted((a, b) => inSwedishOrder(a.outline.unit, b.outline.unit))
}

/** What the person said of the same units in the latest edition before this one. */
export async function earlierOf(
  db: Reader,
  person: PersonId,
  cases: readonly ConflictCase[],
  edition: Edition,
): Promise<ReadonlyMap<string, EarlierAnswer>> {
  const units = [...new Set(cases.map(({ parties }) => parties.unitId))]
  const said = await listDeclarationsAbout(db, person, units)
  const entries = await entriesByIds(
    db,
    said.map(({ entryId }) => entryId),
  )
  const years = new Map((await allEditions(db)).map(({ id, year }) => [id, year]))
  return earlierAnswers(
    said.flatMap((declaration) => {
      const entry = entries.get(declaration.entryId)
      const year = entry && years.get(entry.edition)
      return year !== undefined && year < edition.year ? [{ year, declaration }] : []
    }),
  )
}

/** The organiser's page: how far all are, those who lack most first. */
export async function showCall(ask: Ask) {
  required(mayKeepExaminers(ask.actor))
  const edition = await currentEdition(ask.db)
  const call = await findCall(ask.db, edition.id)
  const progress = await progressIn(ask.db, edition, ask.now)
  const people = await peopleByIds(
    ask.db,
    progress.map(({ person }) => person),
  )
  const today = plainDate(ask.now, edition.zone)
  const reminded = await listRemindedOn(ask.db, edition.id, today)
  const rows = progress
    .map((one) => ({ ...one, name: people.get(one.person)?.name ?? '' }))
    .toSorted((a, b) => b.all - b.done - (a.all - a.done) || inSwedishOrder(a.name, b.name))
  return { edition, call, rows, reminded }
}
export type ShownCallProgress = Awaited<ReturnType<typeof showCall>>

/** Of everyone who examines now. */
export async function progressIn(
  db: Reader,
  edition: Edition,
  now: Date,
): Promise<readonly CallProgress[]> {
  const active = (await listExaminers(db)).filter(({ endedAt }) => endedAt === null)
  const entries = await entriesToDeclare(db, edition, now)
  const cases = await casesOf(
    db,
    active.flatMap(({ personId }) => entries.map((entryId) => ({ personId, entryId }))),
  )
  const of = Map.groupBy(cases, ({ personId }) => personId)
  return active.map(({ personId }) => progressOf(personId, of.get(personId) ?? []))
}

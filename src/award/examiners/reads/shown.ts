// What the pages about examiners and conflicts show.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import { currentEdition } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesOf } from '../../entries/public.ts'
import { organisations } from '../../units/public.ts'
import type { EmploymentId, ExaminerId, NamedEmployment, Pair, ShownCase } from '../model.ts'
import { mayDecide, mayDeclare, mayKeepExaminers } from '../policy.ts'
import { clearanceOf, needsDecision } from '../rules/declaring.ts'
import type { Interest } from '../rules/interests.ts'
import { listPairsInQuestion } from '../store/objections.ts'
import * as store from '../store.ts'
import { earlierOf, isAskedToDeclare, ownCall } from './calls.ts'
import { casesOf } from './cases.ts'
import { decidersOf, interestsIn } from './deciding.ts'
import { withNames } from './employments.ts'
import { outlinesOf } from './outlines.ts'
import { toldProfile } from './profile.ts'

export async function showNewExaminer(ask: Ask) {
  required(mayKeepExaminers(ask.actor))
  return { edition: await currentEdition(ask.db) }
}

export async function showExaminer(ask: Ask, id: ExaminerId) {
  required(mayKeepExaminers(ask.actor))
  const examiner = found(await store.findExaminer(ask.db, id))
  const person = found(await personById(ask.db, examiner.personId))
  const edition = await currentEdition(ask.db)
  const trainings = await store.listTrainings(ask.db, edition.id)
  const training = trainings.find((one) => one.personId === person.id)
  const asked = await store.listRequestsTo(ask.db, person.id)
  const cases = (await shownCases(ask.db, asked)).filter(inEdition(edition.id))
  const employments = await named(ask.db, person.id)
  const { doneOn = null, leads = false } = training ?? {}
  const told = await toldProfile(ask, edition, person.id)
  return { examiner, person, edition, doneOn, leads, cases, employments, told }
}

/** Of examiners and jurors. */
export async function showEmployers(ask: Ask, id: PersonId) {
  required(mayKeepExaminers(ask.actor))
  const person = found(await personById(ask.db, id))
  const examiner = await store.findExaminerOf(ask.db, id)
  const all = await organisations(ask.db)
  const employers = all.filter(({ kind }) => kind !== 'board')
  return { person, examiner, employments: await named(ask.db, id), employers }
}

export async function personOfEmployment(ask: Ask, id: EmploymentId): Promise<PersonId> {
  required(mayKeepExaminers(ask.actor))
  return found(await store.findEmployment(ask.db, id)).personId
}

/** The declarations that the person is asked for in the current edition, those still to give first. */
export async function listOwn(ask: Ask) {
  const edition = await currentEdition(ask.db)
  const asked = await store.listRequestsTo(ask.db, ask.actor.id)
  const allowed = asked.filter((request) => mayDeclare(ask.actor, request))
  const shown = (await shownCases(ask.db, allowed)).filter(inEdition(edition.id))
  const waits = (one: ShownCase) => (one.clearance === 'undeclared' ? 0 : 1)
  const cases = shown.toSorted((a, b) => waits(a) - waits(b))
  return { cases, own: await ownCall(ask, edition) }
}

export async function showOwn(ask: Ask, entryId: EntryId) {
  const pair = { personId: ask.actor.id, entryId }
  found((await isAskedToDeclare(ask.db, pair, ask.now)) || undefined)
  required(mayDeclare(ask.actor, pair))
  const shown = found((await shownCases(ask.db, [pair]))[0])
  const earlier = await earlierOf(ask.db, ask.actor.id, [shown.about], shown.outline.edition)
  return { shown, earlier: earlier.get(shown.about.parties.unitId) }
}

/** A matter, and what keeps the one who asks from deciding it. */
export type ListedCase = ShownCase & { readonly interests: readonly Interest[] }

/** What waits to be decided, and all else that has been declared, found or objected. */
export async function listCases(ask: Ask): Promise<readonly ListedCase[]> {
  required(mayKeepExaminers(ask.actor))
  const { id } = await currentEdition(ask.db)
  const entries = await entriesOf(ask.db, id)
  const pairs = await listPairsInQuestion(
    ask.db,
    entries.map((entry) => entry.id),
  )
  const shown = (await shownCases(ask.db, pairs)).filter(
    ({ about, clearance }) =>
      clearance === 'open' || clearance === 'conflict' || needsDecision(about),
  )
  const matters = shown.map(({ about }) => about)
  const interests = await interestsIn(ask.db, [ask.actor.id], matters, ask.now)
  return shown.map((one) => ({ ...one, interests: interests(ask.actor.id, one.about) }))
}

/** Whoever may not decide it sees only whom it is about, and who may. */
export async function showCase(ask: Ask, pair: Pair) {
  required(mayKeepExaminers(ask.actor))
  const shown = found((await shownCases(ask.db, [pair]))[0])
  const { interests, able } = await decidersOf(ask, [pair])
  return { shown, interests: interests(ask.actor.id, pair), able: able(pair) }
}
export type ShownMatter = Awaited<ReturnType<typeof showCase>>

/** For those who may decide it only. */
export async function showDecidable(ask: Ask, pair: Pair): Promise<ShownMatter> {
  const matter = await showCase(ask, pair)
  required(mayDecide(ask.actor, { personId: pair.personId, interests: matter.interests }))
  return matter
}

async function shownCases(db: Reader, pairs: readonly Pair[]): Promise<readonly ShownCase[]> {
  const cases = await casesOf(db, pairs)
  const outlines = await outlinesOf(
    db,
    cases.map(({ entryId }) => entryId),
  )
  const deciders = cases.flatMap(({ decisions }) => decisions.map(({ decidedBy }) => decidedBy))
  const people = await peopleByIds(db, [...cases.map(({ personId }) => personId), ...deciders])
  const names = new Map([...people].map(([id, { name }]) => [id, name]))
  return cases.flatMap((about) => {
    const outline = outlines.get(about.entryId)
    const person = names.get(about.personId)
    if (!outline || person === undefined) return []
    return [{ about, clearance: clearanceOf(about), outline, person, deciders: names }]
  })
}

function inEdition(id: string) {
  return ({ outline }: ShownCase) => outline.edition.id === id
}

async function named(db: Reader, person: PersonId): Promise<readonly NamedEmployment[]> {
  const employments = await store.listEmployments(db, [person])
  return withNames(db, employments, await organisations(db))
}

// What the pages about examiners and conflicts show.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import { currentEdition } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesOf } from '../../entries/public.ts'
import { organisations, unitsByIds } from '../../units/public.ts'
import type { EmploymentId, ExaminerId, NamedEmployment, Pair, ShownCase } from '../model.ts'
import { mayDecide, mayDeclare, mayKeepExaminers } from '../policy.ts'
import { clearanceOf } from '../rules/declaring.ts'
import * as store from '../store.ts'
import { casesOf } from './cases.ts'
import { outlinesOf } from './outlines.ts'

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
  return { examiner, person, edition, doneOn: training?.doneOn ?? null, cases, employments }
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
export async function listOwn(ask: Ask): Promise<readonly ShownCase[]> {
  const edition = await currentEdition(ask.db)
  const asked = await store.listRequestsTo(ask.db, ask.actor.id)
  const allowed = asked.filter((request) => mayDeclare(ask.actor, request))
  const shown = (await shownCases(ask.db, allowed)).filter(inEdition(edition.id))
  const waits = (one: ShownCase) => (one.clearance === 'undeclared' ? 0 : 1)
  return shown.toSorted((a, b) => waits(a) - waits(b))
}

export async function showOwn(ask: Ask, entryId: EntryId): Promise<ShownCase> {
  const request = found(await store.findRequest(ask.db, ask.actor.id, entryId))
  required(mayDeclare(ask.actor, request))
  const [shown] = await shownCases(ask.db, [request])
  return found(shown)
}

/** What waits for the organiser, and all else that has been declared or found. */
export async function listCases(ask: Ask): Promise<readonly ShownCase[]> {
  required(mayKeepExaminers(ask.actor))
  const { id } = await currentEdition(ask.db)
  const entries = await entriesOf(ask.db, id)
  const asked = await store.listRequestsAbout(
    ask.db,
    entries.map((entry) => entry.id),
  )
  const shown = await shownCases(ask.db, asked)
  return shown.filter(({ clearance }) => clearance === 'open' || clearance === 'conflict')
}

/** Nobody looks into their own case from this side. */
export async function showCase(ask: Ask, pair: Pair): Promise<ShownCase> {
  required(mayDecide(ask.actor, pair))
  const [shown] = await shownCases(ask.db, [pair])
  return found(shown)
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
  const names = new Map((await organisations(db)).map(({ id, name }) => [id, name]))
  const units = await unitsByIds(
    db,
    employments.flatMap(({ unitId }) => unitId ?? []),
  )
  return employments.map((employment) => ({
    ...employment,
    organisation: names.get(employment.organisationId) ?? '',
    unit: (employment.unitId && units.get(employment.unitId)?.name) ?? null,
  }))
}

// What is done with examiners, and how people declare and the organiser decides.
import type { Act } from '../../base/db/call.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { no, yes } from '../../base/lib/outcome.ts'
import { appoint, findOrAddPerson, personById } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import { currentEdition } from '../editions/public.ts'
import type { EntryId } from '../entries/model.ts'
import type { OrganisationId } from '../units/model.ts'
import { findUnits, organisationById } from '../units/public.ts'
import type {
  Answering,
  ConflictDecision,
  EmploymentId,
  Examiner,
  ExaminerId,
  Profile,
} from './model.ts'
import { mayDecide, mayDeclare, mayKeepExaminers } from './policy.ts'
import { conflictsOf } from './public.ts'
import { decide, declare } from './rules/declaring.ts'
import { unitOfEmployer } from './rules/ties.ts'
import * as store from './store.ts'

/** Gives the person the role as well. Refused when the person is an examiner already. */
export async function addExaminer(
  act: Act,
  who: Profile & { readonly name: string; readonly email: string },
) {
  required(mayKeepExaminers(act.actor))
  const person = await findOrAddPerson(act, who)
  const examiner: Examiner = {
    id: newId<'examiner'>(),
    personId: person.id,
    categories: who.categories,
    fields: who.fields,
    languages: who.languages,
    capacity: who.capacity,
    addedAt: act.now,
    endedAt: null,
  }
  if (!(await store.insertExaminer(act.db, examiner))) return no('already-examiner')
  await appoint(act, { personId: person.id, role: 'examiner' })
  await record(act, 'examiner.added', examiner.id)
  return yes(examiner)
}

export async function saveProfile(act: Act, id: ExaminerId, profile: Profile): Promise<void> {
  required(mayKeepExaminers(act.actor))
  const examiner = found(await store.lockExaminer(act.db, id))
  const { categories, fields, languages, capacity } = profile
  await store.saveExaminer(act.db, { ...examiner, categories, fields, languages, capacity })
  await record(act, 'examiner.changed', id)
}

/** No longer chosen for teams, or chosen again. The role to sign in with is kept with the accounts. */
export async function setEnded(act: Act, id: ExaminerId, state: 'ended' | 'back'): Promise<void> {
  required(mayKeepExaminers(act.actor))
  const examiner = found(await store.lockExaminer(act.db, id))
  const endedAt = state === 'ended' ? act.now : null
  await store.saveExaminer(act.db, { ...examiner, endedAt })
  await record(act, `examiner.${state}`, id)
}

/** For the current edition. Null: it was not done after all. */
export async function saveTraining(act: Act, id: ExaminerId, doneOn: string | null): Promise<void> {
  required(mayKeepExaminers(act.actor))
  const { personId } = found(await store.findExaminer(act.db, id))
  const { id: editionId, year } = await currentEdition(act.db)
  if (doneOn === null) await store.removeTraining(act.db, { personId, editionId })
  else await store.saveTraining(act.db, { personId, editionId, doneOn })
  await record(act, 'examiner.training', id, { edition: year, doneOn })
}

export type Posted = {
  readonly organisation: string
  readonly unit: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** A unit is named as in the register; else the refusal tells which names are like it. */
export async function addEmployment(act: Act, personId: PersonId, posted: Posted) {
  required(mayKeepExaminers(act.actor))
  found(await personById(act.db, personId))
  const employer = await organisationById(act.db, posted.organisation as OrganisationId)
  if (!employer) return { refusal: 'organisation-unknown', alike: [] } as const
  const alike = posted.unit ? await findUnits(act.db, posted.unit) : []
  const unit = unitOfEmployer(alike, posted.unit, employer.id)
  if (posted.unit && !unit) {
    const names = alike.slice(0, 5).map(({ name }) => name)
    return { refusal: 'unit-unknown', alike: names } as const
  }
  const employment = {
    id: newId<'employment'>(),
    personId,
    organisationId: employer.id,
    unitId: unit?.id ?? null,
    validFrom: posted.validFrom,
    validTo: posted.validTo,
  }
  await store.insertEmployment(act.db, employment)
  await record(act, 'employment.added', personId, { employment: employment.id })
  return { employment }
}

export async function endEmployment(act: Act, id: EmploymentId, validTo: string) {
  required(mayKeepExaminers(act.actor))
  const employment = found(await store.lockEmployment(act.db, id))
  if (validTo < employment.validFrom) return no('ends-before')
  await store.saveEnd(act.db, { ...employment, validTo })
  await record(act, 'employment.ended', employment.personId, { employment: id, validTo })
  return yes(employment)
}

/** It was written down by mistake. */
export async function removeEmployment(act: Act, id: EmploymentId): Promise<PersonId> {
  required(mayKeepExaminers(act.actor))
  const { personId } = found(await store.lockEmployment(act.db, id))
  await store.removeEmployment(act.db, id)
  await record(act, 'employment.removed', personId, { employment: id })
  return personId
}

/** The person's own answer, about the parties that the entry has now. */
export async function declareConflict(act: Act, entryId: EntryId, answering: Answering) {
  const personId = act.actor.id
  const request = found(await store.lockRequest(act.db, personId, entryId))
  const permit = required(mayDeclare(act.actor, request))
  const outcome = declare(permit, answering)
  if (!outcome.ok) return outcome

  const { parties } = found(await conflictsOf(act.db, { personId, entryId }))
  const declaration = {
    id: newId<'declaration'>(),
    personId,
    entryId,
    ...parties,
    ...outcome.value,
    declaredAt: act.now,
  }
  await store.insertDeclaration(act.db, declaration)
  await record(act, 'conflict.declared', entryId, {
    declaration: declaration.id,
    answer: declaration.answer,
  })
  return yes(declaration)
}

/** The organiser's word on a tie or on the latest declaration. A later word replaces it. */
export async function decideConflict(
  act: Act,
  pair: { readonly personId: PersonId; readonly entryId: EntryId },
  posted: Pick<ConflictDecision, 'about' | 'outcome' | 'reason'>,
) {
  await store.lockRequest(act.db, pair.personId, pair.entryId)
  const about = found(await conflictsOf(act.db, pair))
  const permit = required(mayDecide(act.actor, pair))
  const outcome = decide(permit, about, posted)
  if (!outcome.ok) return outcome

  const decision: ConflictDecision = {
    id: newId<'conflict-decision'>(),
    ...pair,
    about: posted.about,
    outcome: posted.outcome,
    reason: posted.reason,
    decidedBy: act.actor.id,
    decidedAt: act.now,
  }
  await store.insertDecision(act.db, decision)
  await record(act, 'conflict.decided', pair.entryId, {
    person: pair.personId,
    about: decision.about,
    outcome: decision.outcome,
  })
  return yes(decision)
}

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
import { keepDeclaration } from './actions/declaring.ts'
import {
  employerNamed,
  eraseEmployment,
  type NamedEmployer,
  type ToldEmployer,
  type Working,
  writeEmployment,
  writeEnd,
} from './actions/employing.ts'
import type { Answering, EmploymentId, Examiner, ExaminerId, Profile } from './model.ts'
import { mayEndEmployment } from './policy/profile.ts'
import { mayDeclare, mayKeepExaminers } from './policy.ts'
import { conflictsOf } from './public.ts'
import { isAskedToDeclare } from './reads/calls.ts'
import { declare } from './rules/declaring.ts'
import { lockCasesOf } from './store/objections.ts'
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

/** Attendance written down by hand, for the current edition. Null: it was not done after all. */
export async function saveTraining(
  act: Act,
  id: ExaminerId,
  doneOn: string | null,
  { leads }: { readonly leads: boolean } = { leads: false },
): Promise<void> {
  required(mayKeepExaminers(act.actor))
  const { personId } = found(await store.findExaminer(act.db, id))
  const { id: editionId, year } = await currentEdition(act.db)
  if (doneOn === null) await store.removeTraining(act.db, { personId, editionId })
  else await store.saveTraining(act.db, { personId, editionId, doneOn, leads })
  await record(act, 'examiner.training', id, { edition: year, doneOn, leads })
}

export type Posted = NamedEmployer &
  Working & {
    readonly validFrom: string
    readonly validTo: string | null
  }

/** A unit is named as in the register; else the refusal tells which names are like it. */
export async function addEmployment(
  act: Act,
  personId: PersonId,
  posted: Posted,
): Promise<ToldEmployer> {
  required(mayKeepExaminers(act.actor))
  found(await personById(act.db, personId))
  const employer = await employerNamed(act.db, posted)
  if ('refusal' in employer) return employer
  const { validFrom, validTo, title = null, manager = null } = posted
  const time = { validFrom, validTo }
  const id = newId<'employment'>()
  const employment = { id, personId, ...employer, title, manager, ...time }
  await writeEmployment(act, employment)
  return { employment }
}

/** Another organiser's word is needed for one's own: what ends can open an entry. */
export async function endEmployment(act: Act, id: EmploymentId, validTo: string) {
  const employment = found(await store.lockEmployment(act.db, id))
  required(mayEndEmployment(act.actor, employment))
  return writeEnd(act, employment, validTo)
}

/** It was written down by mistake. */
export async function removeEmployment(act: Act, id: EmploymentId): Promise<PersonId> {
  const employment = found(await store.lockEmployment(act.db, id))
  required(mayEndEmployment(act.actor, employment))
  await eraseEmployment(act, employment)
  return employment.personId
}

/** The person's own answer, about the parties that the entry has now. */
export async function declareConflict(act: Act, entryId: EntryId, answering: Answering) {
  const personId = act.actor.id
  const permit = required(mayDeclare(act.actor, { personId }))
  await lockCasesOf(act.db, personId)
  found((await isAskedToDeclare(act.db, { personId, entryId }, act.now)) || undefined)
  const outcome = declare(permit, answering)
  if (!outcome.ok) return outcome

  const { parties } = found(await conflictsOf(act.db, { personId, entryId }))
  return yes(await keepDeclaration(act, entryId, parties, outcome.value))
}

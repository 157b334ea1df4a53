// A call for examiners, applications to it, and what the organiser answers.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { type Outcome, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { nameIfUnnamed, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import { answerLetter, applicationLetter } from '../mails/recruiting.ts'
import type { Application, ApplicationId, Applying, Call } from '../model/recruiting.ts'
import { mayApply, mayRecruit } from '../policy/recruiting.ts'
import {
  type ApplyRefusal,
  answered,
  apply,
  callState,
  type DecideRefusal,
  takenBack,
} from '../rules/recruiting.ts'
import {
  findApplicationOf,
  findCall,
  insertApplication,
  lockApplication,
  saveAnswer,
  saveCall,
} from '../store/recruiting.ts'
import * as store from '../store.ts'
import { type EmployerRefusal, employerNamed, writeEmployment } from './employing.ts'
import { enrol } from './enrolling.ts'

export async function keepCall(
  act: Act,
  words: Pick<Call, 'textSv' | 'textEn' | 'lastDay'>,
): Promise<void> {
  required(mayRecruit(act.actor))
  const { id: editionId, year } = await currentEdition(act.db)
  await saveCall(act.db, { ...words, editionId, changedBy: act.actor.id, changedAt: act.now })
  await record(act, 'examiner-call.changed', editionId, { edition: year, lastDay: words.lastDay })
}

/** As posted: the employer by its id and the name of a unit, or in the person's own words. */
export type PostedApplication = Omit<Applying, 'organisationId' | 'unitId'> & {
  readonly organisation: string
  readonly unit: string
}

export async function sendApplication(
  act: Act,
  posted: PostedApplication,
): Promise<Outcome<Application, ApplyRefusal> | EmployerRefusal> {
  const permit = required(mayApply(act.actor))
  const edition = await currentEdition(act.db)
  const call = await findCall(act.db, edition.id)
  const examiner = await store.findExaminerOf(act.db, act.actor.id)
  const outcome = apply(permit, {
    state: callState(call, edition, plainDate(act.now, edition.zone)),
    before: await findApplicationOf(act.db, edition.id, act.actor.id),
    examines: examiner !== undefined && examiner.endedAt === null,
  })
  if (!outcome.ok) return outcome
  const { organisation, unit, ...told } = posted
  const employer = organisation
    ? await employerNamed(act.db, { organisation, unit })
    : { organisationId: null, unitId: null }
  if ('refusal' in employer) return employer

  const keys = edition.terms.categories.map(({ key }) => key)
  const application: Application = {
    ...{ ...told, ...employer, id: newId<'examiner-application'>(), editionId: edition.id },
    categories: told.categories.filter((key) => keys.includes(key)),
    ...{ personId: act.actor.id, state: 'sent', sentAt: act.now },
    ...{ decidedBy: null, decidedAt: null, reason: '' },
  }
  if (!(await insertApplication(act.db, application)))
    return { ok: false, reason: 'already-applied' }
  await queue(act, applicationLetter({ ...application, email: act.actor.email }, edition))
  await record(act, 'examiner-application.sent', application.id, { edition: edition.year })
  return yes(application)
}

export async function withdrawApplication(act: Act): Promise<Outcome<null, 'not-open'>> {
  const edition = await currentEdition(act.db)
  const own = found(await findApplicationOf(act.db, edition.id, act.actor.id))
  const application = found(await lockApplication(act.db, own.id))
  const outcome = takenBack(required(mayApply(act.actor, application)), application)
  if (!outcome.ok) return outcome
  await saveAnswer(act.db, { ...application, state: 'withdrawn', decidedAt: act.now })
  await record(act, 'examiner-application.withdrawn', application.id)
  return outcome
}

export type Word = {
  readonly word: 'accepted' | 'declined'
  /** Told in the letter. Needed for a no. */
  readonly reason: string
  /** What the organiser confirms of what they told. */
  readonly categories: readonly string[]
  readonly fields: readonly string[]
}

/** A yes makes an examiner of the person, whose employer counts from now on. */
export async function answerApplication(
  act: Act,
  id: ApplicationId,
  { word, reason, categories, fields }: Word,
): Promise<Outcome<Application, DecideRefusal>> {
  const application = found(await lockApplication(act.db, id))
  const permit = required(mayRecruit(act.actor, application))
  const outcome = answered(permit, application, word, reason)
  if (!outcome.ok) return outcome

  const edition = await editionById(act.db, application.editionId)
  const keys = edition.terms.categories.map(({ key }) => key)
  const confirmed = { categories: categories.filter((key) => keys.includes(key)), fields }
  const decision = { decidedBy: act.actor.id, decidedAt: act.now }
  const decided = { ...application, ...outcome.value, ...decision }
  await saveAnswer(act.db, decided)
  if (word === 'accepted') await take(act, { ...application, ...confirmed })
  const { email } = found(await personById(act.db, application.personId))
  await queue(act, answerLetter({ ...decided, email }, edition))
  await record(act, `examiner-application.${word}`, id, { person: application.personId })
  return yes(decided)
}

async function take(act: Act, application: Application): Promise<void> {
  const { personId, organisationId, unitId, since } = application
  await nameIfUnnamed(act, personId, application.name)
  await enrol(act, personId, application)
  if (organisationId === null) return
  const before = await store.listEmployments(act.db, [personId])
  const known = before.some(
    (one) => one.organisationId === organisationId && one.unitId === unitId && one.validTo === null,
  )
  if (known) return
  const place = { organisationId, unitId, validFrom: since, validTo: null }
  await writeEmployment(act, { id: newId<'employment'>(), personId, ...place })
}

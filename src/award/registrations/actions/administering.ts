// What the organiser does with a registration: category, waivers, the check before the award.
import type { Act } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import type { Letter } from '../../../support/messages/model.ts'
import { queue } from '../../../support/messages/public.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import { administrationOf, unitById } from '../../units/public.ts'
import { movedLetter, waivedLetter } from '../mails.ts'
import type {
  AwardCheck,
  GrantWaiver,
  MakeAwardCheck,
  MoveCategory,
  Registration,
  RegistrationId,
} from '../model.ts'
import { mayAdminister } from '../policy.ts'
import { checkForAward, moveCategory, waive } from '../rules/course.ts'
import { insertChange, insertCheck, insertWaiver, save } from '../store.ts'
import { load } from './registering.ts'

/** The unit is told, with the reason. */
export async function moveToCategory(act: Act, id: RegistrationId, command: MoveCategory) {
  const { registration, edition } = await load(act, id)
  const permit = required(mayAdminister(act.actor))

  const outcome = moveCategory(permit, registration, command.category, edition)
  if (!outcome.ok) return outcome

  await save(act.db, outcome.value)
  await insertChange(act.db, {
    id: newId<'registration-change'>(),
    registration: id,
    kind: 'category',
    was: registration.category ?? '',
    became: command.category,
    reason: command.reason,
    changedBy: act.actor.id,
    changedAt: act.now,
  })
  const about = { registration: outcome.value, edition }
  await tell(act, registration, (to) => movedLetter(to, about, command.reason))
  await record(act, 'registration.category-changed', id, { category: command.category })
  return outcome
}

/** Who, why and until when is kept. The unit is told. */
export async function waiveRule(act: Act, id: RegistrationId, rule: string, command: GrantWaiver) {
  const { registration, edition } = await load(act, id)
  const permit = required(mayAdminister(act.actor))

  const wanted = { rule, until: command.until }
  const outcome = waive(permit, registration, wanted, { edition, now: act.now })
  if (!outcome.ok) return outcome

  await insertWaiver(act.db, {
    ...command,
    id: newId<'waiver'>(),
    registration: id,
    rule,
    grantedBy: act.actor.id,
    grantedAt: act.now,
  })
  const says = edition.terms.eligibility.find(({ key }) => key === rule)?.says.sv ?? ''
  const about = { registration, edition }
  await tell(act, registration, (to) => waivedLetter(to, about, says, command))
  await record(act, 'registration.rule-waived', id, { rule, until: command.until })
  return outcome
}

/** Last year's result and this year's forecast, looked at afresh after the entries were due. */
export async function recordAwardCheck(act: Act, id: RegistrationId, command: MakeAwardCheck) {
  const { registration, edition } = await load(act, id)
  const permit = required(mayAdminister(act.actor))

  const outcome = checkForAward(permit, registration, command, { edition, now: act.now })
  if (!outcome.ok) return outcome

  const check: AwardCheck = {
    ...command,
    id: newId<'award-check'>(),
    registration: id,
    checkedBy: act.actor.id,
    checkedAt: act.now,
  }
  await insertCheck(act.db, check)
  await record(act, 'registration.award-checked', id)
  return yes(check)
}

/** Takes name, administration and form anew from the register, once it has been put right there. */
export async function refreshFromRegister(act: Act, id: RegistrationId): Promise<Registration> {
  const { registration, edition } = await load(act, id)
  required(mayAdminister(act.actor))
  const unit = await unitById(act.db, registration.unit)
  const today = plainDate(act.now, edition.zone)
  const administration = unit && (await administrationOf(act.db, unit, today))
  const fresh = {
    ...registration,
    unitName: unit?.name ?? registration.unitName,
    administration: administration?.id ?? registration.administration,
    operatingForm: unit?.operatingForm ?? registration.operatingForm,
  }
  await save(act.db, fresh)
  await findConflictsAnew(act)
  await record(act, 'registration.refreshed', id)
  return fresh
}

async function tell(act: Act, registration: Registration, letter: (to: string) => Letter) {
  if (registration.contact === null) return
  const contact = await personById(act.db, registration.contact)
  if (contact) await queue(act, letter(contact.email))
}

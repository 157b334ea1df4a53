// What examiners have told is confirmed or declined by the organiser, and a decision taken back.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { type Outcome, yes } from '../../../base/lib/outcome.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { declinedLetter } from '../mails/claims.ts'
import { type Claim, type ClaimId, employmentIn } from '../model/profile.ts'
import type { Employment, Examiner } from '../model.ts'
import { mayConfirm } from '../policy/profile.ts'
import {
  type ClaimRefusal,
  changeOnDecision,
  changeOnUndo,
  decided,
  type EmploymentChange,
  undone,
  type Word,
  withoutSkill,
  withSkill,
} from '../rules/claims.ts'
import { findClaim, lockClaim, saveClaim } from '../store/claims.ts'
import * as store from '../store.ts'
import { eraseEmployment, writeEmployment, writeEnd } from './employing.ts'

export async function decideClaim(
  act: Act,
  id: ClaimId,
  word: Word,
): Promise<Outcome<Claim, ClaimRefusal>> {
  const claim = await heldClaim(act, id)
  const permit = required(mayConfirm(act.actor, claim))
  const outcome = decided(permit, claim, word, { by: act.actor.id, now: act.now })
  if (!outcome.ok) return outcome
  const employment = await employmentOf(act, claim)
  const change = changeOnDecision(claim, word, employment)
  if (!change.ok) return change

  await makeChange(act, claim, employment, change.value)
  if (word === 'confirm') await changeSkills(act, claim, withSkill)
  await saveClaim(act.db, withSnapshot(outcome.value, employment))
  if (word === 'decline') await tellDeclined(act, claim)
  const state = outcome.value.state
  await record(act, `examiner.claim-${state}`, claim.personId, { claim: id, kind: claim.kind })
  return outcome
}

async function tellDeclined(act: Act, { personId, kind }: Claim): Promise<void> {
  await queue(act, declinedLetter(found(await personById(act.db, personId)), kind))
}

/** As it was before the decision. Refused when something else has been changed since. */
export async function undoClaim(act: Act, id: ClaimId): Promise<Outcome<Claim, ClaimRefusal>> {
  const claim = await heldClaim(act, id)
  const outcome = undone(required(mayConfirm(act.actor, claim)), claim, act.now)
  if (!outcome.ok) return outcome
  const employment = await employmentOf(act, claim)
  const change = changeOnUndo(claim, employment)
  if (!change.ok) return change

  await makeChange(act, claim, employment, change.value)
  if (claim.state === 'confirmed') await changeSkills(act, claim, withoutSkill)
  await saveClaim(act.db, outcome.value)
  await record(act, 'examiner.claim-undone', claim.personId, { claim: id, kind: claim.kind })
  return yes(outcome.value)
}

/** The examiner first, as when they tell something themselves: the one waits for the other. */
async function heldClaim(act: Act, id: ClaimId): Promise<Claim> {
  const { personId } = found(await findClaim(act.db, id))
  await store.lockExaminerOf(act.db, personId)
  return found(await lockClaim(act.db, id))
}

async function employmentOf(act: Act, claim: Claim): Promise<Employment | undefined> {
  const id = employmentIn(claim)
  return id && store.lockEmployment(act.db, id)
}

/** What is erased is kept as it stood, so that it can be put back. */
function withSnapshot(claim: Claim, employment: Employment | undefined): Claim {
  const erases =
    (claim.kind === 'employment' && claim.state === 'declined') || claim.kind === 'employment-gone'
  if (!erases || employment === undefined) return claim
  return { ...claim, told: { employment } } as Claim
}

async function makeChange(
  act: Act,
  claim: Claim,
  employment: Employment | undefined,
  change: EmploymentChange,
): Promise<void> {
  if (change.do === 'restore' && 'employment' in claim.told) {
    return writeEmployment(act, claim.told.employment)
  }
  if (employment === undefined) return
  if (change.do === 'erase') await eraseEmployment(act, employment)
  if (change.do === 'end') await writeEnd(act, employment, change.validTo)
}

async function changeSkills(
  act: Act,
  claim: Claim,
  change: (examiner: Examiner, claim: Claim) => Examiner,
): Promise<void> {
  const examiner = found(await store.lockExaminerOf(act.db, claim.personId))
  const changed = change(examiner, claim)
  if (changed !== examiner) await store.saveExaminer(act.db, changed)
}

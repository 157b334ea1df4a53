// The organiser's word on a conflict of interest, and who is told of it.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { yes } from '../../../base/lib/outcome.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { editionById } from '../../editions/public.ts'
import { entryById } from '../../entries/public.ts'
import { caseDecidedLetter, objectionDecidedLetter } from '../mails/conflicts.ts'
import type { ConflictDecision, Pair } from '../model.ts'
import { mayDecide } from '../policy.ts'
import { casesOf } from '../reads/cases.ts'
import { interestsIn } from '../reads/deciding.ts'
import { managersOf } from '../reads/named.ts'
import { decide } from '../rules/declaring.ts'
import { lockCasesOf } from '../store/objections.ts'
import { insertDecision } from '../store.ts'

/**
 * On a tie, on the latest declaration, or on what a unit objects. A later word replaces it. Whoever
 * has an interest in the matter leaves it to a second person.
 */
export async function decideConflict(
  act: Act,
  pair: Pair,
  posted: Pick<ConflictDecision, 'about' | 'outcome' | 'reason'>,
) {
  await lockCasesOf(act.db, pair.personId)
  const about = found((await casesOf(act.db, [pair]))[0])
  const interestsOf = await interestsIn(act.db, [act.actor.id], [pair], act.now)
  const interests = interestsOf(act.actor.id, pair)
  const permit = required(mayDecide(act.actor, { personId: pair.personId, interests }))
  const outcome = decide(permit, about, posted)
  if (!outcome.ok) return outcome

  const decision: ConflictDecision = {
    ...{ id: newId<'conflict-decision'>(), personId: pair.personId, entryId: pair.entryId },
    ...{ about: posted.about, outcome: posted.outcome, reason: posted.reason },
    ...{ decidedBy: act.actor.id, decidedAt: act.now },
  }
  await insertDecision(act.db, decision)
  await tell(
    act,
    decision,
    about.objections.some(({ id }) => id === posted.about),
  )
  await record(act, 'conflict.decided', pair.entryId, {
    person: pair.personId,
    about: decision.about,
    outcome: decision.outcome,
  })
  return yes(decision)
}

/** The person, and the unit where it had objected. Neither letter tells what the matter is. */
async function tell(act: Act, { personId, entryId }: Pair, objected: boolean): Promise<void> {
  const entry = found(await entryById(act.db, entryId))
  const { year } = await editionById(act.db, entry.edition)
  const person = found(await personById(act.db, personId))
  await queue(act, caseDecidedLetter(person, year))
  if (!objected) return
  for (const manager of await managersOf(act.db, entry.registration, act.now))
    await queue(act, objectionDecidedLetter(manager, year, entryId))
}

// Units come to a board's matter and leave it, and its meeting is moved.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { record } from '../../../support/audit/public.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { registrationsByIds } from '../../registrations/public.ts'
import { lockedDecision, lockedMatter } from '../actions.ts'
import type { DecisionId, MatterId } from '../model.ts'
import { mayChange, mayHandle } from '../policy.ts'
import { boardTrackOf } from '../public.ts'
import { move } from '../rules/decision.ts'
import { regroup } from '../rules/matter.ts'
import * as store from '../store.ts'

/** Other units in the paper than before. */
export async function regroupMatter(act: Act, id: MatterId, wanted: readonly RegistrationId[]) {
  for (const each of [...wanted].sort()) await store.lockRegistrationMatters(act.db, each)
  const { matter, edition } = await lockedMatter(act, id)
  const permit = required(mayChange(act.actor, matter))
  const inside = (await store.unitsOfMatters(act.db, [id])).map(({ registration }) => registration)
  const all = [...new Set([...inside, ...wanted])]
  const byId = await registrationsByIds(act.db, all)
  const states = await boardTrackOf(act.db, all)
  const chosen = [...new Set(wanted)].map((each) => {
    const registration = found(byId.get(each))
    if (!inside.includes(each)) required(mayHandle(act.actor, registration))
    return { registration, track: found(states.get(each)) }
  })
  const tracks = inside.map((each) => found(states.get(each)))
  const outcome = regroup(permit, { matter, edition, tracks }, chosen)
  if (!outcome.ok) return { refusal: outcome.reason }
  const { leaving, joining } = outcome.value
  if (leaving.length + joining.length === 0) return {}
  await store.saveRegrouping(act.db, id, outcome.value)
  await store.savePaper(act.db, { ...matter, changedAt: act.now }) // A finished version is no longer the newest.
  const counts = { left: leaving.length, joined: joining.length }
  await record(act, 'board-matter.regrouped', id, counts)
  return {}
}

/** The matter is taken up on another day than planned. */
export async function moveMeeting(act: Act, id: DecisionId, meetingDate: string) {
  const { decision, matter, edition } = await lockedDecision(act, id)
  const permit = required(mayChange(act.actor, matter))
  if (edition.state !== 'open') return { refusal: 'edition-closed' as const }
  const outcome = move(permit, decision, meetingDate)
  if (!outcome.ok) return { refusal: outcome.reason }
  await store.saveDecision(act.db, outcome.value)
  await record(act, 'board-decision.moved', id, { meeting: meetingDate })
  return {}
}

// How the practice entry is prepared, opened, and scored by each examiner alone.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { Edition } from '../../editions/model.ts'
import type { Levels, Practice, PracticeFacts } from '../model/training.ts'
import { mayTakePart, mayTrain } from '../policy/training.ts'
import * as rules from '../rules/practice.ts'
import * as store from '../store/practice.ts'

/** Text and key, one for each edition. */
export async function savePractice(act: Act, edition: Edition, facts: PracticeFacts) {
  const permit = required(mayTrain(act.actor))
  const known = await store.lockPractice(act.db, edition.id)
  const attempts = known ? await store.listAttempts(act.db, known.id) : []
  const model = edition.terms.assessment
  const outcome = rules.prepare(permit, facts, { attempts, model })
  if (!outcome.ok) return outcome

  if (known) await store.savePractice(act.db, { ...known, ...outcome.value })
  else {
    const fresh = { id: newId<'practice'>(), editionId: edition.id, round: 0, ...facts }
    if (!(await store.insertPractice(act.db, fresh))) return no('key-fixed')
  }
  await record(act, 'practice.prepared', edition.id)
  return outcome
}

/** For the first time, or so that everyone may do it again. Earlier attempts are kept. */
export async function openPractice(act: Act, edition: Edition) {
  const permit = required(mayTrain(act.actor))
  const practice = found(await store.lockPractice(act.db, edition.id))
  const areas = edition.terms.instrument?.areas ?? []
  const attempts = await store.listAttempts(act.db, practice.id)
  const outcome = rules.open(permit, practice, { areas, attempts })
  if (!outcome.ok) return outcome

  await store.savePractice(act.db, outcome.value)
  await record(act, 'practice.opened', edition.id, { round: outcome.value.round })
  return outcome
}

/** Kept as far as it has come, or handed in: then the key is shown, and nothing changes any more. */
export async function scorePractice(
  act: Act,
  edition: Edition,
  posted: { readonly scores: Levels; readonly handIn: boolean },
) {
  const permit = required(mayTakePart(act.actor))
  const practice = await store.lockPractice(act.db, edition.id)
  const personId = act.actor.id
  const attempt = { ...posted, personId }
  const outcome = rules.score(permit, practice, attempt, await known(act, edition, practice))
  if (!outcome.ok) return outcome

  await store.saveAttempt(act.db, outcome.value)
  const { round } = outcome.value
  await record(act, posted.handIn ? 'practice.handed-in' : 'practice.scored', edition.id, { round })
  return outcome
}

async function known(act: Act, { terms }: Edition, practice: Practice | undefined) {
  const attempts = practice ? await store.listAttempts(act.db, practice.id, [act.actor.id]) : []
  return {
    own: practice && rules.attemptNow(practice, attempts),
    areas: terms.instrument?.areas ?? [],
    most: rules.levelsOf(terms.assessment),
    now: act.now,
  }
}

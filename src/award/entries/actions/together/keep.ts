// Keeps one change of a shared answer: the text, its version and the trail, all of it or none.
import { encodeStateAsUpdate } from 'yjs'
import type { Act } from '../../../../base/db/call.ts'
import { found } from '../../../../base/lib/failures.ts'
import { record } from '../../../../support/audit/public.ts'
import type { SharedAnswer } from '../../model/together.ts'
import type { Entry } from '../../model.ts'
import { isManyChanges, sittingSince } from '../../rules/together.ts'
import {
  keepChange,
  keepState,
  lockShared,
  readShared,
  type Shared,
  type Standing,
} from '../../store/together.ts'
import { documentOf } from './difference.ts'
import type { Projection } from './document.ts'

/** Another came first, though the answer is held: it was written for the first time just now. */
export class CameSecond extends Error {}

export type Keeping = {
  readonly answer: SharedAnswer
  readonly entry: Entry
  readonly standing: Standing
  readonly change: Uint8Array
  readonly projection: Projection
  /** Everything, the change included, for when many changes are made into one. */
  readonly whole: () => Uint8Array
  /** Written in the editor together with others, or saved at once from a plain text area. */
  readonly how: 'live' | 'plain'
}

/** The revision that stands now. It rises when the text is another one. */
export async function keep(act: Act, one: Keeping): Promise<number> {
  const { answer, standing, projection, how } = one
  const seq = standing.seq + 1
  const revision = standing.revision + (projection.text === standing.text ? 0 : 1)
  const kept = await keepChange(act.db, {
    ...answer,
    ...projection,
    change: one.change,
    seq,
    was: standing.revision,
    revision,
    at: act.now,
    by: act.actor.id,
    sitting: how === 'live' ? { since: sittingSince(act.now) } : null,
  })
  if (kept === undefined) throw new CameSecond()
  if (isManyChanges({ seq, stateSeq: standing.stateSeq })) {
    await keepState(act.db, answer, one.whole(), seq)
  }
  if (how === 'live' && revision > standing.revision && !kept.known) {
    const { entry, question } = answer
    await record(act, 'entry.answer-written', entry, { question, revision })
  }
  return revision
}

/**
 * What is shared of an answer. One that exists only as a text gets its document now, once for all:
 * two documents made of the same text would hold everything twice when they meet.
 */
export async function openShared(
  act: Act,
  answer: SharedAnswer,
  after = 0,
): Promise<Shared | undefined> {
  const shared = await readShared(act.db, answer, after)
  if (shared === undefined || shared.seq > 0 || shared.text === '') return shared
  const held = found(await lockShared(act.db, answer))
  if (held.seq > 0) return readShared(act.db, answer, after)
  const { text } = found(await readShared(act.db, answer))
  await keepState(act.db, answer, encodeStateAsUpdate(documentOf(text)), 1)
  return readShared(act.db, answer)
}

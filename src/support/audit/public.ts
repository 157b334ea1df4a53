// Lets every feature write down who did what, and anyone check the trail.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { AuditEvent, Break } from './model.ts'
import { firstBreak, laneOf, sealedText } from './rules.ts'
import { append, eventsAbout, eventsOfLane, lanes, lockLane, sha256 } from './store.ts'

type Details = Readonly<Record<string, string | number | boolean | null>>

/**
 * The last line of an action, in the action's own transaction. `what` is thing.deed in the past
 * («entry.handed-in»), `about` the id of the thing. Details never hold texts that people wrote.
 */
export async function record(
  act: Act,
  what: string,
  about: string,
  details: Details = {},
): Promise<void> {
  const end = await lockLane(act.db, laneOf(act.actor.id))
  const event = {
    lane: end.lane,
    seq: end.seq + 1,
    at: act.now,
    actorId: act.actor.id,
    what,
    about,
    details: JSON.stringify(details),
  }
  await append(act.db, { ...event, hash: sha256(sealedText(event, end.hash)) })
}

/** Every lane of the trail, walked from its start. No break: an empty list. */
export async function verifyChain(
  db: Reader,
): Promise<{ readonly events: number; readonly breaks: readonly Break[] }> {
  const breaks: Break[] = []
  let events = 0
  for (const lane of await lanes(db)) {
    const inLane = await eventsOfLane(db, lane.lane)
    events += inLane.length
    const found = firstBreak(lane, inLane, sha256)
    if (found) breaks.push(found)
  }
  return { events, breaks }
}

/** What has happened to one thing, the newest first. */
export function trailOf(db: Reader, about: string): Promise<readonly AuditEvent[]> {
  return eventsAbout(db, about, 200)
}

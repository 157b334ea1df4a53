// How the trail is chained, and how a break is found.
import type { PersonId } from '../../base/lib/actor.ts'
import { type AuditEvent, type Break, type Lane, laneCount } from './model.ts'

/**
 * All events of one actor run in one lane. A transaction therefore holds one lane only, and two
 * transactions can never wait for each other.
 */
export function laneOf(actor: PersonId): number {
  return Number.parseInt(actor.slice(-4), 16) % laneCount
}

/** What the hash of an event is taken over: the event and the hash before it. */
export function sealedText(event: Omit<AuditEvent, 'hash'>, previous: string): string {
  const { lane, seq, at, actorId, what, about, details } = event
  return JSON.stringify([lane, seq, at.toISOString(), actorId, what, about, details, previous])
}

/** Walks one lane from its first event. `hash` is SHA-256, in hex. */
export function firstBreak(
  lane: Lane,
  events: readonly AuditEvent[],
  hash: (text: string) => string,
): Break | undefined {
  let previous = ''
  let seq = 0
  for (const event of events) {
    seq += 1
    if (event.seq !== seq) return { lane: lane.lane, seq, why: 'missing' }
    if (event.hash !== hash(sealedText(event, previous))) {
      return { lane: lane.lane, seq, why: 'changed' }
    }
    previous = event.hash
  }
  const whole = lane.seq === seq && lane.hash === previous
  return whole ? undefined : { lane: lane.lane, seq: seq + 1, why: 'cut-off' }
}

// Making, renewing and removing one's own calendar address, and what a calendar fetches from it.
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import type { Telling } from '../../base/lib/time.ts'
import { actorById } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import type { VersionedEvent } from './model.ts'
import { mayKeepCalendar } from './policy.ts'
import { eventsFor } from './reads.ts'
import { fingerprintOf } from './rules.ts'
import * as store from './store.ts'

/** A fresh address. The old one, if there was any, leads nowhere from now on. */
export async function renewAddress(act: Act): Promise<void> {
  required(mayKeepCalendar(act.actor))
  const { id } = act.actor
  await store.saveAddress(act.db, { personId: id, token: store.newToken(), madeAt: act.now })
  await record(act, 'calendar-address.made', id)
}

export async function removeAddress(act: Act): Promise<void> {
  required(mayKeepCalendar(act.actor))
  const removed = await store.removeAddress(act.db, act.actor.id)
  if (removed) await record(act, 'calendar-address.removed', act.actor.id)
}

/** The own dates, each with how often it has been moved. */
export async function ownEvents(act: Act, telling: Telling): Promise<readonly VersionedEvent[]> {
  required(mayKeepCalendar(act.actor))
  const events = await eventsFor(act, telling)
  const noted = await store.noteVersions(
    act.db,
    events.map((event) => ({ uid: event.uid, fingerprint: fingerprintOf(event) })),
    act.now,
  )
  const versions = new Map(noted.map((version) => [version.uid, version]))
  return events.map((event) => {
    const { sequence, changedAt } = found(versions.get(event.uid))
    return { ...event, sequence, changedAt }
  })
}

/** For a calendar program that holds the address: the dates of its owner, as long as they have an account. */
export async function fetchedEvents(
  act: Act,
  token: string,
  telling: Telling,
): Promise<readonly VersionedEvent[]> {
  const { personId } = found(await store.findByToken(act.db, token))
  const actor = found(await actorById(act.db, personId, act.now))
  return ownEvents({ ...act, actor }, telling)
}

// What the library's pages show.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { allEditions, editionById } from '../editions/public.ts'
import { isReleased } from '../editions/rules.ts'
import type { EntryId } from '../entries/model.ts'
import { answersForReading, lockedEntry } from '../entries/public.ts'
import { publicHonourOf } from '../jury/public.ts'
import { actsForUnit, registrationById } from '../registrations/public.ts'
import type { ItemId, Query } from './model.ts'
import { mayOffer, mayPublish, mayWithdraw } from './policy.ts'
import { asksForPrizeUse, isPrivate, soughtWords } from './rules.ts'
import * as store from './store.ts'

export async function showLibrary(ask: Ask, query: Query) {
  const page = await store.search(ask.db, query, soughtWords(query.text))
  const years = await store.yearsWithExamples(ask.db)
  const editions = await allEditions(ask.db)
  return { ...page, query, years, editions }
}
export type ShownLibrary = Awaited<ReturnType<typeof showLibrary>>

/** A published example. What is not published is not found. */
export async function showExample(ask: Ask, id: ItemId) {
  const item = found(await store.find(ask.db, id))
  found(item.state === 'published' || undefined)
  const edition = await editionById(ask.db, item.editionId)
  const entry = found(await answersForReading(ask.db, item.entryId))
  const honour = await publicHonourOf(ask.db, edition, item.entryId, ask.now)
  return { item, edition, entry, honour }
}
export type ShownExample = Awaited<ReturnType<typeof showExample>>

/** What the unit, and the organiser, can do with an entry that may become an example. */
export async function showSharing(ask: Ask, entryId: EntryId) {
  const entry = found(await lockedEntry(ask.db, entryId, ask.now))
  const registration = found(await registrationById(ask.db, entry.registration))
  const ofUnit = await actsForUnit(ask.db, registration.id, ask.actor.id, ask.now)
  required(mayWithdraw(ask.actor, ofUnit))
  const edition = await editionById(ask.db, entry.edition)
  const honour = await publicHonourOf(ask.db, edition, entryId, ask.now)
  return {
    entry,
    registration,
    edition,
    honour,
    prizeUse: asksForPrizeUse(edition, honour)
      ? { told: await store.findPrizeUse(ask.db, entryId) }
      : undefined,
    item: await store.findOfEntry(ask.db, entryId),
    asksOperator: isPrivate(registration.operatingForm),
    over: isReleased(edition, ask.now),
    may: {
      offer: mayOffer(ofUnit) !== undefined,
      publish: mayPublish(ask.actor) !== undefined,
    },
  }
}
export type ShownSharing = Awaited<ReturnType<typeof showSharing>>

/** What waits for the organiser to read it before it is public. */
export async function listOffered(ask: Ask) {
  required(mayPublish(ask.actor))
  return store.listInState(ask.db, 'offered', 200)
}

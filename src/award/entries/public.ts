// Answers what later stages ask about entries. No text of a draft ever leaves through here.
import type { Reader } from '../../base/db/handle.ts'
import type { EditionId } from '../editions/model.ts'
import { editionById } from '../editions/public.ts'
import type { RegistrationId } from '../registrations/model.ts'
import { acceptedRegistration, registrationsOf } from '../registrations/public.ts'
import type { Entry, EntryId, ReadableEntry } from './model.ts'
import { contentOf } from './rules/canonical.ts'
import { isLocked } from './rules/writing.ts'
import { find, findMany, findNewestReceipt, findOf, listOfEdition } from './store/entries.ts'

export function entryById(db: Reader, id: EntryId): Promise<Entry | undefined> {
  return find(db, id)
}

export async function entriesByIds(
  db: Reader,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Entry>> {
  const entries = await findMany(db, [...new Set(ids)])
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** Undefined: nobody has begun to write. */
export function entryOf(db: Reader, registration: RegistrationId): Promise<Entry | undefined> {
  return findOf(db, registration)
}

/** Of all that take part in the edition, drafts and withdrawn entries too. By record number, drafts last. */
export async function entriesOf(db: Reader, edition: EditionId): Promise<readonly Entry[]> {
  const entries = await listOfEdition(db, edition)
  const taking = new Set((await registrationsOf(db, edition)).map(({ id }) => id))
  return entries.filter(({ registration }) => taking.has(registration))
}

/** The entry, if it came in and the time for changing it is over; as long as its registration takes part. */
export async function lockedEntry(db: Reader, id: EntryId, now: Date): Promise<Entry | undefined> {
  const entry = await find(db, id)
  if (!entry || !isLocked(entry, await editionById(db, entry.edition), now)) return undefined
  const registration = await acceptedRegistration(db, entry.registration)
  return registration && entry
}

/**
 * What was last handed in, exactly as it came. Undefined: nothing was. The caller has asked
 * lockedEntry or rules.isReadable, and whether this person is cleared of conflicts.
 */
export async function answersForReading(
  db: Reader,
  id: EntryId,
): Promise<ReadableEntry | undefined> {
  const entry = await find(db, id)
  const newest = entry && (await findNewestReceipt(db, id))
  if (!newest) return undefined
  const edition = await editionById(db, entry.edition)
  const { content, ...receipt } = newest
  return { entry, receipt, ...contentOf(content, edition) }
}

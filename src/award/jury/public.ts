// What later stages may know of the jury's decisions.
import type { Reader } from '../../base/db/handle.ts'
import type { Edition } from '../editions/model.ts'
import { isReleased } from '../editions/rules.ts'
import type { EntryId } from '../entries/model.ts'
import type { Honoured, Session } from './model.ts'
import { listHonours, listSessions } from './store.ts'

/** Recipients and mentions whose ceremony has begun. Before its instant: nothing (domain rule 22). */
export async function publicHonours(
  db: Reader,
  editions: readonly Edition[],
  now: Date,
): Promise<readonly Honoured[]> {
  const held = editions.filter((edition) => isReleased(edition, now))
  return listHonours(
    db,
    held.map(({ id }) => id),
  )
}

/** The honour of one entry, when it is public. */
export async function publicHonourOf(
  db: Reader,
  edition: Edition,
  entry: EntryId,
  now: Date,
): Promise<Honoured | undefined> {
  const honours = await publicHonours(db, [edition], now)
  return honours.find(({ entryId }) => entryId === entry)
}

/** Sealed honours too, for those who prepare the ceremony. The caller asks and writes down who reads. */
export function sealedHonours(db: Reader, edition: Edition): Promise<readonly Honoured[]> {
  return listHonours(db, [edition.id])
}

/** Which categories are opened or sealed. Not what was decided. */
export async function juryStates(
  db: Reader,
  edition: Edition,
): Promise<ReadonlyMap<string, Session['state']>> {
  const sessions = await listSessions(db, edition.id)
  return new Map(sessions.map(({ category, state }) => [category, state]))
}

// Tells units who examines their entries, and later stages what units object.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { editionById } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entryById } from '../../entries/public.ts'
import { namedLetter } from '../mails/conflicts.ts'
import type { Naming, Objection } from '../model/objections.ts'
import { managersOf } from '../reads/named.ts'
import { isTimeToObject, objectUntil } from '../rules/objecting.ts'
import { endNamings, insertNamings, listNamings, listObjections } from '../store/objections.ts'

/**
 * The team is proposed or published: the managers of the entry are told that its examiners are known,
 * and may object for so many days as the edition says. Who was named before keeps their time.
 */
export async function nameExaminers(
  act: Act,
  entryId: EntryId,
  people: readonly PersonId[],
): Promise<void> {
  const entry = found(await entryById(act.db, entryId))
  const edition = await editionById(act.db, entry.edition)
  const until = objectUntil(edition, act.now)
  const times = { namedAt: act.now, objectUntil: until, acceptedAt: null, endedAt: null }
  const namings = people.map((personId): Naming => ({ entryId, personId, ...times }))
  const fresh = await insertNamings(act.db, namings)
  if (fresh.length === 0) return
  for (const manager of await managersOf(act.db, entry.registration, act.now))
    await queue(act, namedLetter(manager, edition, entryId, until))
  await record(act, 'examiners.named', entryId, { people: fresh.length })
}

/** They have left the team, or its publication was taken back. What was objected stays. */
export async function unnameExaminers(
  act: Act,
  entryId: EntryId,
  people: readonly PersonId[],
): Promise<void> {
  await endNamings(act.db, entryId, people, act.now)
  await record(act, 'examiners.unnamed', entryId, { people: people.length })
}

/** What units have said against examiners, the earliest first, also what was taken back. */
export function objectionsTo(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly Objection[]> {
  return listObjections(db, entries)
}

/** How many examiners the unit has been told of. */
export async function countNamed(db: Reader, entry: EntryId): Promise<number> {
  return (await listNamings(db, [entry])).filter(({ endedAt }) => endedAt === null).length
}

/** Of these entries, those whose unit can object and has not said that it has nothing against it, with the last instant. */
export async function namingsToAnswer(
  db: Reader,
  entries: readonly EntryId[],
  now: Date,
): Promise<ReadonlyMap<EntryId, Date>> {
  const open = (await listNamings(db, entries)).filter(
    (naming) => naming.acceptedAt === null && isTimeToObject(naming, { state: 'open' }, now),
  )
  const objected = new Set(
    (await listObjections(db, entries))
      .filter(({ takenBackAt }) => takenBackAt === null)
      .map(({ entryId, personId }) => entryId + personId),
  )
  const waiting = open.filter(({ entryId, personId }) => !objected.has(entryId + personId))
  return new Map(waiting.map((naming) => [naming.entryId, naming.objectUntil]))
}

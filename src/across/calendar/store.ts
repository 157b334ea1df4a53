// All SQL about calendar addresses, and how often dates have moved.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { CalendarAddress, EventVersion } from './model.ts'

type Tables = { calendarAddress: CalendarAddress; calendarEvent: EventVersion }

/** 192 bits: nobody guesses it. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function findAddress(db: Reader, person: PersonId): Promise<CalendarAddress | undefined> {
  const query = reading<Tables>(db).selectFrom('calendarAddress').selectAll()
  return query.where('personId', '=', person).executeTakeFirst()
}

export function findByToken(db: Reader, token: string): Promise<CalendarAddress | undefined> {
  const query = reading<Tables>(db).selectFrom('calendarAddress').selectAll()
  return query.where('token', '=', token).executeTakeFirst()
}

export async function saveAddress(db: Writer, address: CalendarAddress): Promise<void> {
  const { token, madeAt } = address
  await writing<Tables>(db)
    .insertInto('calendarAddress')
    .values(address)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ token, madeAt }))
    .execute()
}

export async function removeAddress(db: Writer, person: PersonId): Promise<boolean> {
  const gone = await writing<Tables>(db)
    .deleteFrom('calendarAddress')
    .where('personId', '=', person)
    .returning('personId')
    .executeTakeFirst()
  return gone !== undefined
}

/** Notes what has moved, and tells how often each has. Asked by two at once, each move counts once. */
export async function noteVersions(
  db: Writer,
  events: readonly Pick<EventVersion, 'uid' | 'fingerprint'>[],
  now: Date,
): Promise<readonly EventVersion[]> {
  if (events.length === 0) return []
  const fresh = events
    .toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
    .map((event) => ({ ...event, sequence: 0, changedAt: now }))
  await writing<Tables>(db)
    .insertInto('calendarEvent')
    .values(fresh)
    .onConflict((conflict) =>
      conflict
        .column('uid')
        .doUpdateSet((column) => ({
          fingerprint: column.ref('excluded.fingerprint'),
          sequence: column('calendarEvent.sequence', '+', 1),
          changedAt: column.ref('excluded.changedAt'),
        }))
        .whereRef('calendarEvent.fingerprint', '!=', sql.ref('excluded.fingerprint')),
    )
    .execute()
  return rows(
    db,
    sql<EventVersion>`select uid, fingerprint, sequence, changed_at as "changedAt"
      from calendar_event where uid = any(${events.map(({ uid }) => uid)})`,
  )
}

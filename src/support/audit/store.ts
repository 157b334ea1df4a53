// All SQL about the audit trail.
import { createHash } from 'node:crypto'
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import { often } from '../../base/db/preparing.ts'
import type { AuditEvent, Lane } from './model.ts'

type AuditTables = { auditEvent: AuditEvent; auditLane: Lane }

/** The end of a lane, held until this transaction ends. */
export function lockLane(db: Writer, lane: number): Promise<Lane> {
  return writing<AuditTables>(db)
    .selectFrom('auditLane')
    .modifyFront(often)
    .selectAll()
    .where('lane', '=', lane)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** One statement: every action waits for it. */
export async function append(db: Writer, event: AuditEvent): Promise<void> {
  const { lane, seq, hash } = event
  await writing<AuditTables>(db)
    .with('appended', (tables) => tables.insertInto('auditEvent').values(event))
    .updateTable('auditLane')
    .set({ seq, hash })
    .where('lane', '=', lane)
    .execute()
}

export function lanes(db: Reader): Promise<Lane[]> {
  return reading<AuditTables>(db).selectFrom('auditLane').selectAll().orderBy('lane').execute()
}

export function eventsOfLane(db: Reader, lane: number): Promise<AuditEvent[]> {
  return reading<AuditTables>(db)
    .selectFrom('auditEvent')
    .selectAll()
    .where('lane', '=', lane)
    .orderBy('seq')
    .execute()
}

/** The newest first. */
export function eventsAbout(db: Reader, about: string, most: number): Promise<AuditEvent[]> {
  return reading<AuditTables>(db)
    .selectFrom('auditEvent')
    .selectAll()
    .where('about', '=', about)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

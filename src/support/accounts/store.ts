// All SQL about people, roles, sessions and codes.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../base/db/handle.ts'
import { often } from '../../base/db/preparing.ts'
import type { PersonId, Role } from '../../base/lib/actor.ts'
import type { Person, RoleAssignment, Session, SessionId, SignInCode } from './model.ts'

type AccountTables = {
  person: Person
  roleAssignment: RoleAssignment
  session: Session
  signInCode: SignInCode
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 192 bits, for a session or a browser that waits for a code. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function newCode(digits: number): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0')
}

export function findPerson(db: Reader, id: PersonId): Promise<Person | undefined> {
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findPeople(db: Reader, ids: readonly PersonId[]): Promise<Person[]> {
  if (ids.length === 0) return []
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
}

export function findByEmail(db: Reader, email: string): Promise<Person | undefined> {
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

export async function findByEmails(
  db: Reader,
  emails: readonly string[],
): Promise<readonly Person[]> {
  if (emails.length === 0) return []
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where(
      sql<string>`lower(email)`,
      'in',
      emails.map((email) => email.toLowerCase()),
    )
    .execute()
}

/** Added once, whoever asks first. */
export async function insertPerson(db: Writer, person: Person): Promise<void> {
  await writing<AccountTables>(db)
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .execute()
}

export async function saveName(db: Writer, id: PersonId, name: string): Promise<void> {
  await writing<AccountTables>(db)
    .updateTable('person')
    .set({ name })
    .where('id', '=', id)
    .execute()
}

export function listPeople(db: Reader, sought: string, most: number): Promise<Person[]> {
  const like = `%${sought.replace(/[\\%_]/g, '\\$&')}%`
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where((where) => where.or([where('name', 'ilike', like), where('email', 'ilike', like)]))
    .orderBy(sql`name COLLATE "sv-x-icu"`)
    .orderBy('email')
    .limit(most)
    .execute()
}

export function demonstrationPeople(db: Reader): Promise<Person[]> {
  return reading<AccountTables>(db)
    .selectFrom('person')
    .selectAll()
    .where('demonstration', '=', true)
    .orderBy(sql`name COLLATE "sv-x-icu"`)
    .execute()
}

export async function rolesOf(db: Reader, people: readonly PersonId[]): Promise<RoleAssignment[]> {
  if (people.length === 0) return []
  return reading<AccountTables>(db)
    .selectFrom('roleAssignment')
    .selectAll()
    .where('personId', 'in', people)
    .orderBy('validFrom')
    .execute()
}

export function peopleHolding(db: Reader, role: Role, now: Date): Promise<Person[]> {
  return reading<AccountTables>(db)
    .selectFrom('person')
    .innerJoin('roleAssignment', 'roleAssignment.personId', 'person.id')
    .selectAll('person')
    .distinct()
    .where('role', '=', role)
    .where('validFrom', '<=', now)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .execute()
}

export function coordinatorsOf(db: Reader, organisation: string, now: Date): Promise<Person[]> {
  return reading<AccountTables>(db)
    .selectFrom('person')
    .innerJoin('roleAssignment', 'roleAssignment.personId', 'person.id')
    .selectAll('person')
    .distinct()
    .where('role', '=', 'coordinator')
    .where('organisationId', '=', organisation)
    .where('validFrom', '<=', now)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .execute()
}

export async function insertRole(db: Writer, role: RoleAssignment): Promise<void> {
  await writing<AccountTables>(db).insertInto('roleAssignment').values(role).execute()
}

export async function endRole(db: Writer, role: RoleAssignment, at: Date): Promise<void> {
  await writing<AccountTables>(db)
    .updateTable('roleAssignment')
    .set({ validTo: at })
    .where('id', '=', role.id)
    .execute()
}

/** The session, its person and the person's roles in one question, asked at each visit. */
export async function findVisitor(db: Reader, tokenHash: string) {
  const rows = await reading<AccountTables>(db)
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .leftJoin('roleAssignment', 'roleAssignment.personId', 'person.id')
    .modifyFront(often)
    .select(['session.id as sessionId', 'session.seenAt', 'expiresAt', 'endedAt'])
    .select(['person.id', 'person.name', 'person.email'])
    .select(['role', 'organisationId', 'validFrom', 'validTo'])
    .where('tokenHash', '=', tokenHash)
    .execute()
  return rows
}

export async function insertSession(db: Writer, session: Session): Promise<void> {
  await writing<AccountTables>(db).insertInto('session').values(session).execute()
  await noteSeen(db, session.id, session.seenAt)
}

async function noteSeen(db: Writer, session: SessionId, at: Date): Promise<void> {
  await rows(
    db,
    sql`UPDATE person SET seen_at = ${at}
        WHERE id = (SELECT person_id FROM session WHERE id = ${session})`,
  )
}

/** Those who have been here, with when they last were. */
export function lastSeen(
  db: Reader,
  ids: readonly PersonId[],
): Promise<readonly { readonly id: PersonId; readonly seenAt: Date }[]> {
  return rows(
    db,
    sql`SELECT id, seen_at AS "seenAt" FROM person WHERE id = ANY(${ids}) AND seen_at IS NOT NULL`,
  )
}

export function sessionsOf(db: Reader, person: PersonId): Promise<Session[]> {
  return reading<AccountTables>(db)
    .selectFrom('session')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('seenAt', 'desc')
    .execute()
}

export async function noteVisit(db: Writer, session: SessionId, at: Date): Promise<void> {
  await writing<AccountTables>(db)
    .updateTable('session')
    .set({ seenAt: at })
    .where('id', '=', session)
    .execute()
  await noteSeen(db, session, at)
}

export async function removeSession(db: Writer, tokenHash: string): Promise<void> {
  await writing<AccountTables>(db)
    .deleteFrom('session')
    .where('tokenHash', '=', tokenHash)
    .execute()
}

export async function removeOwnSession(
  db: Writer,
  person: PersonId,
  session: SessionId,
): Promise<boolean> {
  const gone = await writing<AccountTables>(db)
    .deleteFrom('session')
    .where('id', '=', session)
    .where('personId', '=', person)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function removeSessionsOf(db: Writer, person: PersonId): Promise<void> {
  await writing<AccountTables>(db).deleteFrom('session').where('personId', '=', person).execute()
}

export async function askedSince(
  db: Reader,
  who: { readonly email: string; readonly addressHash: string },
  since: Date,
): Promise<{ email: number; address: number }> {
  const counted = await reading<AccountTables>(db)
    .selectFrom('signInCode')
    .select([
      sql<number>`count(*) FILTER (WHERE lower(email) = ${who.email.toLowerCase()})`.as('email'),
      sql<number>`count(*) FILTER (WHERE address_hash = ${who.addressHash})`.as('address'),
    ])
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return { email: Number(counted.email), address: Number(counted.address) }
}

export async function insertCode(db: Writer, code: SignInCode): Promise<void> {
  await writing<AccountTables>(db).insertInto('signInCode').values(code).execute()
}

/** The newest code of a browser, held until this transaction ends. */
export function lockCode(db: Writer, browserHash: string): Promise<SignInCode | undefined> {
  return writing<AccountTables>(db)
    .selectFrom('signInCode')
    .selectAll()
    .where('browserHash', '=', browserHash)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveCode(db: Writer, code: SignInCode): Promise<void> {
  await writing<AccountTables>(db)
    .updateTable('signInCode')
    .set({ attempts: code.attempts, usedAt: code.usedAt })
    .where('id', '=', code.id)
    .execute()
}

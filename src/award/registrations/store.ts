// All SQL about registrations.
import { sql } from 'kysely'
import { json, type Reader, reading, rows, type Writer, writing } from '../../base/db/handle.ts'
import { often } from '../../base/db/preparing.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type {
  AwardCheck,
  Change,
  Member,
  Part,
  Registration,
  RegistrationId,
  RegistrationState,
  Waiver,
} from './model.ts'

type Tables = {
  registration: Registration
  registrationMember: Member
  registrationWaiver: Waiver
  awardCheck: AwardCheck
  registrationChange: Change
}
const byName = sql`unit_name COLLATE "sv-x-icu"`

export function find(db: Reader, id: RegistrationId): Promise<Registration | undefined> {
  const query = reading<Tables>(db).selectFrom('registration').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lock(db: Writer, id: RegistrationId): Promise<Registration | undefined> {
  const query = writing<Tables>(db).selectFrom('registration').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findMany(
  db: Reader,
  ids: readonly RegistrationId[],
): Promise<readonly Registration[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('registration').selectAll()
  return query.where('id', 'in', ids).execute()
}

export async function findLive(
  db: Reader,
  edition: Registration['edition'],
  unit: Registration['unit'],
): Promise<Registration | undefined> {
  return reading<Tables>(db)
    .selectFrom('registration')
    .selectAll()
    .where('edition', '=', edition)
    .where('unit', '=', unit)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
}

/** Of an edition in the given states, by name. `administrations`: only theirs. */
export async function listOf(
  db: Reader,
  edition: Registration['edition'],
  states: readonly RegistrationState[],
  administrations: 'all' | readonly string[],
): Promise<readonly Registration[]> {
  if (states.length === 0 || administrations.length === 0) return []
  let query = reading<Tables>(db)
    .selectFrom('registration')
    .selectAll()
    .where('edition', '=', edition)
    .where('state', 'in', states)
  if (administrations !== 'all') {
    query = query.where('administration', 'in', administrations as readonly never[])
  }
  return query.orderBy(byName).orderBy('id').execute()
}

/** Sent and not withdrawn, of any edition. */
export async function listOfUnits(
  db: Reader,
  units: readonly Registration['unit'][],
): Promise<readonly Registration[]> {
  if (units.length === 0) return []
  const query = reading<Tables>(db).selectFrom('registration').selectAll()
  return query.where('unit', 'in', units).where('state', '=', 'sent').execute()
}

/** Every registration that a person has a part in at that time, the newest first. */
export function listOfPerson(
  db: Reader,
  person: PersonId,
  now: Date,
): Promise<readonly Registration[]> {
  const mine = reading<Tables>(db)
    .selectFrom('registrationMember')
    .select('registration')
    .where('person', '=', person)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', now)]))
  return reading<Tables>(db)
    .selectFrom('registration')
    .selectAll()
    .where((where) => where.or([where('contact', '=', person), where('id', 'in', mine)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** False: the unit has a live registration in the edition already. */
export async function insert(db: Writer, registration: Registration): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('registration')
    .values({ ...registration, facts: json(registration.facts) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function save(db: Writer, registration: Registration): Promise<void> {
  const { id, edition: _, unit: __, createdAt: ___, ...fields } = registration
  await writing<Tables>(db)
    .updateTable('registration')
    .set({ ...fields, facts: json(registration.facts) })
    .where('id', '=', id)
    .execute()
}

/**
 * Its contact, and the row of that person if there is one: one statement, every save of an answer
 * asks. Undefined: there is no such registration.
 */
export async function findPart(
  db: Reader,
  id: RegistrationId,
  person: PersonId,
): Promise<
  | {
      readonly contact: PersonId | null
      readonly member: Pick<Member, 'person' | 'role' | 'until'> | undefined
    }
  | undefined
> {
  const row = await reading<Tables>(db)
    .selectFrom('registration')
    .leftJoin('registrationMember as member', (join) =>
      join.onRef('member.registration', '=', 'registration.id').on('member.person', '=', person),
    )
    .modifyFront(often)
    .select(['contact', 'member.role', 'member.until'])
    .where('registration.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { contact, role, until } = row
  return { contact, member: role === null ? undefined : { person, role, until } }
}

/** Contacts and those who were let in, also where the time has run out or the unit has withdrawn. */
export async function listParts(db: Reader, people: readonly PersonId[]): Promise<readonly Part[]> {
  if (people.length === 0) return []
  return rows<Part>(
    db,
    sql`SELECT contact AS person, id AS registration, unit, unit_name, edition
          FROM registration WHERE contact IN (${sql.join(people)})
        UNION
        SELECT member.person, id, unit, unit_name, edition
          FROM registration_member member JOIN registration ON id = member.registration
          WHERE member.person IN (${sql.join(people)})
        ORDER BY registration, person`,
  )
}

export async function membersIn(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly Member[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('registrationMember')
    .selectAll()
    .where('registration', 'in', registrations)
    .orderBy('addedAt')
    .orderBy('person')
    .execute()
}

/** In place of what the person was before, if anything. */
export async function saveMember(db: Writer, member: Member): Promise<void> {
  const { registration: _, person: __, ...part } = member
  await writing<Tables>(db)
    .insertInto('registrationMember')
    .values(member)
    .onConflict((conflict) => conflict.columns(['registration', 'person']).doUpdateSet(part))
    .execute()
}

/** False: was none. */
export async function removeMember(
  db: Writer,
  registration: RegistrationId,
  person: PersonId,
): Promise<boolean> {
  const removed = await writing<Tables>(db)
    .deleteFrom('registrationMember')
    .where('registration', '=', registration)
    .where('person', '=', person)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

export async function insertWaiver(db: Writer, waiver: Waiver): Promise<void> {
  await writing<Tables>(db).insertInto('registrationWaiver').values(waiver).execute()
}

/** Granted last, first. */
export async function waiversIn(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly Waiver[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('registrationWaiver')
    .selectAll()
    .where('registration', 'in', registrations)
    .orderBy('grantedAt', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertCheck(db: Writer, check: AwardCheck): Promise<void> {
  await writing<Tables>(db).insertInto('awardCheck').values(check).execute()
}

/** Made last, first. */
export async function checksIn(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly AwardCheck[]> {
  if (registrations.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('awardCheck')
    .selectAll()
    .where('registration', 'in', registrations)
    .orderBy('checkedAt', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertChange(db: Writer, change: Change): Promise<void> {
  await writing<Tables>(db).insertInto('registrationChange').values(change).execute()
}

export function changesOf(db: Reader, registration: RegistrationId): Promise<readonly Change[]> {
  return reading<Tables>(db)
    .selectFrom('registrationChange')
    .selectAll()
    .where('registration', '=', registration)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .execute()
}

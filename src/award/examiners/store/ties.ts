// All SQL about what ties people to units beside where they work.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Employment, Involvement, InvolvementId } from '../model/employment.ts'
import type { Pair } from '../model.ts'

type Tables = { involvement: Involvement; employment: Required<Employment> }

/** The latest first. */
export async function listInvolvements(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Involvement[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('involvement').selectAll()
  return query.where('personId', 'in', people).orderBy('toYear', 'desc').orderBy('id').execute()
}

export async function insertInvolvement(db: Writer, told: Involvement): Promise<void> {
  await writing<Tables>(db).insertInto('involvement').values(told).execute()
}

/** Undefined: there was none. */
export async function removeInvolvement(
  db: Writer,
  { id, personId }: { readonly id: InvolvementId; readonly personId: PersonId },
): Promise<Involvement | undefined> {
  const query = writing<Tables>(db).deleteFrom('involvement').where('id', '=', id)
  return query.where('personId', '=', personId).returningAll().executeTakeFirst()
}

/** Entries that these people were asked about as examiners, and were cleared for by their word or a decision. */
export async function listExamined(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Pair[]> {
  if (people.length === 0) return []
  return rows<Pair>(
    db,
    sql`SELECT asked.person_id, asked.entry_id FROM declaration_request asked
        WHERE asked.person_id IN (${sql.join(people)}) AND asked.judging = 'examiner'
          AND EXISTS (
            SELECT FROM declaration said
            WHERE said.person_id = asked.person_id AND said.entry_id = asked.entry_id
              AND (said.answer = 'none' OR EXISTS (
                SELECT FROM conflict_decision decided
                WHERE decided.about = said.id::text AND decided.outcome = 'no-conflict')))
        ORDER BY asked.entry_id, asked.person_id`,
  )
}

/** Employments that tell of a manager, and go on after that day. */
export function listManaged(db: Reader, after: string): Promise<readonly Employment[]> {
  return reading<Tables>(db)
    .selectFrom('employment')
    .selectAll()
    .where('manager', 'is not', null)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', after)]))
    .orderBy('id')
    .execute()
}

// All SQL about who was named to a unit, and what units object.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Naming, Objection } from '../model/objections.ts'
import type { Pair } from '../model.ts'

type Tables = { examinerNaming: Naming; objection: Objection & { readonly seq: never } }

const objectionColumns = [
  'id',
  'entryId',
  'personId',
  'reason',
  'madeBy',
  'madeAt',
  'takenBackAt',
] as const

/** Whatever bears on what this person may open waits until this transaction ends. */
export async function lockCasesOf(db: Writer, person: PersonId): Promise<void> {
  await rows(db, sql`select pg_advisory_xact_lock(hashtextextended('conflicts ' || ${person}, 0))`)
}

/** Also those that have ended, by the time of naming. */
export async function listNamings(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly Naming[]> {
  if (entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examinerNaming').selectAll()
  return query.where('entryId', 'in', entries).orderBy('namedAt').orderBy('personId').execute()
}

/** Who is named already and still is keeps their time. Those who were named now. */
export async function insertNamings(
  db: Writer,
  namings: readonly Naming[],
): Promise<readonly Naming[]> {
  if (namings.length === 0) return []
  return writing<Tables>(db)
    .insertInto('examinerNaming')
    .values([...namings])
    .onConflict((conflict) =>
      conflict
        .columns(['entryId', 'personId'])
        .doUpdateSet((row) => ({
          namedAt: row.ref('excluded.namedAt'),
          objectUntil: row.ref('excluded.objectUntil'),
          acceptedAt: null,
          endedAt: null,
        }))
        .where('examinerNaming.endedAt', 'is not', null),
    )
    .returningAll()
    .execute()
}

export async function endNamings(
  db: Writer,
  entry: EntryId,
  people: readonly PersonId[],
  endedAt: Date,
): Promise<void> {
  if (people.length === 0) return
  await writing<Tables>(db)
    .updateTable('examinerNaming')
    .set({ endedAt })
    .where('entryId', '=', entry)
    .where('personId', 'in', people)
    .where('endedAt', 'is', null)
    .execute()
}

export async function acceptNamings(db: Writer, entry: EntryId, acceptedAt: Date): Promise<void> {
  await writing<Tables>(db)
    .updateTable('examinerNaming')
    .set({ acceptedAt })
    .where('entryId', '=', entry)
    .where('endedAt', 'is', null)
    .where('acceptedAt', 'is', null)
    .execute()
}

/** The earliest first. */
export async function listObjections(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly Objection[]> {
  if (entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('objection').select(objectionColumns)
  return query.where('entryId', 'in', entries).orderBy('seq').execute()
}

export async function insertObjection(db: Writer, objection: Objection): Promise<void> {
  await writing<Tables>(db).insertInto('objection').values(objection).execute()
}

export async function saveTakenBack(db: Writer, { id }: Objection, at: Date): Promise<void> {
  await writing<Tables>(db)
    .updateTable('objection')
    .set({ takenBackAt: at })
    .where('id', '=', id)
    .execute()
}

/** Pairs about which somebody has said something else than that there is no conflict. */
export async function listPairsInQuestion(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly Pair[]> {
  if (entries.length === 0) return []
  const among = sql`entry_id IN (${sql.join(entries)})`
  return rows<Pair>(
    db,
    sql<Pair>`SELECT person_id AS "personId", entry_id AS "entryId" FROM declaration
        WHERE answer <> 'none' AND ${among}
      UNION SELECT person_id, entry_id FROM objection WHERE taken_back_at IS NULL AND ${among}
      UNION SELECT person_id, entry_id FROM declaration_request WHERE ${among}
      ORDER BY 2, 1`,
  )
}

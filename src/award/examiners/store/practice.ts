// All SQL about the practice entry, and about the promises that were signed.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Attempt, Practice, PracticeId, SignedPromise } from '../model/training.ts'

type Tables = { practice: Practice; practiceAttempt: Attempt; promise: SignedPromise }

export function findPractice(db: Reader, edition: EditionId): Promise<Practice | undefined> {
  const query = reading<Tables>(db).selectFrom('practice').selectAll()
  return query.where('editionId', '=', edition).executeTakeFirst()
}

/** Nobody else hands in or changes it until this transaction ends. */
export function lockPractice(db: Writer, edition: EditionId): Promise<Practice | undefined> {
  const query = writing<Tables>(db).selectFrom('practice').selectAll()
  return query.where('editionId', '=', edition).forUpdate().executeTakeFirst()
}

export async function insertPractice(db: Writer, practice: Practice): Promise<boolean> {
  const { texts, key } = practice
  const inserted = await writing<Tables>(db)
    .insertInto('practice')
    .values({ ...practice, texts: json(texts), key: json(key) })
    .onConflict((conflict) => conflict.column('editionId').doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function savePractice(db: Writer, { id, ...practice }: Practice): Promise<void> {
  const { texts, key } = practice
  await writing<Tables>(db)
    .updateTable('practice')
    .set({ ...practice, texts: json(texts), key: json(key) })
    .where('id', '=', id)
    .execute()
}

/** Of all rounds, the earliest first. Without people: of everyone. */
export async function listAttempts(
  db: Reader,
  practice: PracticeId,
  people?: readonly PersonId[],
): Promise<readonly Attempt[]> {
  if (people?.length === 0) return []
  const all = reading<Tables>(db)
    .selectFrom('practiceAttempt')
    .selectAll()
    .where('practiceId', '=', practice)
  const of = people ? all.where('personId', 'in', people) : all
  return of.orderBy('round').orderBy('personId').execute()
}

/** Of every edition, with the practice entry that it was an attempt at. */
export async function listAttemptsOf(
  db: Reader,
  person: PersonId,
): Promise<readonly { readonly attempt: Attempt; readonly practice: Practice }[]> {
  const attempts = await reading<Tables>(db)
    .selectFrom('practiceAttempt')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('round')
    .execute()
  if (attempts.length === 0) return []
  const ids = attempts.map(({ practiceId }) => practiceId)
  const practices = await reading<Tables>(db)
    .selectFrom('practice')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  return attempts.flatMap((attempt) => {
    const practice = practices.find(({ id }) => id === attempt.practiceId)
    return practice ? [{ attempt, practice }] : []
  })
}

export async function saveAttempt(db: Writer, attempt: Attempt): Promise<void> {
  const { scores, changedAt, handedInAt } = attempt
  const change = { scores: json(scores), changedAt, handedInAt }
  await writing<Tables>(db)
    .insertInto('practiceAttempt')
    .values({ ...attempt, scores: json(scores) })
    .onConflict((conflict) =>
      conflict.columns(['practiceId', 'personId', 'round']).doUpdateSet(change),
    )
    .execute()
}

/** The latest first. */
export async function listPromises(
  db: Reader,
  edition: EditionId,
  people: readonly PersonId[],
): Promise<readonly SignedPromise[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('promise').selectAll()
  return query
    .where('editionId', '=', edition)
    .where('personId', 'in', people)
    .orderBy('signedAt', 'desc')
    .execute()
}

/** Of every edition, the latest first. */
export function listPromisesOf(db: Reader, person: PersonId): Promise<readonly SignedPromise[]> {
  const query = reading<Tables>(db).selectFrom('promise').selectAll()
  return query.where('personId', '=', person).orderBy('signedAt', 'desc').execute()
}

export async function insertPromise(db: Writer, promise: SignedPromise): Promise<void> {
  await writing<Tables>(db)
    .insertInto('promise')
    .values({ ...promise, text: json(promise.text) })
    .execute()
}

/** As the rule about records says. Whose attempts and promises they were. */
export async function removePracticeIn(
  db: Writer,
  editions: readonly EditionId[],
): Promise<readonly PersonId[]> {
  if (editions.length === 0) return []
  const tables = writing<Tables>(db)
  const practices = tables.selectFrom('practice').select('id').where('editionId', 'in', editions)
  const attempts = tables.deleteFrom('practiceAttempt').where('practiceId', 'in', practices)
  const promises = tables.deleteFrom('promise').where('editionId', 'in', editions)
  const gone = [
    ...(await attempts.returning('personId').execute()),
    ...(await promises.returning('personId').execute()),
  ]
  return [...new Set(gone.map(({ personId }) => personId))]
}

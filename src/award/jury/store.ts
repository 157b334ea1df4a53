// All SQL about the jury's sessions.
import { type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { EditionId } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import type { Choice, Honoured, Session, SessionId, WholeSession } from './model.ts'

type Tables = {
  jurySession: Session
  juryPresence: { readonly sessionId: SessionId; readonly personId: PersonId }
  juryChoice: Choice & { readonly sessionId: SessionId }
}

export async function find(
  db: Reader,
  editionId: EditionId,
  category: string,
): Promise<WholeSession | undefined> {
  const session = await reading<Tables>(db)
    .selectFrom('jurySession')
    .selectAll()
    .where('editionId', '=', editionId)
    .where('category', '=', category)
    .executeTakeFirst()
  return session && whole(db, session)
}

/** The same, and no one else may change it until this transaction ends. */
export async function lock(
  db: Writer,
  editionId: EditionId,
  category: string,
): Promise<WholeSession | undefined> {
  const session = await writing<Tables>(db)
    .selectFrom('jurySession')
    .selectAll()
    .where('editionId', '=', editionId)
    .where('category', '=', category)
    .forUpdate()
    .executeTakeFirst()
  return session && whole(db, session)
}

async function whole(db: Reader, session: Session): Promise<WholeSession> {
  const choices = await reading<Tables>(db)
    .selectFrom('juryChoice')
    .select(['id', 'entryId', 'kind', 'motivation', 'chosenAt'])
    .where('sessionId', '=', session.id)
    .orderBy('kind', 'desc')
    .orderBy('chosenAt')
    .execute()
  const present = await reading<Tables>(db)
    .selectFrom('juryPresence')
    .select('personId')
    .where('sessionId', '=', session.id)
    .execute()
  return { ...session, choices, present: present.map(({ personId }) => personId) }
}

export function listSessions(db: Reader, editionId: EditionId): Promise<Session[]> {
  return reading<Tables>(db)
    .selectFrom('jurySession')
    .selectAll()
    .where('editionId', '=', editionId)
    .execute()
}

/** False: somebody else opened it first. */
export async function insert(db: Writer, session: Session): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('jurySession')
    .values(session)
    .onConflict((conflict) => conflict.columns(['editionId', 'category']).doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function save(db: Writer, session: Session): Promise<void> {
  const { state, noAwardReason, sealedBy, sealedAt } = session
  await writing<Tables>(db)
    .updateTable('jurySession')
    .set({ state, noAwardReason, sealedBy, sealedAt })
    .where('id', '=', session.id)
    .execute()
}

export async function savePresence(
  db: Writer,
  sessionId: SessionId,
  present: readonly PersonId[],
): Promise<void> {
  const tables = writing<Tables>(db)
  await tables.deleteFrom('juryPresence').where('sessionId', '=', sessionId).execute()
  if (present.length === 0) return
  const values = present.map((personId) => ({ sessionId, personId }))
  await tables.insertInto('juryPresence').values(values).execute()
}

export async function saveChoice(db: Writer, sessionId: SessionId, choice: Choice): Promise<void> {
  const { kind, motivation } = choice
  await writing<Tables>(db)
    .insertInto('juryChoice')
    .values({ ...choice, sessionId })
    .onConflict((conflict) =>
      conflict.columns(['sessionId', 'entryId']).doUpdateSet({ kind, motivation }),
    )
    .execute()
}

export async function removeChoice(
  db: Writer,
  sessionId: SessionId,
  entryId: EntryId,
): Promise<boolean> {
  const removed = await writing<Tables>(db)
    .deleteFrom('juryChoice')
    .where('sessionId', '=', sessionId)
    .where('entryId', '=', entryId)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Honours of sealed sessions. Whether they are public, the caller must ask. */
export function listHonours(db: Reader, editions: readonly EditionId[]): Promise<Honoured[]> {
  if (editions.length === 0) return Promise.resolve([])
  return reading<Tables>(db)
    .selectFrom('juryChoice')
    .innerJoin('jurySession', 'jurySession.id', 'juryChoice.sessionId')
    .select(['entryId', 'kind', 'motivation', 'category', 'editionId'])
    .where('state', '=', 'sealed')
    .where('editionId', 'in', editions)
    .orderBy('category')
    .orderBy('kind', 'desc')
    .execute()
}

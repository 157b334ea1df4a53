// All SQL about comments, who is named in them, and the letters about that.
import { sql } from 'kysely'
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Comment, CommentId, Mention, Thread, ThreadId } from '../model/comments.ts'
import type { EntryId } from '../model.ts'

type CommentTables = {
  commentThread: Thread
  comment: Comment
  commentMention: Mention
  mentionLetter: { readonly entry: EntryId; readonly person: PersonId; readonly sentAt: Date }
}

/** Which threads: `page` from 1, so many on each. */
export type Wanted = {
  readonly state: 'open' | 'resolved'
  readonly questions?: readonly string[]
  readonly page: number
  readonly most: number
}

/** Open ones oldest first, as they are worked off; resolved ones newest first. */
export function listThreads(
  db: Reader,
  entry: EntryId,
  { state, questions, page, most }: Wanted,
): Promise<Thread[]> {
  let query = reading<CommentTables>(db)
    .selectFrom('commentThread')
    .selectAll()
    .where('entry', '=', entry)
    .where('resolvedAt', state === 'open' ? 'is' : 'is not', null)
  if (questions) query = query.where('question', 'in', questions)
  const ordered = state === 'open' ? query.orderBy('begunAt') : query.orderBy('resolvedAt', 'desc')
  return ordered
    .orderBy('id')
    .limit(most)
    .offset((page - 1) * most)
    .execute()
}

/** How many there are of each question and state. */
export async function countThreads(
  db: Reader,
  entry: EntryId,
): Promise<
  readonly { readonly question: string; readonly resolved: boolean; readonly count: number }[]
> {
  const counted = await reading<CommentTables>(db)
    .selectFrom('commentThread')
    .select(['question', sql<boolean>`resolved_at IS NOT NULL`.as('resolved')])
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('entry', '=', entry)
    .groupBy(['question', sql`resolved_at IS NOT NULL`])
    .execute()
  return counted.map(({ count, ...one }) => ({ ...one, count: Number(count) }))
}

export async function listComments(
  db: Reader,
  threads: readonly ThreadId[],
): Promise<readonly Comment[]> {
  if (threads.length === 0) return []
  return reading<CommentTables>(db)
    .selectFrom('comment')
    .selectAll()
    .where('thread', 'in', threads)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
}

/** Of that entry only. */
export function findThread(db: Reader, id: ThreadId, entry: EntryId): Promise<Thread | undefined> {
  return reading<CommentTables>(db)
    .selectFrom('commentThread')
    .selectAll()
    .where('id', '=', id)
    .where('entry', '=', entry)
    .executeTakeFirst()
}

export function lockThread(db: Writer, id: ThreadId): Promise<Thread | undefined> {
  return writing<CommentTables>(db)
    .selectFrom('commentThread')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Of that entry only. */
export function findComment(
  db: Reader,
  id: CommentId,
  entry: EntryId,
): Promise<Comment | undefined> {
  return reading<CommentTables>(db)
    .selectFrom('comment')
    .innerJoin('commentThread', 'commentThread.id', 'comment.thread')
    .selectAll('comment')
    .where('comment.id', '=', id)
    .where('entry', '=', entry)
    .executeTakeFirst()
}

export async function insertThread(db: Writer, thread: Thread): Promise<void> {
  await writing<CommentTables>(db).insertInto('commentThread').values(thread).execute()
}

export async function saveThread(db: Writer, thread: Thread): Promise<void> {
  const { resolvedAt, resolvedBy } = thread
  await writing<CommentTables>(db)
    .updateTable('commentThread')
    .set({ resolvedAt, resolvedBy })
    .where('id', '=', thread.id)
    .execute()
}

export async function insertComment(db: Writer, comment: Comment): Promise<void> {
  await writing<CommentTables>(db).insertInto('comment').values(comment).execute()
}

export async function saveComment(db: Writer, { id, text, editedAt }: Comment): Promise<void> {
  await writing<CommentTables>(db)
    .updateTable('comment')
    .set({ text, editedAt })
    .where('id', '=', id)
    .execute()
}

/** A thread goes with its last comment. */
export async function removeComment(db: Writer, { id, thread }: Comment): Promise<void> {
  await writing<CommentTables>(db).deleteFrom('comment').where('id', '=', id).execute()
  await writing<CommentTables>(db)
    .deleteFrom('commentThread')
    .where('id', '=', thread)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('comment').select('comment.id').where('thread', '=', thread)),
      ),
    )
    .execute()
}

/** Who is named already is not told twice. */
export async function insertMentions(
  db: Writer,
  comment: CommentId,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  if (people.length === 0) return []
  const fresh = await writing<CommentTables>(db)
    .insertInto('commentMention')
    .values(people.map((person) => ({ comment, person, toldAt: null })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .execute()
  return fresh.map(({ person }) => person)
}

/** What a letter to that person has to tell, the oldest first. */
export function listUntold(
  db: Reader,
  entry: EntryId,
  person: PersonId,
): Promise<readonly (Pick<Comment, 'id' | 'writtenBy'> & { readonly question: string })[]> {
  return reading<CommentTables>(db)
    .selectFrom('commentMention')
    .innerJoin('comment', 'comment.id', 'commentMention.comment')
    .innerJoin('commentThread', 'commentThread.id', 'comment.thread')
    .select(['comment.id', 'writtenBy', 'question'])
    .where('entry', '=', entry)
    .where('commentMention.person', '=', person)
    .where('toldAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('comment.id')
    .execute()
}

export async function markTold(
  db: Writer,
  told: { readonly entry: EntryId; readonly person: PersonId; readonly at: Date },
  comments: readonly CommentId[],
): Promise<void> {
  const { entry, person, at } = told
  await writing<CommentTables>(db)
    .updateTable('commentMention')
    .set({ toldAt: at })
    .where('person', '=', person)
    .where('comment', 'in', comments)
    .execute()
  await writing<CommentTables>(db)
    .insertInto('mentionLetter')
    .values({ entry, person, sentAt: at })
    .onConflict((conflict) => conflict.columns(['entry', 'person']).doUpdateSet({ sentAt: at }))
    .execute()
}

export async function lastLetter(
  db: Reader,
  entry: EntryId,
  person: PersonId,
): Promise<Date | undefined> {
  const letter = await reading<CommentTables>(db)
    .selectFrom('mentionLetter')
    .select('sentAt')
    .where('entry', '=', entry)
    .where('person', '=', person)
    .executeTakeFirst()
  return letter?.sentAt
}

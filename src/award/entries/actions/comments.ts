// What the unit's people say to each other beside their answers.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import { editionById } from '../../editions/public.ts'
import { peopleOf, roleIn } from '../../registrations/public.ts'
import type {
  BeginThread,
  Comment,
  CommentId,
  Thread,
  ThreadId,
  WriteComment,
} from '../model/comments.ts'
import type { Entry, EntryId } from '../model.ts'
import { mayComment } from '../policy.ts'
import { letterAt, reopen, resolve, reworded, toTell } from '../rules/comments.ts'
import { questionOf } from '../rules/handing-in.ts'
import {
  findComment,
  insertComment,
  insertMentions,
  insertThread,
  lastLetter,
  lockThread,
  removeComment,
  saveComment,
  saveThread,
} from '../store/comments.ts'
import { find } from '../store/entries.ts'

/** Refuses everyone who may not comment in the entry. */
async function commentersDesk(act: Act, id: EntryId) {
  const entry = found(await find(act.db, id))
  const role = await roleIn(act.db, entry.registration, act.actor.id, act.now)
  const permit = required(mayComment(act.actor, { role }))
  return { entry, permit, by: { id: act.actor.id, at: act.now } }
}

/** A new matter about an answer, or about a passage of it. */
export async function beginThread(
  act: Act,
  id: EntryId,
  question: string,
  { quote, ...said }: BeginThread,
): Promise<Comment> {
  const { entry } = await commentersDesk(act, id)
  const { instrument } = (await editionById(act.db, entry.edition)).terms
  found(questionOf(instrument, question))
  const thread: Thread = {
    id: newId<'comment-thread'>(),
    entry: id,
    question,
    quote,
    begunAt: act.now,
    resolvedAt: null,
    resolvedBy: null,
  }
  await insertThread(act.db, thread)
  return write(act, entry, thread.id, said)
}

/** Something more about it. What was resolved is open again. */
export async function answerThread(
  act: Act,
  id: EntryId,
  thread: ThreadId,
  said: WriteComment,
): Promise<Comment> {
  const { entry, permit } = await commentersDesk(act, id)
  const known = await threadIn(act, id, thread)
  await saveThread(act.db, reopen(permit, known))
  return write(act, entry, thread, said)
}

async function threadIn(act: Act, entry: EntryId, id: ThreadId): Promise<Thread> {
  const thread = found(await lockThread(act.db, id))
  return found(thread.entry === entry ? thread : undefined)
}

async function write(
  act: Act,
  entry: Entry,
  thread: ThreadId,
  said: WriteComment,
): Promise<Comment> {
  const comment: Comment = {
    id: newId<'comment'>(),
    thread,
    text: said.text,
    writtenAt: act.now,
    writtenBy: act.actor.id,
    editedAt: null,
  }
  await insertComment(act.db, comment)
  const told = await mention(act, entry, comment, said.mentions)
  await record(act, 'entry.commented', entry.id, { comment: comment.id, thread, told })
  return comment
}

/** Whoever is named gets a letter: now, or when an hour has passed since the last one. */
async function mention(
  act: Act,
  entry: Entry,
  { id, text }: Comment,
  chosen: readonly PersonId[],
): Promise<number> {
  const team = await peopleByIds(act.db, await peopleOf(act.db, entry.registration, act.now))
  const tell = toTell(chosen, text, { team: [...team.values()], writer: act.actor.id })
  const fresh = await insertMentions(act.db, id, tell)
  for (const person of fresh) await planLetter(act, entry.id, person)
  return fresh.length
}

/** What is said until then goes into the same letter. */
export async function planLetter(act: Act, entry: EntryId, person: PersonId): Promise<void> {
  const at = letterAt(await lastLetter(act.db, entry, person), act.now)
  const key = `entry.tell-mentions ${entry} ${person}`
  await enqueue(act, 'entry.tell-mentions', { entry, person }, { key, at })
}

export function resolveThread(act: Act, id: EntryId, thread: ThreadId): Promise<Thread> {
  return move(act, id, thread, 'resolved')
}

export function reopenThread(act: Act, id: EntryId, thread: ThreadId): Promise<Thread> {
  return move(act, id, thread, 'reopened')
}

async function move(
  act: Act,
  id: EntryId,
  thread: ThreadId,
  deed: 'resolved' | 'reopened',
): Promise<Thread> {
  const { permit, by } = await commentersDesk(act, id)
  const known = await threadIn(act, id, thread)
  const moved = deed === 'resolved' ? resolve(permit, known, by) : reopen(permit, known)
  await saveThread(act.db, moved)
  await record(act, `entry.comments-${deed}`, id, { thread })
  return moved
}

/** One's own words, in other words. Who is named now and was not before is told. */
export async function editComment(
  act: Act,
  id: EntryId,
  comment: CommentId,
  said: WriteComment,
): Promise<Outcome<Comment, 'not-own'>> {
  const { entry, permit, by } = await commentersDesk(act, id)
  const { known } = await commentIn(act, id, comment)
  const outcome = reworded(permit, known, said.text, by)
  if (!outcome.ok) return outcome
  await saveComment(act.db, outcome.value)
  await mention(act, entry, outcome.value, said.mentions)
  await record(act, 'entry.comment-edited', id, { comment })
  return outcome
}

/** Takes one's own words away. With the last of them goes the whole matter. */
export async function removeOwn(
  act: Act,
  id: EntryId,
  comment: CommentId,
): Promise<Outcome<Thread, 'not-own'>> {
  await commentersDesk(act, id)
  const { known, thread } = await commentIn(act, id, comment)
  if (known.writtenBy !== act.actor.id) return no('not-own')
  await removeComment(act.db, known)
  await record(act, 'entry.comment-removed', id, { comment })
  return yes(thread)
}

/** The comment with its thread locked: nobody answers what is being taken away. */
async function commentIn(act: Act, entry: EntryId, id: CommentId) {
  const before = found(await findComment(act.db, id, entry))
  const thread = await threadIn(act, entry, before.thread)
  return { thread, known: found(await findComment(act.db, id, entry)) }
}

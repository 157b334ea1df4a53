// The comments of an entry, as those with a part in it see them.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { plainText } from '../../../base/lib/written/plain.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Area, Question } from '../../editions/model.ts'
import { peopleOf } from '../../registrations/public.ts'
import type { Comment, CommentId, Thread, ThreadId } from '../model/comments.ts'
import type { EntryId } from '../model.ts'
import { stands } from '../rules/comments.ts'
import { questionOf } from '../rules/handing-in.ts'
import { list } from '../store/answers.ts'
import {
  countThreads,
  findComment,
  findThread,
  listComments,
  listThreads,
  type Wanted,
} from '../store/comments.ts'
import { type Desk, openDesk } from './desk.ts'

export type ShownComment = Comment & { readonly by: string; readonly own: boolean }
export type ShownThread = Thread & {
  readonly comments: readonly ShownComment[]
  /** The passage it is about is not in the answer as it stands. */
  readonly gone: boolean
  /** Who resolved it. */
  readonly by: string
}
export type Somebody = { readonly id: PersonId; readonly name: string }
export type Comments = {
  readonly threads: readonly ShownThread[]
  /** Of each question: how many are open, and how many are resolved. */
  readonly counts: ReadonlyMap<string, { readonly open: number; readonly resolved: number }>
  /** Who can be named. Empty for those who may not comment. */
  readonly team: readonly Somebody[]
}

/** So many matters stand beside the answers of an area, and on each page of the list. */
const mostBeside = 60
const mostOnPage = 20

/** The open ones about the answers of an area. */
export function commentsOf(ask: Ask, desk: Desk, area: Area): Promise<Comments> {
  const questions = area.questions.map(({ key }) => key)
  return commentsIn(ask, desk, { state: 'open', questions, page: 1, most: mostBeside })
}

async function commentsIn(ask: Ask, desk: Desk, wanted: Wanted): Promise<Comments> {
  const threads = await listThreads(ask.db, desk.entry.id, wanted)
  const comments = await listComments(
    ask.db,
    threads.map(({ id }) => id),
  )
  const team = desk.may.comment ? await peopleOf(ask.db, desk.entry.registration, ask.now) : []
  const names = await namesOf(ask, threads, comments, team)
  const texts = await quotedTexts(ask, desk.entry.id, threads)
  const said = Map.groupBy(comments, ({ thread }) => thread)
  return {
    threads: threads.map((thread) => ({
      ...thread,
      gone: !stands(texts.get(thread.question) ?? '', thread.quote),
      by: names.get(thread.resolvedBy ?? '') ?? '',
      comments: (said.get(thread.id) ?? []).map((comment) => ({
        ...comment,
        by: names.get(comment.writtenBy) ?? '',
        own: comment.writtenBy === ask.actor.id,
      })),
    })),
    counts: await countsOf(ask, desk.entry.id),
    team: team.filter((id) => id !== ask.actor.id).map((id) => ({ id, name: names.get(id) ?? '' })),
  }
}

async function namesOf(
  ask: Ask,
  threads: readonly Thread[],
  comments: readonly Comment[],
  team: readonly PersonId[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [
    ...threads.flatMap(({ resolvedBy }) => resolvedBy ?? []),
    ...comments.map(({ writtenBy }) => writtenBy),
    ...team,
  ]
  const people = await peopleByIds(ask.db, ids)
  return new Map([...people.values()].map(({ id, name }) => [id, name]))
}

/** The bare words of the answers that a passage is quoted from. */
async function quotedTexts(ask: Ask, entry: EntryId, threads: readonly Thread[]) {
  const quoted = threads.filter(({ quote }) => quote !== '').map(({ question }) => question)
  if (quoted.length === 0) return new Map<string, string>()
  const answers = await list(ask.db, entry, [...new Set(quoted)])
  return new Map(answers.map(({ question, text }) => [question, plainText(text)]))
}

async function countsOf(ask: Ask, entry: EntryId): Promise<Comments['counts']> {
  const counts = new Map<string, { open: number; resolved: number }>()
  for (const { question, resolved, count } of await countThreads(ask.db, entry)) {
    const before = counts.get(question) ?? { open: 0, resolved: 0 }
    counts.set(question, { ...before, [resolved ? 'resolved' : 'open']: count })
  }
  return counts
}

/** What of an entry's comments is asked for. `question` null: of all answers. */
export type CommentsAsked = {
  readonly question: string | null
  readonly state: 'open' | 'resolved'
  readonly page: number
}
export type CommentsDesk = Desk & {
  readonly asked: CommentsAsked
  readonly comments: Comments
  readonly pages: number
  /** The one that is asked for, with the bare words of its answer. */
  readonly about: {
    readonly area: Area
    readonly question: Question
    readonly plain: string
  } | null
}

export async function showComments(
  ask: Ask,
  id: EntryId,
  asked: CommentsAsked,
): Promise<CommentsDesk> {
  const desk = await openDesk(ask, id)
  const about = asked.question === null ? null : await aboutOf(ask, desk, asked.question)
  const { state, page } = asked
  const questions = about ? { questions: [about.question.key] } : {}
  const comments = await commentsIn(ask, desk, { state, page, most: mostOnPage, ...questions })
  const all = [...comments.counts]
    .filter(([question]) => about === null || question === about.question.key)
    .reduce((sum, [, count]) => sum + count[state], 0)
  return { ...desk, asked, comments, about, pages: Math.ceil(all / mostOnPage) }
}

async function aboutOf(ask: Ask, desk: Desk, key: string) {
  const { area, question } = found(questionOf(desk.edition.terms.instrument, key))
  const [answer] = await list(ask.db, desk.entry.id, [key])
  return { area, question, plain: plainText(answer?.text ?? '') }
}

/** The same, for those who say something there. */
export async function showCommentsToSay(
  ask: Ask,
  id: EntryId,
  question: string,
): Promise<CommentsDesk> {
  const shown = await showComments(ask, id, { question, state: 'open', page: 1 })
  required(shown.may.comment || undefined)
  return shown
}

/** Which answer a matter is about, for those who say something to it. */
export async function questionOfThread(ask: Ask, id: EntryId, key: ThreadId): Promise<string> {
  const desk = await openDesk(ask, id)
  required(desk.may.comment || undefined)
  return found(await findThread(ask.db, key, id)).question
}

/** Where an answer stands in the entry. */
export async function areaOfQuestion(ask: Ask, id: EntryId, question: string): Promise<Area> {
  const { edition } = await openDesk(ask, id)
  return found(questionOf(edition.terms.instrument, question)).area
}

export type OwnComment = Desk & {
  readonly comment: Comment
  readonly team: readonly Somebody[]
}

/** One's own comment, to be put in other words or taken away. */
export async function showOwnComment(ask: Ask, id: EntryId, key: CommentId): Promise<OwnComment> {
  const desk = await openDesk(ask, id)
  const comment = found(await findComment(ask.db, key, id))
  required(desk.may.comment && comment.writtenBy === ask.actor.id ? true : undefined)
  const team = await peopleOf(ask.db, desk.entry.registration, ask.now)
  const names = await namesOf(ask, [], [], team)
  return {
    ...desk,
    comment,
    team: team
      .filter((one) => one !== ask.actor.id)
      .map((one) => ({ id: one, name: names.get(one) ?? '' })),
  }
}

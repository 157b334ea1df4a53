// What a unit's people say to each other beside their answers. Never handed in, never shown outside.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EntryId } from '../model.ts'

export type ThreadId = Id<'comment-thread'>
export type CommentId = Id<'comment'>

/** One matter: a first comment and what others say to it. */
export type Thread = {
  readonly id: ThreadId
  readonly entry: EntryId
  readonly question: string
  /** Bare words of the answer. Empty: it is about the whole answer. */
  readonly quote: string
  readonly begunAt: Date
  /** Null: open. */
  readonly resolvedAt: Date | null
  readonly resolvedBy: PersonId | null
}
export type Comment = {
  readonly id: CommentId
  readonly thread: ThreadId
  readonly text: string
  readonly writtenAt: Date
  readonly writtenBy: PersonId
  readonly editedAt: Date | null
}
export type Mention = {
  readonly comment: CommentId
  readonly person: PersonId
  /** When the letter that tells of it was sent. */
  readonly toldAt: Date | null
}

/** Signs in a comment, and in the passage it is about. */
export const commentLimit = 4000
export const quoteLimit = 1000

/** `mentions`: those who were chosen. Who is named in the text with an @ is told too. */
export type WriteComment = { readonly text: string; readonly mentions: readonly PersonId[] }
export type BeginThread = WriteComment & { readonly quote: string }

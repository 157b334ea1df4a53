// What an answer has been, and what of an entry has changed. The unit's own: it is never handed in.
import type { PersonId } from '../../../base/lib/actor.ts'

/** A text as it stood, with who wrote it together from when to when. */
export type Version = {
  readonly question: string
  readonly revision: number
  readonly text: string
  readonly beganAt: Date
  readonly savedAt: Date
  readonly people: readonly PersonId[]
  /** What the unit calls it. Null: it came by itself. */
  readonly name: string | null
}

/** Signs in a name. */
export const versionNameLimit = 80

/** What has changed since when, and by whom. Null: the page's own choice. */
export type ChangesAsked = {
  readonly since: string | null
  readonly person: string | null
  /** From 1. */
  readonly page: number
}

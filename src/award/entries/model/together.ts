// Writing together: how much an answer may hold, and what the pages are told.
import type { Id } from '../../../base/lib/id.ts'

type EntryId = Id<'entry'>

/** One answer of one entry, as all who write in it share it. */
export type SharedAnswer = { readonly entry: EntryId; readonly question: string }

/** «ENTRY/QUESTION»: what a shared answer is called between browser and server. */
export function sharedName({ entry, question }: SharedAnswer): string {
  return `${entry}/${question}`
}

const namePattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(.{1,200})$/u

export function sharedFrom(name: string): SharedAnswer | undefined {
  const [, entry, question] = namePattern.exec(name) ?? []
  return entry === undefined || question === undefined
    ? undefined
    : { entry: entry as EntryId, question }
}

/**
 * No answer holds more, whatever is sent. `typed`: characters of a plain text area; `text`: of the
 * written form, which may have more signs; `change`: in bytes, what is sent at once; `elements`:
 * paragraphs, points and cells, the empty ones too.
 */
export const answerLimits = {
  typed: 100_000,
  text: 300_000,
  change: 1_000_000,
  elements: 10_000,
} as const

/** So long a stretch of writing together is one version, and one line in the trail for each person. */
export const sittingMinutes = 10

/** So many changes are kept one by one before they are made into one. */
export const changesKept = 100

/** Why a page can no longer write in an answer. `broken`: what it sent cannot be read. */
export type TogetherRefusal =
  | 'not-open'
  | 'too-late'
  | 'handed-in'
  | 'withdrawn'
  | 'no-role'
  | 'too-large'
  | 'broken'

/** What the server tells the pages beside the text itself. `says`: for people, in their language. */
export type Told =
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly at: string
      readonly says: string
    }
  | { readonly kind: 'closed'; readonly why: TogetherRefusal; readonly says: string }
  /** Many save at once: changes are to be gathered for so many seconds. 0: as usual. */
  | { readonly kind: 'busy'; readonly seconds: number; readonly says: string }
  | { readonly kind: 'clock'; readonly due: string | null; readonly says: string }

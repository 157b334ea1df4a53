// Files that the writers attach to their entry, and files on their way in.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import type { EntryId } from '../model.ts'

/** A number within the entry, from 1. In an answer it stands as `![…](bilaga:1)`. */
export type AttachmentKey = string

export const attachmentKinds = ['pdf', 'docx', 'odt', 'png', 'jpg'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/**
 * `checking`: the scanner has not looked yet. `waiting`: it did not answer, and is asked again.
 * `unscanned`: this site has no scanner. Only `clean` and `unscanned` are handed out.
 */
export const scans = ['checking', 'waiting', 'clean', 'infected', 'unscanned'] as const
export type Scan = (typeof scans)[number]

/** What its writers are told of a file: what it lacks, and what was taken away from it. */
export const attachmentNotes = [
  'no-text',
  'no-tags',
  'no-title',
  'place-removed',
  'details-removed',
] as const
export type AttachmentNote = (typeof attachmentNotes)[number]

export type Attachment = {
  readonly entry: EntryId
  readonly key: AttachmentKey
  readonly name: string
  /** What a picture shows, for those who do not see it. Empty for what is no picture. */
  readonly alt: string
  readonly document: DocumentId
  readonly kind: AttachmentKind
  /** Of the bytes as they are kept and handed out, in hex. */
  readonly sha256: string
  readonly size: number
  readonly notes: readonly AttachmentNote[]
  readonly scan: Scan
  readonly addedAt: Date
  readonly addedBy: PersonId
  /** Null: it is there. */
  readonly removedAt: Date | null
}

export type UploadId = Id<'upload'>
export type Upload = {
  readonly id: UploadId
  readonly entry: EntryId
  readonly person: PersonId
  readonly name: string
  readonly size: number
  readonly received: number
  readonly replaces: AttachmentKey | null
  readonly attachment: AttachmentKey | null
  readonly beganAt: Date
  readonly expiresAt: Date
}

/** An upload that nobody goes on with is thrown away after so long. */
export const uploadLasts = 24 * 60 * 60 * 1000
/** No piece of an upload may be larger. */
export const largestPiece = 1024 * 1024
/** So many unfinished uploads may an entry have at a time. */
export const mostUploads = 10

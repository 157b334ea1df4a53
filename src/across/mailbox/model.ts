// Mail that came to the award, what was in it, and what became of it.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { DocumentId } from '../../support/documents/model.ts'
import type { PaperId } from '../import/model.ts'

export type MailId = Id<'received-mail'>

/** How far a mailbox has been read. `uidValidity` changes when the server numbers its messages anew. */
export type MailboxState = {
  readonly mailbox: string
  readonly uidValidity: bigint | null
  readonly lastUid: bigint
  readonly readAt: Date | null
  readonly triedAt: Date | null
  readonly failure: MailboxFailure | null
}
export const mailboxFailures = [
  'wrong-password',
  'no-such-folder',
  'no-such-host',
  'refused',
  'timeout',
  'not-trusted',
  'connection-lost',
  'other',
] as const
export type MailboxFailure = (typeof mailboxFailures)[number]

/** `broken`: its form could not be read. `too-large`: only its head was fetched. */
export type MailKind = 'ordinary' | 'automatic' | 'duplicate' | 'too-large' | 'broken'
export type ReceivedMail = {
  readonly id: MailId
  readonly mailbox: string
  readonly uidValidity: bigint
  readonly uid: bigint
  readonly messageId: string | null
  readonly sha256: string
  /** The message as it came. Null: it was too large to fetch. */
  readonly document: DocumentId | null
  readonly sender: string
  readonly senderName: string
  readonly subject: string
  readonly sentAt: Date | null
  readonly receivedAt: Date
  readonly kind: MailKind
  /** Of a duplicate: the message that came first. */
  readonly sameAs: MailId | null
  /** A scan came with it that has not been read yet. */
  readonly waitsForReading: boolean
}

export type ItemFate = 'paper' | 'known' | 'agenda' | 'not-about-award' | 'refused'
export type ReceivedItem = {
  readonly mail: MailId
  readonly seq: number
  readonly name: string
  readonly sha256: string
  readonly document: DocumentId | null
  readonly became: ItemFate
  /** Of what was refused. */
  readonly reason: string | null
  readonly papers: readonly PaperId[]
}

/** What a reply asks for. */
export const missingThings = [
  'unreadable',
  'too-large',
  'nothing-attached',
  'only-agenda',
  'only-paper',
  'other-year',
  'no-unit',
  'unit-unknown',
  'no-decision',
  'no-meeting-date',
  'not-adjusted',
] as const
export type Missing = (typeof missingThings)[number]
export type DraftState = 'open' | 'sent' | 'dropped'
export type MailDraft = {
  readonly mail: MailId
  readonly reasons: readonly Missing[]
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly state: DraftState
  readonly changedAt: Date
  readonly changedBy: PersonId
}

/** A message as it lies in the mailbox. `raw` null: larger than we fetch. */
export type FetchedMail = {
  readonly mailbox: string
  readonly uidValidity: bigint
  readonly uid: bigint
  readonly receivedAt: Date
  readonly raw: Uint8Array | null
  /** Only the head of one that is too large. */
  readonly head: Uint8Array | null
}

/** What is in a message, forwarded ones included. */
export type MailContent = {
  readonly messageId: string | null
  readonly sender: string
  readonly senderName: string
  readonly subject: string
  readonly sentAt: Date | null
  readonly automatic: boolean
  /** What people wrote, forwarded text included. */
  readonly texts: readonly string[]
  readonly files: readonly MailFile[]
}
export type MailFile = { readonly name: string; readonly bytes: Uint8Array }

/** Larger messages are not fetched: our own files are at most 25 MB, and letters grow in the mail. */
export const largestMail = 36 * 1024 * 1024

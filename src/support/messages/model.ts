// Outgoing mail.
import type { Id } from '../../base/lib/id.ts'

export type MessageId = Id<'message'>
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Ids of kept documents that go with it. What is sent is what they hold, however often it is tried. */
  readonly attachments?: readonly string[]
}
export type Enclosure = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
export type Message = {
  readonly id: MessageId
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly attachments: readonly string[]
  readonly queuedAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly failure: string | null
}

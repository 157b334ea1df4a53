// Outgoing mail.
import type { Id } from '../../base/lib/id.ts'

export type MessageId = Id<'message'>
export type Letter = { readonly to: string; readonly subject: string; readonly text: string }
export type Message = {
  readonly id: MessageId
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly queuedAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly failure: string | null
}

// When a letter that could not be sent is tried again.
import type { Message } from './model.ts'

const minute = 60_000

/** After 1, 2, 4 … minutes, at most a day apart. Nothing is ever thrown away. */
export function afterFailure(message: Message, failure: string, now: Date): Message {
  const attempts = message.attempts + 1
  const wait = Math.min(2 ** (attempts - 1), 24 * 60) * minute
  return { ...message, attempts, failure, nextAttemptAt: new Date(now.getTime() + wait) }
}

export function afterSending(message: Message, now: Date): Message {
  return { ...message, attempts: message.attempts + 1, failure: null, sentAt: now }
}

// What a letter looks like when it leaves, and when one that could not be sent is tried again.
import { isAddress } from '../../base/paths.ts'
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

/** `site` without a slash at its end. Only addresses of ours become whole: «och/eller» and «/Anna» stay. */
export function withWholeAddresses(text: string, site: string): string {
  return text.replace(/(?<![^\s(«])\/[^\s)»,;]+/g, (seen) => {
    const address = seen.replace(/[.:!?]+$/, '')
    return isAddress(address) ? `${site}${seen}` : seen
  })
}

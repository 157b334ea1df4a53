// Sends what waits in the outbox, every few seconds, while the site runs.
import type { Logger } from 'pino'
import type { Reader } from '../base/db/handle.ts'
import type { Settings } from '../env.ts'
import type { DocumentId } from '../support/documents/model.ts'
import { openDocument } from '../support/documents/public.ts'
import { type Enclosing, sendWaiting, smtpSender } from '../support/messages/jobs.ts'
import type { Lifetime } from './lifetime.ts'

type Post = {
  readonly db: Reader
  readonly log: Logger
  readonly now: () => Date
  /** Where people reach the site. */
  readonly site: string
}

const pauseBetween = 5000

/** Without SMTP_URL letters stay in the outbox, where a demonstration shows them. */
export async function sendMail(settings: Settings, post: Post, lifetime: Lifetime): Promise<void> {
  if (settings.smtpUrl === undefined) return
  const send = smtpSender(settings.smtpUrl, { from: settings.mailFrom, site: post.site })
  const state: { round: Promise<void>; next: NodeJS.Timeout | undefined } = {
    round: Promise.resolve(),
    next: undefined,
  }
  function again(): void {
    state.round = sendWaiting(post.db, send, post.now, enclosing)
      .then(() => undefined)
      .catch((err) => post.log.error({ err }, 'mail was not sent'))
      .then(() => {
        state.next = setTimeout(again, pauseBetween)
      })
  }
  again()
  await lifetime.beforeEnd(async () => {
    await state.round
    clearTimeout(state.next)
  })
}

/** A letter's papers, as they were kept when it was written. */
const enclosing: Enclosing = (db, ids) =>
  Promise.all(ids.map((id) => openDocument(db, id as DocumentId)))

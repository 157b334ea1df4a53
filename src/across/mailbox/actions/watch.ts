// When the mailbox was read last, and what went wrong.
import type { Act } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type { MailboxFailure } from '../model.ts'
import { mayReadMail } from '../policy.ts'
import { lockState, saveState } from '../store.ts'

export async function noteRead(act: Act, mailbox: string): Promise<void> {
  const state = await lockState(act.db, mailbox)
  await saveState(act.db, { ...state, readAt: act.now, triedAt: act.now, failure: null })
}

export async function noteFailure(
  act: Act,
  mailbox: string,
  failure: MailboxFailure,
): Promise<void> {
  const state = await lockState(act.db, mailbox)
  await saveState(act.db, { ...state, triedAt: act.now, failure })
}

/** Asked for twice, it is read once. */
export async function askToRead(act: Act): Promise<void> {
  required(mayReadMail(act.actor))
  await enqueue(act, 'mailbox.read', {}, { key: 'mailbox.read' })
}

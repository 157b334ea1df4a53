// Lets every feature send a letter.
import type { Act } from '../../base/db/call.ts'
import { newId } from '../../base/lib/id.ts'
import type { Letter } from './model.ts'
import { insert } from './store.ts'

/** Leaves with the transaction: no letter goes out about what was rolled back. */
export async function queue(act: Act, letter: Letter): Promise<void> {
  await insert(act.db, {
    id: newId<'message'>(),
    recipient: letter.to,
    subject: letter.subject,
    body: letter.text,
    attachments: letter.attachments ?? [],
    queuedAt: act.now,
    sentAt: null,
    attempts: 0,
    nextAttemptAt: act.now,
    failure: null,
  })
}

// Sends what waits in the outbox.
import { createTransport } from 'nodemailer'
import type { Reader } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import type { Message } from './model.ts'
import { afterFailure, afterSending, withWholeAddresses } from './rules.ts'
import { save, takeDue } from './store.ts'

export type Send = (message: Message) => Promise<void>

/** A sender over SMTP. The message's own id keeps a repeated letter recognisable. `site`: where links lead. */
export function smtpSender(url: string, { from, site }: { from: string; site: string }): Send {
  const transport = createTransport(url)
  return async function send({ id, recipient, subject, body }) {
    await transport.sendMail({
      from,
      to: recipient,
      subject,
      text: withWholeAddresses(body, site),
      messageId: `<${id}@forebild>`,
    })
  }
}

/** Sends all that is due, one transaction each. Tells how many went out. */
export async function sendWaiting(db: Reader, send: Send, now: () => Date): Promise<number> {
  let sent = 0
  while (true) {
    const outcome = await inTransaction(db, async (tx) => {
      const message = await takeDue(tx, now())
      if (!message) return 'empty'
      try {
        await send(message)
      } catch (reason) {
        await save(tx, afterFailure(message, String(reason).slice(0, 500), now()))
        return 'failed'
      }
      await save(tx, afterSending(message, now()))
      return 'sent'
    })
    if (outcome === 'empty') return sent
    if (outcome === 'sent') sent += 1
  }
}

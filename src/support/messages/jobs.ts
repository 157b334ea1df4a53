// Sends what waits in the outbox.
import { createTransport } from 'nodemailer'
import type { Reader } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import type { Enclosure, Message } from './model.ts'
import { afterFailure, afterSending, withWholeAddresses } from './rules.ts'
import { save, takeDue } from './store.ts'

export type Send = (message: Message, enclosures: readonly Enclosure[]) => Promise<void>
/** Finds the kept documents that a letter carries. */
export type Enclosing = (db: Reader, ids: readonly string[]) => Promise<readonly Enclosure[]>

/** A sender over SMTP. The message's own id keeps a repeated letter recognisable. `site`: where links lead. */
export function smtpSender(url: string, { from, site }: { from: string; site: string }): Send {
  const transport = createTransport(url)
  return async function send({ id, recipient, subject, body }, enclosures) {
    await transport.sendMail({
      from,
      to: recipient,
      subject,
      text: withWholeAddresses(body, site),
      messageId: `<${id}@forebild>`,
      attachments: enclosures.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: Buffer.from(bytes),
      })),
    })
  }
}

/** Sends all that is due, one transaction each. Tells how many went out. */
export async function sendWaiting(
  db: Reader,
  send: Send,
  now: () => Date,
  enclosing: Enclosing,
): Promise<number> {
  let sent = 0
  while (true) {
    const outcome = await inTransaction(db, async (tx) => {
      const message = await takeDue(tx, now())
      if (!message) return 'empty'
      try {
        const { attachments } = message
        await send(message, attachments.length > 0 ? await enclosing(tx, attachments) : [])
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

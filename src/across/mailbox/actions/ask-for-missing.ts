// Puts in a draft what a message lacks. A person sends it, or does not.
import type { Act } from '../../../base/db/call.ts'
import { record } from '../../../support/audit/public.ts'
import { type JudgedPaper, judgedPapers } from '../../import/public.ts'
import { draftFor } from '../mails.ts'
import type { Missing, ReceivedItem, ReceivedMail } from '../model.ts'
import { missingIn } from '../rules/missing.ts'
import { concernsUs } from '../rules/reading.ts'
import { insertDraft, itemsOf, lockWaiting, saveWaiting } from '../store.ts'

export async function askFor(
  act: Act,
  mail: ReceivedMail,
  reasons: readonly Missing[],
): Promise<void> {
  if (mail.sender === '' || reasons.length === 0) return // nobody to answer, or nothing to ask
  const { subject, text, to } = draftFor(mail, reasons)
  await insertDraft(act.db, {
    mail: mail.id,
    reasons,
    recipient: to,
    subject,
    body: text,
    state: 'open',
    changedAt: act.now,
    changedBy: act.actor.id,
  })
}

/** The papers of a message, judged as they stand now. */
export function papersIn(
  act: Act,
  items: readonly ReceivedItem[],
): Promise<readonly JudgedPaper[]> {
  return judgedPapers(
    act.db,
    items.filter(({ became }) => became === 'paper').flatMap((item) => item.papers),
  )
}

export function isBeingRead(papers: readonly JudgedPaper[]): boolean {
  return papers.some(({ paper }) => paper.state === 'reading')
}

/** Scans that came by mail have been read in the meantime: what they lack is asked for now. */
export async function askAfterReading(act: Act): Promise<void> {
  for (const mail of await lockWaiting(act.db)) {
    const items = await itemsOf(act.db, [mail.id])
    const papers = await papersIn(act, items)
    if (isBeingRead(papers)) continue
    await saveWaiting(act.db, mail.id, false)
    await askFor(act, mail, missingIn({ concernsUs: concernsUs(mail.subject, []), items, papers }))
    await record(act, 'mail.read-whole', mail.id)
  }
}

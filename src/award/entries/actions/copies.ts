// Sends the unit's people a copy of what they handed in, once.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { mediaTypes, type SentFile } from '../../../support/documents/model.ts'
import { documentPdf, documentWord, keepAs } from '../../../support/documents/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { editionById } from '../../editions/public.ts'
import { peopleOf } from '../../registrations/public.ts'
import { copiesLetter } from '../mails.ts'
import type { Receipt, ReceiptId } from '../model.ts'
import { handedInForPaper } from '../reads/paper.ts'
import { entryPaper } from '../rules/entry-paper.ts'
import { findCopies, insertCopies, lockReceipt } from '../store/copies.ts'
import { find, findReceipt } from '../store/entries.ts'

/** In bytes. What is larger many post boxes refuse, so the letter tells where the papers are. */
const largestEnclosed = 12_000_000

export type MadeCopies = {
  readonly receipt: Receipt
  readonly unit: string
  readonly zone: string
  readonly pdf: SentFile
  readonly word: SentFile
}

/** Undefined: they have gone out. Made before the transaction, which is not held while papers are set. */
export async function makeCopies(db: Reader, id: ReceiptId): Promise<MadeCopies | undefined> {
  if (await findCopies(db, id)) return undefined
  const receipt = found(await findReceipt(db, id))
  const edition = await editionById(db, found(await find(db, receipt.entry)).edition)
  const entry = await handedInForPaper(db, receipt, edition)
  const paper = entryPaper(entry, receipt.handedInAt)
  const stem = `${paper.title} ${receipt.number}`.replace(/[\\/:*?"<>|]+/g, '-')
  const file = (ending: 'pdf' | 'docx', bytes: Uint8Array): SentFile => ({
    name: `${stem}.${ending}`,
    mediaType: mediaTypes[ending],
    bytes,
  })
  const { unit, zone } = entry
  const pdf = file('pdf', await documentPdf(paper, receipt.handedInAt))
  return { receipt, unit, zone, pdf, word: file('docx', await documentWord(paper)) }
}

/** Run twice, or by two at once: one letter to each person all the same. */
export async function sendCopies(act: Act, made: MadeCopies): Promise<void> {
  const { receipt, unit, zone } = made
  await lockReceipt(act.db, receipt.id)
  if (await findCopies(act.db, receipt.id)) return
  const pdf = await keepAs(act, made.pdf)
  const word = await keepAs(act, made.word)
  await insertCopies(act.db, { receipt: receipt.id, pdf, word, sentAt: act.now })
  const fits = made.pdf.bytes.length + made.word.bytes.length <= largestEnclosed
  const entry = found(await find(act.db, receipt.entry))
  const people = await peopleByIds(act.db, await peopleOf(act.db, entry.registration, act.now))
  for (const { email } of people.values()) {
    const letter = copiesLetter(email, { unit, receipt, zone, enclosed: fits })
    await queue(act, { ...letter, attachments: fits ? [pdf, word] : [] })
  }
  await record(act, 'entry.copies-sent', receipt.entry, { number: receipt.number })
}

// Gives out the files of an entry as they were handed in.
import type { Reader } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { SentFile } from '../../../support/documents/model.ts'
import { openDocument } from '../../../support/documents/public.ts'
import type { Attachment, AttachmentKey } from '../model/attachments.ts'
import type { ReadableEntry } from '../model.ts'
import { isHandedOut } from '../rules/attachments.ts'
import { findFile } from '../store/attachments.ts'

/** `held`: nobody has found it clean yet, or it is not. */
export type GivenOut = Outcome<SentFile, 'held'>

/** Ask your own policy first, as for answersForReading. The name is the one that was handed in. */
export async function sealedFile(
  db: Reader,
  { entry, attachments }: Pick<ReadableEntry, 'entry' | 'attachments'>,
  key: AttachmentKey,
): Promise<GivenOut> {
  const { sha256, name } = found(attachments.find((one) => one.key === key))
  const file = found(await findFile(db, { entry: entry.id, key, sha256 }))
  const opened = await giveOut(db, file)
  return opened.ok ? yes({ ...opened.value, name }) : opened
}

export async function giveOut(
  db: Reader,
  file: Pick<Attachment, 'document' | 'scan'>,
): Promise<GivenOut> {
  return isHandedOut(file) ? yes(await openDocument(db, file.document)) : no('held')
}

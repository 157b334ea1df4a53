// What is shown of an entry's files, and who is given them.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Question } from '../../editions/model.ts'
import type { Attachment, AttachmentKey, Upload } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'
import { type GivenOut, giveOut, sealedFile } from '../public/attachments.ts'
import { isPicture, usedIn } from '../rules/attachments.ts'
import { allQuestions, questionOf } from '../rules/handing-in.ts'
import { textsBeside } from '../rules/warnings.ts'
import { list } from '../store/answers.ts'
import { findAttachment, listAllAttachments } from '../store/attachments.ts'
import { listUploads } from '../store/uploads.ts'
import { type Desk, type Names, namesOf, openDesk } from './desk.ts'
import { showReading } from './handed-in.ts'
import { type Warnings, warningsOf } from './warnings.ts'

/** `area`: where the answer to it is written. */
export type Use = { readonly area: string; readonly question: Question }
export type ShownAttachment = { readonly attachment: Attachment; readonly uses: readonly Use[] }
export type AttachmentList = Desk & {
  readonly shown: readonly ShownAttachment[]
  /** Taken away, and may be put back. */
  readonly removed: readonly Attachment[]
  /** One's own files that are not whole yet. */
  readonly uploads: readonly Upload[]
  readonly names: Names
  readonly warnings: Warnings
}

export async function showAttachments(ask: Ask, id: EntryId): Promise<AttachmentList> {
  const desk = await openDesk(ask, id)
  const all = await listAllAttachments(ask.db, id)
  const standing = all.filter(({ removedAt }) => removedAt === null)
  const { instrument } = desk.edition.terms
  const answers = await list(ask.db, id, allQuestions(instrument))
  const shown = standing.map((attachment) => {
    const keys = usedIn(attachment.key, answers)
    const uses = keys.flatMap((key) => {
      const asked = questionOf(instrument, key)
      return asked ? [{ area: asked.area.key, question: asked.question }] : []
    })
    return { attachment, uses }
  })
  const texts = textsBeside({ attachments: standing, results: [] })
  return {
    ...desk,
    shown,
    removed: all.filter(({ removedAt }) => removedAt !== null),
    uploads: await listUploads(ask.db, id, ask.actor.id, ask.now),
    names: await namesOf(
      ask,
      all.map(({ addedBy }) => addedBy),
    ),
    warnings: await warningsOf(ask, id, texts),
  }
}

/** One of them, also where it was taken away. */
export type OneAttachment = AttachmentList & { readonly one: ShownAttachment }

export async function showAttachment(
  ask: Ask,
  id: EntryId,
  key: AttachmentKey,
): Promise<OneAttachment> {
  const all = await showAttachments(ask, id)
  const standing = all.shown.find(({ attachment }) => attachment.key === key)
  const gone = all.removed.find((attachment) => attachment.key === key)
  return { ...all, one: found(standing ?? (gone && { attachment: gone, uses: [] })) }
}

/** Refuses everyone who may not write now, before anything of a file is looked at. */
export async function attachersDesk(ask: Ask, id: EntryId): Promise<Desk> {
  const desk = await openDesk(ask, id)
  required(desk.may.write || undefined)
  return desk
}

/** For those who have a part in the entry. */
export async function openAttachment(ask: Ask, id: EntryId, key: AttachmentKey): Promise<GivenOut> {
  await openDesk(ask, id)
  return giveOut(ask.db, found(await findAttachment(ask.db, id, key)))
}

export async function openPicture(ask: Ask, id: EntryId, key: AttachmentKey): Promise<GivenOut> {
  await openDesk(ask, id)
  const attachment = found(await findAttachment(ask.db, id, key))
  return giveOut(ask.db, found(isPicture(attachment) ? attachment : undefined))
}

/** As it was handed in, for those who may read that. */
export async function openSealed(ask: Ask, id: EntryId, key: AttachmentKey): Promise<GivenOut> {
  return sealedFile(ask.db, await showReading(ask, id), key)
}

// What writers do with the files of their entry: attach, describe, replace, take away and put back.
import { createHash } from 'node:crypto'
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import { mediaTypes } from '../../../support/documents/model.ts'
import { keepAs } from '../../../support/documents/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type { Attachment, AttachmentKey } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'
import { type AttachRefusal, mayAttach, mayReplace } from '../rules/attachments.ts'
import { closedBecause, type WriteRefusal } from '../rules/writing.ts'
import {
  findAttachment,
  listAttachments,
  nextKey,
  putAttachment,
  saveAttachment,
} from '../store/attachments.ts'
import { lock } from '../store/entries.ts'
import { writersDesk } from './desk.ts'
import type { ExaminedFile } from './examining.ts'

/** The job that has a file looked at for viruses. */
export const scanAttachment = 'entry.scan-attachment'

type Given = {
  readonly file: ExaminedFile
  readonly alt: string
  /** Whose place the file takes. Null: it is a new one. */
  readonly replaces: AttachmentKey | null
  /** The site has a scanner: until it has looked, nobody fetches the file. */
  readonly scanned: boolean
}

export async function attachFile(
  act: Act,
  id: EntryId,
  given: Given,
): Promise<Outcome<Attachment, AttachRefusal | WriteRefusal>> {
  const open = await openEntry(act, id)
  if (!open.ok) return open
  const instrument = found(open.value.terms.instrument ?? undefined)
  const standing = await listAttachments(act.db, id)
  const { file, replaces } = given
  const before = replaces === null ? null : found(standing.find(({ key }) => key === replaces))
  const allowed = mayAttach(instrument, standing, {
    ...{ name: file.name, size: file.bytes.length, replaces },
  })
  if (!allowed.ok) return allowed
  const fits = before ? mayReplace(before, file.kind) : yes(null)
  if (!fits.ok) return fits

  const attachment = await kept(act, id, given, before)
  await putAttachment(act.db, attachment, act.now)
  const { key, kind, size, sha256, document } = attachment
  if (given.scanned) await enqueue(act, scanAttachment, { document })
  const deed = before ? 'entry.attachment-replaced' : 'entry.attached'
  await record(act, deed, id, { key, kind, size, sha256 })
  return yes(attachment)
}

async function kept(
  act: Act,
  entry: EntryId,
  { file, alt, scanned }: Given,
  before: Attachment | null,
): Promise<Attachment> {
  const { name, bytes, kind, notes } = file
  return {
    entry,
    key: before?.key ?? (await nextKey(act.db, entry)),
    ...{ name, kind, notes },
    alt: alt === '' ? (before?.alt ?? '') : alt,
    document: await keepAs(act, { name, bytes, mediaType: mediaTypes[kind] }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    scan: scanned ? 'checking' : 'unscanned',
    addedAt: act.now,
    addedBy: act.actor.id,
    removedAt: null,
  }
}

/** What a picture shows, in words. */
export async function describeAttachment(
  act: Act,
  id: EntryId,
  { key, alt }: Pick<Attachment, 'key' | 'alt'>,
): Promise<Outcome<Attachment, WriteRefusal>> {
  const of = { key, deed: 'described' } as const
  return changed(act, id, of, (attachment) => ({ ...attachment, alt }))
}

/** It can be put back. What answers show of it is told as lost until then. */
export async function removeAttachment(
  act: Act,
  id: EntryId,
  key: AttachmentKey,
): Promise<Outcome<Attachment, WriteRefusal>> {
  return changed(act, id, { key, deed: 'removed' }, (attachment) => ({
    ...attachment,
    removedAt: attachment.removedAt ?? act.now,
  }))
}

/** Where there is room for it again. */
export async function putAttachmentBack(
  act: Act,
  id: EntryId,
  key: AttachmentKey,
): Promise<Outcome<Attachment, AttachRefusal | WriteRefusal>> {
  const open = await openEntry(act, id)
  if (!open.ok) return open
  const instrument = found(open.value.terms.instrument ?? undefined)
  const standing = await listAttachments(act.db, id)
  const there = standing.find((one) => one.key === key)
  if (there) return yes(there)
  if (standing.length >= instrument.attachments.most) return no('too-many')
  return changed(act, id, { key, deed: 'put-back' }, (attachment) => ({
    ...attachment,
    removedAt: null,
  }))
}

type Deed = 'described' | 'removed' | 'put-back'

async function changed(
  act: Act,
  id: EntryId,
  { key, deed }: { readonly key: AttachmentKey; readonly deed: Deed },
  change: (attachment: Attachment) => Attachment,
): Promise<Outcome<Attachment, WriteRefusal>> {
  const open = await openEntry(act, id)
  if (!open.ok) return open
  const after = change(found(await findAttachment(act.db, id, key)))
  await saveAttachment(act.db, after)
  await record(act, `entry.attachment-${deed}`, id, { key })
  return yes(after)
}

/** Locked, and open for this writer. */
async function openEntry(act: Act, id: EntryId) {
  const entry = found(await lock(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  return closed ? no(closed) : yes(edition)
}

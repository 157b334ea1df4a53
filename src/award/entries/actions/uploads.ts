// A file that comes piece by piece: begun, gone on with, whole, or given up.
import type { Act, Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { cleanName } from '../../../support/documents/rules.ts'
import { roleIn } from '../../registrations/public.ts'
import {
  type Attachment,
  type AttachmentKey,
  mostUploads,
  type Upload,
  type UploadId,
  uploadLasts,
} from '../model/attachments.ts'
import type { EntryId } from '../model.ts'
import { mayWrite } from '../policy.ts'
import { type AttachRefusal, mayAttach } from '../rules/attachments.ts'
import { closedBecause, type WriteRefusal } from '../rules/writing.ts'
import { listAttachments } from '../store/attachments.ts'
import { find, lock, share } from '../store/entries.ts'
import {
  addPiece,
  bytesSoFar,
  countUploads,
  findUpload,
  finishUpload,
  insertUpload,
  lockUpload,
  removeUpload,
} from '../store/uploads.ts'
import { attachFile } from './attachments.ts'
import { writersDesk } from './desk.ts'
import type { ExaminedFile } from './examining.ts'

type Begun = {
  readonly name: string
  readonly size: number
  readonly replaces: AttachmentKey | null
}
export type UploadRefusal = AttachRefusal | WriteRefusal | 'too-many-uploads'

/** Refused at once what could never be attached, before anything of it is sent. */
export async function beginUpload(
  act: Act,
  id: EntryId,
  given: Begun,
): Promise<Outcome<Upload, UploadRefusal>> {
  const entry = found(await share(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  const instrument = found(edition.terms.instrument ?? undefined)
  const name = cleanName(given.name)
  const standing = await listAttachments(act.db, id)
  const allowed = mayAttach(instrument, standing, { ...given, name })
  if (!allowed.ok) return allowed
  if ((await countUploads(act.db, id, act.now)) >= mostUploads) return no('too-many-uploads')
  const upload: Upload = {
    id: newId<'upload'>(),
    entry: id,
    person: act.actor.id,
    ...{ name, size: given.size, replaces: given.replaces },
    received: 0,
    attachment: null,
    beganAt: act.now,
    expiresAt: new Date(act.now.getTime() + uploadLasts),
  }
  await insertUpload(act.db, upload)
  return yes(upload)
}

/** For the one who sends it, as long as they may write. To all others it does not exist. */
export async function uploadOf(ask: Ask, id: EntryId, upload: UploadId): Promise<Upload> {
  const entry = found(await find(ask.db, id))
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  required(mayWrite(ask.actor, { role }))
  return own(ask, id, await findUpload(ask.db, upload))
}

function own(ask: Ask, id: EntryId, upload: Upload | undefined): Upload {
  const known = found(upload)
  const mine = known.entry === id && known.person === ask.actor.id && known.expiresAt > ask.now
  return found(mine ? known : undefined)
}

/** All of it, where this piece makes it whole: to be looked at before it is attached. */
export async function wholeWith(
  ask: Ask,
  upload: Upload,
  piece: { readonly at: number; readonly bytes: Uint8Array },
): Promise<Uint8Array | undefined> {
  const fits = piece.at === upload.received && upload.attachment === null
  if (!fits || piece.at + piece.bytes.length !== upload.size) return undefined
  return Buffer.concat([await bytesSoFar(ask.db, upload.id), piece.bytes])
}

export type Piece = {
  readonly at: number
  readonly bytes: Uint8Array
  /** What the whole file was found to be, where this piece makes it whole. */
  readonly whole: ExaminedFile | null
  readonly scanned: boolean
}
export type Received = { readonly received: number; readonly attachment: Attachment | null }

/** On disk when this transaction ends. `elsewhere`: it does not begin where the last one ended. */
export async function receivePiece(
  act: Act,
  id: EntryId,
  uploadId: UploadId,
  piece: Piece,
): Promise<Outcome<Received, AttachRefusal | WriteRefusal | 'elsewhere' | 'larger'>> {
  // What makes it whole will attach it, and waits for its turn at once: two at a time would wait for each other.
  const entry = found(await (piece.whole === null ? share : lock)(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  const upload = own(act, id, await lockUpload(act.db, uploadId))
  const received = piece.at + piece.bytes.length
  if (upload.attachment !== null || piece.at !== upload.received) return no('elsewhere')
  if (received > upload.size) return no('larger')
  if (received < upload.size) {
    if (piece.bytes.length > 0) await addPiece(act.db, upload, piece.bytes)
    return yes({ received, attachment: null })
  }
  if (piece.whole === null) return no('elsewhere') // another piece came in between: it is looked at anew
  const { replaces } = upload
  const given = { file: piece.whole, alt: '', replaces, scanned: piece.scanned }
  const outcome = await attachFile(act, id, given)
  if (!outcome.ok) {
    await removeUpload(act.db, uploadId)
    return outcome
  }
  await finishUpload(act.db, upload, outcome.value.key)
  return yes({ received, attachment: outcome.value })
}

/** Nothing of it is left. Also where what came was refused. */
export async function giveUpUpload(act: Act, id: EntryId, uploadId: UploadId): Promise<void> {
  const upload = await uploadOf(act, id, uploadId)
  await removeUpload(act.db, upload.id)
}

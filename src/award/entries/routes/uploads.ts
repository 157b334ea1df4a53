// A file that comes piece by piece, by the tus protocol 1.0.0 with creation, termination and expiration.
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { found } from '../../../base/lib/failures.ts'
import { idFrom } from '../../../base/lib/id.ts'
import type { Outcome } from '../../../base/lib/outcome.ts'
import { paths } from '../../../base/paths.ts'
import { type ExaminedFile, examineAttachment, type FileRefusal } from '../actions/examining.ts'
import { beginUpload, giveUpUpload, receivePiece, uploadOf, wholeWith } from '../actions/uploads.ts'
import { readOffset, readUploadHead } from '../forms/attachments.ts'
import { largestPiece, type Upload, type UploadId } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'
import { attachersDesk } from '../reads/attachments.ts'
import { type AnyRefusal, refusalSentence } from './file-refusals.ts'

type Taken = {
  readonly at: number
  readonly bytes: Uint8Array
  /** Where this piece makes the file whole: what it was found to be. */
  readonly whole: Outcome<ExaminedFile, FileRefusal> | null
}
type Visit = Context<Env>
/** The piece that came with each request, from its reading to its keeping. */
const takenFrom = new WeakMap<Request, Taken>()

const version = '1.0.0'

/** `scanned`: the site has a scanner for viruses. */
export function uploadRoutes(scanned: boolean) {
  const signedIn = open('signed-in')
  return new Hono<Env>()
    .post(paths.entryUploads.pattern, signedIn, mayWrite, speaksTus, acting, begin)
    .get(paths.entryUpload.pattern, signedIn, mayWrite, speaksTus, tell)
    .patch(paths.entryUpload.pattern, signedIn, mayWrite, speaksTus, take, acting, (c) =>
      receive(c, scanned),
    )
    .delete(paths.entryUpload.pattern, signedIn, mayWrite, speaksTus, acting, giveUp)
}

/** Asked before anything else: strangers do not even learn how to speak. */
const mayWrite = createMiddleware<Env>(async (c, next) => {
  const entry = idFrom<'entry'>(c.req.param('entry'))
  await attachersDesk(c.var.ask, entry)
  const upload = c.req.param('upload')
  if (upload !== undefined) await uploadOf(c.var.ask, entry, idFrom(upload))
  await next()
})

const speaksTus = createMiddleware<Env>(async (c, next) => {
  c.header('Tus-Resumable', version)
  c.header('Cache-Control', 'no-store')
  if (c.req.header('tus-resumable') === version) return next()
  c.header('Tus-Version', version)
  return c.body(null, 412)
})

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function uploadIn(c: Visit): UploadId {
  return idFrom(c.req.param('upload'))
}

async function begin(c: Visit) {
  const length = c.req.header('upload-length') ?? ''
  const head = readUploadHead(length, c.req.header('upload-metadata') ?? '')
  if (head === undefined) return refused(c, length === '0' ? 'empty' : 'broken')
  const outcome = await beginUpload(c.var.act, entryIn(c), head)
  if (!outcome.ok) return refused(c, outcome.reason)
  const place = { entry: entryIn(c), upload: outcome.value.id }
  c.header('Location', paths.entryUpload.to(place))
  c.header('Upload-Expires', outcome.value.expiresAt.toUTCString())
  return c.body(null, 201)
}

/** How far it has come. HEAD, as the protocol asks, is answered as GET without a body. */
async function tell(c: Visit) {
  const upload = await uploadOf(c.var.ask, entryIn(c), uploadIn(c))
  c.header('Upload-Offset', String(upload.received))
  c.header('Upload-Length', String(upload.size))
  c.header('Upload-Expires', upload.expiresAt.toUTCString())
  tellResult(c, upload)
  return c.body(null, 200)
}

/** Where the finished file is, also for a browser that never heard the answer to its last piece. */
function tellResult(c: Visit, { attachment }: Pick<Upload, 'attachment'>): void {
  if (attachment === null) return
  c.header('Upload-Result', paths.entryAttachment.to({ entry: entryIn(c), attachment }))
}

/** Read to its end before a transaction begins: a slow line holds nothing but itself. */
const take = createMiddleware<Env>(async (c, next) => {
  const upload = await uploadOf(
    c.var.ask,
    idFrom(c.req.param('entry')),
    idFrom(c.req.param('upload')),
  )
  if (c.req.header('content-type') !== 'application/offset+octet-stream') return c.body(null, 415)
  const at = readOffset(c.req.header('upload-offset'))
  const bytes = await pieceIn(c)
  if (at === undefined || bytes === undefined) return c.body(null, 400)
  if (bytes.length > largestPiece) return c.body(null, 413)
  const file = await wholeWith(c.var.ask, upload, { at, bytes })
  const whole = file ? await examineAttachment({ name: upload.name, bytes: file }) : null
  takenFrom.set(c.req.raw, { at, bytes, whole })
  return next()
})

/** Undefined: it broke off. Nothing of it is kept, and it is sent again. */
async function pieceIn(c: Context<Env>): Promise<Uint8Array | undefined> {
  const bytes = await c.req.arrayBuffer().catch(() => undefined)
  const said = c.req.header('content-length')
  const broken = bytes === undefined || (said !== undefined && Number(said) !== bytes.byteLength)
  return broken ? undefined : new Uint8Array(bytes)
}

async function receive(c: Visit, scanned: boolean) {
  const { at, bytes, whole } = found(takenFrom.get(c.req.raw))
  if (whole && !whole.ok) {
    await giveUpUpload(c.var.act, entryIn(c), uploadIn(c))
    return refused(c, whole.reason)
  }
  const piece = { at, bytes, whole: whole?.value ?? null, scanned }
  const outcome = await receivePiece(c.var.act, entryIn(c), uploadIn(c), piece)
  if (outcome.ok) {
    const { received, attachment } = outcome.value
    c.header('Upload-Offset', String(received))
    tellResult(c, { attachment: attachment?.key ?? null })
    return c.body(null, 204)
  }
  if (outcome.reason === 'elsewhere') return c.body(null, 409)
  return outcome.reason === 'larger' ? c.body(null, 413) : refused(c, outcome.reason)
}

async function giveUp(c: Visit) {
  await giveUpUpload(c.var.act, entryIn(c), uploadIn(c))
  return c.body(null, 204)
}

/** A sentence for the one who sends it. Sending it again does not help. */
function refused(c: Visit, reason: AnyRefusal) {
  return c.json({ says: refusalSentence(c.var.view.locale, reason) }, 422)
}

// The addresses of an entry's files: looked at before anything is written, given out after their entry has been asked.
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile, sendPicture } from '../../../base/http/send-file.ts'
import { found } from '../../../base/lib/failures.ts'
import { readForm } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { no, type Outcome } from '../../../base/lib/outcome.ts'
import { paths } from '../../../base/paths.ts'
import type { SentFile } from '../../../support/documents/model.ts'
import { givenFile } from '../../../support/documents/public.ts'
import * as deeds from '../actions/attachments.ts'
import { type ExaminedFile, examineAttachment, type FileRefusal } from '../actions/examining.ts'
import { altWithFile, described } from '../forms/attachments.ts'
import type { Attachment } from '../model/attachments.ts'
import type { EntryId } from '../model.ts'
import { AttachmentPage } from '../pages/attachment.tsx'
import { AttachmentsPage } from '../pages/attachments.tsx'
import {
  attachersDesk,
  openAttachment,
  openPicture,
  openSealed,
  showAttachment,
  showAttachments,
} from '../reads/attachments.ts'
import { isPicture } from '../rules/attachments.ts'
import { say } from '../words/say.ts'
import { type AnyRefusal, refusalSentence } from './file-refusals.ts'

type Looked = Outcome<ExaminedFile, FileRefusal | 'file-missing'>
type Visit = Context<Env>
/** What came with each request, from the look at it to its deed. */
const lookedAt = new WeakMap<Request, Looked>()

/** `scanned`: the site has a scanner for viruses. */
export function attachmentRoutes(scanned: boolean) {
  const signedIn = open('signed-in')
  return new Hono<Env>()
    .get(paths.entryAttachments.pattern, signedIn, all)
    .post(paths.entryAttachments.pattern, signedIn, look, acting, (c) => add(c, scanned))
    .get(paths.entryAttachment.pattern, signedIn, one)
    .post(paths.entryAttachment.pattern, signedIn, acting, describe)
    .post(paths.entryAttachmentReplace.pattern, signedIn, look, acting, (c) => replace(c, scanned))
    .post(paths.entryAttachmentGone.pattern, signedIn, acting, remove)
    .post(paths.entryAttachmentBack.pattern, signedIn, acting, putBack)
    .get(paths.entryAttachmentFile.pattern, signedIn, file)
    .get(paths.entryAttachmentPicture.pattern, signedIn, picture)
    .get(paths.entryReadAttachment.pattern, signedIn, sealed)
    .get(paths.entryReadPicture.pattern, signedIn, sealedPicture)
}

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function keyIn(c: Visit): string {
  return c.req.param('attachment') ?? ''
}

/** Outside the transaction, which would else be held while a file is looked at. Strangers are refused first. */
const look = createMiddleware<Env>(async (c, next) => {
  await attachersDesk(c.var.ask, idFrom(c.req.param('entry')))
  const file = fileOf(formBody(c), 'file')
  const looked = file ? await examineAttachment(await givenFile(file)) : no('file-missing')
  lookedAt.set(c.req.raw, looked)
  await next()
})

async function all(c: Visit) {
  const list = await showAttachments(c.var.ask, entryIn(c))
  return c.html(AttachmentsPage({ view: c.var.view, list }))
}

async function add(c: Visit, scanned: boolean) {
  const alt = altWithFile.parse(formBody(c)['alt'])
  const outcome = await attached(c, { alt, replaces: null, scanned })
  if (outcome.ok) return added(c, outcome.value, 'attachments.done.added')
  const list = await showAttachments(c.var.act, entryIn(c))
  const refused = sentence(c, outcome.reason)
  return c.html(AttachmentsPage({ view: c.var.view, list, refused, typed: alt }), 422)
}

async function replace(c: Visit, scanned: boolean) {
  const outcome = await attached(c, { alt: '', replaces: keyIn(c), scanned })
  if (outcome.ok) return added(c, outcome.value, 'attachments.done.replaced')
  return refusedOne(c, { file: sentence(c, outcome.reason) })
}

type How = { readonly alt: string; readonly replaces: string | null; readonly scanned: boolean }

async function attached(c: Visit, how: How): Promise<Outcome<Attachment, AnyRefusal>> {
  const looked = found(lookedAt.get(c.req.raw))
  return looked.ok
    ? deeds.attachFile(c.var.act, entryIn(c), { file: looked.value, ...how })
    : looked
}

function sentence(c: Visit, reason: AnyRefusal): string {
  return refusalSentence(c.var.view.locale, reason)
}

type Told = 'attachments.done.added' | 'attachments.done.replaced'

/** A picture without words asks for them next. */
function added(c: Visit, attachment: Attachment, told: Told) {
  const place = { entry: entryIn(c), attachment: attachment.key }
  const asks = isPicture(attachment) && attachment.alt === ''
  const t = say(c.var.view.locale)
  const { name } = attachment
  return done(
    c,
    paths.entryAttachment.to(place),
    asks ? t('attachments.done.describe', { name }) : t(told, { name }),
  )
}

async function one(c: Visit) {
  const shown = await showAttachment(c.var.ask, entryIn(c), keyIn(c))
  return c.html(AttachmentPage({ view: c.var.view, shown }))
}

async function describe(c: Visit) {
  const posted = readForm(described, formBody(c))
  const typed = String(formBody(c)['alt'] ?? '')
  const t = say(c.var.view.locale)
  if (!posted.ok) {
    const long = posted.errors['alt'] === 'attachments.alt.long'
    const alt = t(long ? 'attachments.alt.long' : 'attachments.alt.missing')
    return refusedOne(c, { alt }, typed)
  }
  const { alt } = posted.value
  const outcome = await deeds.describeAttachment(c.var.act, entryIn(c), { key: keyIn(c), alt })
  if (!outcome.ok) return refusedOne(c, { alt: sentence(c, outcome.reason) }, typed)
  return done(c, paths.entryAttachment.to(placeOf(c)), t('attachments.done.described'))
}

function placeOf(c: Visit) {
  return { entry: entryIn(c), attachment: keyIn(c) }
}

async function refusedOne(c: Visit, errors: Readonly<Record<string, string>>, typed?: string) {
  await attachersDesk(c.var.act, entryIn(c))
  const shown = await showAttachment(c.var.act, entryIn(c), keyIn(c))
  const said = typed === undefined ? {} : { typed }
  return c.html(AttachmentPage({ view: c.var.view, shown, errors, ...said }), 422)
}

async function remove(c: Visit) {
  const outcome = await deeds.removeAttachment(c.var.act, entryIn(c), keyIn(c))
  if (!outcome.ok) return refusedOne(c, { content: sentence(c, outcome.reason) })
  const { name } = outcome.value
  const told = say(c.var.view.locale)('attachments.done.removed', { name })
  return done(c, paths.entryAttachments.to({ entry: entryIn(c) }), told)
}

async function putBack(c: Visit) {
  const outcome = await deeds.putAttachmentBack(c.var.act, entryIn(c), keyIn(c))
  if (!outcome.ok) return refusedOne(c, { content: sentence(c, outcome.reason) })
  const { name } = outcome.value
  const told = say(c.var.view.locale)('attachments.done.put-back', { name })
  return done(c, paths.entryAttachments.to({ entry: entryIn(c) }), told)
}

async function file(c: Visit) {
  const opened = await openAttachment(c.var.ask, entryIn(c), keyIn(c))
  if (opened.ok) return sendFile(c, opened.value)
  const shown = await showAttachment(c.var.ask, entryIn(c), keyIn(c))
  return c.html(AttachmentPage({ view: c.var.view, shown }), 409)
}

async function picture(c: Visit) {
  return shownPicture(c, await openPicture(c.var.ask, entryIn(c), keyIn(c)))
}

async function sealed(c: Visit) {
  const opened = await openSealed(c.var.ask, entryIn(c), keyIn(c))
  return opened.ok ? sendFile(c, opened.value) : held(c)
}

async function sealedPicture(c: Visit) {
  return shownPicture(c, await openSealed(c.var.ask, entryIn(c), keyIn(c)))
}

function shownPicture(c: Visit, opened: Outcome<SentFile, 'held'>) {
  if (!opened.ok) return held(c)
  return opened.value.mediaType.startsWith('image/') ? sendPicture(c, opened.value) : c.notFound()
}

function held(c: Visit) {
  return c.text(say(c.var.view.locale)('attachments.held.short'), 409)
}

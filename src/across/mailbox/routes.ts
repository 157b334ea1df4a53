// Address by address: the mailbox, one message, and the reply to it.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { sendFile } from '../../base/http/send-file.ts'
import { readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { dropReply, keepReply, sendReply } from './actions/reply.ts'
import { askToRead } from './actions/watch.ts'
import { replyForm } from './forms.ts'
import type { MailId } from './model.ts'
import { MailPage } from './pages/mail.tsx'
import { MailboxPage } from './pages/mailbox.tsx'
import { rawMail, showMail, showMailbox } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

/** `mailbox`: the one that is read, without its password. Null: none is configured. */
export function mailboxRoutes(mailbox: string | null) {
  async function list(c: Visit) {
    const page = Number.parseInt(c.req.query('sida') ?? '1', 10) || 1
    const shown = await showMailbox(c.var.ask, mailbox, Math.min(page, 100_000))
    return c.html(MailboxPage({ view: c.var.view, ...shown }))
  }
  async function read(c: Visit) {
    if (mailbox === null) return list(c)
    await askToRead(c.var.act)
    return done(c, paths.mailbox.to(), t(c)('done.asked'))
  }
  return new Hono<Env>()
    .get(paths.mailbox.pattern, open('organiser'), list)
    .post(paths.mailbox.pattern, open('organiser'), acting, read)
    .get(paths.mail.pattern, open('organiser'), show)
    .get(paths.mailFile.pattern, open('organiser'), original)
    .post(paths.mailReply.pattern, open('organiser'), acting, send)
    .post(paths.mailReplyKeep.pattern, open('organiser'), acting, keep)
    .post(paths.mailReplyDrop.pattern, open('organiser'), acting, drop)
}

function mailIn(c: Visit): MailId {
  return idFrom(c.req.param('mail') ?? '')
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

async function show(c: Visit) {
  return c.html(MailPage({ view: c.var.view, ...(await showMail(c.var.ask, mailIn(c))) }))
}

async function original(c: Visit) {
  return sendFile(c, await rawMail(c.var.ask, mailIn(c)))
}

async function send(c: Visit) {
  return replied(c, sendReply, 'done.sent')
}

async function keep(c: Visit) {
  return replied(c, keepReply, 'done.kept')
}

async function replied(c: Visit, work: typeof sendReply, told: 'done.sent' | 'done.kept') {
  const read = readForm(replyForm, formBody(c))
  if (!read.ok) return refuseOn(c, { errors: toldBy(t(c), read.errors) })
  const outcome = await work(c.var.act, mailIn(c), read.value)
  if (!outcome.ok) return refuseOn(c, { errors: { body: t(c)('refusal.settled') } })
  return done(c, paths.mail.to({ mail: mailIn(c) }), t(c)(told))
}

async function drop(c: Visit) {
  const dropped = await dropReply(c.var.act, mailIn(c))
  if (!dropped.ok) return refuseOn(c, { errors: { body: t(c)('refusal.settled') } })
  return done(c, paths.mail.to({ mail: mailIn(c) }), t(c)('done.dropped'))
}

async function refuseOn(
  c: Visit,
  { errors }: { readonly errors: Readonly<Record<string, string>> },
) {
  const shown = await showMail(c.var.act, mailIn(c))
  const values = valuesOf(formBody(c))
  return c.html(MailPage({ view: c.var.view, ...shown, errors, values }), 422)
}

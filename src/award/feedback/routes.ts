// Address by address: the report of an entry.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { sendFile } from '../../base/http/send-file.ts'
import { found } from '../../base/lib/failures.ts'
import { type FieldErrors, readForm, toldBy } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { mediaTypes } from '../../support/documents/model.ts'
import { documentPdf } from '../../support/documents/public.ts'
import type { EntryId } from '../entries/model.ts'
import * as actions from './actions.ts'
import { givenBack, newItem, readEdit } from './forms.ts'
import { EditPage } from './pages/edit.tsx'
import { FeedbackPage } from './pages/feedback.tsx'
import { reportPaper } from './pages/paper.ts'
import { showReport, showWritten } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]
type Refusal = Parameters<typeof FeedbackPage>[0]['refusal']

export const feedbackRoutes = new Hono<Env>()
  .get(paths.feedback.pattern, open('signed-in'), show)
  .get(paths.feedbackPdf.pattern, open('signed-in'), download)
  .post(paths.feedback.pattern, open('examiner'), acting, begin)
  .get(paths.feedbackEdit.pattern, open('examiner'), showEdit)
  .post(paths.feedbackEdit.pattern, open('examiner'), acting, save)
  .post(paths.feedbackItems.pattern, open('examiner'), acting, add)
  .post(paths.feedbackItemGone.pattern, open('examiner'), acting, remove)
  .post(paths.feedbackSend.pattern, open('examiner'), acting, send)
  .post(paths.feedbackCheck.pattern, open('examiner', 'organiser'), acting, check)
  .post(paths.feedbackBack.pattern, open('examiner', 'organiser'), acting, giveBack)
  .post(paths.feedbackRelease.pattern, open('organiser'), acting, release)
  .post(paths.feedbackAcknowledge.pattern, open('signed-in'), acting, acknowledge)

function entryOf(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

async function show(c: Visit) {
  const shown = await showReport(c.var.ask, entryOf(c))
  return c.html(FeedbackPage({ view: c.var.view, shown }))
}

async function download(c: Visit) {
  const shown = await showWritten(c.var.ask, entryOf(c))
  const paper = reportPaper(c.var.view, shown)
  const bytes = await documentPdf(paper, shown.report.releasedAt ?? c.var.ask.now)
  return sendFile(c, { name: `${paper.title}.pdf`, mediaType: mediaTypes.pdf, bytes })
}

/** On to the report with what was done, or the report again with why not. */
async function answer(c: Visit, outcome: { readonly refusal?: string }, told: Key) {
  if (!outcome.refusal)
    return done(c, paths.feedback.to({ entry: entryOf(c) }), say(c.var.view.locale)(told))
  const shown = await showReport(c.var.act, entryOf(c))
  const refusal = outcome.refusal as NonNullable<Refusal>
  return c.html(FeedbackPage({ view: c.var.view, shown, refusal }), 422)
}

async function begin(c: Visit) {
  return answer(c, await actions.startReport(c.var.act, entryOf(c)), 'done.begun')
}

async function showEdit(c: Visit) {
  const shown = await showWritten(c.var.ask, entryOf(c))
  found(shown.may.edit || undefined)
  return c.html(EditPage({ view: c.var.view, shown }))
}

async function save(c: Visit) {
  const typed = readEdit(formBody(c))
  const outcome = await actions.editReport(c.var.act, entryOf(c), typed)
  if (outcome.refusal !== 'changed-meanwhile') return answer(c, outcome, 'done.saved')
  const shown = await showWritten(c.var.act, entryOf(c))
  return c.html(EditPage({ view: c.var.view, shown, typed, clash: true }), 409)
}

async function add(c: Visit) {
  const form = readForm(newItem, formBody(c))
  if (!form.ok) {
    const shown = await showWritten(c.var.act, entryOf(c))
    return c.html(EditPage({ view: c.var.view, shown, errors: told(c, form.errors) }), 422)
  }
  return answer(c, await actions.addItem(c.var.act, entryOf(c), form.value), 'done.added')
}

async function remove(c: Visit) {
  const item = idFrom<'feedback-item'>(c.req.param('item'))
  return answer(c, await actions.removeItem(c.var.act, entryOf(c), item), 'done.removed')
}

async function send(c: Visit) {
  return answer(c, await actions.sendReport(c.var.act, entryOf(c)), 'done.sent')
}

async function check(c: Visit) {
  return answer(c, await actions.checkReport(c.var.act, entryOf(c)), 'done.checked')
}

async function giveBack(c: Visit) {
  const form = readForm(givenBack, formBody(c))
  if (form.ok) {
    const outcome = await actions.giveReportBack(c.var.act, entryOf(c), form.value.why)
    return answer(c, outcome, 'done.back')
  }
  const shown = await showReport(c.var.act, entryOf(c))
  return c.html(FeedbackPage({ view: c.var.view, shown, errors: told(c, form.errors) }), 422)
}

async function release(c: Visit) {
  return answer(c, await actions.releaseReport(c.var.act, entryOf(c)), 'done.released')
}

async function acknowledge(c: Visit) {
  return answer(c, await actions.acknowledgeReport(c.var.act, entryOf(c)), 'done.acknowledged')
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(say(c.var.view.locale), errors)
}

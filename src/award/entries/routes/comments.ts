// Address by address: what the unit's people say to each other beside their answers.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import {
  answerThread,
  beginThread,
  editComment,
  removeOwn,
  reopenThread,
  resolveThread,
} from '../actions/comments.ts'
import { saidFirst, saidMore } from '../forms/comments.ts'
import type { CommentId, ThreadId } from '../model/comments.ts'
import type { EntryId } from '../model.ts'
import type { RefusedComment } from '../pages/comment-threads.tsx'
import { CommentGonePage, CommentsPage, OwnCommentPage, ownForm } from '../pages/comments.tsx'
import {
  areaOfQuestion,
  type CommentsAsked,
  questionOfThread,
  showComments,
  showCommentsToSay,
  showOwnComment,
} from '../reads/comments.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const commentRoutes = new Hono<Env>()
  .get(paths.entryComments.pattern, open('signed-in'), show)
  .post(paths.entryCommentNew.pattern, open('signed-in'), acting, begin)
  .post(paths.entryThreadAnswer.pattern, open('signed-in'), acting, sayMore)
  .post(paths.entryThreadResolve.pattern, open('signed-in'), acting, resolve)
  .post(paths.entryThreadReopen.pattern, open('signed-in'), acting, reopen)
  .get(paths.entryComment.pattern, open('signed-in'), showOwn)
  .post(paths.entryComment.pattern, open('signed-in'), acting, edit)
  .get(paths.entryCommentGone.pattern, open('signed-in'), askToRemove)
  .post(paths.entryCommentGone.pattern, open('signed-in'), acting, remove)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function threadIn(c: Visit): ThreadId {
  return idFrom(c.req.param('thread'))
}

function commentIn(c: Visit): CommentId {
  return idFrom(c.req.param('comment'))
}

function askedIn(c: Visit): CommentsAsked {
  const page = Number.parseInt(c.req.query('sida') ?? '1', 10) || 1
  return {
    question: c.req.query('fraga') ?? null,
    state: c.req.query('visa') === 'klara' ? 'resolved' : 'open',
    page: Math.min(Math.max(page, 1), 10_000),
  }
}

async function show(c: Visit) {
  const shown = await showComments(c.var.ask, entryIn(c), askedIn(c))
  return c.html(CommentsPage({ view: c.var.view, shown }))
}

async function begin(c: Visit) {
  const question = c.req.param('question') ?? ''
  const posted = readForm(saidFirst, formBody(c))
  if (!posted.ok) return refused(c, question, { form: `comment-${question}`, ...posted })
  const comment = await beginThread(c.var.act, entryIn(c), question, posted.value)
  return back(c, question, { at: `kommentar-${comment.id}`, says: 'comments.done.sent' })
}

async function sayMore(c: Visit) {
  const question = await questionOfThread(c.var.act, entryIn(c), threadIn(c))
  const posted = readForm(saidMore, formBody(c))
  if (!posted.ok) return refused(c, question, { form: `reply-${threadIn(c)}`, ...posted })
  const comment = await answerThread(c.var.act, entryIn(c), threadIn(c), posted.value)
  return back(c, question, { at: `kommentar-${comment.id}`, says: 'comments.done.sent' })
}

async function resolve(c: Visit) {
  const { question } = await resolveThread(c.var.act, entryIn(c), threadIn(c))
  return back(c, question, { at: `comments-${question}`, says: 'comments.done.resolved' })
}

async function reopen(c: Visit) {
  const { id, question } = await reopenThread(c.var.act, entryIn(c), threadIn(c))
  return back(c, question, { at: `trad-${id}`, says: 'comments.done.reopened' })
}

type Told = {
  readonly at: string
  readonly says: 'comments.done.sent' | 'comments.done.resolved' | 'comments.done.reopened'
}

/** To where one commented: beside the answers, or the page of comments. */
async function back(c: Visit, question: string, { at, says }: Told) {
  const entry = entryIn(c)
  const told = say(c.var.view.locale)(says)
  if (formBody(c)['on'] === 'area') {
    const area = await areaOfQuestion(c.var.act, entry, question)
    return done(c, `${paths.entryArea.to({ entry, area: area.key })}#${at}`, told)
  }
  const address = `${paths.entryComments.to({ entry })}?fraga=${encodeURIComponent(question)}`
  return done(c, `${address}#${at}`, told)
}

/** The page of the answer's comments, with what was typed. */
async function refused(
  c: Visit,
  question: string,
  { form, errors }: { readonly form: string; readonly errors: FieldErrors },
) {
  const shown = await showCommentsToSay(c.var.act, entryIn(c), question)
  const again = refusedBy(c, form, errors)
  return c.html(CommentsPage({ view: c.var.view, shown, refused: again }), 422)
}

function refusedBy(c: Visit, form: string, errors: FieldErrors): RefusedComment {
  const posted = formBody(c)
  const chosen = [posted['mentions'] ?? []].flat().filter((one) => typeof one === 'string')
  return {
    on: posted['on'] === 'area' ? 'area' : 'page',
    form,
    errors: toldBy((key: Key) => say(c.var.view.locale)(key), errors),
    values: valuesOf(posted),
    chosen,
  }
}

async function showOwn(c: Visit) {
  const shown = await showOwnComment(c.var.ask, entryIn(c), commentIn(c))
  return c.html(OwnCommentPage({ view: c.var.view, shown }))
}

async function edit(c: Visit) {
  const shown = await showOwnComment(c.var.act, entryIn(c), commentIn(c))
  const posted = readForm(saidMore, formBody(c))
  if (!posted.ok) {
    const again = refusedBy(c, ownForm, posted.errors)
    return c.html(OwnCommentPage({ view: c.var.view, shown, refused: again }), 422)
  }
  await editComment(c.var.act, entryIn(c), commentIn(c), posted.value)
  return toComments(c, `#kommentar-${commentIn(c)}`, 'comments.done.edited')
}

function toComments(c: Visit, at: string, says: 'comments.done.edited' | 'comments.done.removed') {
  const address = `${paths.entryComments.to({ entry: entryIn(c) })}${at}`
  return done(c, address, say(c.var.view.locale)(says))
}

async function askToRemove(c: Visit) {
  const shown = await showOwnComment(c.var.ask, entryIn(c), commentIn(c))
  return c.html(CommentGonePage({ view: c.var.view, shown }))
}

async function remove(c: Visit) {
  await showOwnComment(c.var.act, entryIn(c), commentIn(c))
  await removeOwn(c.var.act, entryIn(c), commentIn(c))
  return toComments(c, '', 'comments.done.removed')
}

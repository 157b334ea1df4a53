// Address by address: papers that are read, reviewed and entered.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { fileOf, formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { sendFile } from '../../base/http/send-file.ts'
import { type FieldErrors, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { givenFile } from '../../support/documents/public.ts'
import { importPaper } from './actions/import-paper.ts'
import { importRefusalText } from './actions/refusal-text.ts'
import {
  type AcceptRefusal,
  acceptPaper,
  answerFacts,
  leaveUntilRegistered,
  refusePaper,
  type Seen,
  skipPaper,
  takeNext,
  undoPaper,
} from './actions/review-paper.ts'
import { readReview } from './forms.ts'
import type { PaperId } from './model.ts'
import { importText } from './pages/import-text.ts'
import { PaperPage } from './pages/paper.tsx'
import { PapersPage } from './pages/papers.tsx'
import { UnreadPage } from './pages/reading.tsx'
import { showUnread, type Unread } from './reads/reading.ts'
import { listPapers, originalOf, showPaper } from './reads.ts'
import { readingRoutes } from './routes/reading.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const importRoutes = new Hono<Env>()
  .get(paths.papers.pattern, open('organiser'), list)
  .post(paths.papers.pattern, open('organiser'), acting, upload)
  .post(paths.papersNext.pattern, open('organiser'), acting, next)
  .get(paths.paper.pattern, open('organiser'), show)
  .get(paths.paperFile.pattern, open('organiser'), original)
  .post(paths.paperAnswers.pattern, open('organiser'), acting, saveAnswers)
  .post(paths.paperEnter.pattern, open('organiser'), acting, enter)
  .post(paths.paperRefuse.pattern, open('organiser'), acting, refuse)
  .post(paths.paperSkip.pattern, open('organiser'), acting, skip)
  .post(paths.paperLeave.pattern, open('organiser'), acting, leave)
  .post(paths.paperUndo.pattern, open('organiser'), acting, undo)
  .route('/', readingRoutes)

function paperIn(c: Visit): PaperId {
  return idFrom(c.req.param('paper') ?? '')
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

async function list(c: Visit) {
  return c.html(PapersPage({ view: c.var.view, ...(await listPapers(c.var.ask, pageIn(c))) }))
}

function pageIn(c: Visit): number {
  return Number(c.req.query('sida')) || 1
}

async function upload(c: Visit) {
  const file = fileOf(formBody(c), 'file')
  if (!file) return refuseUpload(c, t(c)('error.no-file'))
  const imported = await importPaper(c.var.act, await givenFile(file))
  const { locale } = c.var.view
  if (imported.became === 'refused')
    return refuseUpload(c, importRefusalText(locale, imported.reason))
  const told = importText(locale, imported)
  if (imported.became === 'not-about-award' || imported.became === 'agenda')
    return refuseUpload(c, told)
  return done(c, paths.paper.to({ paper: imported.paper.id }), told)
}

async function refuseUpload(c: Visit, refusal: string) {
  const shown = await listPapers(c.var.act)
  return c.html(PapersPage({ view: c.var.view, ...shown, refusal }), 422)
}

async function show(c: Visit) {
  const unread = await showUnread(c.var.ask, paperIn(c))
  if (unread) return c.html(UnreadPage({ view: c.var.view, ...unread, why: whyUnread(c, unread) }))
  return c.html(PaperPage({ view: c.var.view, ...(await showPaper(c.var.ask, paperIn(c))) }))
}

function whyUnread(c: Visit, { reading }: Unread): string | null {
  return reading.refusal && importRefusalText(c.var.view.locale, reading.refusal)
}

async function original(c: Visit) {
  return sendFile(c, await originalOf(c.var.ask, paperIn(c)))
}

async function saveAnswers(c: Visit) {
  const read = await readAnswers(c)
  if (read instanceof Response) return read
  const answered = await answerFacts(c.var.act, paperIn(c), read)
  if (!answered.ok) return refuseOn(c, { refusal: t(c)(`refusal.${answered.reason}`) })
  return done(c, paths.paper.to({ paper: paperIn(c) }), t(c)('done.saved'))
}

async function readAnswers(c: Visit) {
  const { paper, candidates } = await showPaper(c.var.act, paperIn(c))
  const read = readReview(formBody(c), { paper, candidates: candidates[''] ?? [] })
  return read.ok ? read.value : refuseOn(c, { errors: toldBy(t(c), read.errors) })
}

async function refuseOn(
  c: Visit,
  why: { readonly errors?: FieldErrors; readonly refusal?: string },
) {
  const shown = await showPaper(c.var.act, paperIn(c))
  const values = valuesOf(formBody(c))
  return c.html(PaperPage({ view: c.var.view, ...shown, ...why, values }), 422)
}

async function enter(c: Visit) {
  const read = await readAnswers(c)
  if (read instanceof Response) return read
  const entered = await acceptPaper(c.var.act, paperIn(c), read)
  if (!entered.ok) return refuseOn(c, { refusal: whyNot(c, entered.reason) })
  return toNext(c, t(c)(entered.value.state === 'entered' ? 'done.entered' : 'done.partly'))
}

function whyNot(c: Visit, reason: AcceptRefusal): string {
  if (reason === 'two-of-one' || reason === 'changed-meanwhile' || reason === 'held-by-another')
    return t(c)(`refusal.${reason}`)
  return t(c)(`obstacle.${reason}`)
}

/** On to the next paper, or back to the list when none waits. */
async function toNext(c: Visit, told: string) {
  const next = await takeNext(c.var.act)
  if (next !== null) return done(c, paths.paper.to({ paper: next }), told)
  return done(c, paths.papers.to(), `${told} ${t(c)('done.all')}`)
}

async function next(c: Visit) {
  const paper = await takeNext(c.var.act)
  if (paper === null) return done(c, paths.papers.to(), t(c)('done.all'))
  return c.redirect(paths.paper.to({ paper }), 303)
}

function seenIn(c: Visit): Seen {
  return { version: Number(formBody(c)['version']) || null }
}

async function refuse(c: Visit) {
  const refused = await refusePaper(c.var.act, paperIn(c), seenIn(c))
  if (!refused.ok) return refuseOn(c, { refusal: t(c)(`refusal.${refused.reason}`) })
  return toNext(c, t(c)('done.refused'))
}

async function leave(c: Visit) {
  const left = await leaveUntilRegistered(c.var.act, paperIn(c), seenIn(c))
  if (!left.ok) return refuseOn(c, { refusal: t(c)(`refusal.${left.reason}`) })
  return toNext(c, t(c)('done.left'))
}

async function skip(c: Visit) {
  await skipPaper(c.var.act, paperIn(c))
  return toNext(c, t(c)('done.skipped'))
}

async function undo(c: Visit) {
  const undone = await undoPaper(c.var.act, paperIn(c))
  if (!undone.ok) return refuseOn(c, { refusal: t(c)(`refusal.${undone.reason}`) })
  return done(c, paths.paper.to({ paper: undone.value.id }), t(c)('done.undone'))
}

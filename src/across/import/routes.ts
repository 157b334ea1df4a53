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
import { givenFile, refusalText } from '../../support/documents/public.ts'
import { importPaper } from './actions/import-paper.ts'
import { answerFacts, enterPaper, refusePaper } from './actions/review-paper.ts'
import { readReview } from './forms.ts'
import type { PaperId } from './model.ts'
import { importText } from './pages/import-text.ts'
import { PaperPage } from './pages/paper.tsx'
import { PapersPage } from './pages/papers.tsx'
import { listPapers, originalOf, showPaper } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const importRoutes = new Hono<Env>()
  .get(paths.papers.pattern, open('organiser'), list)
  .post(paths.papers.pattern, open('organiser'), acting, upload)
  .get(paths.paper.pattern, open('organiser'), show)
  .get(paths.paperFile.pattern, open('organiser'), original)
  .post(paths.paperAnswers.pattern, open('organiser'), acting, saveAnswers)
  .post(paths.paperEnter.pattern, open('organiser'), acting, enter)
  .post(paths.paperRefuse.pattern, open('organiser'), acting, refuse)

function paperIn(c: Visit): PaperId {
  return idFrom(c.req.param('paper') ?? '')
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

async function list(c: Visit) {
  return c.html(PapersPage({ view: c.var.view, ...(await listPapers(c.var.ask)) }))
}

async function upload(c: Visit) {
  const file = fileOf(formBody(c), 'file')
  if (!file) return refuseUpload(c, t(c)('error.no-file'))
  const imported = await importPaper(c.var.act, await givenFile(file))
  const { locale } = c.var.view
  if (imported.became === 'refused') return refuseUpload(c, refusalText(locale, imported.reason))
  const told = importText(locale, imported)
  if (imported.became === 'not-about-award') return refuseUpload(c, told)
  return done(c, paths.paper.to({ paper: imported.paper.id }), told)
}

async function refuseUpload(c: Visit, refusal: string) {
  const shown = await listPapers(c.var.act)
  return c.html(PapersPage({ view: c.var.view, ...shown, refusal }), 422)
}

async function show(c: Visit) {
  return c.html(PaperPage({ view: c.var.view, ...(await showPaper(c.var.ask, paperIn(c))) }))
}

async function original(c: Visit) {
  return sendFile(c, await originalOf(c.var.ask, paperIn(c)))
}

async function saveAnswers(c: Visit) {
  const { paper } = await showPaper(c.var.act, paperIn(c))
  const read = readReview(formBody(c), paper)
  if (!read.ok) {
    return refuseOn(c, { errors: toldBy(t(c), read.errors) })
  }
  const answered = await answerFacts(c.var.act, paper.id, read.value)
  if (!answered.ok) return refuseOn(c, { refusal: t(c)(`refusal.${answered.reason}`) })
  return done(c, paths.paper.to({ paper: paper.id }), t(c)('done.saved'))
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
  const entered = await enterPaper(c.var.act, paperIn(c))
  if (!entered.ok) return refuseOn(c, { refusal: t(c)(`obstacle.${entered.reason}`) })
  return done(c, paths.paper.to({ paper: entered.value.id }), t(c)('done.entered'))
}

async function refuse(c: Visit) {
  const refused = await refusePaper(c.var.act, paperIn(c))
  if (!refused.ok) return refuseOn(c, { refusal: t(c)('refusal.settled') })
  return done(c, paths.papers.to(), t(c)('done.refused'))
}

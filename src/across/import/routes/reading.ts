// Address by address: papers that are being read, their texts and pages, and reading them anew.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { chooseReading, type RereadRefusal, readAnew } from '../actions/recognise-paper.ts'
import { importRefusalText } from '../actions/refusal-text.ts'
import type { PaperId } from '../model.ts'
import { PaperTextPage } from '../pages/paper-text.tsx'
import { pageImage, type ShownText, showText } from '../reads/reading.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const readingRoutes = new Hono<Env>()
  .get(paths.paperText.pattern, open('organiser'), text)
  .get(paths.paperPageImage.pattern, open('organiser'), image)
  .post(paths.paperReread.pattern, open('organiser'), acting, reread)
  .post(paths.paperReadingChoice.pattern, open('organiser'), acting, choose)

function paperIn(c: Visit): PaperId {
  return idFrom(c.req.param('paper') ?? '')
}

async function text(c: Visit) {
  const shown = await showText(c.var.ask, paperIn(c))
  return c.html(PaperTextPage({ view: c.var.view, ...shown, why: whyOf(c, shown) }))
}

function whyOf(c: Visit, { reading }: ShownText): string | null {
  const refusal = reading?.refusal ?? null
  return refusal && importRefusalText(c.var.view.locale, refusal)
}

async function image(c: Visit) {
  const { bytes, mediaType } = await pageImage(
    c.var.ask,
    paperIn(c),
    Number(c.req.param('number')) || 0,
  )
  c.header('Content-Type', mediaType)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cache-Control', 'private, max-age=3600')
  return c.body(new Uint8Array(bytes))
}

async function reread(c: Visit) {
  const asked = await readAnew(c.var.act, paperIn(c))
  return asked.ok ? back(c, 'done.reread') : refused(c, asked.reason)
}

async function choose(c: Visit) {
  const takes = formBody(c)['reading'] === 'new'
  const chosen = await chooseReading(c.var.act, paperIn(c), takes)
  if (!chosen.ok) return refused(c, chosen.reason)
  return back(c, takes ? 'done.chosen' : 'done.put-aside')
}

function back(c: Visit, told: 'done.reread' | 'done.chosen' | 'done.put-aside') {
  return done(c, paths.paperText.to({ paper: paperIn(c) }), say(c.var.view.locale)(told))
}

async function refused(c: Visit, reason: RereadRefusal) {
  const shown = await showText(c.var.act, paperIn(c))
  const refusal = say(c.var.view.locale)(`refusal.${reason}`)
  return c.html(PaperTextPage({ view: c.var.view, ...shown, why: whyOf(c, shown), refusal }), 422)
}

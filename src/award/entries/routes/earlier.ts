// Earlier years beside this one: what was written, what was said of it, and what was improved since.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { showTakeOver, type TakingOver, takeOver } from '../actions/earlier.ts'
import { saveImprovements } from '../actions/improvements.ts'
import { takingOver } from '../forms/earlier.ts'
import { readImprovements } from '../forms/improvements.ts'
import type { ImprovementDraft } from '../model/improvements.ts'
import type { EntryId } from '../model.ts'
import { EarlierPage } from '../pages/earlier.tsx'
import { GuidancePage } from '../pages/guidance.tsx'
import { ImprovementsPage, type UnsavedImprovements } from '../pages/improvements.tsx'
import { TakeOverPage } from '../pages/take-over.tsx'
import { showEarlier, showGuidance } from '../reads/earlier.ts'
import { showImprovements } from '../reads/improvements.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const earlierRoutes = new Hono<Env>()
  .get(paths.entryEarlier.pattern, open('signed-in'), earlier)
  .get(paths.entryTakeOver.pattern, open('signed-in'), askToTakeOver)
  .post(paths.entryTakeOver.pattern, open('signed-in'), acting, take)
  .get(paths.entryGuidance.pattern, open('signed-in'), guidance)
  .get(paths.entryImprovements.pattern, open('signed-in'), improvements)
  .post(paths.entryImprovements.pattern, open('signed-in'), acting, answer)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

async function earlier(c: Visit) {
  return c.html(EarlierPage({ view: c.var.view, shown: await showEarlier(c.var.ask, entryIn(c)) }))
}

async function guidance(c: Visit) {
  return c.html(
    GuidancePage({ view: c.var.view, shown: await showGuidance(c.var.ask, entryIn(c)) }),
  )
}

function which(c: Visit): TakingOver {
  const { question = '', earlier: key = '' } = c.req.param()
  return { question, earlier: key, from: idFrom<'entry'>(c.req.param('from')) }
}

async function askToTakeOver(c: Visit) {
  const shown = await showTakeOver(c.var.ask, entryIn(c), which(c))
  return c.html(TakeOverPage({ view: c.var.view, shown }))
}

async function take(c: Visit) {
  const entry = entryIn(c)
  const chosen = takingOver.parse(formBody(c))
  const outcome = await takeOver(c.var.act, entry, { ...which(c), ...chosen })
  const shown = await showTakeOver(c.var.act, entry, which(c))
  const refusal = outcome.ok ? (outcome.value.kind === 'clash' ? 'choose' : null) : outcome.reason
  if (refusal !== null) {
    return c.html(
      TakeOverPage({ view: c.var.view, shown, refusal }),
      refusal === 'choose' ? 409 : 422,
    )
  }
  const back = paths.entryArea.to({ entry, area: shown.area.key })
  return done(c, back, say(c.var.view.locale)('earlier.taken', { year: String(shown.source.year) }))
}

async function improvements(c: Visit) {
  const shown = await showImprovements(c.var.ask, entryIn(c))
  return c.html(ImprovementsPage({ view: c.var.view, shown }))
}

async function answer(c: Visit) {
  const entry = entryIn(c)
  const drafts = readImprovements(formBody(c))
  if (drafts === undefined) return unsaved(c, { drafts: [], faults: new Map(), why: 'broken' })
  const outcome = await saveImprovements(c.var.act, entry, drafts)
  if (!outcome.ok) return unsaved(c, { drafts, faults: new Map(), why: outcome.reason })
  if (outcome.value.size > 0) return unsaved(c, { drafts, faults: outcome.value, why: null })
  const back = paths.entry.to({ entry })
  return done(c, back, say(c.var.view.locale)('improvements.saved'))
}

async function unsaved(
  c: Visit,
  what: UnsavedImprovements & { drafts: readonly ImprovementDraft[] },
) {
  const shown = await showImprovements(c.var.act, entryIn(c))
  return c.html(ImprovementsPage({ view: c.var.view, shown, unsaved: what }), 422)
}

// Address by address: the jury's room.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { found } from '../../base/lib/failures.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import * as actions from './actions.ts'
import { choosing, readPresent, reason } from './forms.ts'
import { CategoryPage, type Refusal } from './pages/category.tsx'
import { JuryPage } from './pages/overview.tsx'
import { showCategory, showJury } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]
type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }

const jury = ['juror', 'chair'] as const

export const juryRoutes = new Hono<Env>()
  .get(paths.juryNow.pattern, open(...jury, 'organiser'), showNow)
  .get(paths.jury.pattern, open(...jury, 'organiser'), show)
  // Reading what is sealed is written down, so this page acts.
  .get(paths.juryCategory.pattern, open(...jury), acting, showOne)
  .post(paths.juryAsk.pattern, open('organiser', 'chair'), acting, ask)
  .post(paths.juryOpen.pattern, open('chair'), acting, openIt)
  .post(paths.juryPresence.pattern, open('chair'), acting, presence)
  .post(paths.juryChoose.pattern, open('chair'), acting, choose)
  .post(paths.juryTakeBack.pattern, open('chair'), acting, takeBack)
  .post(paths.jurySeal.pattern, open('chair'), acting, seal)
  .post(paths.juryUnseal.pattern, open('chair'), acting, unseal)

function whereOf(c: Visit): actions.Where {
  const year = Number(c.req.param('year'))
  return {
    year: found(Number.isInteger(year) ? year : undefined),
    category: c.req.param('category') ?? '',
  }
}

async function showNow(c: Visit) {
  return c.html(JuryPage({ view: c.var.view, ...(await showJury(c.var.ask)) }))
}

async function show(c: Visit) {
  const shown = await showJury(c.var.ask, whereOf(c).year)
  return c.html(JuryPage({ view: c.var.view, ...shown }))
}

async function showOne(c: Visit) {
  const { year, category } = whereOf(c)
  const shown = await showCategory(c.var.act, year, category)
  await actions.noteReading(c.var.act, shown.session)
  return c.html(CategoryPage({ view: c.var.view, shown }))
}

async function answer(c: Visit, outcome: Outcome, told: Key) {
  const { year, category } = whereOf(c)
  const { view } = c.var
  if (outcome.ok) return done(c, paths.juryCategory.to({ year, category }), say(view.locale)(told))
  const shown = await showCategory(c.var.act, year, category)
  const values = valuesOf(formBody(c))
  return c.html(CategoryPage({ view, shown, refusal: outcome.reason, values }), 422)
}

async function refused(c: Visit, errors: FieldErrors) {
  const { year, category } = whereOf(c)
  const { view } = c.var
  const told = toldBy(say(view.locale), errors)
  const shown = await showCategory(c.var.act, year, category)
  const values = valuesOf(formBody(c))
  return c.html(CategoryPage({ view, shown, errors: told, values }), 422)
}

async function ask(c: Visit) {
  const where = whereOf(c)
  const asked = await actions.askJury(c.var.act, where)
  const told = say(c.var.view.locale)('done.asked', { asked })
  return done(c, paths.jury.to({ year: where.year }), told)
}

async function openIt(c: Visit) {
  return answer(c, await actions.openCategory(c.var.act, whereOf(c)), 'done.opened')
}

async function presence(c: Visit) {
  const present = readPresent(formBody(c))
  return answer(c, await actions.setPresence(c.var.act, whereOf(c), present), 'done.presence')
}

async function choose(c: Visit) {
  const form = readForm(choosing, formBody(c))
  if (!form.ok) return refused(c, form.errors)
  return answer(c, await actions.choose(c.var.act, whereOf(c), form.value), 'done.chosen')
}

async function takeBack(c: Visit) {
  const entry = idFrom<'entry'>(c.req.param('entry'))
  return answer(c, await actions.takeBackChoice(c.var.act, whereOf(c), entry), 'done.taken-back')
}

async function seal(c: Visit) {
  const noAwardReason = String(formBody(c)['noAwardReason'] ?? '')
  return answer(c, await actions.sealCategory(c.var.act, whereOf(c), noAwardReason), 'done.sealed')
}

async function unseal(c: Visit) {
  const form = readForm(reason, formBody(c))
  if (!form.ok) return refused(c, form.errors)
  const outcome = await actions.unsealCategory(c.var.act, whereOf(c), form.value.reason)
  return answer(c, outcome, 'done.unsealed')
}

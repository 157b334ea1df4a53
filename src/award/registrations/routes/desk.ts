// Address by address: what the organiser does, and the lists.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { csv } from '../../../base/lib/csv.ts'
import { found } from '../../../base/lib/failures.ts'
import { valuesOf } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import {
  moveToCategory,
  recordAwardCheck,
  refreshFromRegister,
  waiveRule,
} from '../actions/administering.ts'
import { readAwardCheck, readFilter, readMoveCategory, readWaiver } from '../forms.ts'
import { AwardCheckPage, CategoryPage, WaiverPage } from '../pages/administer.tsx'
import { TablePage, tableCsv } from '../pages/table.tsx'
import { listTable } from '../reads/table.ts'
import { type Shown, showForOrganiser } from '../reads.ts'
import { idOf, tell, told, type Visit } from './visit.ts'

export const deskRoutes = new Hono<Env>()
  .get(paths.registrationTable.pattern, open('organiser', 'coordinator'), showTable)
  .get(paths.registrationTableList.pattern, open('organiser', 'coordinator'), sendTable)
  .get(paths.registrationCategory.pattern, open('organiser'), showCategory)
  .post(paths.registrationCategory.pattern, open('organiser'), acting, move)
  .get(paths.registrationWaiver.pattern, open('organiser'), showWaiver)
  .post(paths.registrationWaiver.pattern, open('organiser'), acting, grantWaiver)
  .get(paths.registrationAwardCheck.pattern, open('organiser'), showAwardCheck)
  .post(paths.registrationAwardCheck.pattern, open('organiser'), acting, check)
  .post(paths.registrationRefresh.pattern, open('organiser'), acting, refresh)

function tableFor(c: Visit) {
  const asked = c.req.query('ar')
  const year = asked !== undefined && /^\d{4}$/.test(asked) ? Number(asked) : undefined
  return listTable(c.var.ask, year, readFilter(c.req.query()))
}

async function showTable(c: Visit) {
  return c.html(TablePage({ view: c.var.view, table: await tableFor(c) }))
}

async function sendTable(c: Visit) {
  const table = await tableFor(c)
  const { head, rows } = tableCsv(c.var.view, table)
  return sendCsv(c, `anmalningar-${table.edition.year}.csv`, csv(head, rows))
}

async function showCategory(c: Visit) {
  const shown = await showForOrganiser(c.var.ask, idOf(c))
  return c.html(CategoryPage({ view: c.var.view, shown }))
}

async function move(c: Visit) {
  const shown = await showForOrganiser(c.var.act, idOf(c))
  const page = { view: c.var.view, shown }
  const categories = shown.edition.terms.categories.map(({ key }) => key)
  const form = readMoveCategory(formBody(c), categories)
  if (!form.ok) {
    const again = { ...page, values: form.values, errors: told(c, form.errors) }
    return c.html(CategoryPage(again), 422)
  }
  const outcome = await moveToCategory(c.var.act, idOf(c), form.value)
  if (outcome.ok) return done(c, back(c), tell(c, 'done.moved'))
  const errors = { category: tell(c, `refusal.${outcome.reason}`) }
  return c.html(CategoryPage({ ...page, values: valuesOf(formBody(c)), errors }), 422)
}

function back(c: Visit): string {
  return paths.registration.to({ registration: idOf(c) })
}

function ruleOf(c: Visit, { edition }: Shown) {
  return found(edition.terms.eligibility.find(({ key }) => key === c.req.param('rule')))
}

async function showWaiver(c: Visit) {
  const shown = await showForOrganiser(c.var.ask, idOf(c))
  return c.html(WaiverPage({ view: c.var.view, shown, rule: ruleOf(c, shown) }))
}

async function grantWaiver(c: Visit) {
  const shown = await showForOrganiser(c.var.act, idOf(c))
  const rule = ruleOf(c, shown)
  const page = { view: c.var.view, shown, rule }
  const form = readWaiver(formBody(c))
  if (!form.ok) {
    const again = { ...page, values: form.values, errors: told(c, form.errors) }
    return c.html(WaiverPage(again), 422)
  }
  const outcome = await waiveRule(c.var.act, idOf(c), rule.key, form.value)
  if (outcome.ok) return done(c, back(c), tell(c, 'done.waived'))
  const errors = { until: tell(c, `refusal.${outcome.reason}`) }
  return c.html(WaiverPage({ ...page, values: valuesOf(formBody(c)), errors }), 422)
}

async function showAwardCheck(c: Visit) {
  const shown = await showForOrganiser(c.var.ask, idOf(c))
  return c.html(AwardCheckPage({ view: c.var.view, shown }))
}

async function check(c: Visit) {
  const shown = await showForOrganiser(c.var.act, idOf(c))
  const page = { view: c.var.view, shown }
  const form = readAwardCheck(formBody(c))
  if (!form.ok) {
    const again = { ...page, values: form.values, errors: told(c, form.errors) }
    return c.html(AwardCheckPage(again), 422)
  }
  const outcome = await recordAwardCheck(c.var.act, idOf(c), form.value)
  if (outcome.ok) return done(c, back(c), tell(c, 'done.checked'))
  const errors = { forecastDate: tell(c, `refusal.${outcome.reason}`) }
  return c.html(AwardCheckPage({ ...page, values: valuesOf(formBody(c)), errors }), 422)
}

async function refresh(c: Visit) {
  await refreshFromRegister(c.var.act, idOf(c))
  return done(c, back(c), tell(c, 'done.refreshed'))
}

// Address by address: a list of examiners in, looked at, and written.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { csv, guarded } from '../../../base/lib/csv.ts'
import { found } from '../../../base/lib/failures.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { givenFile, spreadsheet } from '../../../support/documents/public.ts'
import { confirmList, dropList, takeList } from '../actions/lists.ts'
import { type ListId, listColumns } from '../model/lists.ts'
import { ListPage, ListsPage } from '../pages/lists.tsx'
import { showList, templateRows } from '../reads/lists.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const listRoutes = new Hono<Env>()
  .get(paths.examinerLists.pattern, open('organiser'), show)
  .post(paths.examinerLists.pattern, open('organiser'), acting, take)
  .get(paths.examinerListTemplate.pattern, open('organiser'), sendTemplate)
  .get(paths.examinerList.pattern, open('organiser'), preview)
  .post(paths.examinerList.pattern, open('organiser'), acting, decide)

function show(c: Visit) {
  return c.html(ListsPage({ view: c.var.view }))
}

async function take(c: Visit) {
  const file = fileOf(formBody(c), 'file')
  const outcome = file
    ? await takeList(c.var.act, await givenFile(file))
    : ({ ok: false, reason: 'empty' } as const)
  if (outcome.ok) return c.redirect(paths.examinerList.to({ list: outcome.value }), 303)
  const errors = { file: t(c)(`list.file.${outcome.reason}`) }
  return c.html(ListsPage({ view: c.var.view, errors }), 422)
}

const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function sendTemplate(c: Visit) {
  const name = found(['mall.csv', 'mall.xlsx'].find((one) => one === c.req.param('file')))
  const head = Object.values(listColumns)
  const rows = await templateRows(c.var.ask)
  if (name === 'mall.csv') {
    const cells = rows.map((row) => row.map(guarded))
    return sendCsv(c, 'examinatorer-mall.csv', csv(head, cells))
  }
  const bytes = await spreadsheet([{ name: say('sv')('examiners.title'), rows: [head, ...rows] }])
  c.header('Content-Type', bookType)
  c.header('Content-Disposition', "attachment; filename*=UTF-8''examinatorer-mall.xlsx")
  return c.body(new Uint8Array(bytes).buffer)
}

async function preview(c: Visit) {
  return c.html(ListPage({ view: c.var.view, shown: await showList(c.var.ask, idOf(c)) }))
}

async function decide(c: Visit) {
  const body = formBody(c)
  if (body['do'] === 'drop') {
    await dropList(c.var.act, idOf(c))
    return done(c, paths.examinerLists.to(), t(c)('done.list-dropped'))
  }
  const outcome = await confirmList(c.var.act, idOf(c), String(body['mark'] ?? ''))
  if (outcome.ok) {
    return done(c, paths.examiners.to(), t(c)('done.list', { count: outcome.value.written }))
  }
  const shown = await showList(c.var.ask, idOf(c))
  const errors = { confirm: t(c)(`refusal.${outcome.reason}`) }
  return c.html(ListPage({ view: c.var.view, shown, errors }), 422)
}

function idOf(c: Visit): ListId {
  return idFrom(c.req.param('list'))
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

// Address by address: the register out as a file, and in again.
import { Hono } from 'hono'
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
import { givenFile } from '../../../support/documents/public.ts'
import { confirmImport, dropImport, takeRegisterFile } from '../actions/exchange.ts'
import { type RegisterImportId, type SheetKey, sheetNames } from '../model/exchange.ts'
import { ExchangePage, ImportPage } from '../pages/exchange.tsx'
import { bookOut, sheetOut, showImport } from '../reads/exchange.ts'
import { tell, today, type Visit } from './visit.ts'

export const exchangeRoutes = new Hono<Env>()
  .get(paths.registerExchange.pattern, open('organiser'), show)
  .post(paths.registerExchange.pattern, open('organiser'), acting, take)
  .get(paths.registerBook.pattern, open('organiser'), sendBook)
  .get(paths.registerSheet.pattern, open('organiser'), sendSheet)
  .get(paths.registerImport.pattern, open('organiser'), preview)
  .post(paths.registerImport.pattern, open('organiser'), acting, decide)

async function show(c: Visit) {
  return c.html(ExchangePage({ view: c.var.view }))
}

async function sendBook(c: Visit) {
  const bytes = await bookOut(c.var.ask)
  c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('Content-Disposition', "attachment; filename*=UTF-8''registret.xlsx")
  return c.body(new Uint8Array(bytes).buffer)
}

async function sendSheet(c: Visit) {
  const asked = (c.req.param('sheet') ?? '').replace(/[.]csv$/, '')
  const sheet = found((Object.keys(sheetNames) as SheetKey[]).find((key) => key === asked))
  const [head = [], ...rows] = await sheetOut(c.var.ask, sheet)
  const cells = rows.map((row) => row.map(guarded))
  return sendCsv(c, `${sheetNames[sheet].toLowerCase()}.csv`, csv(head, cells))
}

async function take(c: Visit) {
  const { view, act } = c.var
  const file = fileOf(formBody(c), 'file')
  const outcome = file
    ? await takeRegisterFile(act, await givenFile(file))
    : { refusal: 'empty' as const }
  if (outcome.id) return c.redirect(paths.registerImport.to({ import: outcome.id }), 303)
  const errors = { file: tell(c, `file.${outcome.refusal ?? 'broken'}`) }
  return c.html(ExchangePage({ view, errors }), 422)
}

function idOf(c: Visit): RegisterImportId {
  return idFrom<'register-import'>(c.req.param('import') ?? '')
}

async function preview(c: Visit) {
  const shown = await showImport(c.var.ask, idOf(c), today(c))
  return c.html(ImportPage({ view: c.var.view, shown }))
}

async function decide(c: Visit) {
  const { view, act } = c.var
  if (formBody(c)['do'] === 'drop') {
    await dropImport(act, idOf(c))
    return done(c, paths.registerExchange.to(), tell(c, 'done.import-dropped'))
  }
  const { refusal } = await confirmImport(act, idOf(c), today(c))
  if (!refusal) return done(c, paths.register.to(), tell(c, 'done.imported'))
  const shown = await showImport(act, idOf(c), today(c))
  const errors = { confirm: tell(c, `refusal.${refusal}`) }
  return c.html(ImportPage({ view, shown, errors }), 422)
}

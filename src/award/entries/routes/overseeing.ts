// How far all have come, as a page and as a list for a spreadsheet.
import { type Context, Hono } from 'hono'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { paths } from '../../../base/paths.ts'
import { ProgressPage } from '../pages/overseeing.tsx'
import { progressCsv } from '../pages/overseeing-csv.ts'
import { showProgress } from '../reads/overseeing.ts'
import { type ProgressChoice, progressFilters } from '../rules/overseeing.ts'

export const overseeingRoutes = new Hono<Env>()
  .get(paths.entryProgress.pattern, open('organiser'), show)
  .get(paths.entryProgressList.pattern, open('organiser'), spreadsheet)

async function show(c: Context<Env>) {
  const shown = await showProgress(c.var.ask, yearIn(c), choiceIn(c))
  const page = Number.parseInt(c.req.query('sida') ?? '1', 10) || 1
  return c.html(ProgressPage({ view: c.var.view, shown, page }))
}

async function spreadsheet(c: Context<Env>) {
  const shown = await showProgress(c.var.ask, yearIn(c), choiceIn(c))
  const { name, text } = progressCsv(c.var.view, shown)
  return sendCsv(c, name, text)
}

function yearIn(c: Context<Env>): number | null {
  const year = c.req.query('omgang') ?? ''
  return /^\d{4}$/.test(year) ? Number(year) : null
}

/** What is not understood narrows nothing. */
function choiceIn(c: Context<Env>): ProgressChoice {
  const filter = progressFilters.find((one) => one === c.req.query('visa')) ?? 'all'
  return { filter, search: (c.req.query('sok') ?? '').slice(0, 200) }
}

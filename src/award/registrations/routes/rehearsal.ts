// Address by address: what would have happened with the rules of another edition.
import { Hono } from 'hono'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { csv } from '../../../base/lib/csv.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { readRehearsal } from '../forms.ts'
import { RehearsalPage } from '../pages/rehearsal.tsx'
import { rehearsalCsv } from '../pages/tried-rules.tsx'
import { rehearse } from '../reads/rehearsal.ts'
import type { Visit } from './visit.ts'

export const rehearsalRoutes = new Hono<Env>()
  .get(paths.rehearsal.pattern, open('organiser'), show)
  .get(paths.rehearsalList.pattern, open('organiser'), send)

function rehearsalFor(c: Visit) {
  const year = c.req.param('year') ?? ''
  const asked = readRehearsal(c.req.query())
  return rehearse(c.var.ask, found(/^\d{4}$/.test(year) ? Number(year) : undefined), asked)
}

async function show(c: Visit) {
  return c.html(RehearsalPage({ view: c.var.view, rehearsal: await rehearsalFor(c) }))
}

async function send(c: Visit) {
  const rehearsal = await rehearsalFor(c)
  const { head, rows } = rehearsalCsv(c.var.view, rehearsal)
  const { next, earlier } = rehearsal
  return sendCsv(c, `vad-hade-hant-${next.year}-mot-${earlier.year}.csv`, csv(head, rows))
}

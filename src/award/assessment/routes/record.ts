// The addresses of what examiners have done over the years.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { RecordPage } from '../pages/record.tsx'
import { showOwnRecord, showRecord } from '../reads/record.ts'

export const recordRoutes = new Hono<Env>()
  .get(paths.ownRecord.pattern, open('examiner'), async (c) => {
    const shown = await showOwnRecord(c.var.ask)
    return c.html(RecordPage({ view: c.var.view, shown, own: true }))
  })
  .get(paths.examinerRecord.pattern, open('organiser'), async (c) => {
    const shown = await showRecord(c.var.ask, idFrom(c.req.param('examiner')))
    return c.html(RecordPage({ view: c.var.view, shown, own: false }))
  })

// Address by address: one's own calendar, and what calendar programs fetch.
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { disposition } from '../../base/http/send-file.ts'
import { paths } from '../../base/paths.ts'
import * as actions from './actions.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { icalendar } from './pages/icalendar.ts'
import { showCalendar } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

/** A GET that acts writes down only which dates have moved since a calendar last asked. */
export const calendarRoutes = new Hono<Env>()
  .get(paths.calendar.pattern, open('signed-in'), show)
  .get(paths.calendarFile.pattern, open('signed-in'), acting, download)
  .post(paths.calendarAddress.pattern, open('signed-in'), acting, renew)
  .post(paths.calendarAddressGone.pattern, open('signed-in'), acting, remove)
  .get(paths.calendarFeed.pattern, open('public'), acting, feed)

async function show(c: Visit) {
  const { view, ask } = c.var
  return c.html(CalendarPage({ view, shown: await showCalendar(ask, view) }))
}

async function download(c: Visit) {
  const { view, act } = c.var
  const text = icalendar(view, await actions.ownEvents(act, view))
  c.header('Content-Disposition', disposition(say(view.locale)('file.name')))
  return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
}

async function renew(c: Visit) {
  await actions.renewAddress(c.var.act)
  return back(c, 'done.made')
}

async function remove(c: Visit) {
  await actions.removeAddress(c.var.act)
  return back(c, 'done.removed')
}

function back(c: Visit, what: 'done.made' | 'done.removed') {
  return done(c, paths.calendar.to(), say(c.var.view.locale)(what))
}

/** In the award's first language, whoever fetches. A calendar that has it already gets nothing. */
async function feed(c: Visit) {
  const view = { ...c.var.view, locale: 'sv' as const }
  const events = await actions.fetchedEvents(c.var.act, c.req.param('token') ?? '', view)
  const text = icalendar(view, events)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 24)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, max-age=900')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
}

// What open pages ask again: the server's time, the last instant for handing in, and whether anything has happened.
import { type Context, Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { clockAnswer } from '../pages/clock.tsx'
import { openDesk } from '../reads/desk.ts'

export const clockRoutes = new Hono<Env>().get(paths.entryClock.pattern, open('signed-in'), tell)

async function tell(c: Context<Env>) {
  const desk = await openDesk(c.var.ask, idFrom(c.req.param('entry')))
  return c.json(clockAnswer({ view: c.var.view, desk }, c.req.query('lage') ?? ''))
}

// The outbox of a demonstration.
import { type Context, Hono } from 'hono'
import type { Env } from '../../base/http/env.ts'
import { open } from '../../base/http/open.ts'
import { paths } from '../../base/paths.ts'
import { OutboxPage } from './pages.tsx'
import { listLetters } from './reads.ts'

/** Only put up in a demonstration, where every letter is invented. */
export const outboxRoutes = new Hono<Env>().get(paths.outbox.pattern, open('public'), show)

async function show(c: Context<Env>) {
  const letters = await listLetters(c.var.ask)
  return c.html(OutboxPage({ view: c.var.view, letters }))
}

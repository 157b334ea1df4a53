// The one place that answers when something went wrong.
import type { Context } from 'hono'
import { Forbidden, NotFound } from '../lib/failures.ts'
import { FailurePage } from '../ui/failure-pages.tsx'
import type { Env } from './env.ts'

/** `report` gets what is a bug, with the route's pattern; never what a person typed. */
export function failing(report: (reason: Error, route: string) => void) {
  return function onError(reason: Error, c: Context<Env>): Response | Promise<Response> {
    const { view } = c.var
    if (reason instanceof NotFound) return missing(c)
    if (reason instanceof Forbidden) return c.html(FailurePage({ view, kind: 'forbidden' }), 403)
    report(reason, `${c.req.method} ${c.req.routePath}`)
    if (view === undefined) return c.text('Något gick fel. Försök igen om en stund.', 500)
    return c.html(FailurePage({ view, kind: 'broken' }), 500)
  }
}

export function missing(c: Context<Env>): Response | Promise<Response> {
  return c.html(FailurePage({ view: c.var.view, kind: 'missing' }), 404)
}

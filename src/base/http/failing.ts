// The one place that answers when something went wrong.
import type { Context } from 'hono'
import { Forbidden, NotFound, TooBusy } from '../lib/failures.ts'
import { BusyPage, FailurePage } from '../ui/failure-pages.tsx'
import type { Env } from './env.ts'

/** `report` gets what is a bug, with the route's pattern; never what a person typed. */
export function failing(report: (reason: Error, route: string) => void) {
  return function onError(reason: Error, c: Context<Env>): Response | Promise<Response> {
    const { view } = c.var
    if (reason instanceof NotFound) return missing(c)
    if (reason instanceof Forbidden) return c.html(FailurePage({ view, kind: 'forbidden' }), 403)
    const busy = whyBusy(reason)
    if (busy && view) return tryAgain(c, busy.seconds)
    report(reason, `${c.req.method} ${c.req.routePath}`)
    if (view === undefined) return c.text('Något gick fel. Försök igen om en stund.', 500)
    return c.html(FailurePage({ view, kind: 'broken' }), 500)
  }
}

export function missing(c: Context<Env>): Response | Promise<Response> {
  return c.html(FailurePage({ view: c.var.view, kind: 'missing' }), 404)
}

/** No connection came free in time: the pool says so in these words only. */
const noConnection = 'timeout exceeded when trying to connect'
const secondsWithoutConnection = 15

function whyBusy(reason: Error): TooBusy | undefined {
  if (reason instanceof TooBusy) return reason
  return reason.message === noConnection ? new TooBusy(secondsWithoutConnection) : undefined
}

/** Everything that was sent is in the page, which sends it again. One that was asked for is asked for again. */
function tryAgain(c: Context<Env>, seconds: number): Response | Promise<Response> {
  const { view, form } = c.var
  c.header('Retry-After', String(seconds))
  const isPage = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (isPage) c.header('Refresh', String(seconds))
  return c.html(BusyPage({ view, seconds, sent: isPage ? null : form }), 503)
}

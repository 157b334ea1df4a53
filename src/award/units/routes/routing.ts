// Address by address: the table of which administration answers for a private operator.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { dropRoute, stateRoute } from '../actions/routing.ts'
import { readRoute } from '../forms/routing.ts'
import type { RouteId, RoutingRow } from '../model/routing.ts'
import { RoutePage, RoutingPage } from '../pages/routing.tsx'
import { type RoutingShown, showRoute, showRouting } from '../reads/routing.ts'
import { tell, told, type Visit } from './visit.ts'

export const contactRoutingRoutes = new Hono<Env>()
  .get(paths.contactRouting.pattern, open('organiser'), showAll)
  .get(paths.contactRoutingNew.pattern, open('organiser'), showNew)
  .post(paths.contactRoutingNew.pattern, open('organiser'), acting, add)
  .get(paths.contactRoute.pattern, open('organiser'), showOne)
  .post(paths.contactRoute.pattern, open('organiser'), acting, change)
  .post(paths.contactRouteGone.pattern, open('organiser'), acting, remove)

function idOf(c: Visit): RouteId {
  return idFrom<'contact-route'>(c.req.param('route') ?? '')
}

async function showAll(c: Visit) {
  return c.html(RoutingPage({ view: c.var.view, shown: await showRouting(c.var.ask) }))
}

async function showNew(c: Visit) {
  return c.html(RoutePage({ view: c.var.view, shown: await showRouting(c.var.ask) }))
}

async function showOne(c: Visit) {
  return c.html(RoutePage({ view: c.var.view, ...(await showRoute(c.var.ask, idOf(c))) }))
}

async function add(c: Visit) {
  return state(c, await showRouting(c.var.act))
}

async function change(c: Visit) {
  const { shown, row } = await showRoute(c.var.act, idOf(c))
  return state(c, shown, row)
}

async function state(c: Visit, shown: RoutingShown, row?: RoutingRow) {
  const form = readRoute(formBody(c), {
    administrations: shown.administrations.map(({ id }) => id),
    categories: shown.categories.map(({ key }) => key),
  })
  const again = (errors: FieldErrors) => {
    const page = { view: c.var.view, shown, errors, values: valuesOf(formBody(c)) }
    return c.html(RoutePage(row ? { ...page, row } : page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const { refusal } = await stateRoute(c.var.act, form.value, row?.id)
  const field = refusal === 'operator-unknown' ? 'operator' : 'operatingForm'
  if (refusal) return again({ [field]: tell(c, `refusal.${refusal}`) })
  return done(c, paths.contactRouting.to(), tell(c, 'done.route-saved'))
}

async function remove(c: Visit) {
  await dropRoute(c.var.act, idOf(c))
  return done(c, paths.contactRouting.to(), tell(c, 'done.route-removed'))
}

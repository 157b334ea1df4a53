// Address by address: what people have done for units.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { dropInvolvement, tellInvolvement } from '../actions/involvements.ts'
import { involvement } from '../forms/involvements.ts'
import { InvolvementsPage } from '../pages/involvements.tsx'
import { showInvolvements } from '../reads/involvements.ts'
import { say } from '../words/say.ts'
import { unitUnknown } from './not-found-by-name.ts'

type Visit = Context<Env>

export const involvementRoutes = new Hono<Env>()
  .get(paths.involvements.pattern, open('organiser'), show)
  .post(paths.involvements.pattern, open('organiser'), acting, tell)
  .post(paths.involvementGone.pattern, open('organiser'), acting, drop)

async function show(c: Visit) {
  const shown = await showInvolvements(c.var.ask, personIn(c))
  return c.html(InvolvementsPage({ view: c.var.view, shown }))
}

async function tell(c: Visit) {
  const t = say(c.var.view.locale)
  const form = readForm(involvement, formBody(c))
  if (!form.ok) return refuse(c, toldBy(t, form.errors))
  const told = await tellInvolvement(c.var.act, personIn(c), form.value)
  if (!told.refusal) return done(c, here(c), t('done.involvement'))
  return refuse(c, { unit: unitUnknown(c.var.view.locale, told.alike) })
}

async function drop(c: Visit) {
  await dropInvolvement(c.var.act, personIn(c), idFrom(c.req.param('involvement')))
  return done(c, here(c), say(c.var.view.locale)('done.involvement-gone'))
}

async function refuse(c: Visit, errors: FieldErrors) {
  const shown = await showInvolvements(c.var.ask, personIn(c))
  const refused = { errors, values: valuesOf(formBody(c)) }
  return c.html(InvolvementsPage({ view: c.var.view, shown, ...refused }), 422)
}

function here(c: Visit): string {
  return paths.involvements.to({ person: personIn(c) })
}

function personIn(c: Visit): PersonId {
  return idFrom(c.req.param('person'))
}

// Address by address: which company owns which.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, readForm, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { addOwning, dropOwning } from '../actions/owning.ts'
import { owning } from '../forms/owning.ts'
import { GroupPage } from '../pages/group.tsx'
import { showGroup } from '../reads/owning.ts'
import { organisationIdOf, tell, told, type Visit } from './visit.ts'

export const owningRoutes = new Hono<Env>()
  .get(paths.organisationGroup.pattern, open('organiser'), show)
  .post(paths.organisationGroup.pattern, open('organiser'), acting, add)
  .post(paths.organisationOwnerGone.pattern, open('organiser'), acting, drop)

async function show(c: Visit) {
  const shown = await showGroup(c.var.ask, organisationIdOf(c))
  return c.html(GroupPage({ view: c.var.view, shown }))
}

async function add(c: Visit) {
  const id = organisationIdOf(c)
  const form = readForm(owning, formBody(c))
  if (!form.ok) return refuse(c, form.errors)
  const added = await addOwning(c.var.act, id, form.value)
  if (added.refusal) return refuse(c, { parent: `error.${added.refusal}` })
  return done(c, paths.organisationGroup.to({ organisation: id }), tell(c, 'done.owner'))
}

async function drop(c: Visit) {
  const id = organisationIdOf(c)
  await dropOwning(c.var.act, id, idFrom(c.req.param('owning')))
  return done(c, paths.organisationGroup.to({ organisation: id }), tell(c, 'done.owner-gone'))
}

async function refuse(c: Visit, keys: FieldErrors) {
  const shown = await showGroup(c.var.ask, organisationIdOf(c))
  const refused = { errors: told(c, keys), values: valuesOf(formBody(c)) }
  return c.html(GroupPage({ view: c.var.view, shown, ...refused }), 422)
}

// Address by address: the units of the register, and what everyone may know of one.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { yearOf } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { joinUnits, partUnits } from '../actions/unit-times.ts'
import { addUnit, changeUnit, statePast } from '../actions/units.ts'
import { readPast, readUnit } from '../forms.ts'
import { ChangeUnitPage } from '../pages/change.tsx'
import { PublicUnitPage } from '../pages/public-unit.tsx'
import { RegisterPage } from '../pages/register.tsx'
import { UnitPage } from '../pages/unit.tsx'
import { listRegister, showNew, showPublicUnit, showUnit } from '../reads.ts'
import { tell, today, told, unitIdOf, type Visit } from './visit.ts'

export const unitRoutes = new Hono<Env>()
  .get(paths.register.pattern, open('organiser'), showRegister)
  .get(paths.registerNew.pattern, open('organiser'), showNewUnit)
  .post(paths.registerNew.pattern, open('organiser'), acting, add)
  .get(paths.registerUnit.pattern, open('organiser'), show)
  .get(paths.registerChange.pattern, open('organiser'), showChange)
  .post(paths.registerChange.pattern, open('organiser'), acting, change)
  .post(paths.registerPredecessor.pattern, open('organiser'), acting, join)
  .post(paths.registerPredecessorGone.pattern, open('organiser'), acting, part)
  .post(paths.registerPast.pattern, open('organiser'), acting, addPast)
  .get(paths.unit.pattern, open('public'), showPublic)

async function showRegister(c: Visit) {
  const page = Number(c.req.query('sida') ?? '1') || 1
  const search = c.req.query('sok') ?? ''
  const register = await listRegister(c.var.ask, { search, page, today: today(c) })
  return c.html(RegisterPage({ view: c.var.view, register }))
}

async function showNewUnit(c: Visit) {
  return c.html(ChangeUnitPage({ view: c.var.view, chosen: await showNew(c.var.ask) }))
}

async function add(c: Visit) {
  const { view, act } = c.var
  const chosen = await showNew(act)
  const form = readUnit(
    formBody(c),
    chosen.administrations.map(({ id }) => id),
  )
  const again = { view, chosen, values: valuesOf(formBody(c)) }
  if (!form.ok) return c.html(ChangeUnitPage({ ...again, errors: told(c, form.errors) }), 422)
  const outcome = await addUnit(act, form.value, today(c))
  if (outcome.unit) {
    return done(c, paths.registerUnit.to({ unit: outcome.unit.id }), tell(c, 'done.added'))
  }
  const errors = { name: tell(c, `refusal.${outcome.refusal}`) }
  return c.html(ChangeUnitPage({ ...again, errors }), 422)
}

function toShow(c: Visit) {
  return { search: c.req.query('foregangare') ?? '', today: today(c) }
}

async function show(c: Visit) {
  const shown = await showUnit(c.var.ask, unitIdOf(c), toShow(c))
  return c.html(UnitPage({ view: c.var.view, shown }))
}

async function showChange(c: Visit) {
  const shown = await showUnit(c.var.ask, unitIdOf(c), toShow(c))
  return c.html(ChangeUnitPage({ view: c.var.view, chosen: shown, shown }))
}

async function change(c: Visit) {
  const shown = await showUnit(c.var.act, unitIdOf(c), toShow(c))
  const form = readUnit(
    formBody(c),
    shown.administrations.map(({ id }) => id),
  )
  if (!form.ok) {
    const again = { view: c.var.view, chosen: shown, shown, values: form.values }
    return c.html(ChangeUnitPage({ ...again, errors: told(c, form.errors) }), 422)
  }
  await changeUnit(c.var.act, unitIdOf(c), form.value, today(c))
  return done(c, unitPath(c), tell(c, 'done.changed'))
}

function unitPath(c: Visit): string {
  return paths.registerUnit.to({ unit: unitIdOf(c) })
}

async function join(c: Visit) {
  const predecessor = idFrom<'unit'>(String(formBody(c)['predecessor'] ?? ''))
  const link = { unit: predecessor, successor: unitIdOf(c) }
  const { refusal } = await joinUnits(c.var.act, link, today(c))
  if (!refusal) return done(c, unitPath(c), tell(c, 'done.joined'))
  const shown = await showUnit(c.var.act, unitIdOf(c), toShow(c))
  const errors = { foregangare: tell(c, `refusal.${refusal}`) }
  return c.html(UnitPage({ view: c.var.view, shown, errors }), 422)
}

async function part(c: Visit) {
  const predecessor = idFrom<'unit'>(c.req.param('predecessor') ?? '')
  await partUnits(c.var.act, { unit: predecessor, successor: unitIdOf(c) }, today(c))
  return done(c, unitPath(c), tell(c, 'done.parted'))
}

async function addPast(c: Visit) {
  const shown = await showUnit(c.var.act, unitIdOf(c), toShow(c))
  const form = readPast(formBody(c), yearOf(c.var.act.now, c.var.view.zone))
  if (!form.ok) {
    const again = { view: c.var.view, shown, values: form.values }
    return c.html(UnitPage({ ...again, errors: told(c, form.errors) }), 422)
  }
  await statePast(c.var.act, unitIdOf(c), form.value)
  return done(c, unitPath(c), tell(c, 'done.past'))
}

async function showPublic(c: Visit) {
  const shown = await showPublicUnit(c.var.ask, unitIdOf(c), today(c))
  return c.html(PublicUnitPage({ view: c.var.view, shown }))
}

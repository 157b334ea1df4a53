// Address by address: what happens to a unit on a day.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, valuesOf } from '../../../base/lib/form.ts'
import { idFrom, isId } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { changeUnitFrom, endUnit, joinUnits, takeBackChange } from '../actions/unit-times.ts'
import { readLastDay, readUnitFrom } from '../forms.ts'
import { ChangeUnitFromPage, EndUnitPage, UnitBecamePage } from '../pages/unit-times.tsx'
import { showUnit } from '../reads.ts'
import { dayOf, tell, today, told, unitIdOf, type Visit } from './visit.ts'

export const unitTimeRoutes = new Hono<Env>()
  .get(paths.registerFrom.pattern, open('organiser'), showFrom)
  .post(paths.registerFrom.pattern, open('organiser'), acting, changeFrom)
  .post(paths.registerTakeBack.pattern, open('organiser'), acting, takeBack)
  .get(paths.registerEnd.pattern, open('organiser'), showEnd)
  .post(paths.registerEnd.pattern, open('organiser'), acting, end)
  .post(paths.registerReopen.pattern, open('organiser'), acting, reopen)
  .get(paths.registerBecame.pattern, open('organiser'), showBecame)
  .post(paths.registerBecame.pattern, open('organiser'), acting, became)

function shownFor(c: Visit, search = '') {
  return showUnit(c.var.ask, unitIdOf(c), { search, today: today(c) })
}

function toUnit(
  c: Visit,
  key: 'done.from' | 'done.taken-back' | 'done.ended' | 'done.reopened' | 'done.joined',
) {
  return done(c, paths.registerUnit.to({ unit: unitIdOf(c) }), tell(c, key))
}

async function showFrom(c: Visit) {
  return c.html(ChangeUnitFromPage({ view: c.var.view, shown: await shownFor(c) }))
}

async function changeFrom(c: Visit) {
  const shown = await shownFor(c)
  const ids = shown.administrations.map(({ id }) => id)
  const form = readUnitFrom(formBody(c), ids)
  const again = (errors: FieldErrors) => {
    const page = { view: c.var.view, shown, errors, values: valuesOf(formBody(c)) }
    return c.html(ChangeUnitFromPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const { refusal } = await changeUnitFrom(c.var.act, unitIdOf(c), form.value, today(c))
  return refusal ? again({ day: tell(c, `refusal.${refusal}`) }) : toUnit(c, 'done.from')
}

async function takeBack(c: Visit) {
  await takeBackChange(c.var.act, unitIdOf(c), dayOf(c), today(c))
  return toUnit(c, 'done.taken-back')
}

async function showEnd(c: Visit) {
  return c.html(EndUnitPage({ view: c.var.view, shown: await shownFor(c) }))
}

async function end(c: Visit) {
  const shown = await shownFor(c)
  const form = readLastDay(formBody(c))
  const again = (errors: FieldErrors) => {
    const page = { view: c.var.view, shown, errors, values: valuesOf(formBody(c)) }
    return c.html(EndUnitPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const { refusal } = await endUnit(c.var.act, unitIdOf(c), form.value.day)
  return refusal ? again({ day: tell(c, `refusal.${refusal}`) }) : toUnit(c, 'done.ended')
}

async function reopen(c: Visit) {
  await endUnit(c.var.act, unitIdOf(c), null)
  return toUnit(c, 'done.reopened')
}

async function showBecame(c: Visit) {
  const shown = await shownFor(c, c.req.query('sok') ?? '')
  return c.html(UnitBecamePage({ view: c.var.view, shown }))
}

async function became(c: Visit) {
  const posted = valuesOf(formBody(c))
  const shown = await shownFor(c, posted['sok'] ?? '')
  const again = (errors: FieldErrors) =>
    c.html(UnitBecamePage({ view: c.var.view, shown, errors, values: posted }), 422)
  const successor = posted['successor'] ?? ''
  if (!isId(successor)) return again({ successor: tell(c, 'error.successor') })
  const form = readLastDay(formBody(c))
  if (!form.ok) return again(told(c, form.errors))
  const link = { unit: unitIdOf(c), successor: idFrom<'unit'>(successor), day: form.value.day }
  const { refusal } = await joinUnits(c.var.act, link, today(c))
  if (!refusal) return toUnit(c, 'done.joined')
  const field = refusal === 'circle' ? 'successor' : 'day'
  return again({ [field]: tell(c, `refusal.${refusal}`) })
}

// Giving a unit time after the day for all.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { grantDispensation } from '../actions/dispensing.ts'
import { readDispensation } from '../forms/dispensing.ts'
import { DispensationPage } from '../pages/dispensing.tsx'
import { showDispensing } from '../reads/dispensing.ts'
import { say } from '../words/say.ts'

export const dispensingRoutes = new Hono<Env>()
  .get(paths.entryDispensation.pattern, open('organiser'), show)
  .post(paths.entryDispensation.pattern, open('organiser'), acting, grant)

function registrationIn(c: Context<Env>) {
  return idFrom<'registration'>(c.req.param('registration'))
}

async function show(c: Context<Env>) {
  const shown = await showDispensing(c.var.ask, registrationIn(c))
  return c.html(DispensationPage({ view: c.var.view, shown }))
}

async function grant(c: Context<Env>) {
  const { act, view } = c.var
  const t = say(view.locale)
  const shown = await showDispensing(act, registrationIn(c))
  const form = readDispensation(formBody(c))
  if (!form.ok) {
    const errors = toldBy(t, form.errors)
    return c.html(DispensationPage({ view, shown, values: form.values, errors }), 422)
  }
  const outcome = await grantDispensation(act, registrationIn(c), form.value)
  if (!outcome.ok) {
    const errors = { day: t(`dispensation.refused.${outcome.reason}`) }
    return c.html(DispensationPage({ view, shown, values: valuesOf(formBody(c)), errors }), 422)
  }
  const { until, number } = outcome.value
  const told = t('dispensation.done', { number, when: longDateTime(view, until) })
  return done(c, paths.entryDispensation.to({ registration: registrationIn(c) }), told)
}

// Reminders before the day for handing in: seen and turned off by those who write, planned by the organiser.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { planReminders, wantReminders } from '../actions/reminding.ts'
import { ReminderPlanPage, RemindersPage } from '../pages/reminding.tsx'
import { showReminderPlan, showReminders } from '../reads/reminding.ts'
import { say } from '../words/say.ts'

export const remindingRoutes = new Hono<Env>()
  .get(paths.entryReminderPlan.pattern, open('organiser'), showPlan)
  .post(paths.entryReminderPlan.pattern, open('organiser'), acting, plan)
  .get(paths.entryReminders.pattern, open('signed-in'), show)
  .post(paths.entryReminders.pattern, open('signed-in'), acting, choose)

function registrationIn(c: Context<Env>) {
  return idFrom<'registration'>(c.req.param('registration'))
}

async function show(c: Context<Env>) {
  const shown = await showReminders(c.var.ask, registrationIn(c))
  return c.html(RemindersPage({ view: c.var.view, shown }))
}

async function choose(c: Context<Env>) {
  const want = formBody(c)['want'] === 'yes'
  await wantReminders(c.var.act, registrationIn(c), want)
  const told = say(c.var.view.locale)(want ? 'reminders.done.on' : 'reminders.done.off')
  return done(c, paths.entryReminders.to({ registration: registrationIn(c) }), told)
}

async function showPlan(c: Context<Env>) {
  const example = say('sv')('reminder-plan.example-unit')
  const shown = await showReminderPlan(c.var.ask, example)
  return c.html(ReminderPlanPage({ view: c.var.view, shown }))
}

async function plan(c: Context<Env>) {
  const t = say(c.var.view.locale)
  const outcome = await planReminders(c.var.act, valuesOf(formBody(c))['days'] ?? '')
  if (outcome.ok) return done(c, paths.entryReminderPlan.to(), t('reminder-plan.done'))
  const shown = await showReminderPlan(c.var.act, say('sv')('reminder-plan.example-unit'))
  const again = { values: valuesOf(formBody(c)), errors: { days: t('reminder-plan.error') } }
  return c.html(ReminderPlanPage({ view: c.var.view, shown, ...again }), 422)
}

// Address by address: missing extracts, and the reminders of them.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { csv } from '../../../base/lib/csv.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import * as reminding from '../actions/reminding.ts'
import { reminderPlanForm, reminderStopForm } from '../forms.ts'
import { FollowUpPage } from '../pages/follow-up.tsx'
import { RemindersPage } from '../pages/reminders.tsx'
import { showFollowUp } from '../reads/follow-up.ts'
import { showReminders } from '../reads/reminders.ts'
import { say } from '../words/say.ts'
import { toldNext } from '../words/telling.ts'

type Visit = Context<Env>
const handlers = ['organiser', 'coordinator'] as const

export const followUpRoutes = new Hono<Env>()
  .get(paths.boardMissing.pattern, open(...handlers), missing)
  .get(paths.boardMissingList.pattern, open(...handlers), spreadsheet)
  .post(paths.boardRemind.pattern, open('organiser'), acting, remind)
  .get(paths.boardReminders.pattern, open(...handlers), reminders)
  .post(paths.boardReminderPlan.pattern, open('organiser'), acting, plan)
  .post(paths.boardReminderStop.pattern, open('organiser'), acting, stop)
  .post(paths.boardReminderResume.pattern, open('organiser'), acting, resume)

function filterOf(c: Visit) {
  return { risk: c.req.query('risk') ?? '', administration: c.req.query('forvaltning') ?? '' }
}

async function missing(c: Visit) {
  const shown = await showFollowUp(c.var.ask, filterOf(c))
  return c.html(FollowUpPage({ view: c.var.view, shown }))
}

async function spreadsheet(c: Visit) {
  const { view } = c.var
  const t = say(view.locale)
  const { rows, edition } = await showFollowUp(c.var.ask, filterOf(c))
  const head = [
    t('column.unit'),
    t('column.administration'),
    t('column.risk'),
    t('column.reason'),
    t('column.state'),
    t('column.meeting'),
    t('column.next'),
    t('column.by'),
    t('column.reminded'),
  ]
  const lines = rows.map(({ registration, administration, track, risk, remindedAt }) => [
    registration.unitName,
    administration,
    t(`risk.${risk.level}`),
    t(`reason.${risk.reason}`),
    t(`state.${track.state}`),
    track.decision?.meetingDate ?? null,
    toldNext(view, risk.next),
    risk.next.by,
    remindedAt && plainDate(remindedAt, view.zone),
  ])
  return sendCsv(c, t('missing.file', { year: edition.year }), csv(head, lines))
}

async function remind(c: Visit) {
  const t = say(c.var.view.locale)
  const { refusal } = await reminding.remind(c.var.act, idFrom(c.req.param('registration')))
  if (!refusal) return done(c, paths.boardMissing.to(), t('done.reminded'))
  const shown = await showFollowUp(c.var.ask, filterOf(c))
  return c.html(FollowUpPage({ view: c.var.view, shown, refusal: t(`refusal.${refusal}`) }), 422)
}

async function reminders(c: Visit) {
  const step = /^\d{1,3}$/.exec(c.req.query('steg') ?? '')
  const shown = await showReminders(c.var.ask, step && Number(step[0]))
  return c.html(RemindersPage({ view: c.var.view, shown }))
}

async function again(c: Visit, errors: FieldErrors) {
  const told = toldBy(say(c.var.view.locale), errors)
  const shown = await showReminders(c.var.ask)
  const values = valuesOf(formBody(c))
  return c.html(RemindersPage({ view: c.var.view, shown, values, errors: told }), 422)
}

function back(c: Visit, what: 'done.planned' | 'done.stopped' | 'done.resumed') {
  return done(c, paths.boardReminders.to(), say(c.var.view.locale)(what))
}

async function plan(c: Visit) {
  const form = readForm(reminderPlanForm, formBody(c))
  if (!form.ok) return again(c, form.errors)
  await reminding.planReminders(c.var.act, form.value.steps)
  return back(c, 'done.planned')
}

async function stop(c: Visit) {
  const form = readForm(reminderStopForm, formBody(c))
  if (!form.ok) return again(c, form.errors)
  await reminding.stopReminders(c.var.act, form.value.what)
  return back(c, 'done.stopped')
}

async function resume(c: Visit) {
  await reminding.resumeReminders(c.var.act, idFrom(c.req.param('stop')))
  return back(c, 'done.resumed')
}

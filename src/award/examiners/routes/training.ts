// Address by address: courses, who signs up and was there, and who has done what is asked.
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
import { paths } from '../../../base/paths.ts'
import * as actions from '../actions/courses.ts'
import * as forms from '../forms/training.ts'
import type { CourseId } from '../model/training.ts'
import { CoursePage, NewCoursePage } from '../pages/course.tsx'
import { OwnTrainingPage } from '../pages/own-training.tsx'
import { missingSentence, TrainingPage } from '../pages/training.tsx'
import * as reads from '../reads/training.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const trainingRoutes = new Hono<Env>()
  .get(paths.training.pattern, open('organiser'), showTraining)
  .get(paths.trainingList.pattern, open('organiser'), takeTraining)
  .get(paths.courseNew.pattern, open('organiser'), showNew)
  .post(paths.courseNew.pattern, open('organiser'), acting, plan)
  .get(paths.ownTraining.pattern, open('examiner'), showOwn)
  .get(paths.course.pattern, open('organiser'), showCourse)
  .post(paths.course.pattern, open('organiser'), acting, change)
  .post(paths.courseAttendance.pattern, open('organiser'), acting, tick)
  .post(paths.courseCancel.pattern, open('organiser'), acting, cancel)
  .post(paths.courseSignUp.pattern, open('examiner'), acting, join)
  .post(paths.courseSignOff.pattern, open('examiner'), acting, leave)

async function showTraining(c: Visit) {
  const shown = await reads.showTraining(c.var.ask)
  return c.html(TrainingPage({ view: c.var.view, shown }))
}

async function takeTraining(c: Visit) {
  const { people } = await reads.showTraining(c.var.ask)
  const t = tell(c)
  const head = [
    t('training.name'),
    t('training.email'),
    t('training.lacks'),
    t('training.leads'),
    t('training.within'),
    t('training.signed'),
  ]
  const rows = people.map(({ name, email, missing, leads, within, signedAt }) => [
    name,
    email,
    missingSentence(c.var.view, missing),
    t(leads ? 'training.yes' : 'training.no'),
    within,
    signedAt?.toISOString() ?? null,
  ])
  return sendCsv(c, t('training.file'), csv(head, rows))
}

async function showNew(c: Visit) {
  const shown = await reads.showNewCourse(c.var.ask)
  return c.html(NewCoursePage({ view: c.var.view, ...shown }))
}

async function plan(c: Visit) {
  const { edition } = await reads.showNewCourse(c.var.ask)
  const form = readForm(forms.courseForm(edition.zone), formBody(c))
  const refuse = (errors: FieldErrors) => {
    const refused = { errors, values: valuesOf(formBody(c)) }
    return c.html(NewCoursePage({ view: c.var.view, edition, ...refused }), 422)
  }
  if (!form.ok) return refuse(told(c, form.errors))
  const planned = await actions.planCourse(c.var.act, edition, form.value)
  if (!planned.ok) return refuse(refusal(c, planned.reason))
  return done(c, paths.course.to({ course: planned.value.id }), tell(c)('training.done.planned'))
}

async function showCourse(c: Visit) {
  const shown = await reads.showCourse(c.var.ask, courseIn(c))
  return c.html(CoursePage({ view: c.var.view, shown }))
}

async function change(c: Visit) {
  const { edition } = await reads.showCourse(c.var.ask, courseIn(c))
  const form = readForm(forms.courseForm(edition.zone), formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const changed = await actions.changeCourse(c.var.act, courseIn(c), form.value)
  if (!changed.ok) return refuse(c, refusal(c, changed.reason))
  return done(c, pathOf(c), tell(c)('training.done.changed'))
}

async function tick(c: Visit) {
  const form = readForm(forms.ticking, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const ticked = await actions.tickAttendance(c.var.act, courseIn(c), form.value.there)
  if (!ticked.ok) return refuse(c, refusal(c, ticked.reason))
  return done(c, pathOf(c), tell(c)('training.done.attendance'))
}

async function cancel(c: Visit) {
  const form = readForm(forms.cancelling, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const cancelled = await actions.cancelCourse(c.var.act, courseIn(c), form.value.why)
  if (!cancelled.ok) return refuse(c, refusal(c, cancelled.reason))
  return done(c, pathOf(c), tell(c)('training.done.cancelled'))
}

async function refuse(c: Visit, errors: FieldErrors) {
  const shown = await reads.showCourse(c.var.ask, courseIn(c))
  const refused = { errors, values: valuesOf(formBody(c)) }
  return c.html(CoursePage({ view: c.var.view, shown, ...refused }), 422)
}

async function showOwn(c: Visit) {
  const shown = await reads.showOwnTraining(c.var.ask)
  return c.html(OwnTrainingPage({ view: c.var.view, shown }))
}

async function join(c: Visit) {
  const joined = await actions.joinCourse(c.var.act, courseIn(c))
  if (!joined.ok) return refuseOwn(c, joined.reason)
  return done(c, paths.ownTraining.to(), tell(c)(`training.done.${joined.value}`))
}

async function leave(c: Visit) {
  const left = await actions.leaveCourse(c.var.act, courseIn(c))
  if (!left.ok) return refuseOwn(c, left.reason)
  return done(c, paths.ownTraining.to(), tell(c)('training.done.left'))
}

async function refuseOwn(c: Visit, reason: string) {
  const shown = await reads.showOwnTraining(c.var.ask)
  const sentence = tell(c)(`training.refusal.${reason}` as Key)
  return c.html(OwnTrainingPage({ view: c.var.view, shown, refusal: sentence }), 422)
}

const fields: Readonly<Record<string, string>> = {
  'ends-before': 'to',
  'in-the-past': 'date',
  'seats-taken': 'seats',
}

function refusal(c: Visit, reason: string): FieldErrors {
  return { [fields[reason] ?? 'form']: tell(c)(`training.refusal.${reason}` as Key) }
}

function tell(c: Visit) {
  return say(c.var.view.locale)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(tell(c), errors)
}

function courseIn(c: Visit): CourseId {
  return idFrom(c.req.param('course'))
}

function pathOf(c: Visit): string {
  return paths.course.to({ course: courseIn(c) })
}

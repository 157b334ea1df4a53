// Address by address: examiners, their employers, declarations and decisions.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { type FieldErrors, listOf, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import type { EmploymentId, ExaminerId } from './model.ts'
import { EmployersPage } from './pages/employers.tsx'
import { ExaminerPage, NewExaminerPage } from './pages/examiner.tsx'
import * as reads from './reads/shown.ts'
import { employerErrors } from './routes/not-found-by-name.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const examinerRoutes = new Hono<Env>()
  .get(paths.examinerNew.pattern, open('organiser'), showNew)
  .post(paths.examinerNew.pattern, open('organiser'), acting, add)
  .get(paths.examiner.pattern, open('organiser'), showExaminer)
  .post(paths.examiner.pattern, open('organiser'), acting, saveProfile)
  .post(paths.examinerTraining.pattern, open('organiser'), acting, saveTraining)
  .post(paths.examinerEnd.pattern, open('organiser'), acting, (c) => setEnded(c, 'ended'))
  .post(paths.examinerBack.pattern, open('organiser'), acting, (c) => setEnded(c, 'back'))
  .get(paths.employers.pattern, open('organiser'), showEmployers)
  .post(paths.employers.pattern, open('organiser'), acting, addEmployment)
  .post(paths.employmentEnd.pattern, open('organiser'), acting, endEmployment)
  .post(paths.employmentGone.pattern, open('organiser'), acting, removeEmployment)

async function showNew(c: Visit) {
  const shown = await reads.showNewExaminer(c.var.ask)
  return c.html(NewExaminerPage({ view: c.var.view, ...shown }))
}

async function add(c: Visit) {
  const body = formBody(c)
  const form = readForm(forms.newExaminer, body)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showNewExaminer(c.var.ask)
    const refused = { errors, values: valuesOf(body), categories: listOf(body['categories']) }
    return c.html(NewExaminerPage({ view: c.var.view, ...shown, ...refused }), 422)
  }
  if (!form.ok) return refuse(told(c, form.errors))
  const added = await actions.addExaminer(c.var.act, form.value)
  if (!added.ok) return refuse(told(c, { email: `error.${added.reason}` }))
  return done(c, paths.examiner.to({ examiner: added.value.id }), t(c)('done.added'))
}

async function showExaminer(c: Visit) {
  const shown = await reads.showExaminer(c.var.ask, examinerIn(c))
  return c.html(ExaminerPage({ view: c.var.view, ...shown }))
}

async function saveProfile(c: Visit) {
  const form = readForm(forms.profile, formBody(c))
  if (!form.ok) return refuseExaminer(c, form.errors)
  await actions.saveProfile(c.var.act, examinerIn(c), form.value)
  return done(c, paths.examiner.to({ examiner: examinerIn(c) }), t(c)('done.saved'))
}

async function saveTraining(c: Visit) {
  const form = readForm(forms.trained, formBody(c))
  if (!form.ok) return refuseExaminer(c, form.errors)
  const { doneOn, leads } = form.value
  await actions.saveTraining(c.var.act, examinerIn(c), doneOn, { leads })
  return done(c, paths.examiner.to({ examiner: examinerIn(c) }), t(c)('done.training'))
}

async function refuseExaminer(c: Visit, errors: FieldErrors) {
  const body = formBody(c)
  const shown = await reads.showExaminer(c.var.ask, examinerIn(c))
  const categories = 'capacity' in body ? { categories: listOf(body['categories']) } : {}
  const refused = { errors: told(c, errors), values: valuesOf(body), ...categories }
  return c.html(ExaminerPage({ view: c.var.view, ...shown, ...refused }), 422)
}

async function setEnded(c: Visit, state: 'ended' | 'back') {
  await actions.setEnded(c.var.act, examinerIn(c), state)
  return done(c, paths.examiner.to({ examiner: examinerIn(c) }), t(c)(`done.${state}`))
}

async function showEmployers(c: Visit) {
  const shown = await reads.showEmployers(c.var.ask, personIn(c))
  return c.html(EmployersPage({ view: c.var.view, ...shown }))
}

async function addEmployment(c: Visit) {
  const person = personIn(c)
  const form = readForm(forms.employment, formBody(c))
  if (!form.ok) return refuseEmployment(c, person, told(c, form.errors))
  const added = await actions.addEmployment(c.var.act, person, form.value)
  if (added.refusal) {
    return refuseEmployment(c, person, employerErrors(c.var.view.locale, added))
  }
  return done(c, paths.employers.to({ person }), t(c)('done.employment'))
}

async function refuseEmployment(
  c: Visit,
  person: PersonId,
  errors: FieldErrors,
  values = valuesOf(formBody(c)),
) {
  const shown = await reads.showEmployers(c.var.ask, person)
  const refused = { errors, values }
  return c.html(EmployersPage({ view: c.var.view, ...shown, ...refused }), 422)
}

async function endEmployment(c: Visit) {
  const id: EmploymentId = idFrom(c.req.param('employment'))
  const form = readForm(forms.ending, formBody(c))
  const person = await reads.personOfEmployment(c.var.ask, id)
  const field = `end-${id}`
  const typed = { [field]: valuesOf(formBody(c))['validTo'] ?? '' }
  const refuse = (key: string) => refuseEmployment(c, person, { [field]: t(c)(key as Key) }, typed)
  if (!form.ok) return refuse('error.day')
  const ended = await actions.endEmployment(c.var.act, id, form.value.validTo)
  if (!ended.ok) return refuse(`error.${ended.reason}`)
  return done(c, paths.employers.to({ person }), t(c)('done.employment-ended'))
}

async function removeEmployment(c: Visit) {
  const person = await actions.removeEmployment(c.var.act, idFrom(c.req.param('employment')))
  return done(c, paths.employers.to({ person }), t(c)('done.employment-gone'))
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(t(c), errors)
}

function examinerIn(c: Visit): ExaminerId {
  return idFrom(c.req.param('examiner'))
}

function personIn(c: Visit): PersonId {
  return idFrom(c.req.param('person'))
}

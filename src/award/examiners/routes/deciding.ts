// Address by address: what the organiser asks of the examiners and decides, and what a unit objects.
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
import type { EntryId } from '../../entries/model.ts'
import { callForDeclarations, remindAll } from '../actions/calling.ts'
import { decideConflict } from '../actions/deciding.ts'
import { acceptNamed, objectTo, takeBackObjection } from '../actions/objecting.ts'
import { calling } from '../forms/declaring.ts'
import { deciding } from '../forms.ts'
import { CallProgressPage } from '../pages/call-progress.tsx'
import { CasePage, CasesPage } from '../pages/cases.tsx'
import { NamedPage } from '../pages/named.tsx'
import { showCall } from '../reads/calls.ts'
import { showNamed } from '../reads/named.ts'
import * as reads from '../reads/shown.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const decidingRoutes = new Hono<Env>()
  .get(paths.declarationCalls.pattern, open('organiser'), showProgress)
  .post(paths.declarationCalls.pattern, open('organiser'), acting, call)
  .post(paths.declarationCallReminder.pattern, open('organiser'), acting, remind)
  .get(paths.conflictCases.pattern, open('organiser'), listCases)
  .get(paths.conflictCase.pattern, open('organiser'), showCase)
  .post(paths.conflictCase.pattern, open('organiser'), acting, decide)
  .get(paths.namedExaminers.pattern, open('signed-in'), showExaminers)
  .post(paths.namedExaminers.pattern, open('signed-in'), acting, accept)
  .post(paths.objection.pattern, open('signed-in'), acting, object)
  .post(paths.objectionBack.pattern, open('signed-in'), acting, takeBack)

async function showProgress(c: Visit) {
  return c.html(CallProgressPage({ view: c.var.view, shown: await showCall(c.var.ask) }))
}

async function call(c: Visit) {
  const form = readForm(calling, formBody(c))
  if (!form.ok) return refuseCall(c, form.errors)
  const called = await callForDeclarations(c.var.act, form.value.dueOn)
  if (!called.ok) return refuseCall(c, { dueOn: `error.${called.reason}` })
  return done(c, paths.declarationCalls.to(), t(c)(`done.asking.${called.value}`))
}

async function refuseCall(c: Visit, errors: FieldErrors) {
  const shown = await showCall(c.var.ask)
  const refused = { errors: toldBy(t(c), errors), values: valuesOf(formBody(c)) }
  return c.html(CallProgressPage({ view: c.var.view, shown, ...refused }), 422)
}

async function remind(c: Visit) {
  const letters = await remindAll(c.var.act)
  return done(c, paths.declarationCalls.to(), t(c)('done.reminded', { letters }))
}

async function listCases(c: Visit) {
  const cases = await reads.listCases(c.var.ask)
  return c.html(CasesPage({ view: c.var.view, cases }))
}

async function showCase(c: Visit) {
  const matter = await reads.showCase(c.var.ask, pairIn(c))
  return c.html(CasePage({ view: c.var.view, ...matter }))
}

async function decide(c: Visit) {
  const body = formBody(c)
  const form = readForm(deciding, body)
  const refuse = async (errors: FieldErrors) => {
    const matter = await reads.showDecidable(c.var.ask, pairIn(c))
    const refused = { errors: toldBy(t(c), errors), values: valuesOf(body) }
    return c.html(CasePage({ view: c.var.view, ...matter, ...refused }), 422)
  }
  if (!form.ok) return refuse(form.errors)
  const decided = await decideConflict(c.var.act, pairIn(c), form.value)
  if (!decided.ok) return refuse({ about: `error.${decided.reason}` })
  return done(c, paths.conflictCases.to(), t(c)('done.decided'))
}

async function showExaminers(c: Visit) {
  const shown = await showNamed(c.var.ask, entryIn(c))
  return c.html(NamedPage({ view: c.var.view, shown }))
}

async function accept(c: Visit) {
  await acceptNamed(c.var.act, entryIn(c))
  return done(c, namedPath(c), t(c)('done.named-accepted'))
}

async function object(c: Visit) {
  const person = personIn(c)
  const field = `reason-${person}`
  const said = valuesOf(formBody(c))[field] ?? ''
  const objected = await objectTo(c.var.act, entryIn(c), person, said)
  if (objected.ok) return done(c, namedPath(c), t(c)('done.objected'))
  return refuseObjection(c, { [field]: objected.reason })
}

async function takeBack(c: Visit) {
  const person = personIn(c)
  const taken = await takeBackObjection(c.var.act, entryIn(c), person)
  if (taken.ok) return done(c, namedPath(c), t(c)('done.objection-back'))
  return refuseObjection(c, { [`name-${person}`]: taken.reason })
}

type ObjectionRefusal =
  | 'objection-already'
  | 'objection-late'
  | 'objection-reason'
  | 'objection-long'
  | 'objection-decided'
  | 'objection-gone'

async function refuseObjection(c: Visit, why: Readonly<Record<string, ObjectionRefusal>>) {
  const { view } = c.var
  const shown = await showNamed(c.var.ask, entryIn(c))
  const { contact } = view.award
  const errors = Object.fromEntries(
    Object.entries(why).map(([field, reason]) => [field, t(c)(`error.${reason}`, { contact })]),
  )
  return c.html(NamedPage({ view, shown, errors, values: valuesOf(formBody(c)) }), 422)
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function personIn(c: Visit): PersonId {
  return idFrom(c.req.param('person'))
}

function pairIn(c: Visit) {
  return { personId: personIn(c), entryId: entryIn(c) }
}

function namedPath(c: Visit): string {
  return paths.namedExaminers.to({ entry: entryIn(c) })
}

// The addresses of site visits.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { type FieldErrors, readForm, toldBy, type Values, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { clockTime, plainDate } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { EntryId } from '../entries/model.ts'
import * as actions from './actions.ts'
import { noteForm, planForm, questionForm, reviseForm, waiveForm } from './forms.ts'
import type { Note, NoteId, TeamVisit } from './model.ts'
import { VisitsPage } from './pages/list.tsx'
import { NotePage } from './pages/notes.tsx'
import { OrganiserPage, UnitPage } from './pages/others.tsx'
import { PlanPage } from './pages/plan.tsx'
import { RevisePage } from './pages/revise.tsx'
import { type Refused, VisitPage } from './pages/visit.tsx'
import * as reads from './reads.ts'
import { say } from './words/say.ts'

export const visitRoutes = new Hono<Env>()
  .get(paths.visits.pattern, open('examiner', 'organiser'), list)
  .get(paths.visit.pattern, open('examiner', 'organiser'), show)
  .get(paths.visitForUnit.pattern, open('signed-in'), forUnit)
  .get(paths.visitPlan.pattern, open('examiner'), plan)
  .post(paths.visitPlan.pattern, open('examiner'), acting, savePlan)
  .post(paths.visitQuestions.pattern, open('examiner'), acting, ask)
  .post(paths.visitQuestionGone.pattern, open('examiner'), acting, dropQuestion)
  .post(paths.visitNotes.pattern, open('examiner'), acting, write)
  .get(paths.visitNote.pattern, open('examiner'), note)
  .post(paths.visitNote.pattern, open('examiner'), acting, change)
  .post(paths.visitNoteGone.pattern, open('examiner'), acting, dropNote)
  .post(paths.visitDone.pattern, open('examiner'), acting, complete)
  .post(paths.visitWaived.pattern, open('organiser'), acting, waive)
  .get(paths.visitRevise.pattern, open('examiner'), weigh)
  .post(paths.visitRevise.pattern, open('examiner'), acting, revise)
  .post(paths.visitFinal.pattern, open('examiner'), acting, finish)

type Key = Parameters<ReturnType<typeof say>>[0]

async function list(c: Context<Env>) {
  const { ask, view } = c.var
  return c.html(VisitsPage({ view, lines: await reads.listVisits(ask) }))
}

async function show(c: Context<Env>) {
  const { ask, view } = c.var
  const shown = await reads.showVisit(ask, entryOf(c))
  if (shown.kind === 'team') return c.html(VisitPage({ view, visit: shown.visit }))
  return c.html(OrganiserPage({ view, about: shown.visit, mayWaive: shown.mayWaive }))
}

async function forUnit(c: Context<Env>) {
  const { ask, view } = c.var
  return c.html(UnitPage({ view, about: await reads.showForUnit(ask, entryOf(c)) }))
}

async function plan(c: Context<Env>) {
  const { ask, view } = c.var
  const visit = await reads.showPlan(ask, entryOf(c))
  return c.html(PlanPage({ view, visit, values: valuesOfPlan(visit), errors: {} }))
}

async function savePlan(c: Context<Env>) {
  const read = readForm(planForm, formBody(c))
  if (!read.ok) return planAgain(c, told(c, read.errors))
  const outcome = await actions.planVisit(c.var.act, entryOf(c), read.value)
  if (outcome.refusal) return planAgain(c, refused(c, 'to', outcome.refusal))
  return toVisit(c, outcome.outside ? 'plan.saved.outside' : 'plan.saved')
}

async function planAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const visit = await reads.showPlan(act, entryOf(c))
  return c.html(PlanPage({ view, visit, values: valuesOf(formBody(c)), errors }), 422)
}

async function ask(c: Context<Env>) {
  const read = readForm(questionForm, formBody(c))
  if (!read.ok) return visitAgain(c, 'question', told(c, read.errors))
  const { refusal } = await actions.askQuestion(c.var.act, entryOf(c), read.value)
  return refusal
    ? visitAgain(c, 'question', refused(c, 'text', refusal))
    : toVisit(c, 'question.saved')
}

async function dropQuestion(c: Context<Env>) {
  const question = idFrom<'visit-question'>(c.req.param('question'))
  const { refusal } = await actions.dropQuestion(c.var.act, entryOf(c), question)
  return refusal
    ? visitAgain(c, 'step', refused(c, 'step', refusal))
    : toVisit(c, 'question.removed')
}

async function write(c: Context<Env>) {
  const read = readForm(noteForm, formBody(c))
  if (!read.ok) return visitAgain(c, 'note', told(c, read.errors))
  const { refusal } = await actions.keepNote(c.var.act, entryOf(c), read.value)
  return refusal
    ? visitAgain(c, 'note', refused(c, 'note-text', refusal))
    : toVisit(c, 'note.saved')
}

async function visitAgain(c: Context<Env>, form: Refused['form'], errors: FieldErrors) {
  const { act, view } = c.var
  const visit = await reads.showTeamVisit(act, entryOf(c))
  const values = valuesOf(formBody(c))
  return c.html(VisitPage({ view, visit, refused: { form, values, errors } }), 422)
}

async function note(c: Context<Env>) {
  const { ask: asking, view } = c.var
  const visit = await reads.showNote(asking, entryOf(c), noteOf(c))
  const values = valuesOfNote(visit.note)
  return c.html(NotePage({ view, visit, note: visit.note, values, errors: {} }))
}

async function change(c: Context<Env>) {
  const read = readForm(noteForm, formBody(c))
  if (!read.ok) return noteAgain(c, told(c, read.errors))
  const { refusal } = await actions.keepNote(c.var.act, entryOf(c), {
    ...read.value,
    id: noteOf(c),
  })
  return refusal ? noteAgain(c, refused(c, 'note-text', refusal)) : toVisit(c, 'note.saved')
}

async function dropNote(c: Context<Env>) {
  const { refusal } = await actions.dropNote(c.var.act, entryOf(c), noteOf(c))
  return refusal ? noteAgain(c, refused(c, 'note-text', refusal)) : toVisit(c, 'note.removed')
}

async function noteAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const visit = await reads.showNote(act, entryOf(c), noteOf(c))
  const values = { ...valuesOfNote(visit.note), ...valuesOf(formBody(c)) }
  return c.html(NotePage({ view, visit, note: visit.note, values, errors }), 422)
}

async function complete(c: Context<Env>) {
  const { refusal } = await actions.completeVisit(c.var.act, entryOf(c))
  return refusal ? visitAgain(c, 'step', refused(c, 'step', refusal)) : toVisit(c, 'done.saved')
}

async function finish(c: Context<Env>) {
  const { refusal } = await actions.finishAssessment(c.var.act, entryOf(c))
  return refusal ? visitAgain(c, 'step', refused(c, 'step', refusal)) : toVisit(c, 'final.saved')
}

async function waive(c: Context<Env>) {
  const read = readForm(waiveForm, formBody(c))
  if (!read.ok) return organiserAgain(c, told(c, read.errors))
  const { refusal } = await actions.waiveVisit(c.var.act, entryOf(c), read.value.reason)
  return refusal ? organiserAgain(c, refused(c, 'reason', refusal)) : toVisit(c, 'waive.saved')
}

async function organiserAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const shown = await reads.showForOrganiser(act, entryOf(c))
  const typed = { values: valuesOf(formBody(c)), errors }
  return c.html(OrganiserPage({ view, about: shown.visit, mayWaive: true, ...typed }), 422)
}

async function weigh(c: Context<Env>) {
  const { ask: asking, view } = c.var
  const desk = await reads.showRevision(asking, entryOf(c), areaOf(c))
  return c.html(RevisePage({ view, desk, values: {}, errors: {} }))
}

async function revise(c: Context<Env>) {
  const read = readForm(reviseForm, formBody(c))
  if (!read.ok) return weighAgain(c, told(c, read.errors))
  const { refusal } = await actions.reviseArea(c.var.act, entryOf(c), areaOf(c), read.value)
  if (!refusal) return toVisit(c, 'revise.saved')
  const about = refusal === 'no-evidence' || refusal === 'evidence-other-way'
  return weighAgain(c, refused(c, about ? 'evidence' : 'to', refusal))
}

async function weighAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const desk = await reads.showRevision(act, entryOf(c), areaOf(c))
  return c.html(RevisePage({ view, desk, values: valuesOf(formBody(c)), errors }), 422)
}

function toVisit(c: Context<Env>, key: Key) {
  return done(c, paths.visit.to({ entry: entryOf(c) }), say(c.var.view.locale)(key))
}

/** What the forms say is wrong, by field. */
function told(c: Context<Env>, errors: FieldErrors): FieldErrors {
  return toldBy(say(c.var.view.locale), errors)
}

type Refusal = Extract<Key, `refusal.${string}`> extends `refusal.${infer Reason}` ? Reason : never

function refused(c: Context<Env>, field: string, reason: Refusal): FieldErrors {
  return { [field]: say(c.var.view.locale)(`refusal.${reason}`) }
}

function valuesOfPlan({ visit, edition }: TeamVisit): Values {
  const planned = visit?.plan
  if (!planned) return {}
  const telling = { locale: 'sv', zone: edition.zone } as const
  const met = planned.meetings.map(({ role, about }) => [`meets-${role}`, about] as const)
  return {
    date: plainDate(planned.startsAt, edition.zone),
    from: clockTime(telling, planned.startsAt),
    to: clockTime(telling, planned.endsAt),
    place: planned.place,
    practical: planned.practical,
    ...Object.fromEntries(met),
  }
}

function valuesOfNote({ area, kind, text, questionId, met }: Note): Values {
  return {
    'note-area': area,
    kind,
    'note-text': text,
    question: questionId ?? '',
    met: met ?? '',
  }
}

function entryOf(c: Context<Env>): EntryId {
  return idFrom(c.req.param('entry'))
}

function noteOf(c: Context<Env>): NoteId {
  return idFrom(c.req.param('note'))
}

function areaOf(c: Context<Env>): string {
  return c.req.param('area') ?? ''
}

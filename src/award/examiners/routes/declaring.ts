// Address by address: declarations, one by one and before all entries at once.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import {
  type FieldErrors,
  type Form,
  listOf,
  readForm,
  toldBy,
  valuesOf,
} from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import type { EntryId } from '../../entries/model.ts'
import { declareStep } from '../actions/declaring.ts'
import { declareConflict } from '../actions.ts'
import { readPostedStep } from '../forms/declaring.ts'
import * as forms from '../forms.ts'
import { OwnCallPage, StepPage } from '../pages/calls.tsx'
import { DeclarationPage, DeclarationsPage } from '../pages/declaration.tsx'
import { showOwnCall, showStep } from '../reads/calls.ts'
import * as reads from '../reads/shown.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

const judges = ['examiner', 'juror', 'chair'] as const

/** The list of all comes before the single one, whose address it looks like. */
export const declaringRoutes = new Hono<Env>()
  .get(paths.declarations.pattern, open(...judges), listOwn)
  .get(paths.declarationCall.pattern, open('examiner'), showCall)
  .get(paths.declarationStep.pattern, open('examiner'), showOneStep)
  .post(paths.declarationStep.pattern, open('examiner'), acting, saveStep)
  .get(paths.declaration.pattern, open(...judges), showDeclaration)
  .post(paths.declaration.pattern, open(...judges), acting, declare)

async function listOwn(c: Visit) {
  const shown = await reads.listOwn(c.var.ask)
  return c.html(DeclarationsPage({ view: c.var.view, ...shown }))
}

async function showCall(c: Visit) {
  return c.html(OwnCallPage({ view: c.var.view, shown: await showOwnCall(c.var.ask) }))
}

async function showOneStep(c: Visit) {
  return c.html(StepPage({ view: c.var.view, shown: await showStep(c.var.ask, groupIn(c)) }))
}

/** What is right is saved; what is not is shown again, with everything that was typed. */
async function saveStep(c: Visit) {
  const { group } = await showStep(c.var.ask, groupIn(c))
  const entries = group.rows.map(({ about }) => about.entryId)
  const { step, errors } = readPostedStep(formBody(c), entries)
  const { saved, refused } = await declareStep(c.var.act, groupIn(c), step)
  const wrong = [...refused].map(([entry, why]) => [`answer-${entry}`, `error.${why}`] as const)
  const all: FieldErrors = { ...errors, ...Object.fromEntries(wrong) }
  const shown = await showStep(c.var.act, groupIn(c))
  if (Object.keys(all).length > 0) {
    const refusal = { errors: told(c, all), posted: step, ...(saved > 0 ? { saved } : {}) }
    return c.html(StepPage({ view: c.var.view, shown, ...refusal }), 422)
  }
  const { next } = shown
  const on = next ? paths.declarationStep.to({ group: next.key }) : paths.declarationCall.to()
  return done(c, on, t(c)('done.step', { saved }))
}

async function showDeclaration(c: Visit) {
  const shown = await reads.showOwn(c.var.ask, entryIn(c))
  return c.html(DeclarationPage({ view: c.var.view, ...shown }))
}

async function declare(c: Visit) {
  const body = formBody(c)
  const form = readForm(forms.answering, body)
  if (!form.ok) return refuse(c, body, form.errors)
  const declared = await declareConflict(c.var.act, entryIn(c), form.value)
  if (!declared.ok) return refuse(c, body, refusalAt(declared.reason))
  return done(c, paths.declarations.to(), t(c)(`done.declared.${declared.value.answer}`))
}

async function refuse(c: Visit, body: Form, errors: FieldErrors) {
  const shown = await reads.showOwn(c.var.ask, entryIn(c))
  const chosen = {
    answer: String(body['answer'] ?? ''),
    lawGrounds: listOf(body['lawGrounds']),
    awardGrounds: listOf(body['awardGrounds']),
  }
  const refused = { errors: told(c, errors), values: valuesOf(body), chosen }
  return c.html(DeclarationPage({ view: c.var.view, ...shown, ...refused }), 422)
}

function refusalAt(reason: 'grounds-missing' | 'explanation-missing' | 'grounds-contradict') {
  const field = reason === 'explanation-missing' ? 'explanation' : 'lawGrounds'
  return { [field]: `error.${reason}` }
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(t(c), errors)
}

function groupIn(c: Visit): string {
  return c.req.param('group') ?? ''
}

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

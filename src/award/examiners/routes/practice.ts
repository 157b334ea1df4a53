// Address by address: the practice entry with its key, and the promise of secrecy.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { found } from '../../../base/lib/failures.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import * as actions from '../actions/practice.ts'
import { signPromise } from '../actions/promise.ts'
import * as forms from '../forms/training.ts'
import { PracticePage } from '../pages/practice.tsx'
import { PracticeKeyPage } from '../pages/practice-key.tsx'
import { PracticeResultPage } from '../pages/practice-result.tsx'
import { PromisePage, PromiseReceiptPage } from '../pages/promise.tsx'
import * as reads from '../reads/practice.ts'
import { canonicalPromise } from '../rules/promise.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const practiceRoutes = new Hono<Env>()
  .get(paths.practiceKey.pattern, open('organiser'), showKey)
  .post(paths.practiceKey.pattern, open('organiser'), acting, saveKey)
  .post(paths.practiceOpen.pattern, open('organiser'), acting, openPractice)
  .get(paths.practiceResult.pattern, open('organiser'), showResult)
  .get(paths.practice.pattern, open('examiner'), showPractice)
  .post(paths.practice.pattern, open('examiner'), acting, score)
  .get(paths.promise.pattern, open('examiner'), showPromise)
  .post(paths.promise.pattern, open('examiner'), acting, sign)
  .get(paths.promiseReceipt.pattern, open('examiner'), showReceipt)
  .get(paths.promiseFile.pattern, open('examiner'), takeReceipt)

async function showKey(c: Visit) {
  const shown = await reads.showPracticeKey(c.var.ask)
  return c.html(PracticeKeyPage({ view: c.var.view, shown }))
}

async function saveKey(c: Visit) {
  const { edition, areas } = await reads.showPracticeKey(c.var.ask)
  const form = forms.readPractice(areas, formBody(c))
  if (!form.ok) return refuseKey(c, toldBy(tell(c), form.errors))
  const saved = await actions.savePractice(c.var.act, edition, form.value)
  if (!saved.ok) return refuseKey(c, refusal(c, saved.reason))
  return done(c, paths.practiceKey.to(), tell(c)('practice.done.saved'))
}

async function openPractice(c: Visit) {
  const { edition } = await reads.showPracticeKey(c.var.ask)
  const opened = await actions.openPractice(c.var.act, edition)
  if (!opened.ok) return refuseKey(c, refusal(c, opened.reason), { kept: true })
  return done(c, paths.training.to(), tell(c)('practice.done.opened'))
}

/** `kept`: nothing was typed, what is saved is shown. */
async function refuseKey(c: Visit, errors: FieldErrors, { kept = false } = {}) {
  const shown = await reads.showPracticeKey(c.var.ask)
  const values = kept ? {} : { values: valuesOf(formBody(c)) }
  return c.html(PracticeKeyPage({ view: c.var.view, shown, errors, ...values }), 422)
}

async function showResult(c: Visit) {
  const shown = await reads.showPracticeResult(c.var.ask)
  return c.html(PracticeResultPage({ view: c.var.view, shown }))
}

async function showPractice(c: Visit) {
  const shown = await reads.showPractice(c.var.ask)
  return c.html(PracticePage({ view: c.var.view, shown }))
}

async function score(c: Visit) {
  const { edition, areas } = await reads.showPractice(c.var.ask)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showPractice(c.var.ask)
    const refused = { errors, values: valuesOf(formBody(c)) }
    return c.html(PracticePage({ view: c.var.view, shown, ...refused }), 422)
  }
  const form = forms.readScores(areas, formBody(c))
  if (!form.ok) return refuse(toldBy(tell(c), form.errors))
  const scored = await actions.scorePractice(c.var.act, edition, form.value)
  if (!scored.ok && scored.reason === 'areas-missing') {
    const missing = areas.filter(({ key }) => form.value.scores[key] === undefined)
    const sentence = tell(c)('practice.refusal.areas-missing')
    return refuse(Object.fromEntries(missing.map(({ key }) => [`level-${key}`, sentence])))
  }
  if (!scored.ok) return refuse(refusal(c, scored.reason))
  const news = form.value.handIn ? 'handed-in' : 'scored'
  return done(c, paths.practice.to(), tell(c)(`practice.done.${news}`))
}

async function showPromise(c: Visit) {
  const shown = await reads.showPromise(c.var.ask)
  return c.html(PromisePage({ view: c.var.view, shown }))
}

async function sign(c: Visit) {
  const { edition } = await reads.showPromise(c.var.ask)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showPromise(c.var.ask)
    return c.html(PromisePage({ view: c.var.view, shown, errors }), 422)
  }
  const form = readForm(forms.signing, formBody(c))
  if (!form.ok) return refuse({ agree: tell(c)('training.error.agree') })
  const signed = await signPromise(c.var.act, edition, form.value)
  if (!signed.ok) return refuse({ agree: tell(c)(`promise.refusal.${signed.reason}`) })
  return done(c, paths.promiseReceipt.to(), tell(c)('promise.done'))
}

async function showReceipt(c: Visit) {
  const shown = await reads.showPromise(c.var.ask)
  return c.html(PromiseReceiptPage({ view: c.var.view, shown, valid: found(shown.valid) }))
}

/** The very bytes that the checksum is taken over. */
async function takeReceipt(c: Visit) {
  const { valid, edition } = await reads.showPromise(c.var.ask)
  const name = tell(c)('promise.filename', { year: String(edition.year) })
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return c.body(canonicalPromise(found(valid), edition.year))
}

function refusal(c: Visit, reason: string): FieldErrors {
  return { form: tell(c)(`practice.refusal.${reason}` as Key) }
}

function tell(c: Visit) {
  return say(c.var.view.locale)
}

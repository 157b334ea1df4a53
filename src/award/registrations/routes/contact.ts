// Address by address: what contacts and their colleagues do.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { found } from '../../../base/lib/failures.ts'
import { valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import {
  answerQuestion,
  beginRegistration,
  beginWithNewUnit,
  sendRegistration,
  withdrawRegistration,
} from '../actions/registering.ts'
import { readAnswer, readStateUnit, readWithdrawal } from '../forms.ts'
import type { QuestionKey } from '../model.ts'
import { BeginPage } from '../pages/begin.tsx'
import { MinePage } from '../pages/mine.tsx'
import { NewUnitPage } from '../pages/new-unit.tsx'
import { QuestionAnswers, QuestionPage } from '../pages/question.tsx'
import { RegistrationPage } from '../pages/registration.tsx'
import { CheckPage, ReceiptPage, WithdrawPage } from '../pages/sending.tsx'
import {
  listMine,
  type Shown,
  showBeginning,
  showForWriting,
  showRegistration,
  suggestedFor,
  tryAnswer,
} from '../reads.ts'
import { needsOf, questionsFor } from '../rules/questions.ts'
import { idOf, refused, tell, told, type Visit } from './visit.ts'

export const contactRoutes = new Hono<Env>()
  .get(paths.registrations.pattern, open('signed-in'), showMine)
  .post(paths.registrations.pattern, open('signed-in'), acting, begin)
  .get(paths.registrationNew.pattern, open('signed-in'), showBegin)
  .get(paths.registrationNewUnit.pattern, open('signed-in'), showNewUnit)
  .post(paths.registrationNewUnit.pattern, open('signed-in'), acting, beginNewUnit)
  .get(paths.registration.pattern, open('signed-in'), show)
  .get(paths.registrationQuestion.pattern, open('signed-in'), showQuestion)
  .post(paths.registrationQuestion.pattern, open('signed-in'), acting, answer)
  .post(paths.registrationAnswers.pattern, open('signed-in'), showAnswers)
  .get(paths.registrationCheck.pattern, open('signed-in'), showCheck)
  .post(paths.registrationSend.pattern, open('signed-in'), acting, send)
  .get(paths.registrationReceipt.pattern, open('signed-in'), showReceipt)
  .get(paths.registrationWithdraw.pattern, open('signed-in'), showWithdraw)
  .post(paths.registrationWithdraw.pattern, open('signed-in'), acting, withdraw)

async function showMine(c: Visit) {
  return c.html(MinePage({ view: c.var.view, mine: await listMine(c.var.ask) }))
}

async function showBegin(c: Visit) {
  const beginning = await showBeginning(c.var.ask, c.req.query('sok') ?? '')
  return c.html(BeginPage({ view: c.var.view, beginning }))
}

async function begin(c: Visit) {
  const unit = idFrom<'unit'>(String(formBody(c)['unit'] ?? ''))
  const outcome = await beginRegistration(c.var.act, unit)
  if (outcome.ok) return toRegistration(c, outcome.value.id)
  const beginning = await showBeginning(c.var.act, '')
  const errors = { sok: tell(c, `refusal.${outcome.reason}`) }
  return c.html(BeginPage({ view: c.var.view, beginning, errors }), 422)
}

function toRegistration(c: Visit, registration: string) {
  return c.redirect(paths.registration.to({ registration }), 303)
}

async function showNewUnit(c: Visit) {
  const beginning = await showBeginning(c.var.ask, '')
  const values = { name: c.req.query('namn') ?? '' }
  return c.html(NewUnitPage({ view: c.var.view, beginning, values }))
}

async function beginNewUnit(c: Visit) {
  const { view } = c.var
  const beginning = await showBeginning(c.var.act, '')
  const ids = beginning.administrations.map(({ id }) => id)
  const form = readStateUnit(formBody(c), ids)
  if (!form.ok) {
    const page = { view, beginning, values: form.values, errors: told(c, form.errors) }
    return c.html(NewUnitPage(page), 422)
  }
  const outcome = await beginWithNewUnit(c.var.act, form.value)
  if (outcome.ok) return toRegistration(c, outcome.value.id)
  const again = { view, beginning, values: valuesOf(formBody(c)) }
  if (outcome.reason === 'advice') {
    const { advice } = outcome
    return c.html(NewUnitPage({ ...again, advice }), advice.kind === 'suggested' ? 200 : 422)
  }
  const errors = { name: tell(c, `refusal.${outcome.reason}`) }
  return c.html(NewUnitPage({ ...again, errors }), 422)
}

async function show(c: Visit) {
  const shown = await showRegistration(c.var.ask, idOf(c))
  return c.html(RegistrationPage({ view: c.var.view, shown }))
}

/** Only a question that is asked of this unit. */
function questionOf(c: Visit, shown: Shown): QuestionKey {
  const { edition, registration } = shown
  const asked = questionsFor(edition, registration)
  return found(asked.find((question) => question === c.req.param('question')))
}

async function showQuestion(c: Visit) {
  const shown = await showForWriting(c.var.ask, idOf(c))
  const question = questionOf(c, shown)
  const back = c.req.query('till') === 'kontroll' ? 'check' : 'next'
  const route = question === 'unit' ? await suggestedFor(c.var.ask, shown) : undefined
  return c.html(QuestionPage({ view: c.var.view, shown, question, back, route }))
}

async function answer(c: Visit) {
  const { view } = c.var
  const posted = formBody(c)
  const shown = await showForWriting(c.var.act, idOf(c))
  const question = questionOf(c, shown)
  const back = posted['back'] === 'check' ? 'check' : 'next'
  const form = readAnswer(question, posted, choicesOf(shown))
  if (!form.ok) {
    const page = { view, shown, question, back, values: form.values } as const
    return c.html(QuestionPage({ ...page, errors: told(c, form.errors) }), 422)
  }
  const outcome = await answerQuestion(c.var.act, idOf(c), form.value)
  if (outcome.ok) return afterAnswer(c, shown, question, back)
  const errors = { content: tell(c, `refusal.${outcome.reason}`) }
  const page = { view, shown, question, back, values: valuesOf(posted), errors } as const
  return c.html(QuestionPage(page), 422)
}

/** Only the rules' answers, for the part of the page that shows them while one writes. */
async function showAnswers(c: Visit) {
  const { view, ask } = c.var
  const shown = await showForWriting(ask, idOf(c))
  const question = questionOf(c, shown)
  const form = readAnswer(question, formBody(c), choicesOf(shown))
  const gates = form.ok ? await tryAnswer(ask, shown, form.value) : shown
  return c.html(QuestionAnswers({ view, shown, question, gates }))
}

function choicesOf({ edition, administrations, registration }: Shown) {
  return {
    categories: edition.terms.categories.map(({ key }) => key),
    administrations: administrations.map(({ id }) => id),
    needs: needsOf(edition, registration),
  }
}

/** On to the next question, or back to where one came from. */
function afterAnswer(c: Visit, shown: Shown, question: QuestionKey, back: 'check' | 'next') {
  const of = { registration: shown.registration.id }
  if (back === 'check') return c.redirect(paths.registrationCheck.to(of), 303)
  const asked = questionsFor(shown.edition, shown.registration)
  const next = asked[asked.indexOf(question) + 1]
  if (next === undefined) return toRegistration(c, of.registration)
  return c.redirect(paths.registrationQuestion.to({ ...of, question: next }), 303)
}

async function showCheck(c: Visit) {
  const shown = await showForWriting(c.var.ask, idOf(c))
  if (shown.registration.state !== 'draft') return toRegistration(c, shown.registration.id)
  return c.html(CheckPage({ view: c.var.view, shown }))
}

async function send(c: Visit) {
  const outcome = await sendRegistration(c.var.act, idOf(c))
  if (outcome.ok) return c.redirect(paths.registrationReceipt.to({ registration: idOf(c) }), 303)
  const shown = await showForWriting(c.var.act, idOf(c))
  return c.html(CheckPage(refused(c, shown, tell(c, `refusal.${outcome.reason}`))), 422)
}

async function showReceipt(c: Visit) {
  const shown = await showRegistration(c.var.ask, idOf(c))
  found(shown.registration.recordNumber ?? undefined)
  return c.html(ReceiptPage({ view: c.var.view, shown }))
}

async function showWithdraw(c: Visit) {
  const shown = await showRegistration(c.var.ask, idOf(c))
  if (shown.registration.state === 'withdrawn') return toRegistration(c, shown.registration.id)
  return c.html(WithdrawPage({ view: c.var.view, shown }))
}

async function withdraw(c: Visit) {
  const shown = await showRegistration(c.var.act, idOf(c))
  const must = shown.may.send ? 'may' : 'must'
  const form = readWithdrawal(formBody(c), must)
  if (!form.ok) {
    const page = { view: c.var.view, shown, values: form.values, errors: told(c, form.errors) }
    return c.html(WithdrawPage(page), 422)
  }
  const outcome = await withdrawRegistration(c.var.act, idOf(c), form.value.reason)
  const to = paths.registration.to({ registration: idOf(c) })
  if (outcome.ok)
    return done(c, to, tell(c, 'done.withdrawn', { unit: shown.registration.unitName }))
  return c.html(WithdrawPage(refused(c, shown, tell(c, `refusal.${outcome.reason}`))), 422)
}

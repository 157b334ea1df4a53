// Address by address: the call for examiners, applications and invitations.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, listOf, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import * as inviting from '../actions/inviting.ts'
import * as actions from '../actions/recruiting.ts'
import * as forms from '../forms/recruiting.ts'
import type { ApplicationId, InvitationId } from '../model/recruiting.ts'
import { ApplicationPage } from '../pages/application.tsx'
import { ApplicationFormPage, CallPage } from '../pages/become.tsx'
import { InvitationPage } from '../pages/invitation.tsx'
import { CallFormPage, RecruitingPage } from '../pages/recruiting.tsx'
import * as reads from '../reads/recruiting.ts'
import { say } from '../words/say.ts'
import { employerErrors } from './not-found-by-name.ts'

type Visit = Context<Env>

export const recruitingRoutes = new Hono<Env>()
  .get(paths.becomeExaminer.pattern, open('public'), showCall)
  .get(paths.examinerApplying.pattern, open('signed-in'), showApplying)
  .post(paths.examinerApplying.pattern, open('signed-in'), acting, sendApplication)
  .post(paths.examinerApplyingBack.pattern, open('signed-in'), acting, withdraw)
  .get(paths.examinerInvitation.pattern, open('signed-in'), showInvitation)
  .post(paths.examinerInvitation.pattern, open('signed-in'), acting, answerInvitation)
  .get(paths.recruiting.pattern, open('organiser'), showRecruiting)
  .get(paths.examinerCall.pattern, open('organiser'), showCallForm)
  .post(paths.examinerCall.pattern, open('organiser'), acting, keepCall)
  .get(paths.examinerApplication.pattern, open('organiser'), showApplication)
  .post(paths.examinerApplication.pattern, open('organiser'), acting, answerApplication)
  .post(paths.examinerInvitations.pattern, open('organiser'), acting, invite)
  .post(paths.examinerInvitationAgain.pattern, open('organiser'), acting, inviteAgain)
  .post(paths.examinerInvitationBack.pattern, open('organiser'), acting, recall)

async function showCall(c: Visit) {
  return c.html(CallPage({ view: c.var.view, shown: await reads.showCall(c.var.ask) }))
}

async function showApplying(c: Visit) {
  const shown = await reads.showApplying(c.var.ask)
  return c.html(ApplicationFormPage({ view: c.var.view, shown }))
}

async function sendApplication(c: Visit) {
  const body = formBody(c)
  const form = readForm(forms.application, body)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showApplying(c.var.ask)
    const refused = { errors, values: valuesOf(body), categories: listOf(body['categories']) }
    return c.html(ApplicationFormPage({ view: c.var.view, shown, ...refused }), 422)
  }
  if (!form.ok) return refuse(told(c, form.errors))
  const outcome = await actions.sendApplication(c.var.act, form.value)
  if ('refusal' in outcome) return refuse(employerErrors(c.var.view.locale, outcome))
  if (!outcome.ok) return refuse({ name: t(c)(`refusal.${outcome.reason}`) })
  return done(c, paths.becomeExaminer.to(), t(c)('done.applied'))
}

async function withdraw(c: Visit) {
  const outcome = await actions.withdrawApplication(c.var.act)
  if (outcome.ok) return done(c, paths.becomeExaminer.to(), t(c)('done.application-withdrawn'))
  const shown = await reads.showCall(c.var.ask)
  const error = t(c)('refusal.not-open')
  return c.html(CallPage({ view: c.var.view, shown, error }), 422)
}

async function showInvitation(c: Visit) {
  const shown = await reads.showInvitation(c.var.ask, invitationIn(c))
  return c.html(InvitationPage({ view: c.var.view, shown }))
}

async function answerInvitation(c: Visit) {
  const body = formBody(c)
  const id = invitationIn(c)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showInvitation(c.var.ask, id)
    const refused = { errors, values: valuesOf(body), categories: listOf(body['categories']) }
    return c.html(InvitationPage({ view: c.var.view, shown, ...refused }), 422)
  }
  const form = readForm(forms.invited, body)
  if (!form.ok) return refuse(told(c, form.errors))
  if (form.value.do === 'decline') {
    const declined = await inviting.declineInvitation(c.var.act, id, form.value.reason)
    if (!declined.ok) return refuse({ reason: t(c)(`refusal.${declined.reason}`) })
    return done(c, paths.examinerInvitation.to({ invitation: id }), t(c)('done.declined'))
  }
  const accepted = await inviting.acceptInvitation(c.var.act, id, form.value)
  if ('refusal' in accepted) return refuse(employerErrors(c.var.view.locale, accepted))
  if (!accepted.ok) return refuse({ name: t(c)(`refusal.${accepted.reason}`) })
  return done(c, paths.ownExaminer.to(), t(c)('done.accepted'))
}

async function showRecruiting(c: Visit) {
  return c.html(RecruitingPage({ view: c.var.view, shown: await reads.showRecruiting(c.var.ask) }))
}

async function showCallForm(c: Visit) {
  return c.html(CallFormPage({ view: c.var.view, shown: await reads.showRecruiting(c.var.ask) }))
}

async function keepCall(c: Visit) {
  const form = readForm(forms.call, formBody(c))
  if (!form.ok) {
    const shown = await reads.showRecruiting(c.var.ask)
    const refused = { errors: told(c, form.errors), values: form.values }
    return c.html(CallFormPage({ view: c.var.view, shown, ...refused }), 422)
  }
  await actions.keepCall(c.var.act, form.value)
  return done(c, paths.recruiting.to(), t(c)('done.call'))
}

async function showApplication(c: Visit) {
  const shown = await reads.showApplication(c.var.ask, applicationIn(c))
  return c.html(ApplicationPage({ view: c.var.view, shown }))
}

async function answerApplication(c: Visit) {
  const body = formBody(c)
  const form = readForm(forms.answer, body)
  const refuse = async (errors: FieldErrors) => {
    const shown = await reads.showApplication(c.var.ask, applicationIn(c))
    const refused = { errors, values: valuesOf(body), categories: listOf(body['categories']) }
    return c.html(ApplicationPage({ view: c.var.view, shown, ...refused }), 422)
  }
  if (!form.ok) return refuse(told(c, form.errors))
  const outcome = await actions.answerApplication(c.var.act, applicationIn(c), form.value)
  if (!outcome.ok) {
    const field = outcome.reason === 'reason-missing' ? 'reason' : 'word'
    return refuse({ [field]: t(c)(`refusal.${outcome.reason}`) })
  }
  return done(c, paths.recruiting.to(), t(c)(`done.application.${form.value.word}`))
}

async function refuseRecruiting(c: Visit, errors: FieldErrors) {
  const shown = await reads.showRecruiting(c.var.ask)
  const page = { view: c.var.view, shown, errors, values: valuesOf(formBody(c)) }
  return c.html(RecruitingPage(page), 422)
}

async function invite(c: Visit) {
  const form = readForm(forms.invitation, formBody(c))
  if (!form.ok) return refuseRecruiting(c, told(c, form.errors))
  const outcome = await inviting.invite(c.var.act, form.value)
  if (!outcome.ok) {
    const field = outcome.reason === 'day-gone' ? 'lastDay' : 'email'
    return refuseRecruiting(c, { [field]: t(c)(`refusal.${outcome.reason}`) })
  }
  return done(c, paths.recruiting.to(), t(c)('done.invited'))
}

async function inviteAgain(c: Visit) {
  const id = invitationIn(c)
  const refuse = async (sentence: string) => {
    const shown = await reads.showRecruiting(c.var.ask)
    const field = `again-${id}`
    const typed = valuesOf(formBody(c))['lastDay'] ?? ''
    const refused = { errors: { [field]: sentence }, values: { [field]: typed } }
    return c.html(RecruitingPage({ view: c.var.view, shown, ...refused }), 422)
  }
  const form = readForm(forms.again, formBody(c))
  if (!form.ok) return refuse(t(c)('error.day'))
  const outcome = await inviting.inviteAgain(c.var.act, id, form.value.lastDay)
  if (!outcome.ok) return refuse(t(c)(`refusal.${outcome.reason}`))
  return done(c, paths.recruiting.to(), t(c)('done.invited'))
}

async function recall(c: Visit) {
  const outcome = await inviting.recallInvitation(c.var.act, invitationIn(c))
  if (outcome.ok) return done(c, paths.recruiting.to(), t(c)('done.recalled'))
  return refuseRecruiting(c, { invitations: t(c)('refusal.not-open') })
}

function applicationIn(c: Visit): ApplicationId {
  return idFrom(c.req.param('application'))
}

function invitationIn(c: Visit): InvitationId {
  return idFrom(c.req.param('invitation'))
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(t(c), errors)
}

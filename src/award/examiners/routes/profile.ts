// Address by address: what an examiner tells of themselves, and what the organiser confirms of it.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, listOf, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import * as claims from '../actions/claims.ts'
import * as own from '../actions/own-profile.ts'
import * as forms from '../forms/profile.ts'
import { employment, ending } from '../forms.ts'
import type { EmploymentId } from '../model.ts'
import { ClaimsPage } from '../pages/claims.tsx'
import { OwnProfilePage } from '../pages/own-profile.tsx'
import { showClaims, showOwnProfile } from '../reads/profile.ts'
import { say } from '../words/say.ts'
import { employerErrors, unitUnknown } from './not-found-by-name.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const examinerProfileRoutes = new Hono<Env>()
  .get(paths.ownExaminer.pattern, open('examiner'), show)
  .post(paths.ownExaminerSkills.pattern, open('examiner'), acting, tellSkills)
  .post(paths.ownExaminerExperience.pattern, open('examiner'), acting, tellExperience)
  .post(paths.ownExaminerYear.pattern, open('examiner'), acting, tellYear)
  .post(paths.ownExaminerWishes.pattern, open('examiner'), acting, tellWish)
  .post(paths.ownExaminerWishGone.pattern, open('examiner'), acting, takeBackWish)
  .post(paths.ownExaminerNeeds.pattern, open('examiner'), acting, tellNeeds)
  .post(paths.ownEmployments.pattern, open('examiner'), acting, tellEmployment)
  .post(paths.ownEmploymentEnd.pattern, open('examiner'), acting, askToEnd)
  .post(paths.ownEmploymentGone.pattern, open('examiner'), acting, askToRemove)
  .post(paths.ownClaimGone.pattern, open('examiner'), acting, withdraw)
  .get(paths.examinerClaims.pattern, open('organiser'), listClaims)
  .post(paths.examinerClaim.pattern, open('organiser'), acting, decide)

async function show(c: Visit) {
  return c.html(OwnProfilePage({ view: c.var.view, shown: await showOwnProfile(c.var.ask) }))
}

/** The page again, with what was typed. `errors`: finished sentences. */
async function refuse(c: Visit, errors: FieldErrors, values = valuesOf(formBody(c))) {
  const body = formBody(c)
  const shown = await showOwnProfile(c.var.ask)
  const ticked = Object.fromEntries(
    ['categories', 'daysAway']
      .filter((name) => name in body)
      .map((name) => [name, listOf(body[name])] as const),
  )
  const page = { view: c.var.view, shown, errors, values, ticked }
  return c.html(OwnProfilePage(page), 422)
}

function back(c: Visit, key: Key) {
  return done(c, paths.ownExaminer.to(), t(c)(key))
}

async function tellSkills(c: Visit) {
  const form = readForm(forms.skills, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  await own.tellSkills(c.var.act, form.value)
  return back(c, 'done.told')
}

async function tellExperience(c: Visit) {
  const form = readForm(forms.experience, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const outcome = await own.tellExperience(c.var.act, form.value)
  if (!outcome.ok) return refuse(c, { year: t(c)(`error.${outcome.reason}`) })
  return back(c, 'done.told')
}

async function tellYear(c: Visit) {
  const form = readForm(forms.yearRoom, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  await own.tellYear(c.var.act, form.value)
  return back(c, 'done.saved')
}

async function tellWish(c: Visit) {
  const form = readForm(forms.wish, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const { wish, wishAbout: about, wishUnit: unit } = form.value
  const outcome = await own.tellWish(c.var.act, { wish, about, unit })
  if (outcome.ok) return back(c, 'done.saved')
  const field = outcome.reason.startsWith('unit-') ? 'wishUnit' : 'wishAbout'
  const alike = outcome.alike ?? []
  if (outcome.reason === 'unit-unknown')
    return refuse(c, { [field]: unitUnknown(c.var.view.locale, alike) })
  return refuse(c, { [field]: t(c)(`error.${outcome.reason}`, { alike: alike.join('», «') }) })
}

async function takeBackWish(c: Visit) {
  const form = readForm(forms.wishGone, formBody(c))
  if (!form.ok) return refuse(c, told(c, { wishAbout: 'error.choice' }))
  await own.takeBackWish(c.var.act, form.value)
  return back(c, 'done.saved')
}

async function tellNeeds(c: Visit) {
  const form = readForm(forms.needs, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  await own.tellNeeds(c.var.act, form.value)
  return back(c, 'done.saved')
}

async function tellEmployment(c: Visit) {
  const form = readForm(employment, formBody(c))
  if (!form.ok) return refuse(c, told(c, form.errors))
  const outcome = await own.tellEmployment(c.var.act, form.value)
  if (outcome.refusal) return refuse(c, employerErrors(c.var.view.locale, outcome))
  return back(c, 'done.employment-told')
}

async function askToEnd(c: Visit) {
  const id: EmploymentId = idFrom(c.req.param('employment'))
  const form = readForm(ending, formBody(c))
  const field = `end-${id}`
  const typed = { [field]: valuesOf(formBody(c))['validTo'] ?? '' }
  if (!form.ok) return refuse(c, { [field]: t(c)('error.day') }, typed)
  const outcome = await own.askToEnd(c.var.act, id, form.value.validTo)
  if (!outcome.ok) return refuse(c, { [field]: t(c)(`error.${outcome.reason}`) }, typed)
  return back(c, 'done.asked')
}

async function askToRemove(c: Visit) {
  await own.askToEnd(c.var.act, idFrom(c.req.param('employment')), null)
  return back(c, 'done.asked')
}

async function withdraw(c: Visit) {
  const outcome = await own.withdrawClaim(c.var.act, idFrom(c.req.param('claim')))
  if (!outcome.ok) return refuse(c, { form: t(c)('refusal.not-waiting') })
  return back(c, 'done.claim-withdrawn')
}

async function listClaims(c: Visit) {
  return c.html(ClaimsPage({ view: c.var.view, shown: await showClaims(c.var.ask) }))
}

async function decide(c: Visit) {
  const form = readForm(forms.deciding, formBody(c))
  if (!form.ok) return refuseClaim(c, 'error.choice')
  const id = idFrom<'examiner-claim'>(c.req.param('claim'))
  const word = form.value.do
  const outcome =
    word === 'undo'
      ? await claims.undoClaim(c.var.act, id)
      : await claims.decideClaim(c.var.act, id, word)
  if (!outcome.ok) return refuseClaim(c, `refusal.${outcome.reason}`)
  return done(c, paths.examinerClaims.to(), t(c)(`done.claim.${word}`))
}

async function refuseClaim(c: Visit, key: Key) {
  const shown = await showClaims(c.var.ask)
  return c.html(ClaimsPage({ view: c.var.view, shown, errors: { waiting: t(c)(key) } }), 422)
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(t(c), errors)
}

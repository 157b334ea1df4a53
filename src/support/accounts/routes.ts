// Address by address: signing in, one's account, and everybody's.
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { acting } from '../../base/http/acting.ts'
import { cookieName, cookieOptions } from '../../base/http/cookies.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { type FieldErrors, readForm, toldBy } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { endOfDay } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import { FailurePage } from '../../base/ui/failure-pages.tsx'
import * as actions from './actions.ts'
import { addPerson, askForCode, enterCode, giveRole, ownName } from './forms.ts'
import * as own from './pages/own.tsx'
import * as everybody from './pages/people.tsx'
import { listDemonstration, listPeople, showOwn, showPerson } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
/** The administrations that a coordinator can act for, asked of a later part by the site. */
export type Administrations = (
  c: Visit,
) => Promise<readonly { readonly value: string; readonly label: string }[]>

export function accountRoutes(administrations: Administrations) {
  return new Hono<Env>()
    .get(paths.signIn.pattern, open('public'), showSignIn)
    .post(paths.signIn.pattern, open('public'), acting, sendCode)
    .get(paths.signInCode.pattern, open('public'), showCode)
    .post(paths.signInCode.pattern, open('public'), acting, enter)
    .post(paths.signOut.pattern, open('signed-in'), acting, leave)
    .post(paths.language.pattern, open('public'), speak)
    .get(paths.profile.pattern, open('signed-in'), showProfile)
    .post(paths.profile.pattern, open('signed-in'), acting, rename)
    .post(paths.endSession.pattern, open('signed-in'), acting, endOwnSession)
    .get(paths.people.pattern, open('organiser'), showPeople)
    .post(paths.people.pattern, open('organiser'), acting, add)
    .get(paths.person.pattern, open('organiser'), (c) => showOne(c, administrations))
    .post(paths.endSessions.pattern, open('organiser'), acting, signOutEverywhere)
    .post(paths.giveRole.pattern, open('organiser'), acting, (c) => give(c, administrations))
    .post(paths.endRole.pattern, open('organiser'), acting, end)
}

/** Only put up in a demonstration. */
export const demonstrationRoutes = new Hono<Env>()
  .get(paths.become.pattern, open('public'), showBecome)
  .post(paths.become.pattern, open('public'), acting, become)

function showSignIn(c: Visit) {
  return c.html(own.SignInPage({ view: c.var.view, back: c.req.query('till') ?? '' }))
}

async function sendCode(c: Visit) {
  const { view } = c.var
  const back = String(formBody(c)['back'] ?? '')
  const form = readForm(askForCode, formBody(c))
  if (!form.ok) {
    const { values } = form
    return c.html(own.SignInPage({ view, back, values, errors: told(c, form.errors) }), 422)
  }
  const asked = { email: form.value.email, locale: view.locale, address: addressOf(c) }
  const browser = await actions.sendCode(c.var.act, asked)
  if (!browser) return c.html(FailurePage({ view, kind: 'too-often' }), 429)
  const name = cookieName('sign-in', c.var.secure)
  setCookie(c, name, browser, { ...cookieOptions(c.var.secure), maxAge: 600 })
  return c.redirect(`${paths.signInCode.to()}?till=${encodeURIComponent(back)}`, 303)
}

function showCode(c: Visit) {
  return c.html(own.CodePage({ view: c.var.view, back: c.req.query('till') ?? '' }))
}

async function enter(c: Visit) {
  const { view, secure } = c.var
  const back = String(formBody(c)['back'] ?? '')
  const form = readForm(enterCode, formBody(c))
  const refuse = (errors: FieldErrors) =>
    c.html(own.CodePage({ view, back, errors: told(c, errors) }), 422)
  if (!form.ok) return refuse(form.errors)
  const browser = getCookie(c, cookieName('sign-in', secure)) ?? ''
  const outcome = await actions.signIn(c.var.act, browser, form.value.code, deviceOf(c))
  if (!outcome.token) return refuse({ code: `error.code.${outcome.refusal}` })
  deleteCookie(c, cookieName('sign-in', secure), { path: '/', secure })
  return welcome(c, outcome.token, back)
}

function showBecome(c: Visit) {
  return listDemonstration(c.var.ask).then((people) =>
    c.html(own.BecomePage({ view: c.var.view, people })),
  )
}

async function become(c: Visit) {
  const person: PersonId = idFrom(String(formBody(c)['person']))
  const token = await actions.become(c.var.act, c.var.view.demonstration, person, deviceOf(c))
  return welcome(c, token, '')
}

function welcome(c: Visit, token: string, back: string) {
  setCookie(c, cookieName('session', c.var.secure), token, cookieOptions(c.var.secure))
  return c.redirect(ownAddress(back) ?? paths.todo.to(), 303)
}

async function leave(c: Visit) {
  if (c.var.session) await actions.signOut(c.var.act, c.var.session)
  deleteCookie(c, cookieName('session', c.var.secure), { path: '/', secure: c.var.secure })
  return c.redirect(paths.start.to(), 303)
}

function speak(c: Visit) {
  const form = formBody(c)
  const locale = form['locale'] === 'en' ? 'en' : 'sv'
  setCookie(c, 'sprak', locale, { ...cookieOptions(c.var.secure), maxAge: 31_536_000 })
  return c.redirect(ownAddress(String(form['back'] ?? '')) ?? paths.start.to(), 303)
}

async function showProfile(c: Visit) {
  const { person, sessions } = await showOwn(c.var.ask)
  const { name, email } = person
  return c.html(own.ProfilePage({ view: c.var.view, name, email, sessions }))
}

async function rename(c: Visit) {
  const form = readForm(ownName, formBody(c))
  if (!form.ok) {
    const { person, sessions } = await showOwn(c.var.ask)
    const shown = { view: c.var.view, name: person.name, email: person.email, sessions }
    const refused = { values: form.values, errors: told(c, form.errors) }
    return c.html(own.ProfilePage({ ...shown, ...refused }), 422)
  }
  await actions.changeName(c.var.act, form.value.name)
  return done(c, paths.profile.to(), say(c.var.view.locale)('done.name'))
}

async function endOwnSession(c: Visit) {
  await actions.endSession(c.var.act, idFrom(c.req.param('session')))
  return done(c, paths.profile.to(), say(c.var.view.locale)('done.session'))
}

async function showPeople(c: Visit) {
  const sought = c.req.query('sok') ?? ''
  const people = await listPeople(c.var.ask, sought)
  return c.html(everybody.PeoplePage({ view: c.var.view, sought, people }))
}

async function add(c: Visit) {
  const form = readForm(addPerson, formBody(c))
  if (!form.ok) {
    const people = await listPeople(c.var.ask, '')
    const refused = { values: form.values, errors: told(c, form.errors) }
    return c.html(everybody.PeoplePage({ view: c.var.view, sought: '', people, ...refused }), 422)
  }
  const person = await actions.addPerson(c.var.act, form.value)
  return done(c, paths.person.to({ person: person.id }), say(c.var.view.locale)('done.person'))
}

async function showOne(c: Visit, administrations: Administrations) {
  const shown = await showPerson(c.var.ask, idFrom(c.req.param('person')))
  const organisations = await administrations(c)
  return c.html(everybody.PersonPage({ view: c.var.view, ...shown, organisations }))
}

async function give(c: Visit, administrations: Administrations) {
  const personId: PersonId = idFrom(c.req.param('person'))
  const form = readForm(giveRole, formBody(c))
  if (!form.ok) {
    const shown = await showPerson(c.var.ask, personId)
    const organisations = await administrations(c)
    const refused = { values: form.values, errors: told(c, form.errors) }
    return c.html(
      everybody.PersonPage({ view: c.var.view, ...shown, organisations, ...refused }),
      422,
    )
  }
  const { role, organisation, until } = form.value
  const validTo = until === '' ? null : endOfDay(until, c.var.view.zone)
  const organisationId = organisation || null
  await actions.giveRole(c.var.act, { personId, role, organisationId, validTo })
  return done(c, paths.person.to({ person: personId }), say(c.var.view.locale)('done.role'))
}

async function signOutEverywhere(c: Visit) {
  const person: PersonId = idFrom(c.req.param('person'))
  await actions.endSessionsOf(c.var.act, person)
  return done(c, paths.person.to({ person }), say(c.var.view.locale)('done.signed-out'))
}

async function end(c: Visit) {
  const person: PersonId = idFrom(c.req.param('person'))
  await actions.endRole(c.var.act, person, idFrom(c.req.param('role')))
  return done(c, paths.person.to({ person }), say(c.var.view.locale)('done.role-ended'))
}

/** Only within the site: a link in a letter cannot lead elsewhere. */
function ownAddress(back: string): string | undefined {
  return /^\/(?![/\\])/.test(back) ? back : undefined
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(say(c.var.view.locale), errors)
}

function deviceOf(c: Visit): string {
  return c.req.header('user-agent') ?? ''
}

/** Without a socket, as when the site is asked from within, all are taken for one. */
function addressOf(c: Visit): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown'
}

// Address by address: boards, administrations, companies, departments and operators.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, valuesOf } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import {
  addOrganisation,
  changeOrganisation,
  changeOrganisationFrom,
  endOrganisation,
  reopenOrganisation,
  takeBackOrganisationChange,
} from '../actions/organisations.ts'
import { readEnd, readOrganisation, readOrganisationFrom } from '../forms/organisations.ts'
import { organisationKinds } from '../model.ts'
import { OrganisationPage, PublicOrganisationPage } from '../pages/organisation.tsx'
import {
  ChangeOrganisationFromPage,
  ChangeOrganisationPage,
  EndOrganisationPage,
} from '../pages/organisation-forms.tsx'
import { OrganisationsPage } from '../pages/organisations.tsx'
import {
  listKind,
  type OrganisationChoices,
  showNewOrganisation,
  showOrganisation,
  showPublicOrganisation,
} from '../reads/organisations.ts'
import { dayOf, type Key, organisationIdOf, tell, today, told, type Visit } from './visit.ts'

export const organisationRoutes = new Hono<Env>()
  .get(paths.organisations.pattern, open('organiser'), showAll)
  .get(paths.organisationNew.pattern, open('organiser'), showNew)
  .post(paths.organisationNew.pattern, open('organiser'), acting, add)
  .get(paths.organisation.pattern, open('organiser'), show)
  .get(paths.organisationChange.pattern, open('organiser'), showChange)
  .post(paths.organisationChange.pattern, open('organiser'), acting, change)
  .get(paths.organisationFrom.pattern, open('organiser'), showFrom)
  .post(paths.organisationFrom.pattern, open('organiser'), acting, changeFrom)
  .post(paths.organisationTakeBack.pattern, open('organiser'), acting, takeBack)
  .get(paths.organisationEnd.pattern, open('organiser'), showEnd)
  .post(paths.organisationEnd.pattern, open('organiser'), acting, end)
  .post(paths.organisationReopen.pattern, open('organiser'), acting, reopen)
  .get(paths.publicOrganisation.pattern, open('public'), showPublic)

async function showAll(c: Visit) {
  const kind = organisationKinds.find((one) => one === c.req.query('slag')) ?? null
  const page = Number(c.req.query('sida') ?? '1') || 1
  const shown = await listKind(c.var.ask, { kind, search: c.req.query('sok') ?? '', page })
  return c.html(OrganisationsPage({ view: c.var.view, shown }))
}

async function showNew(c: Visit) {
  const choices = await showNewOrganisation(c.var.ask)
  return c.html(ChangeOrganisationPage({ view: c.var.view, choices }))
}

function idsOf({ boards, administrations }: OrganisationChoices) {
  return {
    boards: boards.map(({ id }) => id),
    administrations: administrations.map(({ id }) => id),
  }
}

const fieldOf = { 'organisation-there': 'name', 'number-taken': 'number' } as const

async function add(c: Visit) {
  const { view, act } = c.var
  const choices = await showNewOrganisation(act)
  const form = readOrganisation(formBody(c), idsOf(choices))
  const again = (errors: FieldErrors) => {
    const page = { view, choices, errors, values: valuesOf(formBody(c)) }
    return c.html(ChangeOrganisationPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const outcome = await addOrganisation(act, form.value)
  if (!outcome.organisation) {
    return again({ [fieldOf[outcome.refusal]]: tell(c, `refusal.${outcome.refusal}`) })
  }
  const path = paths.organisation.to({ organisation: outcome.organisation.id })
  return done(c, path, tell(c, 'done.organisation-added'))
}

async function show(c: Visit) {
  const shown = await showOrganisation(c.var.ask, organisationIdOf(c))
  return c.html(OrganisationPage({ view: c.var.view, shown }))
}

function toOrganisation(c: Visit, key: Key) {
  return done(c, paths.organisation.to({ organisation: organisationIdOf(c) }), tell(c, key))
}

async function showChange(c: Visit) {
  const shown = await showOrganisation(c.var.ask, organisationIdOf(c))
  const { organisation } = shown
  return c.html(ChangeOrganisationPage({ view: c.var.view, choices: shown, organisation }))
}

async function change(c: Visit) {
  const { view, act } = c.var
  const shown = await showOrganisation(act, organisationIdOf(c))
  const form = readOrganisation(formBody(c), idsOf(shown))
  const again = (errors: FieldErrors) => {
    const values = valuesOf(formBody(c))
    const page = { view, choices: shown, organisation: shown.organisation, errors, values }
    return c.html(ChangeOrganisationPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const { refusal } = await changeOrganisation(act, organisationIdOf(c), form.value, today(c))
  if (refusal) return again({ [fieldOf[refusal]]: tell(c, `refusal.${refusal}`) })
  return toOrganisation(c, 'done.changed')
}

async function showFrom(c: Visit) {
  const shown = await showOrganisation(c.var.ask, organisationIdOf(c))
  return c.html(ChangeOrganisationFromPage({ view: c.var.view, shown }))
}

async function changeFrom(c: Visit) {
  const { view, act } = c.var
  const shown = await showOrganisation(act, organisationIdOf(c))
  const form = readOrganisationFrom(formBody(c), shown.organisation.kind, idsOf(shown))
  const again = (errors: FieldErrors) => {
    const page = { view, shown, errors, values: valuesOf(formBody(c)) }
    return c.html(ChangeOrganisationFromPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  const { refusal } = await changeOrganisationFrom(act, shown.organisation.id, form.value, today(c))
  if (refusal) return again({ day: tell(c, `refusal.${refusal}`) })
  return toOrganisation(c, 'done.from')
}

async function takeBack(c: Visit) {
  await takeBackOrganisationChange(c.var.act, organisationIdOf(c), dayOf(c), today(c))
  return toOrganisation(c, 'done.taken-back')
}

async function showEnd(c: Visit) {
  const shown = await showOrganisation(c.var.ask, organisationIdOf(c))
  return c.html(EndOrganisationPage({ view: c.var.view, shown }))
}

/** The first time it only tells what it means. */
async function end(c: Visit) {
  const { view, act } = c.var
  const shown = await showOrganisation(act, organisationIdOf(c))
  const heirs = shown.heirs.map(({ id }) => id)
  const form = readEnd(formBody(c), heirs)
  const again = (errors: FieldErrors) => {
    const page = { view, shown, errors, values: valuesOf(formBody(c)) }
    return c.html(EndOrganisationPage(page), 422)
  }
  if (!form.ok) return again(told(c, form.errors))
  if (formBody(c)['sure'] !== 'yes') {
    return c.html(EndOrganisationPage({ view, shown, asked: form.value }))
  }
  const { refusal } = await endOrganisation(act, shown.organisation.id, form.value)
  if (!refusal) return toOrganisation(c, 'done.organisation-ended')
  const field = refusal === 'before-beginning' ? 'day' : 'successor1'
  return again({ [field]: tell(c, `refusal.${refusal}`) })
}

async function reopen(c: Visit) {
  await reopenOrganisation(c.var.act, organisationIdOf(c))
  return toOrganisation(c, 'done.organisation-reopened')
}

async function showPublic(c: Visit) {
  const shown = await showPublicOrganisation(c.var.ask, organisationIdOf(c))
  return c.html(PublicOrganisationPage({ view: c.var.view, shown }))
}

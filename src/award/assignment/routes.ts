// Address by address: the list of examiners, teams, and an examiner's own.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import { sendCsv } from '../../base/http/download.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { csv } from '../../base/lib/csv.ts'
import { type FieldErrors, type Form, readForm, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import type { EntryId } from '../entries/model.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import type { Choice } from './model.ts'
import { EntriesPage } from './pages/entries.tsx'
import { ExaminersPage } from './pages/examiners.tsx'
import { OwnTeamsPage } from './pages/own.tsx'
import { inWords } from './pages/parts.tsx'
import { TeamPage } from './pages/team.tsx'
import * as reads from './reads.ts'
import { wantedSize } from './rules/ruling.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const assignmentRoutes = new Hono<Env>()
  .get(paths.examiners.pattern, open('organiser'), listExaminers)
  .get(paths.examinersList.pattern, open('organiser'), takeExaminers)
  .get(paths.assignment.pattern, open('organiser'), listEntries)
  .get(paths.team.pattern, open('organiser'), showTeam)
  .post(paths.team.pattern, open('organiser'), acting, propose)
  .post(paths.teamMembers.pattern, open('organiser'), acting, add)
  .post(paths.teamMemberGone.pattern, open('organiser'), acting, remove)
  .post(paths.teamLeader.pattern, open('organiser'), acting, lead)
  .get(paths.ownTeams.pattern, open('examiner'), listOwn)

async function listExaminers(c: Visit) {
  const sought = c.req.query('sok') ?? ''
  const listed = await reads.listExaminers(c.var.ask, sought)
  return c.html(ExaminersPage({ view: c.var.view, sought, listed }))
}

async function takeExaminers(c: Visit) {
  const { examiners } = await reads.listExaminers(c.var.ask, c.req.query('sok') ?? '')
  const t = say(c.var.view.locale)
  const head = [
    t('examiner.name'),
    t('examiner.email'),
    t('examiner.employers'),
    t('examiner.categories'),
    t('examiner.fields'),
    t('examiner.languages'),
    t('examiner.load'),
    t('examiner.capacity'),
    t('examiner.training'),
    t('training.missing'),
  ]
  const rows = examiners.map(({ examiner, name, email, employers, load, doneOn, missing }) => [
    name,
    email,
    employers.join(', '),
    examiner.categories.join(', '),
    examiner.fields.join(', '),
    examiner.languages.join(', '),
    load,
    examiner.capacity,
    doneOn,
    missing.map((one) => t(`training.missing.${one}`)).join(', '),
  ])
  return sendCsv(c, t('examiners.file'), csv(head, rows))
}

async function listEntries(c: Visit) {
  const entries = await reads.listEntries(c.var.ask)
  return c.html(EntriesPage({ view: c.var.view, entries }))
}

async function showTeam(c: Visit) {
  const shown = await reads.showTeam(c.var.ask, entryIn(c))
  return c.html(TeamPage({ view: c.var.view, shown }))
}

async function propose(c: Visit) {
  const form = readForm(forms.choosing, formBody(c))
  if (!form.ok) return refuse(c, { members: 'error.person' })
  const proposed = await actions.proposeTeam(c.var.act, entryIn(c), form.value)
  if (proposed.ok) return done(c, teamPath(c), t(c)('done.proposed'))
  const field = proposed.reason.startsWith('leader') ? 'leader' : 'members'
  return refuse(c, { [field]: `refusal.${proposed.reason}` }, form.value)
}

async function add(c: Visit) {
  const form = readForm(forms.adding, formBody(c))
  if (!form.ok) return refuse(c, { person: 'error.person' })
  const added = await actions.addMember(c.var.act, entryIn(c), form.value.person)
  if (added.ok) return done(c, teamPath(c), t(c)('done.member'))
  return refuse(c, { person: `refusal.${added.reason}` })
}

async function remove(c: Visit) {
  const person: PersonId = idFrom(c.req.param('person'))
  const form = readForm(forms.removing, formBody(c))
  if (!form.ok) return refuse(c, { [`reason-${person}`]: 'error.reason' })
  const left = await actions.removeMember(c.var.act, entryIn(c), person, form.value.reason)
  if (left.ok) return done(c, teamPath(c), t(c)('done.removed'))
  return refuse(c, { [`reason-${person}`]: `refusal.${left.reason}` })
}

async function lead(c: Visit) {
  const form = readForm(forms.leading, formBody(c))
  if (!form.ok) return refuse(c, { leader: 'error.person' })
  const led = await actions.chooseLeader(c.var.act, entryIn(c), form.value.leader)
  if (led.ok) return done(c, teamPath(c), t(c)('done.leader'))
  return refuse(c, { leader: `refusal.${led.reason}` })
}

/** The page again, with all that was chosen and typed. */
async function refuse(c: Visit, keys: FieldErrors, choice?: Choice) {
  const body: Form = formBody(c)
  const shown = await reads.showTeam(c.var.ask, entryIn(c))
  const texts = Object.entries(keys).map(([field, key]) => [field, textOf(c, key, shown)] as const)
  const refused = { errors: Object.fromEntries(texts), values: valuesOf(body) }
  const page = { view: c.var.view, shown, ...refused }
  return c.html(TeamPage(choice ? { ...page, choice } : page), 422)
}

function textOf(c: Visit, key: string, shown: Awaited<ReturnType<typeof reads.showTeam>>) {
  const rules = shown.outline.edition.terms.team
  const { minimum = 0, maximum = 0 } = rules ?? {}
  const wanted = rules ? wantedSize(rules) : 0
  const who = key === 'refusal.missing' ? whoMisses(c, shown) : ''
  return t(c)(key as Key, { minimum, maximum, wanted, who })
}

/** Which of those who were chosen lack what. */
function whoMisses(c: Visit, { unready }: Awaited<ReturnType<typeof reads.showTeam>>): string {
  const { members = [], person } = formBody(c)
  const chosen = new Set([members, person].flat())
  const { locale } = c.var.view
  return unready
    .filter(({ about }) => chosen.has(about.personId))
    .map(({ name, missing }) => {
      const parts = missing.map((one) => t(c)(`training.missing.${one}`))
      return t(c)('refusal.missing.one', { name, what: inWords(locale, parts) })
    })
    .join(' ')
}

async function listOwn(c: Visit) {
  const teams = await reads.listOwn(c.var.ask)
  return c.html(OwnTeamsPage({ view: c.var.view, teams }))
}

function t(c: Visit) {
  return say(c.var.view.locale)
}

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function teamPath(c: Visit): string {
  return paths.team.to({ entry: entryIn(c) })
}

// Address by address: what an answer has been, and what of the entry has changed.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { readForm, toldBy } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { renameVersion } from '../actions/versions.ts'
import { putBack } from '../actions/writing.ts'
import { pageIn, readChanges, versionName } from '../forms/versions.ts'
import { restored } from '../forms.ts'
import type { EntryId } from '../model.ts'
import { ChangesPage } from '../pages/changes.tsx'
import { VersionPage } from '../pages/version.tsx'
import { VersionsPage } from '../pages/versions.tsx'
import { showChanges } from '../reads/changes.ts'
import { type Against, showHistory, showHistoryToWriters, showVersion } from '../reads/versions.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export const versionRoutes = new Hono<Env>()
  .get(paths.entryVersions.pattern, open('signed-in'), history)
  .post(paths.entryVersions.pattern, open('signed-in'), acting, restore)
  .get(paths.entryVersion.pattern, open('signed-in'), one)
  .post(paths.entryVersionName.pattern, open('signed-in'), acting, rename)
  .get(paths.entryChanges.pattern, open('signed-in'), changes)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function questionIn(c: Visit): string {
  return c.req.param('question') ?? ''
}

/** What is no number names no version. */
function revisionIn(c: Visit): number {
  const text = c.req.param('revision') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

async function history(c: Visit) {
  const asked = { page: pageIn(c.req.query('sida')), named: c.req.query('visa') === 'namngivna' }
  const shown = await showHistory(c.var.ask, entryIn(c), questionIn(c), asked)
  return c.html(VersionsPage({ view: c.var.view, shown }))
}

async function one(c: Visit) {
  const against: Against = c.req.query('mot') === 'nu' ? 'standing' : 'before'
  const which = { question: questionIn(c), revision: revisionIn(c), against }
  const shown = await showVersion(c.var.ask, entryIn(c), which)
  return c.html(VersionPage({ view: c.var.view, shown }))
}

async function restore(c: Visit) {
  const entry = entryIn(c)
  const question = questionIn(c)
  const posted = readForm(restored, formBody(c))
  if (!posted.ok) {
    const shown = await showHistoryToWriters(c.var.act, entry, question)
    return c.html(VersionsPage({ view: c.var.view, shown, broken: true }), 422)
  }
  const outcome = await putBack(c.var.act, entry, question, posted.value)
  if (!outcome.ok) return notRestored(c, posted.value.version, outcome.reason)
  if (outcome.value.kind === 'clash' || outcome.value.kind === 'stood') {
    return notRestored(c, posted.value.version, 'clash')
  }
  const { area } = await showHistoryToWriters(c.var.act, entry, question)
  const back = paths.entryArea.to({ entry, area: area.key })
  return done(c, back, say(c.var.view.locale)('saved.restored'))
}

async function notRestored(c: Visit, revision: number, refusal: WriteRefusal | 'clash') {
  const which = { question: questionIn(c), revision, against: 'standing' } as const
  const shown = await showVersion(c.var.act, entryIn(c), which)
  const page = VersionPage({ view: c.var.view, shown, refusal })
  return c.html(page, refusal === 'clash' ? 409 : 422)
}

async function rename(c: Visit) {
  const which = { question: questionIn(c), revision: revisionIn(c) }
  const posted = readForm(versionName, formBody(c))
  if (!posted.ok) {
    await showHistoryToWriters(c.var.act, entryIn(c), which.question)
    const shown = await showVersion(c.var.act, entryIn(c), { ...which, against: 'before' })
    const errors = toldBy((key: Key) => say(c.var.view.locale)(key), posted.errors)
    const { values } = posted
    return c.html(VersionPage({ view: c.var.view, shown, errors, values }), 422)
  }
  await renameVersion(c.var.act, entryIn(c), which, posted.value.name)
  const to = paths.entryVersion.to({ entry: entryIn(c), ...which })
  return done(c, to, say(c.var.view.locale)('versions.named'))
}

async function changes(c: Visit) {
  const shown = await showChanges(c.var.ask, entryIn(c), readChanges(c.req.query()))
  return c.html(ChangesPage({ view: c.var.view, shown }))
}

// The addresses of an examiner's own work.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile, sendPicture } from '../../../base/http/send-file.ts'
import { type FieldErrors, readForm, type Values, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { clockTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { EntryId } from '../../entries/model.ts'
import {
  changeFinding,
  dropFinding,
  openAssessment,
  saveArea,
  submitAssessment,
} from '../actions/alone.ts'
import { areaForm, findingForm } from '../forms.ts'
import type { Finding, FindingDesk, FindingId } from '../model.ts'
import { DeskPage } from '../pages/desk.tsx'
import { FindingPage } from '../pages/finding.tsx'
import { AssessmentsPage } from '../pages/lists.tsx'
import { EntryPage, OverviewPage } from '../pages/overview.tsx'
import { figuresOf } from '../pages/sealed-files.tsx'
import { showDesk, showEntry, showEntryFile, showFinding, showOverview } from '../reads/alone.ts'
import { listAssessments } from '../reads/lists.ts'
import { say } from '../words/say.ts'
import { refusalErrors, toldErrors } from './errors.ts'

export const assessmentRoutes = new Hono<Env>()
  .get(paths.assessments.pattern, open('examiner', 'organiser'), list)
  .get(paths.assessment.pattern, open('examiner'), acting, show)
  .get(paths.assessmentEntry.pattern, open('examiner'), acting, read)
  .get(paths.assessmentFile.pattern, open('examiner'), file)
  .get(paths.assessmentPicture.pattern, open('examiner'), picture)
  .get(paths.assessmentArea.pattern, open('examiner'), acting, desk)
  .post(paths.assessmentArea.pattern, open('examiner'), acting, save)
  .get(paths.assessmentFinding.pattern, open('examiner'), finding)
  .post(paths.assessmentFinding.pattern, open('examiner'), acting, change)
  .post(paths.assessmentFindingGone.pattern, open('examiner'), acting, remove)
  .post(paths.assessmentHandIn.pattern, open('examiner'), acting, handIn)

async function list(c: Context<Env>) {
  const { ask, view } = c.var
  return c.html(AssessmentsPage({ view, lists: await listAssessments(ask) }))
}

async function show(c: Context<Env>) {
  const { act, view } = c.var
  await openAssessment(act, entryOf(c))
  return c.html(OverviewPage({ view, overview: await showOverview(act, entryOf(c)) }))
}

async function read(c: Context<Env>) {
  const { act, view } = c.var
  await openAssessment(act, entryOf(c))
  const { entry, ...about } = await showEntry(act, entryOf(c))
  return c.html(EntryPage({ view, about, entry }))
}

async function file(c: Context<Env>) {
  const opened = await showEntryFile(c.var.ask, entryOf(c), c.req.param('attachment') ?? '')
  return opened.ok ? sendFile(c, opened.value) : held(c)
}

async function picture(c: Context<Env>) {
  const opened = await showEntryFile(c.var.ask, entryOf(c), c.req.param('attachment') ?? '')
  if (!opened.ok) return held(c)
  return opened.value.mediaType.startsWith('image/') ? sendPicture(c, opened.value) : c.notFound()
}

function held(c: Context<Env>) {
  return c.text(say(c.var.view.locale)('entry.file-held'), 409)
}

async function desk(c: Context<Env>) {
  const { act, view } = c.var
  await openAssessment(act, entryOf(c))
  return c.html(DeskPage({ view, desk: await showDesk(act, entryOf(c), areaOf(c)) }))
}

async function save(c: Context<Env>) {
  const { act, view } = c.var
  const form = formBody(c)
  const read = readForm(areaForm(form), form)
  if (!read.ok) return deskAgain(c, toldErrors(view, read.errors))
  const { refusal } = await saveArea(act, entryOf(c), areaOf(c), read.value)
  if (refusal) return deskAgain(c, refusalErrors(view, refusal))
  const told = say(view.locale)('desk.saved', { time: clockTime(view, act.now) })
  return done(c, paths.assessmentArea.to({ entry: entryOf(c), area: areaOf(c) }), told)
}

async function deskAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const about = await showDesk(act, entryOf(c), areaOf(c))
  return c.html(DeskPage({ view, desk: about, values: valuesOf(formBody(c)), errors }), 422)
}

async function finding(c: Context<Env>) {
  const { ask } = c.var
  const about = await showFinding(ask, entryOf(c), findingOf(c))
  return c.html(ownFindingPage(c, about, { values: valuesOfFinding(about.finding), errors: {} }))
}

async function change(c: Context<Env>) {
  const { act, view } = c.var
  const form = formBody(c)
  const read = readForm(findingForm, form)
  if (!read.ok) return findingAgain(c, toldErrors(view, read.errors))
  const { area, refusal } = await changeFinding(act, entryOf(c), findingOf(c), read.value)
  if (refusal) return findingAgain(c, refusalErrors(view, refusal))
  const told = say(view.locale)('finding.saved')
  return done(c, paths.assessmentArea.to({ entry: entryOf(c), area }), told)
}

async function remove(c: Context<Env>) {
  const { act, view } = c.var
  const { area, refusal } = await dropFinding(act, entryOf(c), findingOf(c))
  if (refusal) {
    const about = await showFinding(act, entryOf(c), findingOf(c))
    const values = valuesOfFinding(about.finding)
    return c.html(ownFindingPage(c, about, { values, errors: refusalErrors(view, refusal) }), 422)
  }
  const told = say(view.locale)('finding.removed')
  return done(c, paths.assessmentArea.to({ entry: entryOf(c), area }), told)
}

async function findingAgain(c: Context<Env>, errors: FieldErrors) {
  const about = await showFinding(c.var.act, entryOf(c), findingOf(c))
  return c.html(ownFindingPage(c, about, { values: valuesOf(formBody(c)), errors }), 422)
}

function ownFindingPage(
  c: Context<Env>,
  about: FindingDesk,
  typed: { readonly values: Values; readonly errors: FieldErrors },
) {
  const { view } = c.var
  const t = say(view.locale)
  const { entryId: entry, area, finding: one, unit } = about
  return FindingPage({
    view,
    title: t('finding.title'),
    crumbs: [
      { href: paths.assessments.to(), label: t('list.title') },
      { href: paths.assessment.to({ entry }), label: unit },
      {
        href: paths.assessmentArea.to({ entry, area: area.key }),
        label: area.name[view.locale],
      },
    ],
    answers: about.answers,
    figures: figuresOf(view, entry, about.parts),
    action: paths.assessmentFinding.to({ entry, finding: one.id }),
    remove: paths.assessmentFindingGone.to({ entry, finding: one.id }),
    ...typed,
  })
}

async function handIn(c: Context<Env>) {
  const { act, view } = c.var
  const { refusal } = await submitAssessment(act, entryOf(c))
  if (refusal) {
    const overview = await showOverview(act, entryOf(c))
    return c.html(OverviewPage({ view, overview, refusal }), 422)
  }
  const told = say(view.locale)('handed-in')
  return done(c, paths.assessment.to({ entry: entryOf(c) }), told)
}

function valuesOfFinding({ kind, mainIdea, relevance, question, quote }: Finding): Values {
  return { kind, mainIdea, relevance, question, quote }
}

function entryOf(c: Context<Env>): EntryId {
  return idFrom(c.req.param('entry'))
}

function findingOf(c: Context<Env>): FindingId {
  return idFrom(c.req.param('finding'))
}

function areaOf(c: Context<Env>): string {
  return c.req.param('area') ?? ''
}

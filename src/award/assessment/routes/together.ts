// The addresses of what a team agrees on.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, readForm, type Values, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import type { EntryId } from '../../entries/model.ts'
import {
  dropTogether,
  finishConsensus,
  noteReading,
  openConsensus,
  saveAgreement,
  writeTogether,
} from '../actions/together.ts'
import { agreeForm, findingForm } from '../forms.ts'
import type { CommonDesk } from '../model.ts'
import { AgreedPage, ConsensusPage } from '../pages/consensus.tsx'
import { ConsensusAreaPage } from '../pages/consensus-area.tsx'
import { FindingPage } from '../pages/finding.tsx'
import { figuresOf } from '../pages/sealed-files.tsx'
import { showCommon, showConsensus, showConsensusArea, showTable } from '../reads/together.ts'
import type { CloseRefusal, OpenRefusal } from '../rules/together.ts'
import { say } from '../words/say.ts'
import { refusalErrors, toldErrors } from './errors.ts'

export const consensusRoutes = new Hono<Env>()
  .get(paths.consensus.pattern, open('examiner', 'organiser'), acting, show)
  .post(paths.consensusOpen.pattern, open('examiner'), acting, begin)
  .get(paths.consensusArea.pattern, open('examiner'), area)
  .post(paths.consensusArea.pattern, open('examiner'), acting, saveArea)
  .get(paths.consensusNewFinding.pattern, open('examiner'), finding)
  .post(paths.consensusNewFinding.pattern, open('examiner'), acting, write)
  .get(paths.consensusFinding.pattern, open('examiner'), finding)
  .post(paths.consensusFinding.pattern, open('examiner'), acting, write)
  .post(paths.consensusFindingGone.pattern, open('examiner'), acting, remove)
  .post(paths.consensusClose.pattern, open('examiner'), acting, close)

async function show(c: Context<Env>) {
  const { act, view } = c.var
  const agreement = await showConsensus(act, entryOf(c))
  if (agreement.kind === 'team') return c.html(ConsensusPage({ view, table: agreement.table }))
  await noteReading(act, entryOf(c))
  return c.html(AgreedPage({ view, ...agreement }))
}

async function begin(c: Context<Env>) {
  const { refusal } = await openConsensus(c.var.act, entryOf(c))
  return refusal ? tableAgain(c, refusal) : toTable(c, 'consensus.opened')
}

async function close(c: Context<Env>) {
  const { refusal } = await finishConsensus(c.var.act, entryOf(c))
  return refusal ? tableAgain(c, refusal) : toTable(c, 'consensus.done')
}

async function tableAgain(c: Context<Env>, refusal: OpenRefusal | CloseRefusal) {
  const { act, view } = c.var
  return c.html(ConsensusPage({ view, table: await showTable(act, entryOf(c)), refusal }), 422)
}

function toTable(c: Context<Env>, told: 'consensus.opened' | 'consensus.done') {
  const { view } = c.var
  return done(c, paths.consensus.to({ entry: entryOf(c) }), say(view.locale)(told))
}

async function area(c: Context<Env>) {
  const { ask, view } = c.var
  const table = await showConsensusArea(ask, entryOf(c), areaOf(c))
  return c.html(ConsensusAreaPage({ view, table }))
}

async function saveArea(c: Context<Env>) {
  const { act, view } = c.var
  const read = readForm(agreeForm, formBody(c))
  if (!read.ok) return areaAgain(c, toldErrors(view, read.errors))
  const { refusal } = await saveAgreement(act, entryOf(c), areaOf(c), read.value)
  if (refusal) return areaAgain(c, refusalErrors(view, refusal, 'value'))
  const told = say(view.locale)('area.saved')
  return done(c, paths.consensusArea.to({ entry: entryOf(c), area: areaOf(c) }), told)
}

async function areaAgain(c: Context<Env>, errors: FieldErrors) {
  const { act, view } = c.var
  const table = await showConsensusArea(act, entryOf(c), areaOf(c))
  const values = valuesOf(formBody(c))
  return c.html(ConsensusAreaPage({ view, table, values, errors }), 422)
}

async function finding(c: Context<Env>) {
  const about = await showCommon(c.var.ask, entryOf(c), placeOf(c))
  return c.html(commonPage(c, about, { values: valuesOfFinding(about), errors: {} }))
}

async function write(c: Context<Env>) {
  const { act, view } = c.var
  const read = readForm(findingForm, formBody(c))
  if (!read.ok) return findingAgain(c, toldErrors(view, read.errors))
  const { refusal } = await writeTogether(act, entryOf(c), placeOf(c), read.value)
  if (refusal) return findingAgain(c, refusalErrors(view, refusal))
  return toArea(c, 'finding.saved')
}

async function findingAgain(c: Context<Env>, errors: FieldErrors) {
  const about = await showCommon(c.var.act, entryOf(c), placeOf(c))
  return c.html(commonPage(c, about, { values: valuesOf(formBody(c)), errors }), 422)
}

async function remove(c: Context<Env>) {
  const { act, view } = c.var
  const place = { area: areaOf(c), findingId: idFrom<'finding'>(c.req.param('finding')) }
  const { refusal } = await dropTogether(act, entryOf(c), place)
  if (!refusal) return toArea(c, 'finding.removed')
  const about = await showCommon(act, entryOf(c), place)
  const errors = refusalErrors(view, refusal)
  return c.html(commonPage(c, about, { values: valuesOfFinding(about), errors }), 422)
}

function toArea(c: Context<Env>, told: 'finding.saved' | 'finding.removed') {
  const to = paths.consensusArea.to({ entry: entryOf(c), area: areaOf(c) })
  return done(c, to, say(c.var.view.locale)(told))
}

function commonPage(
  c: Context<Env>,
  about: CommonDesk,
  typed: { readonly values: Values; readonly errors: FieldErrors },
) {
  const { view } = c.var
  const t = say(view.locale)
  const { entryId: entry, area: where, finding: one, unit } = about
  const place = { entry, area: where.key }
  return FindingPage({
    view,
    title: t(one ? 'common.title' : 'common.new.title'),
    crumbs: [
      { href: paths.assessments.to(), label: t('list.title') },
      { href: paths.consensus.to({ entry }), label: t('consensus.title', { unit }) },
      { href: paths.consensusArea.to(place), label: where.name[view.locale] },
    ],
    answers: about.answers,
    figures: figuresOf(view, entry, about.parts),
    action: one
      ? paths.consensusFinding.to({ ...place, finding: one.id })
      : paths.consensusNewFinding.to(place),
    remove: one && paths.consensusFindingGone.to({ ...place, finding: one.id }),
    ...typed,
  })
}

function valuesOfFinding({ finding: one }: CommonDesk): Values {
  if (!one) return {}
  const { kind, mainIdea, relevance, question, quote } = one
  return { kind, mainIdea, relevance, question, quote }
}

function placeOf(c: Context<Env>) {
  const findingId = c.req.param('finding')
  return { area: areaOf(c), findingId: findingId ? idFrom<'finding'>(findingId) : undefined }
}

function entryOf(c: Context<Env>): EntryId {
  return idFrom(c.req.param('entry'))
}

function areaOf(c: Context<Env>): string {
  return c.req.param('area') ?? ''
}

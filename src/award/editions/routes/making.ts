// Address by address: an organiser makes next year's edition, and prepares corrections of an open one.
import { type Context, Hono } from 'hono'
import type { Ask } from '../../../base/db/call.ts'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import * as making from '../actions/making.ts'
import * as opening from '../actions.ts'
import { missingBeforeAnnounced } from '../forms/check-section.ts'
import { errorInWords } from '../forms/complaint-words.ts'
import { editionFile } from '../forms/edition-file.ts'
import { programmeEdition } from '../forms/edition-terms.ts'
import { editionYaml, fileOf as programmeFileOf } from '../forms/edition-yaml.ts'
import { readDraft } from '../forms/read-programme.ts'
import { DifferencePage } from '../pages/difference.tsx'
import { EditionPage } from '../pages/edition.tsx'
import { ImportEditionPage } from '../pages/import-edition.tsx'
import { QuestionsPage } from '../pages/questions.tsx'
import { SteeringPage, type SteeringRefusal } from '../pages/steering.tsx'
import { beginCorrection, discardCorrection } from '../public/correcting.ts'
import { theAward } from '../public.ts'
import { showDifference, showForExport, showSteering, showWorkpiece } from '../reads/making.ts'
import { copiedTerms } from '../rules/copying.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

/** Forty times the largest that we know of. */
const largestFile = 1_000_000

export const makingRoutes = new Hono<Env>()
  .get(paths.importEdition.pattern, open('organiser'), importForm)
  .post(paths.importEdition.pattern, open('organiser'), acting, importOne)
  .get(paths.steering.pattern, open('organiser'), steering)
  .post(paths.openEdition.pattern, open('organiser'), acting, openOne)
  .post(paths.announceEdition.pattern, open('organiser'), acting, announce)
  .post(paths.discardDraft.pattern, open('organiser'), acting, discard)
  .post(paths.copyEdition.pattern, open('organiser'), acting, copy)
  .get(paths.editionFile.pattern, open('organiser'), exportOne)
  .get(paths.editionDifference.pattern, open('organiser'), difference)
  .get(paths.editionPreview.pattern, open('organiser'), preview)
  .get(paths.questionsPreview.pattern, open('organiser'), previewQuestions)
  .post(paths.beginCorrection.pattern, open('organiser'), acting, begin)
  .post(paths.discardCorrection.pattern, open('organiser'), acting, discardPending)

function yearOf(c: Visit): string {
  return c.req.param('year') ?? ''
}

function to(c: Visit, year: string | number, key: Parameters<ReturnType<typeof say>>[0]) {
  return done(c, paths.steering.to({ year }), say(c.var.view.locale)(key, { year: String(year) }))
}

async function steering(c: Visit) {
  return c.html(await steeringPage(c, c.var.ask))
}

async function steeringPage(c: Visit, ask: Ask, refusal: SteeringRefusal | null = null) {
  const shown = await showSteering(ask, yearOf(c))
  const missing = shown.piece ? missingIn(shown.piece) : []
  return SteeringPage({ view: c.var.view, shown, missing, refusal })
}

function missingIn(piece: NonNullable<Awaited<ReturnType<typeof showSteering>>['piece']>) {
  const { edition, terms, announcements } = piece
  return missingBeforeAnnounced(programmeFileOf({ ...edition, terms }, announcements))
}

async function refused(c: Visit, refusal: SteeringRefusal) {
  return c.html(await steeringPage(c, c.var.act, refusal), 422)
}

function isSure(c: Visit, field: 'sure' | 'discard'): boolean {
  return formBody(c)[field] === 'yes'
}

async function openOne(c: Visit) {
  const { edition } = await showSteering(c.var.act, yearOf(c))
  if (edition.state === 'announced' && !isSure(c, 'sure')) return refused(c, 'not-sure')
  const outcome = await opening.openEdition(c.var.act, edition.year)
  return outcome.ok ? to(c, edition.year, 'steering.opened') : refused(c, outcome.reason)
}

async function announce(c: Visit) {
  const { edition, piece } = await showSteering(c.var.act, yearOf(c))
  if (piece?.kind !== 'draft') return refused(c, 'not-draft')
  if (!isSure(c, 'sure')) return refused(c, 'not-sure')
  if (missingIn(piece).length > 0) return refused(c, 'incomplete')
  const seen = String(formBody(c)['digest'] ?? '')
  const outcome = await making.announceEdition(c.var.act, edition.year, seen)
  return outcome.ok ? to(c, edition.year, 'steering.announced') : refused(c, outcome.reason)
}

async function discard(c: Visit) {
  const { edition } = await showSteering(c.var.act, yearOf(c))
  if (edition.state === 'draft' && !isSure(c, 'discard')) return refused(c, 'not-sure')
  const outcome = await making.discardDraft(c.var.act, edition.year)
  if (!outcome.ok) return refused(c, outcome.reason)
  const told = say(c.var.view.locale)('steering.discarded', { year: String(edition.year) })
  return done(c, paths.editions.to(), told)
}

async function copy(c: Visit) {
  const { act } = c.var
  const { edition, announcements } = await showForExport(act, yearOf(c))
  if (edition.state === 'draft') return refused(c, 'not-announced')
  const year = Number(formBody(c)['year'])
  if (!Number.isInteger(year) || year <= edition.year || year > edition.year + 50)
    return refused(c, 'year-taken')
  const file = programmeFileOf(edition, announcements)
  const fresh = { year, state: 'draft', version: 1, announcements: [] } as const
  const copied = editionFile.parse({ ...file, ...copiedTerms(edition, year), ...fresh })
  const { terms } = programmeEdition(copied, edition.zone)
  const { zone, demonstration } = edition
  const outcome = await making.copyEdition(act, { year, terms, zone, demonstration }, edition.id)
  return outcome.ok ? to(c, year, 'steering.copied') : refused(c, outcome.reason)
}

async function exportOne(c: Visit) {
  const { edition, announcements } = await showForExport(c.var.ask, yearOf(c))
  const text = editionYaml(programmeFileOf(edition, announcements))
  const bytes = new TextEncoder().encode(text)
  return sendFile(c, { name: `${edition.year}.yaml`, mediaType: 'application/yaml', bytes })
}

async function importForm(c: Visit) {
  return c.html(ImportEditionPage({ view: c.var.view }))
}

async function importOne(c: Visit) {
  const { act, view } = c.var
  const t = say(view.locale)
  const file = fileOf(formBody(c), 'file')
  const wrong = (text: string, lines: readonly string[] = []) =>
    c.html(ImportEditionPage({ view, errors: { file: text }, lines }), 422)
  if (file === undefined) return wrong(t('import.none'))
  if (file.size > largestFile) return wrong(t('import.too-large'))
  const { zone } = await theAward(act.db)
  const read = readDraft({ path: file.name, text: await file.text() }, zone)
  if (!read.ok) {
    const lines = read.errors.map((error) => errorInWords(view.locale, error))
    return wrong(t('import.wrong', { name: file.name, count: lines.length }), lines.slice(0, 100))
  }
  const { year, version, terms, announcements } = read.edition
  const replace = formBody(c)['replace'] === 'yes'
  const fresh = { year, version, terms, announcements, zone, demonstration: false, replace }
  const outcome = await making.importDraft(act, fresh)
  if (!outcome.ok) {
    const why = outcome.reason === 'draft-there' ? 'import.draft-there' : 'import.taken'
    return wrong(t(why, { year: String(year) }))
  }
  return to(c, year, `import.${outcome.value}`)
}

async function difference(c: Visit) {
  const shown = await showDifference(c.var.ask, yearOf(c), c.req.query('mot'))
  return c.html(DifferencePage({ view: c.var.view, shown }))
}

/** The public page, as everyone will see it. */
async function preview(c: Visit) {
  const { edition, piece } = await showWorkpiece(c.var.ask, yearOf(c))
  const terms = piece?.terms ?? edition.terms
  const shown = { ...edition, terms }
  return c.html(EditionPage({ view: c.var.view, edition: shown, corrections: [], preview: true }))
}

async function previewQuestions(c: Visit) {
  const { edition, piece } = await showWorkpiece(c.var.ask, yearOf(c))
  const terms = piece?.terms ?? edition.terms
  const instrument = found(terms.instrument ?? undefined)
  const { assessment } = terms
  const shown = { ...edition, terms }
  const page = { view: c.var.view, edition: shown, instrument, assessment, preview: true }
  return c.html(QuestionsPage(page))
}

async function begin(c: Visit) {
  const { edition } = await showSteering(c.var.act, yearOf(c))
  const outcome = await beginCorrection(c.var.act, edition.year)
  return outcome.ok ? to(c, edition.year, 'steering.correction.begun') : refused(c, outcome.reason)
}

async function discardPending(c: Visit) {
  const { edition, piece } = await showSteering(c.var.act, yearOf(c))
  if (piece?.kind !== 'correction') return refused(c, 'no-correction')
  if (!isSure(c, 'discard')) return refused(c, 'not-sure')
  await discardCorrection(c.var.act, edition.year)
  return to(c, edition.year, 'steering.correction.discarded')
}

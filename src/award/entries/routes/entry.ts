// Writing an entry, handing it in, reading what came in.
import { type Context, Hono } from 'hono'
import { acting, actingFirst } from '../../../base/http/acting.ts'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { readForm } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import type { Outcome } from '../../../base/lib/outcome.ts'
import { paths } from '../../../base/paths.ts'
import * as handing from '../actions/handing-in.ts'
import { saveAnswer, saveArea, startEntry } from '../actions/writing.ts'
import { nextOf, readArea, savedAnswer, turnIn } from '../forms.ts'
import type { Entry, EntryId, ReceiptId } from '../model.ts'
import { AreaPage, type Unsaved } from '../pages/area.tsx'
import { CheckPage } from '../pages/check.tsx'
import { ClashPage } from '../pages/clash.tsx'
import { EntryPage } from '../pages/entry.tsx'
import { chosen, EntriesPage, type Filter, filters } from '../pages/list.tsx'
import { entriesCsv } from '../pages/list-csv.ts'
import { ReadingPage } from '../pages/reading.tsx'
import { ReceiptPage } from '../pages/receipt.tsx'
import { saidOf } from '../pages/saved.ts'
import { StartPage } from '../pages/start.tsx'
import { WithdrawPage } from '../pages/withdraw.tsx'
import { namesOf, openManagersDesk } from '../reads/desk.ts'
import { listEntries, showReading, showReceipt } from '../reads/handed-in.ts'
import { showArea, showCheck, showEntry, showStart } from '../reads/writing.ts'
import { contentFileName, receiptFile, receiptFileName } from '../rules/receipt-file.ts'
import type { MoveRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const wholeEntryRoutes = new Hono<Env>()
  .get(paths.entries.pattern, open('organiser'), list)
  .get(paths.entriesList.pattern, open('organiser'), listAsCsv)
  .get(paths.entryStart.pattern, open('signed-in'), showBeginning)
  .post(paths.entryStart.pattern, open('signed-in'), acting, begin)
  .get(paths.entry.pattern, open('signed-in'), overview)
  .get(paths.entryArea.pattern, open('signed-in'), area)
  .post(paths.entryArea.pattern, open('signed-in'), acting, save)
  .post(paths.entryAnswer.pattern, open('signed-in'), acting, saveOne)
  .get(paths.entryCheck.pattern, open('signed-in'), check)
  .post(paths.entryHandIn.pattern, open('signed-in'), actingFirst, handIn)
  .post(paths.entryTakeBack.pattern, open('signed-in'), acting, takeBack)
  .get(paths.entryWithdraw.pattern, open('signed-in'), askToWithdraw)
  .post(paths.entryWithdraw.pattern, open('signed-in'), acting, withdraw)
  .post(paths.entryResume.pattern, open('signed-in'), acting, resume)
  .get(paths.entryReceipt.pattern, open('signed-in'), receipt)
  .get(paths.entryContent.pattern, open('signed-in'), content)
  .get(paths.entryReceiptFile.pattern, open('signed-in'), smallReceipt)
  .get(paths.entryReading.pattern, open('signed-in'), read)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function named(c: Visit, what: 'area' | 'question'): string {
  return c.req.param(what) ?? ''
}

async function showBeginning(c: Visit) {
  const start = await showStart(c.var.ask, idFrom(c.req.param('registration')))
  return c.html(StartPage({ view: c.var.view, start }))
}

async function begin(c: Visit) {
  const id = idFrom<'registration'>(c.req.param('registration'))
  const outcome = await startEntry(c.var.act, id)
  if (outcome.ok) return c.redirect(paths.entry.to({ entry: outcome.value.id }), 303)
  return c.html(StartPage({ view: c.var.view, start: await showStart(c.var.act, id) }), 422)
}

async function overview(c: Visit) {
  return c.html(EntryPage({ view: c.var.view, shown: await showEntry(c.var.ask, entryIn(c)) }))
}

async function area(c: Visit) {
  const shown = await showArea(c.var.ask, entryIn(c), named(c, 'area'))
  const fromCheck = c.req.query('till') === 'kontroll'
  const plain = c.req.query('form') === 'enkel'
  return c.html(AreaPage({ view: c.var.view, shown, fromCheck, plain }))
}

async function save(c: Visit) {
  const form = formBody(c)
  const posted = readArea(form)
  if (!posted.ok) return unsaved(c, { drafts: posted.typed, why: null })
  const outcome = await saveArea(c.var.act, entryIn(c), named(c, 'area'), posted.value)
  if (!outcome.ok) return unsaved(c, { drafts: posted.value.drafts, why: outcome.reason })
  const { clashes, next } = outcome.value
  if (clashes.length > 0) {
    const shown = await showArea(c.var.act, entryIn(c), named(c, 'area'))
    return c.html(ClashPage({ view: c.var.view, shown, clashes, to: nextOf(form) }), 409)
  }
  return done(c, onwards(c, next), say(c.var.view.locale)('saved.area'))
}

function onwards(c: Visit, next: string | null): string {
  const entry = entryIn(c)
  const to = nextOf(formBody(c))
  if (to === 'check') return paths.entryCheck.to({ entry })
  if (to === 'overview' || next === null) return paths.entry.to({ entry })
  const area = paths.entryArea.to({ entry, area: next })
  return isPlain(c) ? `${area}?form=enkel` : area
}

/** Written without the editor, and so is the next one. */
function isPlain(c: Visit): boolean {
  return formBody(c)['form'] === 'enkel'
}

async function unsaved(c: Visit, texts: Unsaved) {
  const shown = await showArea(c.var.act, entryIn(c), named(c, 'area'))
  const fromCheck = nextOf(formBody(c)) === 'check'
  const page = { view: c.var.view, shown, fromCheck, plain: isPlain(c), unsaved: texts }
  return c.html(AreaPage(page), 422)
}

/** Asked for by the browser as one writes. Answers with what its page is to say. */
async function saveOne(c: Visit) {
  const t = say(c.var.view.locale)
  const posted = readForm(savedAnswer, formBody(c))
  if (!posted.ok) return c.json({ kind: 'refused', says: t('area.broken') }, 422)
  const draft = { question: named(c, 'question'), ...posted.value }
  const outcome = await saveAnswer(c.var.act, entryIn(c), draft)
  if (!outcome.ok) {
    return c.json({ kind: 'refused', says: t(`saving.refused.${outcome.reason}`) }, 422)
  }
  const others = ['clash', 'stood'].includes(outcome.value.kind)
  const names = others ? await namesOf(c.var.act, [outcome.value.answer.savedBy]) : new Map()
  const said = saidOf(c.var.view, outcome.value, names)
  return c.json(said, said.kind === 'clash' ? 409 : 200)
}

async function check(c: Visit) {
  return c.html(CheckPage({ view: c.var.view, check: await showCheck(c.var.ask, entryIn(c)) }))
}

async function handIn(c: Visit) {
  const entry = entryIn(c)
  const outcome = await handing.handInEntry(c.var.act, entry, turnIn(formBody(c)))
  if (!outcome.ok) {
    const shown = await showCheck(c.var.act, entry)
    return c.html(CheckPage({ view: c.var.view, check: shown, refusal: outcome.reason }), 422)
  }
  const receiptPage = paths.entryReceipt.to({ entry, receipt: outcome.value.id })
  return done(c, receiptPage, say(c.var.view.locale)('done.handed-in'))
}

async function takeBack(c: Visit) {
  return moved(c, await handing.takeEntryBack(c.var.act, entryIn(c)), 'done.taken-back')
}

async function askToWithdraw(c: Visit) {
  return c.html(
    WithdrawPage({ view: c.var.view, desk: await openManagersDesk(c.var.ask, entryIn(c)) }),
  )
}

async function withdraw(c: Visit) {
  return moved(c, await handing.withdrawEntry(c.var.act, entryIn(c)), 'done.withdrawn')
}

async function resume(c: Visit) {
  return moved(c, await handing.resumeEntry(c.var.act, entryIn(c)), 'done.resumed')
}

type Told = 'done.taken-back' | 'done.withdrawn' | 'done.resumed'

async function moved(c: Visit, outcome: Outcome<Entry, MoveRefusal>, told: Told) {
  const entry = entryIn(c)
  if (outcome.ok) return done(c, paths.entry.to({ entry }), say(c.var.view.locale)(told))
  const shown = await showEntry(c.var.act, entry)
  return c.html(EntryPage({ view: c.var.view, shown, refusal: outcome.reason }), 422)
}

function receiptIn(c: Visit): ReceiptId {
  return idFrom(c.req.param('receipt'))
}

async function receipt(c: Visit) {
  const shown = await showReceipt(c.var.ask, entryIn(c), receiptIn(c))
  return c.html(ReceiptPage({ view: c.var.view, shown }))
}

/** Byte for byte what the checksum was taken over. */
async function content(c: Visit) {
  const { receipt: found } = await showReceipt(c.var.ask, entryIn(c), receiptIn(c))
  const bytes = new TextEncoder().encode(found.content)
  return sendFile(c, { name: contentFileName(found.number), mediaType: 'application/json', bytes })
}

/** The receipt itself, to keep beside the content. */
async function smallReceipt(c: Visit) {
  const { receipt: found, unit, edition } = await showReceipt(c.var.ask, entryIn(c), receiptIn(c))
  const text = receiptFile(found, { unit, year: edition.year })
  const bytes = new TextEncoder().encode(text)
  return sendFile(c, { name: receiptFileName(found.number), mediaType: 'application/json', bytes })
}

async function read(c: Visit) {
  const reading = await showReading(c.var.ask, entryIn(c))
  return c.html(ReadingPage({ view: c.var.view, reading }))
}

async function list(c: Visit) {
  const shown = await listEntries(c.var.ask, yearIn(c))
  return c.html(EntriesPage({ view: c.var.view, list: shown, filter: filterIn(c) }))
}

async function listAsCsv(c: Visit) {
  const shown = await listEntries(c.var.ask, yearIn(c))
  const { name, text } = entriesCsv(c.var.view, shown, chosen(shown.listed, filterIn(c)))
  return sendCsv(c, name, text)
}

function yearIn(c: Visit): number | null {
  const year = c.req.query('omgang') ?? ''
  return /^\d{4}$/.test(year) ? Number(year) : null
}

function filterIn(c: Visit): Filter {
  return filters.find((filter) => filter === c.req.query('visa')) ?? 'all'
}

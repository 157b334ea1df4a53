// Address by address: the diary.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import { sendCsv } from '../../base/http/download.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { csv } from '../../base/lib/csv.ts'
import { readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import type { RecordId } from '../../support/records/model.ts'
import * as actions from './actions.ts'
import { cityNumberForm, filterFrom } from './forms.ts'
import { DiaryPage, diaryCsv } from './pages/diary.tsx'
import { RecordPage } from './pages/record.tsx'
import { listDiary, showRecord, wholeDiary } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const diaryRoutes = new Hono<Env>()
  .get(paths.diary.pattern, open('organiser'), list)
  .get(paths.diaryList.pattern, open('organiser'), spreadsheet)
  .get(paths.diaryRecord.pattern, open('organiser'), show)
  .post(paths.diaryRecord.pattern, open('organiser'), acting, note)

function filterOf(c: Visit) {
  return filterFrom((name) => c.req.query(name))
}

function recordOf(c: Visit): RecordId {
  return idFrom(c.req.param('record'))
}

async function list(c: Visit) {
  const page = Number.parseInt(c.req.query('sida') ?? '1', 10) || 1
  const diary = await listDiary(c.var.ask, filterOf(c), Math.min(page, 100_000))
  return c.html(DiaryPage({ view: c.var.view, diary }))
}

async function spreadsheet(c: Visit) {
  const filter = filterOf(c)
  const { head, rows } = diaryCsv(c.var.view, await wholeDiary(c.var.ask, filter))
  const t = say(c.var.view.locale)
  const name = filter.year === null ? t('file') : t('file.year', { year: String(filter.year) })
  return sendCsv(c, name, csv(head, rows))
}

async function show(c: Visit) {
  const record = await showRecord(c.var.ask, recordOf(c))
  return c.html(RecordPage({ view: c.var.view, record }))
}

async function note(c: Visit) {
  const { view, ask, act } = c.var
  const form = readForm(cityNumberForm, formBody(c))
  if (!form.ok) {
    const record = await showRecord(ask, recordOf(c))
    const errors = toldBy(say(view.locale), form.errors)
    return c.html(RecordPage({ view, record, values: valuesOf(formBody(c)), errors }), 422)
  }
  const { id } = await actions.noteCityNumber(act, recordOf(c), form.value.cityNumber)
  return done(c, paths.diaryRecord.to({ record: id }), say(view.locale)('done.city-number'))
}

// The unit's figures: typed, pasted or uploaded, shown as charts, and out again as tables.
import { type Context, Hono } from 'hono'
import type { Ask } from '../../../base/db/call.ts'
import { acting } from '../../../base/http/acting.ts'
import { sendCsv } from '../../../base/http/download.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { Forbidden } from '../../../base/lib/failures.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { givenFile, refusalText } from '../../../support/documents/public.ts'
import { cellsIn, cellsInFile, type TableGiven } from '../actions/result-tables.ts'
import { addResult, changeResult, type ResultRefusal, removeOne } from '../actions/results.ts'
import { type PostedGrid, readGrid } from '../forms/results.ts'
import { type ResultGrid, resultLimits, type StoredResult } from '../model/results.ts'
import type { EntryId } from '../model.ts'
import { ResultFormPage, type ShownForm } from '../pages/result-form.tsx'
import { ResultGonePage, ResultPage, ResultsPage } from '../pages/results.tsx'
import { type Desk, openDesk } from '../reads/desk.ts'
import { showResult, showResults } from '../reads/results.ts'
import { type ReadTable, readTable } from '../rules/results/reading-tables.ts'
import { resultCsv } from '../rules/results/shown.ts'
import { asPercent, gridOf, rounded, understand } from '../rules/results/understanding.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const resultRoutes = new Hono<Env>()
  .get(paths.entryResults.pattern, open('signed-in'), all)
  .get(paths.entryResultNew.pattern, open('signed-in'), begin)
  .post(paths.entryResultNew.pattern, open('signed-in'), acting, add)
  .get(paths.entryResult.pattern, open('signed-in'), one)
  .get(paths.entryResultTable.pattern, open('signed-in'), table)
  .get(paths.entryResultEdit.pattern, open('signed-in'), edit)
  .post(paths.entryResultEdit.pattern, open('signed-in'), acting, change)
  .get(paths.entryResultGone.pattern, open('signed-in'), askToRemove)
  .post(paths.entryResultGone.pattern, open('signed-in'), acting, remove)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

function keyIn(c: Visit): string {
  return c.req.param('result') ?? ''
}

async function all(c: Visit) {
  return c.html(ResultsPage({ view: c.var.view, shown: await showResults(c.var.ask, entryIn(c)) }))
}

async function one(c: Visit) {
  const shown = await showResult(c.var.ask, entryIn(c), keyIn(c))
  return c.html(ResultPage({ view: c.var.view, shown }))
}

async function table(c: Visit) {
  const { result } = await showResult(c.var.ask, entryIn(c), keyIn(c))
  return sendCsv(c, `${result.key}.csv`, resultCsv(result, c.var.view.locale))
}

/** An empty table, of the size that most need. */
const blank: ResultGrid = {
  title: '',
  unit: '',
  better: '',
  source: '',
  periods: ['', '', ''],
  rows: [
    { role: 'measure', name: '', cells: ['', '', ''] },
    { role: 'goal', name: '', cells: ['', '', ''] },
    { role: 'comparison', name: '', cells: ['', '', ''] },
  ],
}

async function begin(c: Visit) {
  const desk = await writersDesk(c.var.ask, entryIn(c))
  return c.html(
    ResultFormPage({
      view: c.var.view,
      shown: { desk, grid: blank, revision: 0, standing: null },
    }),
  )
}

async function edit(c: Visit) {
  const { result, ...desk } = await showResult(c.var.ask, entryIn(c), keyIn(c))
  if (!desk.writable) throw new Forbidden()
  const grid = gridOf(result)
  const shown = { desk, grid, revision: result.revision, standing: result }
  return c.html(
    ResultFormPage({ view: c.var.view, shown: { ...shown, understood: understand(grid) } }),
  )
}

/** Of those who can write now. */
async function writersDesk(ask: Ask, entry: EntryId): Promise<Desk> {
  const desk = await openDesk(ask, entry)
  if (!desk.writable) throw new Forbidden()
  return desk
}

async function add(c: Visit) {
  const desk = await openDesk(c.var.act, entryIn(c))
  return posted(c, { desk, standing: null })
}

async function change(c: Visit) {
  const { result, ...desk } = await showResult(c.var.act, entryIn(c), keyIn(c))
  return posted(c, { desk, standing: result })
}

type At = { readonly desk: Desk; readonly standing: StoredResult | null }

async function posted(c: Visit, at: At) {
  if (!at.desk.may.write) throw new Forbidden()
  const given = readGrid(formBody(c))
  if (given.deed === 'read') return readIn(c, at, given)
  if (given.deed === 'save') return save(c, at, given)
  const grid = grown(given)
  const shown = { ...at, grid, revision: given.revision, understood: understand(grid) }
  const judged = given.deed === 'look'
  return c.html(ResultFormPage({ view: c.var.view, shown: { ...shown, judged } }))
}

function grown({ deed, grid }: PostedGrid): ResultGrid {
  if (deed === 'as-percent') return asPercent(grid)
  if (deed === 'round') return rounded(grid)
  if (deed === 'add-period') return { ...grid, periods: [...grid.periods, ''] }
  const cells = grid.periods.map(() => '')
  const row = { role: 'measure' as const, name: '', cells }
  return deed === 'add-row' ? { ...grid, rows: [...grid.rows, row] } : grid
}

async function save(c: Visit, at: At, { grid, revision }: PostedGrid) {
  const understood = understand(grid)
  const shown = { ...at, grid, revision, understood, judged: true }
  if (!understood.result) return refused(c, shown)
  const { standing } = at
  const outcome = standing
    ? await changeResult(
        c.var.act,
        entryIn(c),
        { key: standing.key, ...understood.result },
        revision,
      )
    : await addResult(c.var.act, entryIn(c), understood.result)
  if (!outcome.ok) return notSaved(c, shown, outcome.reason)
  const address = paths.entryResult.to({ entry: entryIn(c), result: outcome.value })
  return done(c, address, say(c.var.view.locale)('results.saved'))
}

function refused(c: Visit, shown: ShownForm) {
  return c.html(ResultFormPage({ view: c.var.view, shown }), 422)
}

/** In a clash the form goes on from what the other saved, with what was typed in its fields. */
function notSaved(c: Visit, shown: ShownForm, reason: ResultRefusal) {
  const t = say(c.var.view.locale)
  if (reason === 'clash') {
    const revision = shown.standing?.revision ?? 0
    const page = ResultFormPage({ view: c.var.view, shown: { ...shown, revision, clash: true } })
    return c.html(page, 409)
  }
  const text =
    reason === 'too-many'
      ? t('results.too-many', { most: resultLimits.results })
      : t(`refused.${reason}`)
  return refused(c, { ...shown, refusals: [text] })
}

/** Nothing is saved: the form is filled in, and tells what it was filled with. */
async function readIn(c: Visit, at: At, given: PostedGrid) {
  const t = say(c.var.view.locale)
  const file = fileOf(formBody(c), 'file')
  const cells = file
    ? await cellsInFile(await givenFile(file))
    : ({ ok: true, value: cellsIn(given.table) } as const)
  const grid = at.standing ? gridOf(at.standing) : blank
  const shown = { ...at, grid, revision: given.revision, table: given.table }
  if (!cells.ok) {
    const why = cells.reason
    const text =
      why === 'not-a-table' ? t('results.not-a-table') : refusalText(c.var.view.locale, why)
    return refused(c, { ...shown, refusals: [text] })
  }
  const read = readTable(cells.value.cells)
  if (!read.ok) return refused(c, { ...shown, refusals: [t(`results.unread.${read.reason}`)] })
  const filled = completed(read.grid, at.standing)
  const { table: _, ...rest } = shown
  return c.html(
    ResultFormPage({
      view: c.var.view,
      shown: {
        ...rest,
        grid: filled,
        understood: understand(filled),
        remarks: remarksOf(read, cells.value, t),
      },
    }),
  )
}

/** What a table does not tell stays as it was. */
function completed(grid: ResultGrid, standing: StoredResult | null): ResultGrid {
  if (!standing) return grid
  const { title, unit, source, better } = standing
  return {
    ...grid,
    better,
    title: grid.title || title,
    unit: grid.unit || unit,
    source: grid.source || source,
  }
}

function remarksOf(
  read: Extract<ReadTable, { ok: true }>,
  { otherSheets }: TableGiven,
  t: ReturnType<typeof say>,
): readonly string[] {
  return [
    ...read.left.map((text) => t('results.left', { text })),
    ...read.placedLast.map((name) =>
      t('results.placed-last', { name, period: read.grid.periods.at(-1) ?? '' }),
    ),
    ...otherSheets.map((name) => t('results.other-sheet', { name })),
  ]
}

async function askToRemove(c: Visit) {
  const shown = await showResult(c.var.ask, entryIn(c), keyIn(c))
  if (!shown.writable) throw new Forbidden()
  return c.html(ResultGonePage({ view: c.var.view, shown }))
}

async function remove(c: Visit) {
  const entry = entryIn(c)
  const shown = await showResult(c.var.act, entry, keyIn(c))
  const outcome = await removeOne(c.var.act, entry, keyIn(c))
  if (!outcome.ok) {
    return c.html(ResultPage({ view: c.var.view, shown, refusal: outcome.reason }), 422)
  }
  return done(c, paths.entryResults.to({ entry }), say(c.var.view.locale)('results.removed'))
}

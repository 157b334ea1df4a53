// Makes a result's grid of a table that was pasted or uploaded. What finds no place in it is told.
import type { GridRow, ResultGrid, SeriesRole } from '../../model/results.ts'
import { readFigure, unitOf } from './figures.ts'
import { headingOf, periodOf } from './periods.ts'

type Table = readonly (readonly string[])[]
export type TableRefusal = 'empty' | 'no-periods' | 'too-big'
export type ReadTable =
  | {
      readonly ok: true
      readonly grid: ResultGrid
      /** What stood in the table and is not in the grid. */
      readonly left: readonly string[]
      /** Columns without a period, whose figures were placed at the last one. */
      readonly placedLast: readonly string[]
    }
  | { readonly ok: false; readonly reason: TableRefusal }

const mostCells = 60
const isGoal = /^(?:mål|målvärde|målet|målnivå|goal|target)(?![\p{L}])/iu
/** Above columns: what the rows are without saying. */
const outcome = /^(?:utfall|resultat|värde|outcome)$/i
const compares =
  /jämför|snitt|medel|riket|rikets|stockholm|stad(?:en|ens)?\b|kommun|compar|average/iu
/** Words above a column of names that say nothing of their own. */
const names =
  /^(?:år|mått|nyckeltal|indikator|resultat|namn|fråga|period|läsår|enhet|year|measure)$/iu

/** Years may go across or down, and cells that were joined are filled out. */
export function readTable(given: Table): ReadTable {
  const table = withoutBlanks(given)
  if (table.length === 0) return { ok: false, reason: 'empty' }
  if (table.length > mostCells || widthOf(table) > mostCells)
    return { ok: false, reason: 'too-big' }
  const across = headRow(table)
  const down = table.filter(([first = '']) => periodOf(first)).length
  if (across.count === 0 && down === 0) return { ok: false, reason: 'no-periods' }
  if (across.count >= down) return fromAcross(table, across.at)
  const turned = transposed(table)
  return fromAcross(turned, headRow(turned).at)
}

function withoutBlanks(given: Table): Table {
  const rows = given
    .map((row) => row.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const columns = Array.from({ length: widthOf(rows) }, (_, at) => at)
  const held = columns.filter((at) => rows.some((row) => (row[at] ?? '') !== ''))
  return rows.map((row) => held.map((at) => row[at] ?? ''))
}

function widthOf(table: Table): number {
  return table.reduce((most, row) => Math.max(most, row.length), 0)
}

function transposed(table: Table): Table {
  return Array.from({ length: widthOf(table) }, (_, at) => table.map((row) => row[at] ?? ''))
}

/** The first row that names periods. A row that begins with a period is one of figures. */
function headRow(table: Table): { readonly at: number; readonly count: number } {
  const counts = table.map(([first = '', ...rest]) =>
    periodOf(first) && rest.some((cell) => !headingOf(cell)) ? 0 : rest.filter(headingOf).length,
  )
  const at = counts.findIndex((count) => count > 0)
  return { at, count: counts[at] ?? 0 }
}

type Column = {
  readonly at: number
  readonly head: string
  readonly kind: 'period' | 'name' | 'unit' | 'source' | 'goal' | 'comparison' | 'other'
  readonly period: string
  readonly group: string
}

function fromAcross(table: Table, headAt: number): ReadTable {
  const above = table.slice(0, headAt)
  const below = table.slice(headAt + 1)
  const columns = columnsOf(table[headAt] ?? [], above.at(-1) ?? [], below)
  const loose = looseTexts({ above, below, columns })
  const periods = inTime(columns.filter(({ kind }) => kind === 'period'))
  const rows = filled(below, columns)
    .filter((row) => columns.some((column) => holdsFigures(column) && row[column.at] !== ''))
    .flatMap((row) => rowsOf(row, columns, periods))
  const texts = placed(loose)
  const placedLast = columns.filter(({ kind }) => kind === 'goal' || kind === 'comparison')
  const grid = { ...texts.about, periods, rows, better: '' as const }
  const unit = grid.unit || textsOf(below, columns, 'unit')[0] || unitWithin(rows)
  const source = grid.source || textsOf(below, columns, 'source').join('; ')
  const left = [...texts.left, ...leftOver(below, columns, unit)]
  return accounted(table, {
    ok: true,
    grid: { ...grid, unit: unitOf(unit), source },
    left,
    placedLast: placedLast.map(({ head }) => head),
  })
}

const aboutWord = /^(?:källor|källa|source|enhet|måttenhet|unit)\s*:?\s+/

/** Whatever became of each cell, one that is found nowhere is told. */
function accounted(table: Table, read: Extract<ReadTable, { ok: true }>): ReadTable {
  const { title, unit, source, periods, rows } = read.grid
  const held = rows.flatMap(({ name, cells }) => [name, ...cells])
  const all = [title, unit, source, ...periods, ...held, ...read.left, ...read.placedLast]
  const found = all.join('\n').toLowerCase()
  const lost = table.flat().filter((cell) => {
    const bare = cell.toLowerCase().replace(aboutWord, '')
    const group = headingOf(cell)?.group.toLowerCase() ?? ''
    const told = found.includes(bare) || (group !== '' && found.includes(group))
    return !told && !names.test(cell) && !outcome.test(cell) && unitOf(cell) !== unit
  })
  return { ...read, left: [...new Set([...read.left, ...lost])] }
}

function holdsFigures({ kind }: Column): boolean {
  return kind === 'period' || kind === 'goal' || kind === 'comparison'
}

function columnsOf(head: readonly string[], over: readonly string[], below: Table): Column[] {
  const first = head.findIndex((cell, at) => at > 0 && headingOf(cell))
  const groups = filledOut(over, first)
  return head.map((text, at) => {
    const heading = at > 0 ? headingOf(text) : undefined
    if (heading) {
      const group = [groups[at] ?? '', heading.group].filter(Boolean).join(', ')
      return { at, head: text, kind: 'period', period: heading.period, group }
    }
    const empty = below.every((row) => (row[at] ?? '') === '')
    const kind = empty ? 'other' : at === 0 ? 'name' : kindOf(text, at < first)
    return { at, head: text, kind, period: '', group: '' }
  })
}

function kindOf(head: string, before: boolean): Column['kind'] {
  if (/^(?:enhet|måttenhet|unit)$/i.test(head)) return 'unit'
  if (/^(?:källa|source)$/i.test(head)) return 'source'
  if (isGoal.test(head) && !before) return 'goal'
  if (compares.test(head) && !before) return 'comparison'
  return before ? 'name' : 'other'
}

/** Cells that were joined across have their text in the first alone. */
function filledOut(row: readonly string[], from: number): readonly string[] {
  let last = ''
  return row.map((cell, at) => {
    if (at < from) return ''
    last = cell || last
    return last
  })
}

/** Names that were joined downwards. Only the columns before the last one of names are filled. */
function filled(rows: Table, columns: readonly Column[]): Table {
  const named = columns.filter(({ kind }) => kind === 'name').map(({ at }) => at)
  const last: string[] = []
  return rows.map((row) =>
    row.map((cell, at) => {
      if (!named.includes(at) || at === named.at(-1)) return cell
      last[at] = cell || last[at] || ''
      return last[at]
    }),
  )
}

function inTime(columns: readonly Column[]): readonly string[] {
  const once = [...new Set(columns.map(({ period }) => period))]
  return once.sort((a, b) => (periodOf(a)?.at ?? 0) - (periodOf(b)?.at ?? 0))
}

/** One row of a table is a series for each group of its columns. */
function rowsOf(
  row: readonly string[],
  columns: readonly Column[],
  periods: readonly string[],
): GridRow[] {
  const called = columns.filter(({ kind, at }) => kind === 'name' && row[at] !== '')
  const name = [...new Set(called.map(({ at }) => row[at] ?? ''))].join(', ')
  const dated = columns.filter(({ kind }) => kind === 'period')
  const groups = [...new Set(dated.map(({ group }) => group))]
  const series = groups.map((group) => ({
    ...calledBy(name, group),
    cells: periods.map((period) => {
      const here = dated.filter((one) => one.group === group && one.period === period)
      return here
        .map(({ at }) => row[at] ?? '')
        .filter(Boolean)
        .join(' | ')
    }),
  }))
  const undated = columns.filter(({ kind }) => kind === 'goal' || kind === 'comparison')
  const beside = undated.map(({ at, head, kind }) => ({
    role: kind as SeriesRole,
    name: name === '' ? head : `${head}, ${name}`,
    cells: periods.map((_, place) => (place === periods.length - 1 ? (row[at] ?? '') : '')),
  }))
  return [...series, ...beside].filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function calledBy(name: string, group: string): Pick<GridRow, 'role' | 'name'> {
  const plainGroup = outcome.test(group) ? '' : group
  const role = plainGroup === '' ? roleOf(name) : roleOf(plainGroup)
  return { role, name: [plainGroup, name].filter(Boolean).join(', ') || group }
}

export function roleOf(name: string): SeriesRole {
  if (isGoal.test(name) || /(?:^|[ ,(–-])mål(?:värde)?\)?$/iu.test(name)) return 'goal'
  return compares.test(name) ? 'comparison' : 'measure'
}

/** «%» when every figure that has a unit has that one, or when a name has it in brackets. */
function unitWithin(rows: readonly GridRow[]): string {
  const read = rows.flatMap(({ cells }) => cells.map(readFigure))
  const units = new Set(
    read.flatMap((cell) => (cell.kind === 'figure' && cell.unit ? cell.unit : [])),
  )
  const named = rows.some(({ name }) => /\((?:%|procent)\)|\bandel\b.*%/i.test(name))
  const [only = ''] = units
  return units.size === 1 ? only : named && units.size === 0 ? '%' : ''
}

// ---- Texts around the figures

/** Titles, sources and notes: whatever stands in the table and is no figure's row or column. */
function looseTexts(of: {
  readonly above: Table
  readonly below: Table
  readonly columns: readonly Column[]
}): readonly string[] {
  const { above, below, columns } = of
  const first = columns.find(({ kind }) => kind === 'period')?.at ?? 0
  const groups = above.at(-1)?.slice(first).some(Boolean) === true
  const over = above.flatMap((row, at) =>
    groups && at === above.length - 1 ? row.slice(0, first) : row,
  )
  const heads = columns
    .filter(({ kind }) => kind === 'name' || kind === 'other')
    .map(({ head }) => head)
  const bare = filled(below, columns)
    .map((_, at) => below[at] ?? [])
    .filter((row) => columns.every((column) => !holdsFigures(column) || row[column.at] === ''))
  const under = bare.flatMap((row) =>
    row.filter((_, at) => !['unit', 'source', 'other'].includes(columns[at]?.kind ?? '')),
  )
  return [...over, ...heads.filter((head) => !names.test(head)), ...under].filter(Boolean)
}

function placed(loose: readonly string[]) {
  const after = (word: RegExp) =>
    loose.flatMap((text) => word.exec(text)?.[1]?.trim() || []).join('; ')
  const isSource = /^(?:källa|källor|source)\s*:?\s+(.*)$|^(?:källa|source):(.*)$/i
  const isUnit = /^(?:enhet|måttenhet|unit)\s*:\s*(.*)$/i
  const rest = loose.filter((text) => !isSource.test(text) && !isUnit.test(text))
  const [title = '', ...left] = rest
  const source = loose
    .flatMap((text) => {
      const found = isSource.exec(text)
      return (found?.[1] ?? found?.[2])?.trim() || []
    })
    .join('; ')
  return { about: { title, unit: after(isUnit), source }, left }
}

function textsOf(
  below: Table,
  columns: readonly Column[],
  kind: Column['kind'],
): readonly string[] {
  const texts = columns
    .filter((column) => column.kind === kind)
    .flatMap(({ at }) => below.map((row) => row[at] ?? ''))
  return [...new Set(texts.filter(Boolean))]
}

/** Cells below headings that mean nothing here, and units that differ from row to row. */
function leftOver(below: Table, columns: readonly Column[], unit: string): readonly string[] {
  const other = textsOf(below, columns, 'other')
  const units = textsOf(below, columns, 'unit').filter((text) => unitOf(text) !== unitOf(unit))
  return [...other, ...units]
}

// What a typed table means, cell by cell, and whether it can be kept.
import {
  type Better,
  betterWays,
  type Result,
  type ResultGrid,
  resultLimits,
  type Series,
} from '../../model/results.ts'
import { type CellRefusal, type ReadCell, readFigure, unitOf } from './figures.ts'
import { periodOf } from './periods.ts'
import { bareFigure } from './telling.ts'

export type GridError =
  | CellRefusal
  | 'no-title'
  | 'no-better'
  | 'no-source'
  | 'no-name'
  | 'no-figures'
  | 'no-measure'
  | 'no-period'
  | 'not-a-period'
  | 'period-twice'
  | 'too-long'
  | 'too-many-periods'
  | 'too-many-rows'
  | 'other-unit'

/** Field of the form to what is wrong there. */
export type GridErrors = Readonly<Record<string, GridError>>
export type Understood = {
  /** As they stand in the grid, also those that are wrong. */
  readonly cells: readonly (readonly ReadCell[])[]
  readonly errors: GridErrors
  /** Null where there are errors. */
  readonly result: Omit<Result, 'key'> | null
  /** All figures lie between 0 and 1: perhaps shares, as spreadsheets keep what they show as per cent. */
  readonly shares: boolean
  /** Some figure has more decimals than anybody reads. */
  readonly manyDecimals: boolean
}

/** Rows and columns that hold nothing at all are not there. */
export function understand(given: ResultGrid): Understood {
  const grid = withoutEmpty(given)
  const cells = grid.rows.map(({ cells: row }) => row.map(readFigure))
  const unit = unitOf(grid.unit) || onlyUnit(cells)
  const errors = { ...aboutErrors(grid), ...tableErrors(grid), ...cellErrors(cells, unit) }
  const right = Object.keys(errors).length === 0
  return {
    cells,
    errors,
    result: right ? resultOf({ ...grid, unit }, cells) : null,
    shares: (unit === '%' || unit === '') && areShares(cells),
    manyDecimals: cells.flat().some((cell) => cell.kind === 'figure' && cell.decimals > 2),
  }
}

/** The form always has a place for one more, so what is empty at the end is not meant. */
export function withoutEmpty(grid: ResultGrid): ResultGrid {
  const rows = grid.rows.filter(
    ({ name, cells }) => name.trim() !== '' || cells.some((cell) => cell.trim() !== ''),
  )
  const held = grid.periods.map(
    (period, at) =>
      period.trim() !== '' || rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''),
  )
  const kept = <Item>(items: readonly Item[]) => items.filter((_, at) => held[at])
  return {
    ...grid,
    periods: kept(grid.periods),
    rows: rows.map((row) => ({
      ...row,
      cells: kept(grid.periods.map((_, at) => row.cells[at] ?? '')),
    })),
  }
}

function onlyUnit(cells: readonly (readonly ReadCell[])[]): string {
  const units = cells
    .flat()
    .flatMap((cell) => (cell.kind === 'figure' && cell.unit ? cell.unit : []))
  return new Set(units).size === 1 ? (units[0] ?? '') : ''
}

function aboutErrors({ title, unit, source, better }: ResultGrid): GridErrors {
  const errors: Record<string, GridError> = {}
  if (title.trim() === '') errors['title'] = 'no-title'
  if (source.trim() === '') errors['source'] = 'no-source'
  if (!betterWays.includes(better as Better)) errors['better'] = 'no-better'
  const long = { title, unit, source }
  for (const [field, text] of Object.entries(long)) {
    if (text.length > resultLimits[field as keyof typeof long]) errors[field] = 'too-long'
  }
  return errors
}

function tableErrors(grid: ResultGrid): GridErrors {
  const errors: Record<string, GridError> = {}
  if (grid.periods.length === 0) errors['period-0'] = 'no-period'
  if (grid.periods.length > resultLimits.periods) errors['period-0'] = 'too-many-periods'
  const seen = new Set<number>()
  for (const [at, label] of grid.periods.entries()) {
    const period = periodOf(label)
    if (label.trim() === '') errors[`period-${at}`] = 'no-period'
    else if (!period) errors[`period-${at}`] = 'not-a-period'
    else if (seen.has(period.at)) errors[`period-${at}`] = 'period-twice'
    if (period) seen.add(period.at)
  }
  return { ...errors, ...rowErrors(grid) }
}

function rowErrors({ rows }: ResultGrid): GridErrors {
  const errors: Record<string, GridError> = {}
  if (!rows.some(({ role }) => role === 'measure')) errors['name-0'] = 'no-measure'
  for (const [at, { name, cells }] of rows.entries()) {
    if (name.trim() === '') errors[`name-${at}`] = 'no-name'
    else if (name.length > resultLimits.name) errors[`name-${at}`] = 'too-long'
    else if (!cells.some((cell) => holds(readFigure(cell)))) errors[`name-${at}`] = 'no-figures'
  }
  if (rows.length > resultLimits.series) errors['name-0'] = 'too-many-rows'
  return errors
}

/** A cell that cannot be read is told at the cell itself, not as a row without figures. */
function holds(cell: ReadCell): boolean {
  return cell.kind === 'figure' || cell.kind === 'wrong'
}

function cellErrors(cells: readonly (readonly ReadCell[])[], unit: string): GridErrors {
  const errors: Record<string, GridError> = {}
  for (const [at, row] of cells.entries()) {
    for (const [place, cell] of row.entries()) {
      const strange = cell.kind === 'figure' && cell.unit !== '' && !sameUnit(cell.unit, unit)
      if (cell.kind === 'wrong') errors[`cell-${at}-${place}`] = cell.why
      else if (strange) errors[`cell-${at}-${place}`] = 'other-unit'
    }
  }
  return errors
}

function sameUnit(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function areShares(cells: readonly (readonly ReadCell[])[]): boolean {
  const figures = cells.flat().filter((cell) => cell.kind === 'figure')
  const within = figures.every(({ value, unit }) => value >= 0 && value <= 1 && unit === '')
  return within && figures.some(({ value }) => value > 0 && value < 1)
}

function resultOf(grid: ResultGrid, cells: readonly (readonly ReadCell[])[]): Omit<Result, 'key'> {
  const order = grid.periods
    .map((label, at) => ({ at, label: label.replace(/\s+/g, ' ').trim() }))
    .sort((a, b) => (periodOf(a.label)?.at ?? 0) - (periodOf(b.label)?.at ?? 0))
  const series: Series[] = grid.rows.map(({ role, name }, row) => ({
    role,
    name: name.trim(),
    values: order.map(({ at }) => {
      const cell = cells[row]?.[at]
      return cell?.kind === 'figure' ? cell.value : null
    }),
  }))
  const figures = cells.flat().flatMap((cell) => (cell.kind === 'figure' ? cell.decimals : []))
  return {
    title: grid.title.trim(),
    unit: grid.unit.trim(),
    better: grid.better === '' ? 'neither' : grid.better,
    source: grid.source.trim(),
    decimals: Math.max(0, ...figures),
    periods: order.map(({ label }) => label),
    series,
  }
}

/** «0,45» becomes «45», to the letter: no decimals come of it that were not there. */
export function asPercent(grid: ResultGrid): ResultGrid {
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.map(hundredfold) }))
  return { ...grid, unit: '%', rows }
}

function hundredfold(cell: string): string {
  const read = readFigure(cell)
  if (read.kind !== 'figure') return cell
  const decimals = Math.max(0, read.decimals - 2)
  return (read.value * 100).toFixed(decimals).replace('.', ',')
}

/** To one decimal, the way a spreadsheet would show it. */
export function rounded(grid: ResultGrid): ResultGrid {
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(toOneDecimal) })) }
}

function toOneDecimal(cell: string): string {
  const read = readFigure(cell)
  if (read.kind !== 'figure' || read.decimals < 2) return cell
  const number = bareFigure(1, read.value, 'sv')
  return read.unit === '' ? number : `${number} ${read.unit}`
}

/** The grid that a result was made of, to change it. */
export function gridOf(result: Result): ResultGrid {
  const { title, unit, better, source, periods, series, decimals } = result
  return {
    title,
    unit,
    better,
    source,
    periods,
    rows: series.map(({ role, name, values }) => ({
      role,
      name,
      cells: values.map((value) =>
        value === null ? '' : value.toFixed(decimals).replace('.', ','),
      ),
    })),
  }
}

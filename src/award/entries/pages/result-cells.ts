// What is said of the cells of a table: errors at their place, and what was read otherwise than it stood.
import type { FieldErrors } from '../../../base/lib/form.ts'
import type { Locale } from '../../../base/lib/time.ts'
import { type ResultGrid, resultLimits } from '../model/results.ts'
import type { ReadCell } from '../rules/results/figures.ts'
import { bareFigure } from '../rules/results/telling.ts'
import { type GridErrors, type Understood, withoutEmpty } from '../rules/results/understanding.ts'
import { say } from '../words/say.ts'

type Words = ReturnType<typeof say>

/** Each error with its place, so that it is understood in a list far from the table. */
export function errorsTold(given: ResultGrid, errors: GridErrors, t: Words): FieldErrors {
  const grid = withoutEmpty(given)
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const place = placeOf(grid, field, t)
      const text = t(`results.error.${error}`, { most: mostOf(field, error) })
      return [field, place === '' ? text : `${place}: ${text}`]
    }),
  )
}

function mostOf(field: string, error: string): number {
  if (error === 'too-many-periods') return resultLimits.periods
  if (error === 'too-many-rows') return resultLimits.series
  if (error === 'too-many-decimals') return resultLimits.decimals
  const name = field.startsWith('name') ? 'name' : field
  return name === 'title' || name === 'unit' || name === 'source' || name === 'name'
    ? resultLimits[name]
    : 0
}

function placeOf({ periods, rows }: ResultGrid, field: string, t: Words): string {
  const [kind, first = '', second = ''] = field.split('-')
  if (kind === 'cell') return cellName({ periods, rows }, Number(first), Number(second), t)
  if (kind === 'name') return t('results.row', { number: Number(first) + 1 })
  return kind === 'period' ? t('results.column', { number: Number(first) + 1 }) : ''
}

/** «Tallens förskola 2026», or the numbers of row and column where they have no names. */
export function cellName(
  { periods, rows }: Pick<ResultGrid, 'periods' | 'rows'>,
  row: number,
  column: number,
  t: Words,
): string {
  const name = rows[row]?.name.trim() || t('results.row', { number: row + 1 })
  const period = periods[column]?.trim() || t('results.column', { number: column + 1 })
  return `${name}, ${period}`
}

/** Cells whose meaning is not plainly what stands in them. */
export function toldDifferently(
  given: ResultGrid,
  { cells }: Understood,
  locale: Locale,
): readonly string[] {
  const grid = withoutEmpty(given)
  const t = say(locale)
  return cells.flatMap((row, at) =>
    row.flatMap((cell, place) => {
      const typed = (grid.rows[at]?.cells[place] ?? '').trim()
      const name = cellName(grid, at, place, t)
      if (cell.kind === 'none') return [t('results.cell.none', { name, typed })]
      const read = readAs(cell, locale)
      return read === undefined || isPlain(typed, read)
        ? []
        : [t('results.cell.read', { name, typed, read })]
    }),
  )
}

function readAs(cell: ReadCell, locale: Locale): string | undefined {
  return cell.kind === 'figure' ? bareFigure(cell.decimals, cell.value, locale) : undefined
}

/** Spaces, the kind of minus and the unit make no other number of it. */
function isPlain(typed: string, read: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–+]/, '-')
  const number = bare(typed).replace(/[%‰°\p{L}].*$/u, '')
  return (
    number === bare(read) || number.replace('.', ',') === bare(read) || number === `-${bare(read)}`
  )
}

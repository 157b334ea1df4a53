// Which table of a file is which sheet of the register, and its rows by their headings.
import {
  type FileRefusal,
  headings,
  type SheetKey,
  type SheetRow,
  type Sheets,
  sheetNames,
} from '../../model/exchange.ts'
import { searchText } from '../names.ts'

export type Table = {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

const mostRows = 60_000
const keys = Object.keys(sheetNames) as SheetKey[]

/** Columns may stand in any order, and some may be missing. Tables of anything else are left out. */
export function sheetsFrom(tables: readonly Table[]): Sheets | { readonly refusal: FileRefusal } {
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  if (all > mostRows) return { refusal: 'too-many-rows' }
  const sheets: Partial<Record<SheetKey, readonly SheetRow[]>> = {}
  for (const table of tables) {
    const key = sheetOf(table)
    if (key !== undefined && sheets[key] === undefined) sheets[key] = rowsOf(key, table)
  }
  return Object.keys(sheets).length === 0 ? { refusal: 'unknown-headings' } : sheets
}

/** What tells the sheets apart: units have an operating form, organisations a number. */
const marks: Readonly<Record<SheetKey, readonly string[]>> = {
  organisations: ['Slag', 'Namn'],
  units: ['Namn', 'Driftsform'],
  successions: ['Gäller', 'Efterföljarens id'],
}

function sheetOf({ rows }: Table): SheetKey | undefined {
  const head = new Set(rows[0]?.cells.map((cell) => searchText(cell)))
  return keys.find((key) => marks[key].every((mark) => head.has(searchText(mark))))
}

function rowsOf(key: SheetKey, { rows }: Table): readonly SheetRow[] {
  const [head, ...body] = rows
  const columns = (head?.cells ?? []).map((typed) =>
    headings[key].find((heading) => searchText(heading) === searchText(typed)),
  )
  return body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      columns.flatMap((column, at) => (column ? [[column, (cells[at] ?? '').trim()]] : [])),
    ),
  }))
}

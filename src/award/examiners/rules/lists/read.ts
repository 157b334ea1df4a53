// The rows of a list by their headings.
import { normalise } from '../../../../base/lib/text.ts'
import { searchText } from '../../../units/rules/names.ts'
import {
  type ListColumn,
  type ListRefusal,
  type ListRow,
  listColumns,
  otherHeadings,
  type ReadList,
} from '../../model/lists.ts'

export type Table = {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export const mostRows = 2000
/** Longer texts are cut here, and then found to be too long. */
const longest = 2000
const columns = Object.keys(listColumns) as ListColumn[]

/** The first table that has names and addresses. Columns in any order; those that are not known are told. */
export function readList(tables: readonly Table[]): ReadList | { readonly refusal: ListRefusal } {
  const table = tables.find(({ rows }) => {
    const head = rows[0]?.cells.map(columnOf) ?? []
    return head.includes('name') && head.includes('email')
  })
  if (table === undefined) return { refusal: 'unknown-headings' }
  const [head, ...body] = table.rows
  if (body.length > mostRows) return { refusal: 'too-many-rows' }
  const known = (head?.cells ?? []).map(columnOf)
  const unread = (head?.cells ?? []).filter((cell, at) => !known[at] && cell.trim() !== '')
  const rows = body.map(({ line, cells }) => rowOf(line, cells, known))
  return {
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
    unread: unread.slice(0, 20).map((cell) => normalise(cell).slice(0, 60)),
  }
}

function columnOf(heading: string): ListColumn | undefined {
  const typed = searchText(heading.slice(0, 100))
  return columns.find((column) =>
    [listColumns[column], ...otherHeadings[column]].some((one) => searchText(one) === typed),
  )
}

function rowOf(
  line: number,
  cells: readonly string[],
  known: readonly (ListColumn | undefined)[],
): ListRow {
  const read: Partial<Record<ListColumn, string>> = {}
  for (const [at, column] of known.entries()) {
    if (column === undefined || read[column]) continue
    read[column] = normalise((cells[at] ?? '').slice(0, longest)).trim()
  }
  return { line, cells: read }
}

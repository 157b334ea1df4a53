// What a file leaves out stays as it is: columns that it does not have, and times that it does not name.
import { addDays, isPlainDate } from '../../../../base/lib/time.ts'
import type { SheetRow } from '../../model/exchange.ts'
import { groupedRows, textIn } from './read-cells.ts'

type Cells = Readonly<Record<string, string>>

/** `known`: the rows that the register itself would write of each id, the earliest first. */
export function completed(
  rows: readonly SheetRow[],
  known: ReadonlyMap<string, readonly Cells[]>,
): readonly SheetRow[] {
  return [...groupedRows(rows)].flatMap(([id, group]) => {
    const own = known.get(id.toLowerCase())
    return own === undefined
      ? group
      : withTimes(
          group.map((row) => withColumns(row, own)),
          own,
        )
  })
}

/** Columns that are missing say what the register says of that time. An empty cell is no missing column. */
function withColumns(row: SheetRow, own: readonly Cells[]): SheetRow {
  const from = row.cells['Från']
  const then = from === undefined ? own.at(-1) : own.findLast((one) => (one['Från'] ?? '') <= from)
  return { line: row.line, cells: { ...(then ?? own[0]), ...row.cells } }
}

function withTimes(group: readonly SheetRow[], own: readonly Cells[]): readonly SheetRow[] {
  const ordered = group.toSorted((a, b) => (textIn(a, 'Från') < textIn(b, 'Från') ? -1 : 1))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!(first && last)) return group
  const begins = textIn(first, 'Från')
  const isKnown = own.some((one) => one['Från'] === begins)
  const before = isKnown ? own.filter((one) => (one['Från'] ?? '') < begins) : []
  const next = isPlainDate(textIn(last, 'Till')) ? addDays(textIn(last, 'Till'), 1) : null
  const at = own.findIndex((one) => next !== null && one['Från'] === next)
  const after = at < 0 ? [] : own.slice(at)
  const asRow = (line: number) => (cells: Cells) => ({ line, cells })
  return [...before.map(asRow(first.line)), ...group, ...after.map(asRow(last.line))]
}

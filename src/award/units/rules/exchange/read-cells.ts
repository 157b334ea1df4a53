// One cell at a time: what it says, or what is wrong with it.
import { isId } from '../../../../base/lib/id.ts'
import { addDays, isPlainDate } from '../../../../base/lib/time.ts'
import type { RowFault, RowRefusal, SheetKey, SheetRow } from '../../model/exchange.ts'
import type { Organisation, OrganisationId } from '../../model.ts'
import { searchText } from '../names.ts'

/** Gathers what is wrong, row by row. */
export type Faults = {
  readonly sheet: SheetKey
  readonly all: RowRefusal[]
}

export function fault(faults: Faults, row: SheetRow, column: string, why: RowFault): void {
  const value = row.cells[column] ?? ''
  faults.all.push({ sheet: faults.sheet, line: row.line, column, why, value })
}

export function textIn(row: SheetRow, column: string): string {
  return (row.cells[column] ?? '').trim()
}

/** Undefined: it is no day, and that is told. */
export function dayIn(faults: Faults, row: SheetRow, column: string): string | null | undefined {
  const typed = textIn(row, column)
  if (typed === '') return null
  if (isPlainDate(typed)) return typed
  fault(faults, row, column, 'not-a-day')
  return undefined
}

/** The key of the word, whatever case it is written in. */
export function wordIn<Key extends string>(
  faults: Faults,
  row: SheetRow,
  column: string,
  words: Readonly<Record<Key, string>>,
): Key | null {
  const typed = searchText(textIn(row, column))
  if (typed === '') return null
  const keys = Object.keys(words) as Key[]
  const found = keys.find((key) => searchText(words[key]) === typed || searchText(key) === typed)
  if (!found) fault(faults, row, column, 'unknown-word')
  return found ?? null
}

/** Every organisation that can be pointed at: by its id, or by any of its names. */
export type Known = {
  readonly byId: ReadonlyMap<string, Organisation>
  readonly byName: ReadonlyMap<string, readonly Organisation[]>
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>
}

type Pointing = { readonly known: Known; readonly kinds: readonly Organisation['kind'][] }
type Columns = readonly [name: string, id: string]

/** What a pair of columns (name and id) points at. */
export function referenceIn(
  faults: Faults,
  row: SheetRow,
  columns: Columns,
  pointing: Pointing,
): OrganisationId | null {
  const [nameColumn, idColumn] = columns
  if (textIn(row, idColumn) !== '') return byId(faults, row, columns, pointing)
  const name = textIn(row, nameColumn)
  if (name === '') return null
  const { known, kinds } = pointing
  const all = (known.byName.get(searchText(name)) ?? []).filter(({ kind }) => kinds.includes(kind))
  const living = all.filter(({ validTo }) => validTo === null)
  const [only, ...others] = all.length > 1 && living.length > 0 ? living : all
  if (only && others.length === 0) return only.id
  fault(faults, row, nameColumn, only ? 'reference-ambiguous' : 'reference-unknown')
  return null
}

/** A name beside the id must be one that it has or has had. */
function byId(
  faults: Faults,
  row: SheetRow,
  [nameColumn, idColumn]: Columns,
  { known, kinds }: Pointing,
): OrganisationId | null {
  const found = known.byId.get(textIn(row, idColumn))
  if (!found || !kinds.includes(found.kind)) {
    fault(faults, row, idColumn, 'reference-unknown')
    return null
  }
  const name = searchText(textIn(row, nameColumn))
  const own = known.namesOf.get(found.id)
  if (name !== '' && !own?.has(name)) fault(faults, row, nameColumn, 'reference-mismatch')
  return found.id
}

export type TimedRow = {
  readonly row: SheetRow
  readonly from: string | null
  readonly to: string | null
}

/** Rows about one thing, in the order of time, or undefined where their times do not fit together. */
export function inSequence(
  faults: Faults,
  rows: readonly SheetRow[],
): readonly TimedRow[] | undefined {
  const before = faults.all.length
  const timed = rows.flatMap((row): readonly TimedRow[] => {
    const [from, to] = [dayIn(faults, row, 'Från'), dayIn(faults, row, 'Till')]
    if (from === undefined || to === undefined) return []
    if (from !== null && to !== null && to < from) fault(faults, row, 'Till', 'ends-before')
    return [{ row, from, to }]
  })
  const ordered = timed.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  for (const [at, { row, from }] of ordered.entries()) {
    const last = ordered[at - 1]
    if (last === undefined) continue
    if (from === null || from === last.from) fault(faults, row, 'Från', 'same-day')
    else if (last.to !== null && last.to !== addDays(from, -1)) fault(faults, row, 'Från', 'gap')
  }
  return faults.all.length === before ? ordered : undefined
}

/** Rows about the same thing. Without an id each row is something new. */
export function groupedRows(rows: readonly SheetRow[]): ReadonlyMap<string, readonly SheetRow[]> {
  return Map.groupBy(rows, (row) => textIn(row, 'Id') || `line ${row.line}`)
}

/** An id that is kept, or none: «ny 1» only holds rows together. */
export function givenId(row: SheetRow): string | undefined {
  const typed = textIn(row, 'Id').toLowerCase()
  return isId(typed) ? typed : undefined
}

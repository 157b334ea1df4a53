// Takes the cells out of what was pasted or uploaded.
import { decodedCsv, readCsv } from '../../../base/lib/csv.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { GivenFile, KeepRefusal } from '../../../support/documents/model.ts'
import { spreadsheetIn } from '../../../support/documents/public.ts'
import { resultLimits } from '../model/results.ts'

export type TableGiven = {
  readonly cells: readonly (readonly string[])[]
  /** Names of sheets that hold something and were not read: one table is one result. */
  readonly otherSheets: readonly string[]
}
type FileRefusal = KeepRefusal | 'not-a-table'

const largest = 2_000_000
const digits = 12

/** Tabs from a spreadsheet's clipboard; else semicolons; else commas. */
export function cellsIn(text: string): TableGiven {
  const by = (['\t', ';', ','] as const).find((sign) => text.includes(sign)) ?? ';'
  return { cells: readCsv(text, by).map(({ cells }) => cells), otherSheets: [] }
}

/** A .csv or .txt in any of the usual encodings, or an .xlsx: by its content, never by its name alone. */
export async function cellsInFile(file: GivenFile): Promise<Outcome<TableGiven, FileRefusal>> {
  if (file.bytes.length > largest) return no('too-large')
  const packed = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  if (packed) return inWorkbook(file.bytes)
  if (file.bytes[0] === 0xff && file.bytes[1] === 0xfe) {
    return yes(cellsIn(new TextDecoder('utf-16le').decode(file.bytes)))
  }
  const readable = /\.(?:csv|tsv|txt)$/i.test(file.name) && !file.bytes.includes(0)
  return readable ? yes(cellsIn(decodedCsv(file.bytes))) : no('not-a-table')
}

async function inWorkbook(bytes: Uint8Array): Promise<Outcome<TableGiven, FileRefusal>> {
  const book = await spreadsheetIn(bytes, swedish)
  if (!book.ok) return book
  const filled = book.value.filter(({ rows }) => rows.some((row) => row.some(Boolean)))
  const [first, ...others] = filled
  return yes({ cells: first?.rows ?? [], otherSheets: others.map(({ name }) => name) })
}

/** As many decimals as a figure may have: what a formula gave is seldom meant to the last one. */
function swedish(value: number): string {
  const plain = Number(value.toPrecision(digits))
  const shown = { useGrouping: false, maximumFractionDigits: resultLimits.decimals }
  return plain.toLocaleString('sv-SE', shown)
}

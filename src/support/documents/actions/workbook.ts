// Spreadsheets: tables of text in, tables of text out.
import { setTimeout as pause } from 'node:timers/promises'
import readBook from 'read-excel-file/node'
import writeBook from 'write-excel-file/node'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { KeepRefusal } from '../model.ts'
import { lookInto } from './unpacking.ts'

export type BookSheet = {
  readonly name: string
  /** The first row is the headings. */
  readonly rows: readonly (readonly string[])[]
}

/** Every cell is written as text, so that none is run as a formula. */
export async function bookFrom(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const made = await writeBook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((heading) => ({ width: widthOf(heading) })),
      data: rows.map((cells, at) =>
        cells.map((cell) => ({
          value: cell,
          type: String,
          ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    })),
  ).toBuffer()
  return new Uint8Array(made)
}

function widthOf(heading: string): number {
  return /id$/i.test(heading) ? 14 : Math.max(14, heading.length + 4)
}

/** Looked into before it is unpacked, like every packed file. */
export async function sheetsIn(
  bytes: Uint8Array,
  numbers: (value: number) => string = String,
): Promise<Outcome<readonly BookSheet[], KeepRefusal>> {
  const inside = lookInto('xlsx', bytes)
  if (!inside.ok) return inside
  try {
    const sheets = await inTime(readBook(Buffer.from(bytes)))
    return yes(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => textOf(cell, numbers))),
      })),
    )
  } catch {
    return no('broken')
  }
}

/** A day is told as the register writes it. */
function textOf(cell: unknown, numbers: (value: number) => string): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'number' ? numbers(cell) : String(cell)
}

const patience = 20_000

/** Of some damaged files the reader waits for an end that never comes. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const over = new AbortController()
  const late = pause(patience, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error('it does not end')
  })
  return Promise.race([work, late]).finally(() => over.abort())
}

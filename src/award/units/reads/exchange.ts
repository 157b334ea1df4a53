// The register as a file, and what a file would change in it.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { spreadsheet } from '../../../support/documents/public.ts'
import {
  headings,
  type Plan,
  type RegisterImportId,
  type SheetKey,
  sheetNames,
} from '../model/exchange.ts'
import { mayKeepRegister } from '../policy.ts'
import { planFor } from '../rules/exchange/plan.ts'
import { wholeRows } from '../rules/exchange/write-rows.ts'
import { findImport, readWhole } from '../store/exchange.ts'

const keys = Object.keys(sheetNames) as SheetKey[]

/** One sheet of the whole register, as text. */
export async function sheetOut({ db, actor }: Ask, key: SheetKey) {
  required(mayKeepRegister(actor))
  const rows = wholeRows(await readWhole(db))[key]
  return cellsOf(key, rows)
}

/** All sheets in one spreadsheet. */
export async function bookOut({ db, actor }: Ask): Promise<Uint8Array> {
  required(mayKeepRegister(actor))
  const rows = wholeRows(await readWhole(db))
  return spreadsheet(keys.map((key) => ({ name: sheetNames[key], rows: cellsOf(key, rows[key]) })))
}

function cellsOf(
  key: SheetKey,
  rows: readonly Readonly<Record<string, string>>[],
): readonly (readonly string[])[] {
  const columns: readonly string[] = headings[key]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}

export type ImportShown = {
  readonly id: RegisterImportId
  readonly fileName: string
  readonly madeAt: Date
  readonly plan: Plan
}

export async function showImport(
  { db, actor, now }: Ask,
  id: RegisterImportId,
  today: string,
): Promise<ImportShown> {
  required(mayKeepRegister(actor))
  const { fileName, madeAt, sheets } = found(await findImport(db, id))
  const plan = planFor(await readWhole(db), sheets, { by: actor.id, now, today })
  return { id, fileName, madeAt, plan }
}

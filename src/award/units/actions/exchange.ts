// The register comes in from a file: read, shown, and written all or nothing once somebody says so.
import type { Act } from '../../../base/db/call.ts'
import { decodedCsv, readCsv, unguarded } from '../../../base/lib/csv.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { GivenFile } from '../../../support/documents/model.ts'
import { spreadsheetIn } from '../../../support/documents/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type { FileRefusal, Plan, RegisterImportId, Sheets } from '../model/exchange.ts'
import { mayKeepRegister } from '../policy.ts'
import { findConflictsAnew } from '../public/changing.ts'
import { keepOrganisationsFound, keepUnitsFound } from '../public/keep-found.ts'
import { planFor } from '../rules/exchange/plan.ts'
import { sheetsFrom, type Table } from '../rules/exchange/sheets.ts'
import {
  findImport,
  insertImport,
  lockRegister,
  readWhole,
  removeImports,
  saveMark,
  writeOrganisations,
  writeSuccessions,
  writeUnits,
} from '../store/exchange.ts'
import { replaceOrganisationSpans, replaceUnitSpans } from '../store/spans.ts'
import { registerMark } from '../store/units.ts'

const day = 24 * 60 * 60 * 1000
/** More than these are found a little later, by a job. */
const foundAtOnce = 300

/** Keeps a file that can be read, for its preview. */
export async function takeRegisterFile(act: Act, file: GivenFile) {
  required(mayKeepRegister(act.actor))
  const sheets = await sheetsOf(file)
  if ('refusal' in sheets) return { refusal: sheets.refusal as FileRefusal }
  await removeImports(act.db, { before: new Date(act.now.getTime() - day) })
  const made = {
    id: newId<'register-import'>(),
    fileName: file.name.slice(0, 200),
    sheets,
    mark: await registerMark(act.db),
    madeAt: act.now,
    madeBy: act.actor.id,
  }
  await insertImport(act.db, made)
  await record(act, 'register.file-read', made.id)
  return { id: made.id }
}

async function sheetsOf({
  name,
  bytes,
}: GivenFile): Promise<Sheets | { readonly refusal: FileRefusal }> {
  if (bytes.length === 0) return { refusal: 'empty' }
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!packed) return sheetsFrom([{ name, rows: unguardedRows(readCsv(decodedCsv(bytes))) }])
  const book = await spreadsheetIn(bytes)
  if (!book.ok) return { refusal: book.reason as FileRefusal }
  const tables = book.value.map(({ name: own, rows }): Table => {
    const numbered = rows.map((cells, at) => ({ line: at + 1, cells }))
    return { name: own, rows: numbered.filter(({ cells }) => cells.some((cell) => cell !== '')) }
  })
  return sheetsFrom(tables)
}

function unguardedRows(rows: Table['rows']): Table['rows'] {
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) }))
}

/**
 * Writes what the preview told, all or nothing. Refused when a row is, and when the register has
 * changed since: then it must be looked at anew.
 */
export async function confirmImport(act: Act, id: RegisterImportId, today: string) {
  required(mayKeepRegister(act.actor))
  await lockRegister(act.db)
  const made = found(await findImport(act.db, id))
  const mark = await registerMark(act.db)
  if (made.mark !== mark) {
    await saveMark(act.db, id, mark)
    await record(act, 'register.file-compared-anew', id)
    return { refusal: 'register-changed' as const }
  }
  const at = { by: act.actor.id, now: act.now, today }
  const plan = planFor(await readWhole(act.db), made.sheets, at)
  if (plan.refused.length > 0) return { refusal: 'rows-refused' as const }
  await write(act, plan, today)
  await removeImports(act.db, { id })
  await findConflictsAnew(act)
  await record(act, 'register.imported', id, countsOf(plan))
  return { plan }
}

async function write(act: Act, { write: fresh }: Plan, today: string): Promise<void> {
  await writeOrganisations(act.db, fresh.organisations, act.now)
  await replaceOrganisationSpans(act.db, fresh.organisationSpans)
  await writeUnits(act.db, fresh.units, act.now)
  await replaceUnitSpans(act.db, fresh.unitSpans)
  await writeSuccessions(act.db, fresh)
  if (fresh.units.length + fresh.organisations.length > foundAtOnce) {
    await enqueue(act, 'register.find', {}, { key: 'register.find' })
    return
  }
  await keepOrganisationsFound(
    act.db,
    fresh.organisations.map(({ id }) => id),
  )
  const linked = fresh.unitSuccessions.map(({ successor }) => successor)
  const changed = [...new Set([...fresh.units.map(({ id }) => id), ...linked])]
  if (changed.length > 0) await keepUnitsFound(act.db, changed, today)
}

function countsOf({ differences, unchanged }: Plan) {
  const of = (what: Plan['differences'][number]['what']) =>
    differences.filter((one) => one.what === what).length
  return { added: of('added'), changed: of('changed'), ended: of('ended'), unchanged }
}

/** Nobody wants it after all. */
export async function dropImport(act: Act, id: RegisterImportId): Promise<void> {
  required(mayKeepRegister(act.actor))
  found(await findImport(act.db, id))
  await removeImports(act.db, { id })
  await record(act, 'register.file-dropped', id)
}

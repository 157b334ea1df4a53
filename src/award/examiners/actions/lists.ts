// A list of examiners comes in from a file: read, shown, and written once somebody says so.
import type { Act } from '../../../base/db/call.ts'
import { decodedCsv, readCsv, unguarded } from '../../../base/lib/csv.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { findOrAddPerson, nameIfUnnamed } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import type { GivenFile } from '../../../support/documents/model.ts'
import { spreadsheetIn } from '../../../support/documents/public.ts'
import { currentEdition } from '../../editions/public.ts'
import type { ListId, ListRefusal, PlannedRow, ReadList } from '../model/lists.ts'
import { mayKeepExaminers } from '../policy.ts'
import { planFor } from '../reads/lists.ts'
import { readList, type Table } from '../rules/lists/read.ts'
import { insertList, lockList, removeList, removeListsBefore } from '../store/lists.ts'
import * as store from '../store.ts'
import { writeEmployment } from './employing.ts'
import { enrol } from './enrolling.ts'

const day = 24 * 60 * 60 * 1000

/** Keeps a file that can be read, for its preview. */
export async function takeList(act: Act, file: GivenFile): Promise<Outcome<ListId, ListRefusal>> {
  required(mayKeepExaminers(act.actor))
  const rows = await rowsOf(file)
  if ('refusal' in rows) return no(rows.refusal)
  if (rows.rows.length === 0) return no('empty')
  await removeListsBefore(act.db, new Date(act.now.getTime() - day))
  const id = newId<'examiner-list'>()
  const fileName = file.name.slice(0, 200)
  await insertList(act.db, { id, fileName, rows, madeAt: act.now, madeBy: act.actor.id })
  await record(act, 'examiner-list.read', id)
  return yes(id)
}

async function rowsOf({ bytes }: GivenFile): Promise<ReadList | { readonly refusal: ListRefusal }> {
  if (bytes.length === 0) return { refusal: 'empty' }
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!packed) return readList([{ rows: plainRows(readCsv(decodedCsv(bytes))) }])
  const book = await spreadsheetIn(bytes)
  if (!book.ok) return { refusal: book.reason as ListRefusal }
  const tables = book.value.map(({ rows }): Table => {
    const numbered = rows.map((cells, at) => ({ line: at + 1, cells }))
    return { rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
  })
  return readList(tables)
}

function plainRows(rows: Table['rows']): Table['rows'] {
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) }))
}

/** Writes the rows without faults. Refused when they would come to something else than was shown. */
export async function confirmList(
  act: Act,
  id: ListId,
  mark: string,
): Promise<Outcome<{ readonly written: number }, 'changed-since-shown' | 'nothing-to-write'>> {
  required(mayKeepExaminers(act.actor))
  const { rows } = found(await lockList(act.db, id))
  const plan = await planFor(act.db, rows)
  if (plan.mark !== mark) return no('changed-since-shown')
  const wanted = plan.rows.filter(({ state }) => state === 'new' || state === 'changed')
  if (wanted.length === 0) return no('nothing-to-write')
  const { zone } = await currentEdition(act.db)
  for (const row of wanted) await writeRow(act, row, plainDate(act.now, zone))
  await removeList(act.db, id)
  const count = (state: PlannedRow['state']) =>
    plan.rows.filter((row) => row.state === state).length
  await record(act, 'examiner-list.confirmed', id, {
    new: count('new'),
    changed: count('changed'),
    refused: count('refused'),
  })
  return yes({ written: wanted.length })
}

async function writeRow(act: Act, { name, email, write }: PlannedRow, today: string) {
  if (write === null) return
  const person = await findOrAddPerson(act, { name, email })
  await nameIfUnnamed(act, person.id, name)
  const before = await store.findExaminerOf(act.db, person.id)
  const examines = before !== undefined && before.endedAt === null
  const { id } = examines ? before : await enrol(act, person.id, write.profile)
  const examiner = found(await store.lockExaminer(act.db, id))
  await store.saveExaminer(act.db, { ...examiner, ...write.profile })
  if (examines) await record(act, 'examiner.changed', id)
  if (write.employer === null) return
  const place = { ...write.employer, validFrom: today, validTo: null }
  await writeEmployment(act, { id: newId<'employment'>(), personId: person.id, ...place })
}

/** Nobody wants it after all. */
export async function dropList(act: Act, id: ListId): Promise<void> {
  required(mayKeepExaminers(act.actor))
  found(await lockList(act.db, id))
  await removeList(act.db, id)
  await record(act, 'examiner-list.dropped', id)
}

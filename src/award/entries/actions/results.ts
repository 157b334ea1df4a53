// What writers do with their results as data: add, change, remove.
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import { type Result, resultLimits } from '../model/results.ts'
import type { EntryId } from '../model.ts'
import { keyFor } from '../rules/results/keys.ts'
import { closedBecause, type WriteRefusal } from '../rules/writing.ts'
import { lock, share } from '../store/entries.ts'
import {
  findResult,
  insertResult,
  listKeys,
  listResults,
  removeResult,
  replaceResult,
} from '../store/results.ts'
import { writersDesk } from './desk.ts'

type Unnamed = Omit<Result, 'key'>
export type ResultRefusal = WriteRefusal | 'too-many' | 'clash'

/** Gives its key. The very same once more, as after a double click, is the one that is there. */
export async function addResult(
  act: Act,
  id: EntryId,
  given: Unnamed,
): Promise<Outcome<string, ResultRefusal>> {
  const entry = found(await lock(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  const standing = await listResults(act.db, id)
  const same = standing.find((one) => isSame(one, given))
  if (same) return yes(same.key)
  if (standing.length >= resultLimits.results) return no('too-many')

  const key = keyFor(given.title, await listKeys(act.db, id))
  await insertResult(act.db, {
    entry: id,
    result: { key, ...given },
    at: act.now,
    by: act.actor.id,
  })
  await record(act, 'entry.result-added', id, { result: key })
  return yes(key)
}

/** `upon`: the revision that the writer had before them. */
export async function changeResult(
  act: Act,
  id: EntryId,
  result: Result,
  upon: number,
): Promise<Outcome<string, ResultRefusal>> {
  const entry = found(await share(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  const standing = found(await findResult(act.db, id, result.key))
  if (isSame(standing, result)) return yes(result.key)
  const saving = { entry: id, result, at: act.now, by: act.actor.id }
  if (!(await replaceResult(act.db, saving, upon))) return no('clash')
  await record(act, 'entry.result-changed', id, { result: result.key, revision: upon + 1 })
  return yes(result.key)
}

/** Answers that show it tell that it is not there; the writers were asked first. */
export async function removeOne(
  act: Act,
  id: EntryId,
  key: string,
): Promise<Outcome<null, WriteRefusal>> {
  const entry = found(await share(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  if (await removeResult(act.db, id, key, act.now)) {
    await record(act, 'entry.result-removed', id, { result: key })
  }
  return yes(null)
}

function isSame(one: Unnamed, other: Unnamed): boolean {
  return whole(one) === whole(other)
}

function whole({ title, unit, better, source, decimals, periods, series }: Unnamed): string {
  const values = series.map((one) => [one.role, one.name, one.values])
  return JSON.stringify([title, unit, better, source, decimals, periods, values])
}

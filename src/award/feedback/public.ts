// What later stages may ask about reports.
import type { Reader } from '../../base/db/handle.ts'
import type { EntryId } from '../entries/model.ts'
import type { ReportState } from './model.ts'
import { isReleased } from './rules.ts'
import { statesOf } from './store.ts'

/** How far the report of each entry has come, with one question. No report: not in the map. */
export async function reportStatesOf(
  db: Reader,
  entries: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, ReportState>> {
  const rows = await statesOf(db, entries)
  return new Map(rows.map(({ entryId, state }) => [entryId, state]))
}

/** Which of these entries still wait for their report (domain rule 18). */
export async function withoutReport(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly EntryId[]> {
  const states = await reportStatesOf(db, entries)
  return entries.filter((entry) => {
    const state = states.get(entry)
    return state === undefined || !isReleased({ state })
  })
}

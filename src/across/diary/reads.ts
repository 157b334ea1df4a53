// What the pages of the diary show.
import type { Ask } from '../../base/db/call.ts'
import { required } from '../../base/lib/failures.ts'
import type { DiaryFilter, DiaryRecord, RecordId } from '../../support/records/model.ts'
import { diaryChoices, diaryOf, recordById } from '../../support/records/public.ts'
import { mayKeepDiary } from './policy.ts'

const pageSize = 50
/** More than an award has in all its years; so that no address asks for the whole world. */
const mostLines = 50_000

export type ShownDiary = {
  readonly filter: DiaryFilter
  readonly choices: { readonly years: readonly number[]; readonly kinds: readonly string[] }
  readonly records: readonly DiaryRecord[]
  readonly count: number
  readonly page: number
  readonly pages: number
}

export async function listDiary(
  { db, actor }: Ask,
  filter: DiaryFilter,
  page: number,
): Promise<ShownDiary> {
  required(mayKeepDiary(actor))
  const at = Math.max(1, page)
  const shown = await diaryOf(db, filter, { offset: (at - 1) * pageSize, limit: pageSize })
  const pages = Math.max(1, Math.ceil(shown.count / pageSize))
  return { ...shown, filter, choices: await diaryChoices(db), page: at, pages }
}

/** All that the filter lets through, the oldest first: as a diary is read. */
export async function wholeDiary(
  { db, actor }: Ask,
  filter: DiaryFilter,
): Promise<readonly DiaryRecord[]> {
  required(mayKeepDiary(actor))
  return (await diaryOf(db, filter, { offset: 0, limit: mostLines })).records.toReversed()
}

export function showRecord({ db, actor }: Ask, id: RecordId): Promise<DiaryRecord> {
  required(mayKeepDiary(actor))
  return recordById(db, id)
}

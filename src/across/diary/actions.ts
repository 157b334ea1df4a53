// What the organiser writes in the diary.
import type { Act } from '../../base/db/call.ts'
import { required } from '../../base/lib/failures.ts'
import type { DiaryRecord, RecordId } from '../../support/records/model.ts'
import { setCityNumber } from '../../support/records/public.ts'
import { mayKeepDiary } from './policy.ts'

/** What the municipality's own diary calls it. Null takes the number away. */
export function noteCityNumber(
  act: Act,
  id: RecordId,
  cityNumber: string | null,
): Promise<DiaryRecord> {
  required(mayKeepDiary(act.actor))
  return setCityNumber(act, id, cityNumber)
}

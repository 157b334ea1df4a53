// Lets every feature register what comes in and what is drawn up, and lets the diary be read.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../audit/public.ts'
import { giveRecordNumber } from '../documents/public.ts'
import type { DiaryFilter, DiaryRecord, RecordId, ToRegister } from './model.ts'
import { numberText, seriesName } from './rules.ts'
import * as store from './store.ts'

/**
 * Registers something at once, in the transaction that takes it in or draws it up: undone with it,
 * the number is given to the next. Others wait for their numbers until the transaction ends, so
 * call it late, but before the audit line. Nothing that is still being worked on is registered.
 */
export function register(act: Act, what: ToRegister): Promise<DiaryRecord> {
  return enter(act, what, null)
}

/** As `register`; but a thing that has a number already keeps it, and this is its next part. */
export async function registerVersion(act: Act, what: ToRegister): Promise<DiaryRecord> {
  const earlier = await store.findAbout(act.db, what.kind, what.subject)
  return enter(act, what, earlier.at(-1) ?? null)
}

async function enter(
  act: Act,
  what: ToRegister,
  earlier: DiaryRecord | null,
): Promise<DiaryRecord> {
  const { series: of, on, document = null, ...facts } = what
  const series = earlier?.series ?? seriesName(of)
  const ordinal = earlier?.ordinal ?? (await store.takeOrdinal(act.db, series))
  const part = earlier === null ? 1 : earlier.part + 1
  const registered: DiaryRecord = {
    id: newId<'diary-record'>(),
    ...{ series, ordinal, part, number: numberText(series, ordinal, part) },
    ...facts,
    ...{ year: of.year, datedOn: on, document, cityNumber: earlier?.cityNumber ?? null },
    ...{ registeredAt: act.now, registeredBy: act.actor.id },
  }
  await store.insert(act.db, registered)
  if (document !== null) await giveRecordNumber(act, document, registered.number)
  return registered
}

/** Of one thing, the oldest first. */
export function recordsAbout(
  db: Reader,
  kind: string,
  subject: string,
): Promise<readonly DiaryRecord[]> {
  return store.findAbout(db, kind, subject)
}

/** The number in the municipality's own diary, or null. Ask your own policy first. */
export async function setCityNumber(
  act: Act,
  id: RecordId,
  cityNumber: string | null,
): Promise<DiaryRecord> {
  const registered = found(await store.lock(act.db, id))
  await store.saveCityNumber(act.db, id, cityNumber)
  await record(act, 'diary-record.city-number-set', id, { number: registered.number })
  return { ...registered, cityNumber }
}

export async function recordById(db: Reader, id: RecordId): Promise<DiaryRecord> {
  return found(await store.find(db, id))
}

/** The newest first. */
export function diaryOf(
  db: Reader,
  filter: DiaryFilter,
  page: { readonly offset: number; readonly limit: number },
): ReturnType<typeof store.list> {
  return store.list(db, filter, page)
}

export function diaryChoices(db: Reader): ReturnType<typeof store.choices> {
  return store.choices(db)
}

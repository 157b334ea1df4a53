import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { rows } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import { anonymous, type PersonId } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import { trailOf } from '../audit/public.ts'
import { documentById, keepAs } from '../documents/public.ts'
import type { DiaryFilter, DiaryRecord, ToRegister } from './model.ts'
import {
  diaryChoices,
  diaryOf,
  recordById,
  recordsAbout,
  register,
  registerVersion,
  setCityNumber,
} from './public.ts'

const { db } = await testDatabase()
const now = new Date('2027-05-17T09:00:00Z')
const actor = { ...anonymous, id: '11111111-1111-4111-8111-111111111101' as PersonId }
let years = 2100

function freshYear(): number {
  years += 1
  return years
}

function letter(year: number, over: Partial<ToRegister> = {}): ToRegister {
  return {
    series: { prefix: 'KU', year },
    direction: 'received',
    on: '2027-05-17',
    counterpart: 'Förskolan Tallen',
    about: 'Anmälan om att delta',
    kind: 'registration',
    subject: newId<'registration'>(),
    ...over,
  }
}

function put(what: ToRegister, how = register): Promise<DiaryRecord> {
  return inTransaction(db, (tx) => how({ actor, now, db: tx }, what))
}

describe('numbers', () => {
  test('a series begins at 1 each year, and each prefix has its own', async () => {
    const [year, next] = [freshYear(), freshYear()]
    expect((await put(letter(year))).number).toBe(`KU ${year}/0001`)
    expect((await put(letter(year))).number).toBe(`KU ${year}/0002`)
    expect((await put(letter(next))).number).toBe(`KU ${next}/0001`)
    const other = letter(year, { series: { prefix: 'KP', year } })
    expect((await put(other)).number).toBe(`KP ${year}/0001`)
  })

  test('twenty at once, every third undone: no gap, no number twice, and as many as were kept', async () => {
    const year = freshYear()
    const undone = new Error('undone')
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction(db, async (tx) => {
          const { ordinal } = await register({ actor, now, db: tx }, letter(year))
          await rows(tx, sql`SELECT pg_sleep(${0.005 * (index % 4)})`)
          if (index % 3 === 0) throw undone
          return ordinal
        }),
      ),
    )
    const kept = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const reasons = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons).toEqual(Array(7).fill(undone))
    expect(kept.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect((await put(letter(year))).ordinal).toBe(14)
  })

  test('a later version keeps the number and gets its part', async () => {
    const year = freshYear()
    const subject = newId<'entry'>()
    const first = await put(letter(year, { subject, kind: 'entry' }), registerVersion)
    await put(letter(year))
    const second = await put(letter(year, { subject, kind: 'entry' }), registerVersion)
    const third = await put(letter(year, { subject, kind: 'entry' }), registerVersion)
    expect([first, second, third].map(({ number }) => number)).toEqual([
      `KU ${year}/0001`,
      `KU ${year}/0001-2`,
      `KU ${year}/0001-3`,
    ])
    const about = await recordsAbout(db, 'entry', subject)
    expect(about.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    expect(await recordsAbout(db, 'registration', subject)).toEqual([])
    expect((await put(letter(year))).ordinal).toBe(3)
  })

  test('the file that belongs to it carries the number', async () => {
    const year = freshYear()
    const kept = await inTransaction(db, async (tx) => {
      const act = { actor, now, db: tx }
      const bytes = new TextEncoder().encode(`Utdrag ${year}`)
      const id = await keepAs(act, { name: 'utdrag.txt', mediaType: 'text/plain', bytes })
      await register(act, letter(year, { document: id }))
      return id
    })
    expect((await documentById(db, kept))?.recordNumber).toBe(`KU ${year}/0001`)
  })
})

test('the four facts stand as they were given', async () => {
  const year = freshYear()
  const subject = newId<'registration'>()
  const { id } = await put(letter(year, { subject, direction: 'drawn-up', on: '2027-06-01' }))
  expect(await recordById(db, id)).toEqual({
    ...{ id, series: `KU ${year}`, year, ordinal: 1, part: 1, number: `KU ${year}/0001` },
    ...{ direction: 'drawn-up', datedOn: '2027-06-01', counterpart: 'Förskolan Tallen' },
    ...{ about: 'Anmälan om att delta', kind: 'registration', subject, document: null },
    ...{ cityNumber: null, registeredAt: now, registeredBy: actor.id },
  })
})

test('the city’s own number is set, changed and taken away, and each time is audited', async () => {
  const { id } = await put(letter(freshYear()))
  const set = (number: string | null) =>
    inTransaction(db, (tx) => setCityNumber({ actor, now, db: tx }, id, number))
  await set('KS 2027/812')
  expect((await recordById(db, id)).cityNumber).toBe('KS 2027/812')
  await set(null)
  expect((await recordById(db, id)).cityNumber).toBeNull()
  expect((await trailOf(db, id)).map(({ what }) => what)).toEqual([
    'diary-record.city-number-set',
    'diary-record.city-number-set',
  ])
})

describe('the diary', () => {
  const all: DiaryFilter = { year: null, direction: null, kind: '', search: '' }
  const page = { offset: 0, limit: 50 }

  test('is narrowed by year, direction, kind and words, and a percent sign is only a sign', async () => {
    const year = freshYear()
    const unit = await put(letter(year, { about: 'Anmälan: Förskolan 100 % Glädje' }))
    const drawn = await put(letter(year, { direction: 'drawn-up', kind: 'feedback-report' }))
    const numbers = async (over: Partial<DiaryFilter>) =>
      (await diaryOf(db, { ...all, year, ...over }, page)).records.map(({ number }) => number)
    expect(await numbers({})).toEqual([drawn.number, unit.number])
    expect(await numbers({ direction: 'drawn-up' })).toEqual([drawn.number])
    expect(await numbers({ kind: 'registration' })).toEqual([unit.number])
    expect(await numbers({ search: '100 %' })).toEqual([unit.number])
    expect(await numbers({ search: 'glädje' })).toEqual([unit.number])
    expect(await numbers({ search: drawn.number })).toEqual([drawn.number])
    expect(await numbers({ search: '%' })).toEqual([unit.number])
  })

  test('comes a page at a time, and tells how many there are', async () => {
    const year = freshYear()
    for (const _ of [1, 2, 3]) await put(letter(year))
    const { records, count } = await diaryOf(db, { ...all, year }, { offset: 2, limit: 2 })
    expect(count).toBe(3)
    expect(records.map(({ ordinal }) => ordinal)).toEqual([1])
    expect((await diaryChoices(db)).years[0]).toBe(year)
  })
})

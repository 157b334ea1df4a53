import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { boardSite } from '../../../test/board-site.ts'
import { rows } from '../../base/db/handle.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import type { DiaryRecord } from '../../support/records/model.ts'
import { diaryOf } from '../../support/records/public.ts'

const { site, db, visit, sentExtract } = await boardSite()
await sentExtract('Förskolan Tallen')
const everything = { year: null, direction: null, kind: '', search: '' } as const

async function newest(): Promise<DiaryRecord> {
  const { records } = await diaryOf(db, everything, { offset: 0, limit: 1 })
  const [record] = records
  if (!record) throw new Error('nothing is registered')
  return record
}

test('what has come in stands there with its four facts and its number', async () => {
  const page = await visit.organiser.get(paths.diary.to())
  const { number } = await newest()
  expect(page.status).toBe(200)
  for (const text of [
    number,
    'Inkommen',
    'Protokollsutdrag',
    'Provdalens nämnd',
    'Protokollsutdrag 2027: Förskolan Tallen',
    '21 maj 2027',
  ]) {
    expect(page.body).toContain(text)
  }
})

describe('the filter', () => {
  test.each([
    ['?ar=2027', true],
    ['?ar=2026', false],
    ['?riktning=received', true],
    ['?riktning=drawn-up', false],
    ['?typ=extract', true],
    ['?typ=entry', false],
    ['?sok=tallen', true],
    ['?sok=granen', false],
    ['?ar=nonsens&riktning=up&sida=-3', true],
  ])('%s', async (query, there) => {
    const page = await visit.organiser.get(`${paths.diary.to()}${query}`)
    expect(page.body.includes('Protokollsutdrag 2027: Förskolan Tallen')).toBe(there)
  })
})

test('the spreadsheet has the same rows, with the number first', async () => {
  const file = await visit.organiser.get(`${paths.diaryList.to()}?typ=extract`)
  const { number } = await newest()
  const [head, ...lines] = file.body.replace('\uFEFF', '').trim().split('\r\n')
  expect(head).toMatch(/^Nummer;Datum;/)
  expect(lines).toEqual([
    `${number};2027-05-21;Inkommen;Protokollsutdrag;Provdalens nämnd;Protokollsutdrag 2027: Förskolan Tallen;;2027-05-21T08:00:00.000Z`,
  ])
})

test('the city’s own number is written, shown and audited', async () => {
  const { id, subject } = await newest()
  const address = paths.diaryRecord.to({ record: id })
  const page = await visit.organiser.get(address)
  expect(page.body).toContain(paths.boardReview.to({ decision: subject }))
  const answer = await visit.organiser.post(address, { cityNumber: ' KS 2027/812 ' })
  expect(answer).toMatchObject({ status: 303, location: address })
  expect((await visit.organiser.get(address)).body).toContain('KS 2027/812')
  expect((await visit.organiser.get(paths.diary.to())).body).toContain('KS 2027/812')
  expect((await trailOf(db, id)).map(({ what }) => what)).toEqual(['diary-record.city-number-set'])
  const tooLong = await visit.organiser.post(address, { cityNumber: '9'.repeat(61) })
  expect(tooLong.status).toBe(422)
  expect(tooLong.body).toContain('högst 60 tecken')
})

test('nobody but the organiser opens the diary', async () => {
  const { id } = await newest()
  for (const path of [paths.diary.to(), paths.diaryList.to()]) {
    expect((await visit.coordinator.get(path)).status).toBe(403)
  }
  const post = visit.coordinator.post(paths.diaryRecord.to({ record: id }), { cityNumber: 'X' })
  expect((await post).status).toBe(403)
  const kept = await rows<{ cityNumber: string }>(
    db,
    sql`SELECT city_number FROM diary_record WHERE city_number = 'X'`,
  )
  expect(kept).toEqual([])
})

test('the list asks the database as often for three records as for one', async () => {
  const count = async () => {
    site.queries.length = 0
    await visit.organiser.get(paths.diary.to())
    return site.queries.length
  }
  const one = await count()
  await sentExtract('Förskolan Granen')
  await sentExtract('Förskolan Björken')
  expect(await count()).toBe(one)
  expect(one).toBeLessThanOrEqual(8)
})

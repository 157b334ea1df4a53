// How far all have come: states and counts for the organiser, and never a word of a draft.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  acting,
  answerAll,
  begunEntry,
  edition2027,
  handedInEntry,
  sentRegistration,
  write,
} from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { saveArea } from '../actions/writing.ts'

const site = await testApplication()
const { db } = site
const anna = await site.someone({ name: 'Anna' })
const office = await site.someone({ roles: ['organiser'] })
const areas = (await edition2027(db)).terms.instrument?.areas ?? []

const unbegun = await sentRegistration(db, [anna], { unitName: 'Aspen' })
const writing = await begunEntry(
  db,
  anna,
  await sentRegistration(db, [anna], { unitName: 'Björken' }),
)
await write(db, anna, { entry: writing.id, text: 'Hemligt ord här', revision: 0 })
const ready = await begunEntry(db, anna, await sentRegistration(db, [anna], { unitName: 'Cedern' }))
await answerAll(db, anna, ready.id)
for (const { key } of areas)
  await acting(db, anna, (act) => saveArea(act, ready.id, key, { drafts: [], done: true }))
await handedInEntry(db, anna, await sentRegistration(db, [anna], { unitName: 'Enen' }))

async function rowsOf(query = ''): Promise<readonly string[]> {
  const organiser = await site.as(office)
  const { body } = await organiser.get(`${paths.entryProgressList.to()}?omgang=2027${query}`)
  return body.replace('\ufeff', '').trim().split('\r\n').slice(1)
}

test('each unit is told by state and counts', async () => {
  const rows = await rowsOf()
  const all = areas.length
  expect(rows.map((row) => row.split(';').slice(0, 4).join(' '))).toEqual([
    `Aspen Inte påbörjat 0 ${all}`,
    `Björken Skrivs 0 ${all}`,
    `Cedern Alla områden klara ${all} ${all}`,
    `Enen Inlämnat 0 ${all}`,
  ])
  expect(rows[1]?.split(';')[4]).toBe('3')
  expect(rows[3]).toContain('2027-03-01T09:00:00.000Z')
})

test('Invariant 6: not a word of what is written is there', async () => {
  const organiser = await site.as(office)
  const { body } = await organiser.get(paths.entryProgress.to())
  expect(body).toContain('Björken')
  expect(body + (await rowsOf()).join()).not.toMatch(/Hemligt|varje vecka/)
})

test('the selection narrows page and list alike, and what is not understood narrows nothing', async () => {
  expect(await rowsOf('&visa=handed-in')).toHaveLength(1)
  expect(await rowsOf('&visa=ready')).toHaveLength(1)
  expect(await rowsOf('&visa=dispensed')).toHaveLength(0)
  expect(await rowsOf('&sok=björk')).toHaveLength(1)
  expect(await rowsOf('&visa=allt&sida=x')).toHaveLength(4)
  const { body } = await (await site.as(office)).get(`${paths.entryProgress.to()}?visa=not-begun`)
  expect(body).toContain('Aspen')
  expect(body).not.toContain('Cedern')
  expect(body).toContain(paths.entryDispensation.to({ registration: unbegun.id }))
})

test('once the time is out, what was not handed in is missed', async () => {
  site.clock.set('2027-05-18T09:00:00Z')
  const rows = await rowsOf('&visa=missed')
  expect(rows.map((row) => row.split(';')[0])).toEqual(['Aspen', 'Björken', 'Cedern'])
  site.clock.set('2027-03-01T09:00:00Z')
})

test('only the organiser sees it', async () => {
  const her = await site.as(anna)
  expect((await her.get(paths.entryProgress.to())).status).toBe(403)
  expect((await her.get(paths.entryProgressList.to())).status).toBe(403)
})

test('a thousand units take as many questions as four, on pages of fifty', async () => {
  const organiser = await site.as(office)
  const asked = async () => {
    site.queries.length = 0
    const answer = await organiser.get(paths.entryProgress.to())
    return { count: site.queries.length, body: answer.body }
  }
  const few = await asked()
  for (let count = 0; count < 100; count += 1) {
    await Promise.all(Array.from({ length: 10 }, () => sentRegistration(db, [anna])))
  }
  const many = await asked()
  expect(many.count).toBe(few.count)
  expect(many.count).toBeLessThanOrEqual(9)
  expect(many.body.match(/<tr>/g)).toHaveLength(51)
  expect(many.body).toContain('sida=2')
}, 120_000)

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})

// More posts than the database takes at once: none fails, hand-ins go first, and what is sent away is kept on a page.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { aDesk, addressesOf, firstQuestion } from '../../../test/entries.ts'
import { rows } from '../db/handle.ts'
import { inTransaction } from '../db/transaction.ts'
import { TooBusy } from '../lib/failures.ts'
import { waitingLine } from './waiting-line.ts'

const site = await testApplication()
const { db } = site

/** A transaction that holds its connection for a while. */
function slow(milliseconds: number) {
  return () => inTransaction(db, (tx) => rows(tx, sql`select pg_sleep(${milliseconds / 1000})`))
}

test('what is more than the database takes is refused at once, with a time to come again', async () => {
  const line = waitingLine()
  for (let each = 0; each < 40; each += 1) await line.enter('in-turn', slow(60))
  const all = await Promise.allSettled(
    Array.from({ length: 2000 }, () => line.enter('in-turn', slow(60), 1000)),
  )
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(refused.length).toBeGreaterThan(500)
  expect(refused.every((reason) => reason instanceof TooBusy && reason.seconds > 1)).toBe(true)
  expect(all.length - refused.length).toBeGreaterThan(16)
  // When all is done, pages write as they like.
  await expect.poll(() => line.slowness(), { timeout: 15_000 }).toBe(0)
})

test('what cannot wait goes before all that came earlier, and pages are asked to send less often', async () => {
  const line = waitingLine()
  for (let each = 0; each < 40; each += 1) await line.enter('in-turn', slow(60))
  const order: string[] = []
  const saves = Array.from({ length: 200 }, () =>
    line.enter('in-turn', slow(60), 60_000).then(() => order.push('save')),
  )
  expect(line.slowness()).toBeGreaterThan(0)
  await pause(30)
  await line.enter('first', slow(1)).then(() => order.push('hand-in'))
  expect(order.length).toBeLessThan(60)
  await Promise.all(saves)
})

test('a place is given back also by what fails', async () => {
  const line = waitingLine()
  const failing = () => line.enter('in-turn', () => Promise.reject(new Error('no')))
  for (let each = 0; each < 40; each += 1) await expect(failing()).rejects.toThrow('no')
  expect(await line.enter('in-turn', async () => 'done')).toBe('done')
})

test('a save that is sent away is a page that keeps everything and sends it again; the health check answers', async () => {
  const full = {
    enter: () => Promise.reject(new TooBusy(7)),
    slowness: () => 12,
  }
  const busy = await testApplication({ database: { db, url: site.url, queries: [] }, line: full })
  const desk = await aDesk(site)
  const question = await firstQuestion(db)
  const at = addressesOf(desk.entry.id, 'behov', question)
  const her = await busy.as(desk.anna)
  const fields = { text: '<b>Två\nrader</b>', revision: '0', extra: ['ett', 'två'] }
  const answer = await her.post(at.answer, fields)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7'])
  expect(answer.body).toContain('Försök igen om 7 sekunder')
  expect(answer.body).toMatch(
    /<textarea name="text"[^>]*>&lt;b&gt;Två\nrader&lt;\/b&gt;<\/textarea>/,
  )
  expect(answer.body.match(/<textarea name="extra"/g)).toHaveLength(2)
  expect(answer.body).toContain(`action="${at.answer}"`)
  expect((await busy.get('/healthz')).status).toBe(200)
  expect((await her.get(at.entry)).status).toBe(200)
  expect(busy.failures).toEqual([])
  // Sent again to a site that has time, it is taken in.
  const again = await (await site.as(desk.anna)).post(at.answer, {
    text: fields.text,
    revision: '0',
  })
  expect(again.status).toBe(200)
})

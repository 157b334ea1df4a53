// Handing in over the web: at the last second, twice, together, and again after a lost answer.
import { createHash, createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { beforeEach, describe, expect, test } from 'vitest'
import { openSession, testApplication } from '../../../../test/application.ts'
import {
  aDesk,
  addressesOf,
  answerAll,
  edition2027,
  firstQuestion,
  write,
} from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { latest } from '../../../support/messages/store.ts'
import { recordsAbout } from '../../../support/records/public.ts'
import { listReceipts } from '../store/entries.ts'

const site = await testApplication()
const { db } = site
const instrument = (await edition2027(db)).terms.instrument
const area = instrument?.areas[0]?.key ?? ''
const question = await firstQuestion(db)
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  site.clock.set('2027-03-01T13:32:05Z')
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area, question)
})

const receiptPath = /\/kvittenser\/[0-9a-f-]{36}$/

describe('one hand-in', () => {
  beforeEach(() => answerAll(db, desk.anna, desk.entry.id))

  test('of a double click and of ten at once there is one receipt, and every answer leads to it', async () => {
    const { her } = desk
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => her.post(at.handIn, { turn: '1' })),
    )
    const to = new Set(answers.map(({ status, location }) => `${status} ${location}`))
    expect(to.size).toBe(1)
    expect([...to][0]).toMatch(receiptPath)
    expect(await listReceipts(db, desk.entry.id)).toHaveLength(1)
    expect(await recordsAbout(db, 'entry', desk.entry.id)).toHaveLength(1)
    const letters = (await latest(db, 100)).filter(({ recipient }) => recipient === desk.bo.email)
    expect(letters).toHaveLength(1)
  })

  test('a retry whose answer was lost hands in nothing of what was changed since', async () => {
    const first = await desk.her.post(at.handIn, { turn: '1' })
    await desk.her.post(at.takeBack)
    await write(db, desk.bo, { entry: desk.entry.id, text: 'Halvfärdigt', revision: 1 })
    const again = await desk.her.post(at.handIn, { turn: '1' })
    expect(again.location).toBe(first.location)
    expect(await listReceipts(db, desk.entry.id)).toHaveLength(1)
    const second = await desk.her.post(at.handIn, { turn: '2' })
    expect(second.location).not.toBe(first.location)
    expect(await listReceipts(db, desk.entry.id)).toHaveLength(2)
  })

  test('the page asks for the next of them, and another word in its place is no turn', async () => {
    expect((await desk.her.get(at.check)).body).toContain('name="turn" value="1"')
    for (const turn of ['x', '-1', '0', '99999999999']) {
      expect((await desk.her.post(at.handIn, { turn })).location).toMatch(receiptPath)
    }
    expect(await listReceipts(db, desk.entry.id)).toHaveLength(1)
  })

  test('its receipt and its content are files that agree with each other', async () => {
    const { location } = await desk.her.post(at.handIn, { turn: '1' })
    const [head] = await listReceipts(db, desk.entry.id)
    if (!head) throw new Error('nothing was handed in')
    const of = { entry: desk.entry.id, receipt: head.id }
    const content = await desk.her.get(paths.entryContent.to(of))
    const small = await desk.her.get(paths.entryReceiptFile.to(of))
    const hash = createHash('sha256').update(content.bytes).digest('hex')
    expect(JSON.parse(small.body)).toMatchObject({
      ...{ form: 'forebild-receipt-1', sha256: hash, number: head.number, ordinal: 1 },
      ...{ handedInAt: '2027-03-01T13:32:05.000Z', dispensation: false },
    })
    expect(small.headers.get('content-disposition')).toContain('-kvittens.json')
    expect((await desk.her.get(location ?? '')).body).toContain(hash)
    expect((await desk.stranger.get(paths.entryReceiptFile.to(of))).status).toBe(403)
  })
})

describe('the last second', () => {
  test('what reached the server in time is in time, however slowly the rest of it comes', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    expect(await slowly('2027-05-17T21:59:59.900Z', '2027-05-17T22:00:30Z')).toMatch(
      /^HTTP\/1.1 303/,
    )
    const [receipt] = await listReceipts(db, desk.entry.id)
    expect(receipt?.handedInAt).toEqual(new Date('2027-05-17T21:59:59.900Z'))
  })

  test('what began too late is too late', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    expect(await slowly('2027-05-17T22:00:00Z', '2027-05-17T22:00:00Z')).toMatch(/^HTTP\/1.1 422/)
    expect(await listReceipts(db, desk.entry.id)).toEqual([])
  })

  /** The headers at one instant, the body at another, over a real connection. */
  async function slowly(begun: string, ended: string): Promise<string> {
    const session = await openSession(db, desk.anna.id, new Date('2027-05-17T20:00:00Z'))
    site.clock.set(begun)
    const server = createAdaptorServer({ fetch: site.app.fetch })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const token = createHmac('sha256', session).update('forged-posts').digest('base64url')
    const body = new URLSearchParams({ csrf: token, turn: '1' }).toString()
    const head = [
      `POST ${at.handIn} HTTP/1.1`,
      'Host: localhost',
      `Cookie: session=${session}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    const done = new Promise<void>((resolve, reject) => {
      socket.on('data', (piece) => {
        answer += String(piece)
      })
      socket.on('close', () => resolve())
      socket.on('error', reject)
    })
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`)
    await settled()
    site.clock.set(ended)
    socket.write(body.slice(5))
    await done
    await new Promise((resolve) => server.close(resolve))
    return answer
  }

  /** The session is looked up in the database while the body is on its way. */
  async function settled(): Promise<void> {
    site.queries.length = 0
    for (let turn = 0; turn < 200 && site.queries.length === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(site.queries.length).toBeGreaterThan(0)
  }
})

describe('the list before handing in', () => {
  test('everything that stops and everything worth a look stands in it, each with a link to its very field', async () => {
    await write(db, desk.anna, {
      entry: desk.entry.id,
      text: 'Se bilden\n\n![](bilaga:7)',
      revision: 0,
    })
    const { body } = await desk.her.get(at.check)
    expect(body).toContain('Det här hindrar inlämning')
    expect(body).toContain('Det här hindrar inte inlämning, men är värt en titt')
    expect(body).toContain('som inte finns')
    expect(body).toContain(
      `${paths.entryArea.to({ entry: desk.entry.id, area })}?till=kontroll#answer-${question}`,
    )
    const page = await desk.her.get(`${at.area}?till=kontroll`)
    expect(page.body).toContain(`id="answer-${question}"`)
    expect(page.body).toContain('value="check"')
  })

  test('a figure that shows nothing stops the hand-in', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await write(db, desk.anna, {
      entry: desk.entry.id,
      text: 'Se\n\n![](resultat:borta)',
      revision: 1,
    })
    const refused = await desk.her.post(at.handIn, { turn: '1' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('resultat:borta')
  })
})

describe('the server’s clock', () => {
  const clock = () => `${paths.entryClock.to({ entry: desk.entry.id })}?lage=writing`

  test('stands on the pages, with the instant they were made', async () => {
    for (const path of [at.entry, at.check]) {
      const { body } = await desk.her.get(path)
      expect(body).toContain('Sidan gjordes måndag 1 mars 2027 kl. 14:32:05 enligt serverns klocka')
      expect(body).toContain('now="2027-03-01T13:32:05.000Z" ends="2027-05-17T22:00:00.000Z"')
    }
  })

  test('tells an open page the time, the day, and what has happened since', async () => {
    expect(JSON.parse((await desk.her.get(clock())).body)).toEqual({
      now: '2027-03-01T13:32:05.000Z',
      ends: '2027-05-17T22:00:00.000Z',
      says: 'Lämna in senast måndag 17 maj 2027 kl. 23:59.',
      news: null,
    })
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    expect(JSON.parse((await desk.him.get(clock())).body)).toMatchObject({
      news: 'Bidraget har lämnats in.',
    })
    expect((await desk.stranger.get(clock())).status).toBe(403)
    expect((await desk.organiser.get(clock())).status).toBe(403)
  })
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})

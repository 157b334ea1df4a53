// Files that come piece by piece: out of order, twice, broken off, at once, and given up.
import { Buffer } from 'node:buffer'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, testApplication } from '../../../../test/application.ts'
import { attachmentsAt, fileNamed, largePicture, pdfFile } from '../../../../test/attachments.ts'
import { aDesk, answerAll } from '../../../../test/entries.ts'
import { reading } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import { listAttachments } from '../store/attachments.ts'

const site = await testApplication()
/** Another process behind the same balancer, on the same database. */
const beside = await testApplication({ database: site })
const { db } = site
let desk: Awaited<ReturnType<typeof aDesk>>
const tus = { 'tus-resumable': '1.0.0' }

beforeEach(async () => {
  site.clock.set('2027-03-01T09:00:00Z')
  beside.clock.set('2027-03-01T09:00:00Z')
  desk = await aDesk(site)
})

const base64 = (text: string) => Buffer.from(text).toString('base64')

function begin(name: string, length: number | string, more = '', who = desk.her): Promise<Answer> {
  const address = paths.entryUploads.to({ entry: desk.entry.id })
  const metadata = `filename ${base64(name)}${more}`
  const headers = { ...tus, 'upload-length': String(length), 'upload-metadata': metadata }
  return who.send('POST', address, { headers })
}

async function begun(file: File): Promise<string> {
  const answer = await begin(file.name, file.size)
  expect(answer.status).toBe(201)
  return answer.location ?? ''
}

function send(address: string, at: number | string, body: Uint8Array, who = desk.her) {
  const type = 'application/offset+octet-stream'
  const headers = { ...tus, 'upload-offset': String(at), 'content-type': type }
  return who.send('PATCH', address, { headers, body })
}

async function offsetOf(address: string, who = desk.her): Promise<number> {
  const answer = await who.send('HEAD', address, { headers: tus })
  expect([answer.status, answer.body]).toEqual([200, ''])
  return Number(answer.headers.get('upload-offset'))
}

const bytesIn = async (file: File) => new Uint8Array(await file.arrayBuffer())

async function pieces(): Promise<number> {
  const rows = await reading<{ entryUploadPiece: { upload: string } }>(db)
    .selectFrom('entryUploadPiece')
    .select('upload')
    .execute()
  return rows.length
}

test('a file in three pieces becomes one attachment, byte for byte', async () => {
  const file = await pdfFile()
  const bytes = await bytesIn(file)
  const address = await begun(file)
  const third = Math.ceil(bytes.length / 3)
  for (let at = 0; at < bytes.length; at += third) {
    const answer = await send(address, at, bytes.subarray(at, at + third))
    expect([answer.status, answer.headers.get('tus-resumable')]).toEqual([204, '1.0.0'])
    expect(Number(answer.headers.get('upload-offset'))).toBe(Math.min(at + third, bytes.length))
  }
  const at = attachmentsAt(desk.entry.id, '1')
  expect((await desk.him.get(at.file)).bytes).toEqual(bytes)
  expect(await pieces()).toBe(0)
  const told = await desk.her.send('HEAD', address, { headers: tus })
  expect(told.headers.get('upload-result')).toBe(at.one)
})

test('broken off and gone on with through another process, after a restart', async () => {
  const file = await largePicture(700)
  const bytes = await bytesIn(file)
  expect(bytes.length).toBeGreaterThan(1024 * 1024)
  const address = await begun(file)
  await send(address, 0, bytes.subarray(0, 500_000))
  expect(await listAttachments(db, desk.entry.id)).toEqual([])
  expect((await desk.her.get(attachmentsAt(desk.entry.id, '1').all)).body).toContain('är inte hel')
  const elsewhere = await beside.as(desk.anna)
  const from = await offsetOf(address, elsewhere)
  expect(from).toBe(500_000)
  await send(address, from, bytes.subarray(from, from + 800_000), elsewhere)
  const last = await send(address, from + 800_000, bytes.subarray(from + 800_000), elsewhere)
  expect(last.headers.get('upload-result')).toBe(attachmentsAt(desk.entry.id, '1').one)
  expect(await listAttachments(db, desk.entry.id)).toMatchObject([{ kind: 'png' }])
})

test('a piece sent again after a lost answer is told that it is elsewhere, and nothing is doubled', async () => {
  const file = await pdfFile()
  const bytes = await bytesIn(file)
  const address = await begun(file)
  await send(address, 0, bytes.subarray(0, 100))
  expect((await send(address, 0, bytes.subarray(0, 100))).status).toBe(409)
  expect((await send(address, 50, bytes.subarray(50, 200))).status).toBe(409)
  expect((await send(address, 200, bytes.subarray(200))).status).toBe(409)
  expect(await offsetOf(address)).toBe(100)
  expect((await send(address, 100, bytes.subarray(100))).status).toBe(204)
  expect((await send(address, 100, bytes.subarray(100))).status).toBe(409)
  expect(await offsetOf(address)).toBe(bytes.length)
  expect(await listAttachments(db, desk.entry.id)).toHaveLength(1)
})

test('the same last piece many times at once, through two processes: one attachment', async () => {
  const file = await pdfFile()
  const bytes = await bytesIn(file)
  const address = await begun(file)
  await send(address, 0, bytes.subarray(0, 100))
  const both = [desk.her, await beside.as(desk.anna)]
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      send(address, 100, bytes.subarray(100), both[index % 2]),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409])
  expect(await listAttachments(db, desk.entry.id)).toHaveLength(1)
})

test('two files finished at once are two attachments, with a key each', async () => {
  const files = [await pdfFile('a.pdf'), await pdfFile('b.pdf'), await pdfFile('c.pdf')]
  const addresses: string[] = []
  for (const file of files) addresses.push(await begun(file))
  await Promise.all(
    files.map(async (file, index) => send(addresses[index] ?? '', 0, await bytesIn(file))),
  )
  const keys = (await listAttachments(db, desk.entry.id)).map(({ key }) => key)
  expect(keys).toEqual(['1', '2', '3'])
})

test('pieces in any order and of any length end as the file, or as nothing', async () => {
  const file = await pdfFile()
  const bytes = await bytesIn(file)
  const address = await begun(file)
  let seed = 11
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % most
  }
  for (let round = 0; round < 60; round += 1) {
    const before = await offsetOf(address)
    if (before === bytes.length) break
    const at = next(3) === 0 ? next(bytes.length) : before
    const piece = bytes.subarray(at, at + next(bytes.length))
    const { status } = await send(address, at, piece)
    expect(status).toBe(at === before ? 204 : 409)
    expect(await offsetOf(address)).toBe(at === before ? before + piece.length : before)
  }
  const from = await offsetOf(address)
  if (from < bytes.length) await send(address, from, bytes.subarray(from))
  const got = await desk.her.get(attachmentsAt(desk.entry.id, '1').file)
  expect(got.bytes).toEqual(bytes)
})

test('what is found wrong when it is whole is refused with a sentence, and nothing of it is left', async () => {
  const lie = fileNamed('bild.png', Buffer.from('<html><script>alert(1)</script>'))
  const address = await begun(lie)
  const answer = await send(address, 0, await bytesIn(lie))
  expect(answer.status).toBe(422)
  expect(JSON.parse(answer.body)).toEqual({ says: expect.stringContaining('stämmer inte') })
  expect((await desk.her.send('HEAD', address, { headers: tus })).status).toBe(404)
  expect(await pieces()).toBe(0)
  expect(await listAttachments(db, desk.entry.id)).toEqual([])
})

describe('is refused before anything of it is sent:', () => {
  test.each([
    ['x.exe', 10, '', 'av en sort som inte'],
    ['x.pdf', 20_000_001, '', 'större än vad som får vara med'],
    ['x.pdf', 0, '', 'tom'],
    ['x.pdf', '-5', '', 'skadad'],
    ['x.pdf', '1e3', '', 'skadad'],
    ['x.pdf', '99999999999', '', 'skadad'],
    ['', 10, '', 'skadad'],
    ['x.pdf', 10, ',replaces !!!', 'skadad'],
  ])('%s of %s bytes %s', async (name, length, more, why) => {
    const answer = await begin(name, length, more)
    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.body)).toEqual({ says: expect.stringContaining(why) })
  })

  test('an eleventh while ten are under way', async () => {
    for (let count = 0; count < 10; count += 1) await begin('x.pdf', 10)
    expect((await begin('x.pdf', 10)).body).toContain('För många uppladdningar')
  })
})

test('what is no piece is told so: no offset, another type, too large, past the end, no version', async () => {
  const address = await begun(await pdfFile())
  expect((await send(address, 'x', new Uint8Array(3))).status).toBe(400)
  expect((await send(address, -1, new Uint8Array(3))).status).toBe(400)
  const plain = { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' }
  const typed = await desk.her.send('PATCH', address, { headers: plain, body: new Uint8Array(3) })
  expect(typed.status).toBe(415)
  expect((await send(address, 0, new Uint8Array(1024 * 1024 + 1))).status).toBe(413)
  const small = (await begin('x.pdf', 10)).location ?? ''
  expect((await send(small, 0, new Uint8Array(11))).status).toBe(413)
  const old = await desk.her.send('PATCH', address, { headers: { 'tus-resumable': '0.2.2' } })
  expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0'])
  expect(await offsetOf(address)).toBe(0)
})

test('without the token of the page nothing is taken', async () => {
  const address = await begun(await pdfFile())
  const type = 'application/offset+octet-stream'
  const headers = { ...tus, 'upload-offset': '0', 'content-type': type, 'x-csrf': 'x' }
  const forged = await desk.her.send('PATCH', address, { headers, body: new Uint8Array(3) })
  expect(forged.status).toBe(403)
  const elsewhere = { ...tus, 'sec-fetch-site': 'cross-site' }
  expect((await desk.her.send('DELETE', address, { headers: elsewhere })).status).toBe(403)
  expect(await offsetOf(address)).toBe(0)
})

test('to colleagues and strangers it does not exist', async () => {
  const address = await begun(await pdfFile())
  for (const who of [desk.him, desk.stranger, desk.organiser]) {
    const statuses = [
      (await who.send('HEAD', address, { headers: tus })).status,
      (await send(address, 0, new Uint8Array(3), who)).status,
      (await who.send('DELETE', address, { headers: tus })).status,
    ]
    expect(statuses.every((status) => status === 404 || status === 403)).toBe(true)
  }
  expect(await offsetOf(address)).toBe(0)
})

test('given up, or too old, nothing of it is left', async () => {
  const address = await begun(await pdfFile())
  await send(address, 0, new Uint8Array(100))
  expect((await desk.her.send('DELETE', address, { headers: tus })).status).toBe(204)
  expect((await desk.her.send('HEAD', address, { headers: tus })).status).toBe(404)
  const other = await begun(await pdfFile())
  await send(other, 0, new Uint8Array(100))
  expect(await pieces()).toBe(1)
  site.clock.forward(25 * 60 * 60 * 1000)
  const later = await site.as(desk.anna)
  expect((await later.send('HEAD', other, { headers: tus })).status).toBe(404)
  await site.runRound('entry.clear-uploads')
  expect(await pieces()).toBe(0)
})

test('handed in meanwhile: the rest is refused, and the entry is as it was sealed', async () => {
  const file = await pdfFile()
  const bytes = await bytesIn(file)
  const address = await begun(file)
  await send(address, 0, bytes.subarray(0, 100))
  await answerAll(db, desk.anna, desk.entry.id)
  await desk.her.post(paths.entryHandIn.to({ entry: desk.entry.id }))
  const late = await send(address, 100, bytes.subarray(100))
  expect(late.status).toBe(422)
  expect(late.body).toContain('redan inlämnat')
  expect(await listAttachments(db, desk.entry.id)).toEqual([])
})

test('none of all this was a bug', () => {
  expect([...site.failures, ...beside.failures]).toEqual([])
})

// Files under a scanner: held back until it has found them clean, also where it is down.
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  attachmentsAt,
  eicar,
  fakeClamd,
  fileNamed,
  pdfFile,
  photograph,
  scannedPdf,
} from '../../../../test/attachments.ts'
import { aDesk, answerAll } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { latest } from '../../../support/messages/store.ts'

const clamd = await fakeClamd()
const guarded = await testApplication({ clamdUrl: clamd.url })
afterAll(() => clamd.close())
let desk: Awaited<ReturnType<typeof aDesk>>

const at = (key: string) => attachmentsAt(desk.entry.id, key)
const attach = (file: File, alt = '') => desk.her.post(at('1').all, { file, alt })
const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const infectedPdf = async () => {
  const bytes = Buffer.from(await scannedPdf().arrayBuffer())
  return fileNamed('smittad.pdf', Buffer.concat([bytes, Buffer.from(`\n%${eicar}\n`)]))
}
beforeEach(async () => {
  clamd.behave('look')
  desk = await aDesk(guarded)
})

test('nobody fetches a file before it is found clean', async () => {
  await attach(await photograph(), 'Gården')
  for (const path of [at('1').file, at('1').picture]) {
    expect((await desk.her.get(path)).status).toBe(409)
  }
  expect(visible((await desk.her.get(at('1').one)).body)).toContain('inte kontrollerad än')
  await guarded.runJobs()
  expect((await desk.her.get(at('1').file)).status).toBe(200)
  expect(clamd.seen.length).toBeGreaterThan(0)
})

test('what is infected is never given out, stops a hand-in, and is told to the unit', async () => {
  await attach(await infectedPdf())
  await guarded.runJobs()
  expect((await desk.her.get(at('1').file)).status).toBe(409)
  expect(visible((await desk.her.get(at('1').one)).body)).toContain('innehåller skadlig kod')
  const letters = (await latest(guarded.db, 50)).filter(({ body }) => body.includes('smittad.pdf'))
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
    [desk.anna.email, desk.bo.email].sort(),
  )
  await answerAll(guarded.db, desk.anna, desk.entry.id)
  expect((await desk.her.post(paths.entryHandIn.to({ entry: desk.entry.id }))).status).toBe(422)
  await guarded.runRound('entry.scan-waiting')
  const again = (await latest(guarded.db, 50)).filter(({ body }) => body.includes('smittad.pdf'))
  expect(again).toHaveLength(2)
})

test.each([
  ['hangs up', 'die'],
  ['talks nonsense', { answer: 'stream: kanske\0' }],
  ['finds it too large', { answer: 'INSTREAM size limit exceeded. ERROR\0' }],
] as const)(
  'a scanner that %s: closed, told, handed in all the same, and looked at later',
  async (_, how) => {
    clamd.behave(how)
    await attach(await pdfFile())
    await guarded.runJobs()
    expect((await desk.her.get(at('1').file)).status).toBe(409)
    expect(visible((await desk.her.get(at('1').one)).body)).toContain('svarar inte just nu')
    await answerAll(guarded.db, desk.anna, desk.entry.id)
    expect((await desk.her.post(paths.entryHandIn.to({ entry: desk.entry.id }))).status).toBe(303)
    expect((await desk.organiser.get(at('1').sealed)).status).toBe(409)
    await guarded.runRound('entry.scan-waiting')
    expect((await desk.her.get(at('1').file)).status).toBe(409)
    clamd.behave('look')
    await guarded.runRound('entry.scan-waiting')
    expect((await desk.her.get(at('1').file)).status).toBe(200)
    expect((await desk.organiser.get(at('1').sealed)).status).toBe(200)
  },
)

test('none of all this was a bug', () => {
  expect(guarded.failures).toEqual([])
})

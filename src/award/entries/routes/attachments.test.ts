// What one meets with the files of an entry: what is taken, what is told of it, and who is given it.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { type Answer, testApplication } from '../../../../test/application.ts'
import {
  attachmentsAt,
  odtFile,
  pdfFile,
  photograph,
  scannedPdf,
  wordFile,
} from '../../../../test/attachments.ts'
import { aDesk, answerAll, firstQuestion } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf, verifyChain } from '../../../support/audit/public.ts'
import { listAttachments } from '../store/attachments.ts'

const site = await testApplication()
const { db } = site
let desk: Awaited<ReturnType<typeof aDesk>>

beforeEach(async () => {
  desk = await aDesk(site)
})

const at = (key: string) => attachmentsAt(desk.entry.id, key)

async function attach(file: File, alt = ''): Promise<Answer> {
  return desk.her.post(at('1').all, { file, alt })
}

const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a PDF is taken, named, and given out so that no browser runs it', async () => {
  const given = await pdfFile()
  const answer = await attach(given)
  expect([answer.status, answer.location]).toEqual([303, at('1').one])
  const [kept] = await listAttachments(db, desk.entry.id)
  const bytes = new Uint8Array(await given.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(kept).toMatchObject({
    ...{ key: '1', kind: 'pdf', sha256, size: bytes.length, scan: 'unscanned', notes: [] },
  })
  const file = await desk.him.get(at('1').file)
  expect(file.bytes).toEqual(bytes)
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="Verksamhetsplan 2027 aao.pdf"; filename*=UTF-8\'\'Verksamhetsplan%202027%20%C3%A5%C3%A4%C3%B6.pdf',
  )
  expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await desk.her.get(at('1').picture)).status).toBe(404)
})

test('a picture loses what is not seen in it, is told so, and asks what it shows', async () => {
  await attach(await photograph({ place: true }))
  const page = await desk.her.get(at('1').one)
  expect(visible(page.body)).toContain('Bilden berättade var den är tagen')
  expect(page.body).toContain(`<img src="${at('1').picture}" alt=""`)
  const shown = await desk.her.get(at('1').picture)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('content-disposition')).toBe('inline')
  expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  const { exif, xmp, width } = await sharp(shown.bytes).metadata()
  expect([exif, xmp, width]).toEqual([undefined, undefined, 40])
  expect(Buffer.from(shown.bytes).includes('Karin Lind')).toBe(false)

  const silent = await desk.her.post(at('1').one, { alt: '  ' })
  expect(silent.status).toBe(422)
  expect(visible(silent.body)).toContain('Skriv vad bilden visar.')
  await desk.her.post(at('1').one, { alt: ' Gården\n i maj ' })
  expect(await listAttachments(db, desk.entry.id)).toMatchObject([{ alt: 'Gården i maj' }])
})

test('what a file lacks is told: text, tags, a title', async () => {
  await attach(scannedPdf())
  expect(visible((await desk.her.get(at('1').one)).body)).toContain('ingen text som går att läsa')
  await attach(await photograph())
  expect(await listAttachments(db, desk.entry.id)).toMatchObject([
    { notes: ['no-text'] },
    { notes: ['details-removed'] },
  ])
})

test('Word and OpenDocument are taken as they are', async () => {
  await attach(await wordFile())
  await attach(await odtFile())
  const kinds = (await listAttachments(db, desk.entry.id)).map(({ kind }) => kind)
  expect(kinds).toEqual(['docx', 'odt'])
})

test('no more than the edition lets an entry have', async () => {
  for (let count = 0; count < 10; count += 1) await attach(await odtFile())
  const page = await desk.her.get(at('1').all)
  expect(visible(page.body)).toContain('så många filer som får vara med (10)')
  const answer = await attach(await odtFile())
  expect(visible(answer.body)).toContain('Ni har redan så många filer')
  expect(await listAttachments(db, desk.entry.id)).toHaveLength(10)
})

test('replaced it keeps its key and its words; removed it can be put back', async () => {
  await attach(await photograph(), 'Gården')
  const other = await desk.her.post(at('1').replace, { file: await photograph({ side: 80 }) })
  expect(other.status).toBe(303)
  expect(await listAttachments(db, desk.entry.id)).toMatchObject([{ key: '1', alt: 'Gården' }])
  const wrong = await desk.her.post(at('1').replace, { file: await pdfFile() })
  expect([wrong.status, visible(wrong.body)]).toEqual([
    422,
    expect.stringContaining('En bild kan bara bytas mot en bild'),
  ])
  await desk.her.post(at('1').gone)
  expect(await listAttachments(db, desk.entry.id)).toEqual([])
  expect(visible((await desk.her.get(at('1').all)).body)).toContain('Ångra borttagningen')
  await desk.him.post(at('1').back)
  expect(await listAttachments(db, desk.entry.id)).toHaveLength(1)
  await attach(scannedPdf())
  await desk.her.post(at('2').gone)
  await attach(scannedPdf())
  const keys = (await listAttachments(db, desk.entry.id)).map(({ key }) => key)
  expect(keys).toEqual(['1', '3'])
  const trail = (await trailOf(db, desk.entry.id)).map(({ what }) => what)
  expect(trail).toContain('entry.attachment-removed')
  expect((await verifyChain(db)).breaks).toEqual([])
})

test('the page tells where a picture is shown, and asks about names in its words', async () => {
  await attach(await photograph(), 'Karin Lind, som har demens, i trädgården')
  const question = await firstQuestion(db)
  await desk.her.post(paths.entryAnswer.to({ entry: desk.entry.id, question }), {
    text: 'Så här ser det ut.\n\n![](bilaga:1)',
    revision: '0',
  })
  site.queries.length = 0
  const page = await desk.her.get(at('1').all)
  expect(site.queries.length).toBeLessThanOrEqual(14)
  expect(visible(page.body)).toContain('Visas i 1 svar')
  expect(visible(page.body)).toContain('Ett namn tillsammans med ord om hälsa')
  const kept = { place: 'bilaga:1', print: 'name-in-care:karinlind', to: 'attachments' }
  await desk.her.post(paths.entryWarnings.to({ entry: desk.entry.id }), kept)
  expect(visible((await desk.her.get(at('1').all)).body)).not.toContain('Ett namn tillsammans')
})

test('strangers meet closed doors, and nobody changes what is handed in', async () => {
  await attach(await photograph(), 'Gården')
  const { all, one, file, picture, gone, back, replace } = at('1')
  for (const path of [all, one, file, picture]) {
    expect((await desk.stranger.get(path)).status).toBe(403)
    expect((await desk.organiser.get(path)).status).toBe(403)
  }
  for (const path of [all, one, gone, back, replace]) {
    const answer = await desk.stranger.post(path, { file: await pdfFile(), alt: 'x' })
    expect(answer.status).toBe(403)
  }
  await answerAll(db, desk.anna, desk.entry.id)
  await desk.her.post(paths.entryHandIn.to({ entry: desk.entry.id }))
  const late = await desk.her.post(all, { file: await pdfFile(), alt: '' })
  expect([late.status, visible(late.body)]).toEqual([
    422,
    expect.stringContaining('Bidraget är redan inlämnat'),
  ])
  expect((await desk.her.post(gone)).status).toBe(422)
  expect((await desk.organiser.get(at('1').sealed)).status).toBe(200)
  expect((await desk.organiser.get(at('1').sealedPicture)).headers.get('content-type')).toBe(
    'image/jpeg',
  )
  expect((await desk.stranger.get(at('1').sealed)).status).toBe(403)
})

test('what was handed in is given out as it was, whatever came after', async () => {
  await attach(await photograph(), 'Gården')
  const before = await desk.her.get(at('1').file)
  await answerAll(db, desk.anna, desk.entry.id)
  await desk.her.post(paths.entryHandIn.to({ entry: desk.entry.id }))
  await desk.her.post(paths.entryTakeBack.to({ entry: desk.entry.id }))
  await desk.her.post(at('1').replace, { file: await photograph({ side: 90 }) })
  await desk.her.post(at('1').gone)
  expect((await desk.her.get(at('1').sealed)).bytes).toEqual(before.bytes)
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})

// Papers without text: kept at once, read later in a process of their own, and read anew when a person asks.
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { testApplication, type Visitor } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { loadProgramme } from '../../award/editions/actions.ts'
import { loadRegister } from '../../award/units/actions.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { documentPdf } from '../../support/documents/public.ts'
import { pageImage } from '../../support/recognition/public.ts'
import type { PaperId } from './model.ts'
import { findReading, listPages } from './store/reading.ts'
import { findPaper, listSettled, listWaiting } from './store.ts'

const site = await testApplication()
let organiser: Visitor

beforeAll(async () => {
  await site.act(theSystem, async (act) => {
    await loadProgramme(act, realProgramme())
    await loadRegister(act, realProgramme())
  })
  organiser = await site.as(await site.someone({ roles: ['organiser'] }))
})

const decides =
  'Bromma stadsdelsnämnd beslutar att nominera Förebyggande verksamhet till Kvalitetsutmärkelsen 2024.'

function printed(text: string, more: string[] = []): Promise<Uint8Array> {
  const blocks = [text, ...more].map((each) => ({ kind: 'paragraph' as const, text: each }))
  const sections = [{ heading: 'Förvaltningens förslag till beslut', level: 1 as const, blocks }]
  const title = text.includes('2024') ? 'Kvalitetsutmärkelsen 2024' : 'Kvalitetsutmärkelsen'
  const sender = ['Bromma stadsdelsförvaltning']
  const paper = { locale: 'sv' as const, title, genre: 'Tjänsteutlåtande', sender, sections }
  return documentPdf(paper, new Date('2024-04-01T08:00:00Z'))
}

/** The first page as a picture, the way a scanner gives it. */
async function scanned(text: string): Promise<Buffer> {
  const image = await pageImage({ name: 'a.pdf', bytes: await printed(text) }, 1, 1240)
  if (!image.ok) throw new Error(image.reason)
  return sharp(image.value.bytes).png().toBuffer()
}

async function upload(bytes: Uint8Array, name: string) {
  const file = new File([new Uint8Array(bytes)], name)
  const answer = await organiser.post(paths.papers.to(), { file })
  const id = answer.location?.split('/').at(-1) as PaperId
  return { answer, id }
}

test('a scanned paper is kept at once, its page tells how far it has come, and then it is entered', async () => {
  const { answer, id } = await upload(await scanned(decides), 'skannad.png')
  expect(answer.status).toBe(303)
  expect(await findPaper(site.db, id)).toMatchObject({ state: 'reading', rawText: '' })
  const before = await organiser.get(paths.paper.to({ paper: id }))
  expect(before.body).toContain('Väntar på sin tur.')
  expect(before.body).toContain('<live-progress>')

  await site.runJobs()
  const paper = await findPaper(site.db, id)
  expect(paper?.rawText).toContain('Förvaltningens förslag till beslut')
  expect(paper).toMatchObject({ kind: 'board-paper', damaged: false })
  expect(paper?.facts.filter(({ name }) => name === 'units').map(({ value }) => value)).toEqual([
    { name: 'Förebyggande verksamhet', department: null },
  ])
  expect(paper?.state).not.toBe('reading')
  const after = await organiser.get(paths.paper.to({ paper: id }))
  expect(after.body).not.toContain('<live-progress>')
  expect((await trailOf(site.db, id)).map(({ what }) => what)).toContain('paper.read')
}, 120_000)

test('each word has its place on the page, and the page can be seen', async () => {
  const [listed] = [...(await listWaiting(site.db)), ...(await listSettled(site.db, 9))]
  const paper = await findPaper(site.db, (listed?.id ?? '') as PaperId)
  const [page] = paper ? await listPages(site.db, paper.document) : []
  expect(page).toMatchObject({ number: 1, startsAt: 0, recognised: true })
  const word = page?.words.find(({ text }) => text === 'Förebyggande')
  expect(page?.text.slice(word?.start, word?.end)).toBe('Förebyggande')
  expect(paper?.rawText.startsWith(page?.text ?? '-')).toBe(true)
  for (const { box, confidence } of page?.words ?? []) {
    expect(box.left + box.width).toBeLessThanOrEqual(1.001)
    expect(box.top + box.height).toBeLessThanOrEqual(1.001)
    expect(confidence).toBeGreaterThan(0)
  }
  const image = await organiser.get(paths.paperPageImage.to({ paper: paper?.id ?? '', number: 1 }))
  expect(image.status).toBe(200)
  expect(image.headers.get('content-type')).toBe('image/webp')
  const none = await organiser.get(paths.paperPageImage.to({ paper: paper?.id ?? '', number: 9 }))
  expect(none.status).toBe(404)
})

test('the same scan twice is known, and is not read again', async () => {
  const bytes = await scanned('En annan handling som inte rör utmärkelsen alls, utan om en väg.')
  const first = await upload(bytes, 'väg.png')
  const second = await upload(bytes, 'väg igen.png')
  expect(second.id).toBe(first.id)
})

test('a scan of another matter says so, and nothing is entered', async () => {
  const image = await sharp({
    create: { width: 900, height: 300, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer()
  const { id } = await upload(image, 'tom-sida.png')
  await site.runJobs()
  expect(await findPaper(site.db, id)).toMatchObject({ state: 'refused', matter: null })
  const shown = await organiser.get(paths.paper.to({ paper: id }))
  expect(shown.body).toContain('ingen text som går att läsa')
}, 120_000)

test('a paper that was read with the wrong language can be read anew, beside the old text', async () => {
  const undated = decides.replace(' 2024', '') // without a year it waits for a person
  const damaged = undated.replace('nämnd', 'ndmnd').replace('Förebyggande', 'Forebyggande')
  const { id } = await upload(await printed(damaged, [undated.replaceAll('ä', 'a')]), 'gammal.pdf')
  const before = await findPaper(site.db, id)
  expect(before?.state).toBe('waiting')
  const asked = await organiser.post(paths.paperReread.to({ paper: id }))
  expect(asked.status).toBe(303)
  const twice = await organiser.post(paths.paperReread.to({ paper: id }))
  expect(twice.status).toBe(422)
  await site.runJobs()

  const shown = await organiser.get(paths.paperText.to({ paper: id }))
  expect(shown.body).toContain('Jämför och välj')
  expect((await findPaper(site.db, id))?.rawText).toBe(before?.rawText)
  const chosen = await organiser.post(paths.paperReadingChoice.to({ paper: id }), {
    reading: 'new',
  })
  expect(chosen.status).toBe(303)
  expect((await findPaper(site.db, id))?.rawText).not.toBe(before?.rawText)
  expect(await findReading(site.db, id)).toMatchObject({
    state: 'chosen',
    replaced: before?.rawText,
  })
}, 120_000)

test('suggested changes are marked with their reason, and the text stays as it was', async () => {
  const raw = `${decides}\nForvaltningens forslag till beslut ar att namnden godkanner redovisningen av arets verksamhet.`
  const text = raw.replace('Förebyggande', 'Forebyggande').replaceAll('ä', 'a')
  const bytes = new TextEncoder().encode(`${text}\n${text}`)
  const { id } = await upload(bytes, 'skadad.txt')
  const shown = await organiser.get(paths.paperText.to({ paper: id }))
  expect(shown.status).toBe(200)
  expect(shown.body).toMatch(/<mark title="stod: «godkanner» · ordlistan[^"]*">godkänner<\/mark>/)
  expect((await findPaper(site.db, id))?.rawText).toContain('godkanner')
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})

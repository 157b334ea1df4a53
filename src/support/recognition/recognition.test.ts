// Pages that are read: text where there is text, letters in pictures where there is none, each word in its place.
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { pdf, stream } from '../../../test/pdf.ts'
import { documentPdf } from '../documents/public.ts'
import type { FoundPage } from './model.ts'
import { pageImage, readPages } from './public.ts'
import { pageStarts, wholeText } from './rules.ts'

const sentence = 'Förskolan Ängsbacken får återkoppling på sitt arbetssätt före årets slut.'

function printed(...paragraphs: string[]): Promise<Uint8Array> {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }))
  const sections = [{ heading: 'Förslag', level: 1 as const, blocks }]
  return documentPdf({ locale: 'sv', title: 'Prov', sender: [], sections }, new Date(0))
}

async function scan(text: string): Promise<Sharp> {
  const image = await pageImage({ name: 'a.pdf', bytes: await printed(text) }, 1, 1400)
  if (!image.ok) throw new Error(image.reason)
  return sharp(image.value.bytes).flatten({ background: '#fff' })
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly FoundPage[]> {
  const read = await readPages({ name, bytes }, 'best')
  if (!read.ok) throw new Error(read.reason)
  return read.value.pages
}

function expectPlaces({ text, words }: FoundPage): void {
  expect(words.length).toBeGreaterThan(5)
  for (const word of words) {
    expect(text.slice(word.start, word.end)).toBe(word.text)
    for (const share of Object.values(word.box)) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  }
}

test('a PDF with text is not recognised anew, and its words have their places', async () => {
  const [page] = await pagesOf(await printed(sentence), 'text.pdf')
  expect(page).toMatchObject({ recognised: false, confidence: null })
  expect(page?.text).toContain(sentence.slice(0, 40))
  if (page) expectPlaces(page)
  const heading = page?.words.find(({ text }) => text === 'Förslag')
  const first = page?.words.find(({ text }) => text === 'Förskolan')
  expect(heading?.box.top).toBeLessThan(first?.box.top ?? 0)
}, 60_000)

test.each(['png', 'jpg'] as const)(
  'a .%s is read letter by letter, with å, ä and ö',
  async (ending) => {
    const image = await scan(sentence)
    const bytes = await (ending === 'png' ? image.png() : image.jpeg()).toBuffer()
    const [page] = await pagesOf(bytes, `bild.${ending}`)
    expect(page?.text.replace(/\s+/g, ' ')).toContain(sentence)
    expect(page?.confidence).toBeGreaterThan(0.8)
    if (page) expectPlaces(page)
  },
  90_000,
)

test('a .tif of several pages is read page by page', async () => {
  const images = [sentence, 'Andra sidan handlar om något annat, nämligen om gångvägar.']
  const pages = await Promise.all(
    images.map(async (text) =>
      (await scan(text)).greyscale().resize(1200, 1697, { fit: 'fill' }).raw().toBuffer(),
    ),
  )
  const raw = { width: 1200, height: 1697 * 2, channels: 1 as const, pageHeight: 1697 }
  const bytes = await sharp(Buffer.concat(pages), { raw }).tiff({ compression: 'lzw' }).toBuffer()
  const seen: number[] = []
  const read = await readPages({ name: 'skannat.TIF', bytes }, 'best', {
    onProgress: ({ page }) => seen.push(page),
  })
  const found = read.ok ? read.value.pages : []
  expect(seen).toEqual([1, 2])
  expect(found[0]?.text).toContain('återkoppling')
  expect(found[1]?.text).toContain('gångvägar')
  expect(pageStarts(found)).toEqual([0, (found[0]?.text.length ?? 0) + 1])
  expect(wholeText(found).split('\f')).toHaveLength(2)
}, 120_000)

/** One page of text, one that is a picture. */
async function mixed(): Promise<Uint8Array> {
  const image = (await scan(sentence)).jpeg({ quality: 90 })
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  const written = 'This page has a text of its own, and more than a few words of it.'
  const size = '/MediaBox [0 0 595 842]'
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
    `<< /Type /Page /Parent 2 0 R ${size} /Contents 4 0 R /Resources << /Font << /F1 8 0 R >> >> >>`,
    stream(Buffer.from(`BT /F1 12 Tf 50 700 Td (${written}) Tj ET`)),
    `<< /Type /Page /Parent 2 0 R ${size} /Contents 6 0 R /Resources << /XObject << /Im 7 0 R >> >> >>`,
    stream(Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q')),
    stream(
      data,
      `/Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
    ),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

test('only the pages without text are read from their pictures', async () => {
  const bytes = await mixed()
  const quick = await readPages({ name: 'blandad.pdf', bytes }, 'text-only')
  expect(quick).toMatchObject({ ok: true, value: { textless: 1 } })
  const pages = await pagesOf(bytes, 'blandad.pdf')
  expect(pages.map(({ recognised }) => recognised)).toEqual([false, true])
  expect(pages[0]?.text).toContain('a text of its own')
  expect(pages[1]?.text.replace(/\s+/g, ' ')).toContain('återkoppling på sitt arbetssätt')
}, 90_000)

test('a page can be seen as a picture, as wide as asked', async () => {
  const image = await pageImage({ name: 'a.pdf', bytes: await printed(sentence) }, 1, 800)
  expect(image).toMatchObject({ ok: true, value: { width: 800, mediaType: 'image/webp' } })
  const beyond = await pageImage({ name: 'a.pdf', bytes: await printed(sentence) }, 7)
  expect(beyond).toEqual({ ok: false, reason: 'page-missing' })
}, 60_000)

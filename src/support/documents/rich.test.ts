// Papers with headings within, bold, links, lists, tables and pictures: the same in PDF/UA and in Word.
import PizZip from 'pizzip'
import sharp from 'sharp'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { Block, Paper } from './model.ts'
import { documentPdf, documentWord, pictureFrom, textOf } from './public.ts'

const now = new Date('2027-05-17T12:00:00Z')
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"><rect width="100" height="50" fill="#0b4f4a"/><text x="5" y="30" font-size="20" fill="#fff">Åsa</text></svg>'
const red = await sharp({
  create: { width: 40, height: 20, channels: 3, background: '#cc0000' },
})
  .png()
  .toBuffer()
const given = await pictureFrom(new Uint8Array(red))
if (!given) throw new Error('no picture')

const blocks: readonly Block[] = [
  { kind: 'small', text: 'Vad menas?\nSå här.' },
  { kind: 'heading', text: 'Mellanrubrik #1', level: 1 },
  {
    kind: 'rich',
    runs: [
      { text: 'Vi *lyssnar* ' },
      { text: 'alltid', bold: true },
      { text: ' och\nläser ' },
      { text: 'mer', link: 'https://example.se/a?b=1&c=2' },
    ],
  },
  { kind: 'heading', text: 'Djupt ned', level: 2 },
  { kind: 'rich-list', numbered: true, items: [[{ text: 'Ett' }], [{ text: 'Två', bold: true }]] },
  { kind: 'rich-list', numbered: false, items: [[{ text: '#let x = 1' }]] },
  {
    kind: 'rich-table',
    rows: [
      [[{ text: 'År' }], [{ text: 'Andel' }]],
      [[{ text: '2026' }], [{ text: '84 %', bold: true }]],
    ],
  },
  { kind: 'picture', alt: 'Ett diagram', picture: { format: 'svg', svg, width: 100, height: 50 } },
  { kind: 'picture', alt: 'En röd ruta', picture: given },
  { kind: 'heading', text: 'Hoppar', level: 2 },
]
const paper: Paper = {
  locale: 'sv',
  title: 'Bidrag',
  sender: ['Tallen'],
  sections: [
    { heading: 'Område', level: 1, blocks: [] },
    { heading: 'Fråga', level: 2, blocks },
  ],
}

test('the PDF has every word, its headings in steps, its link and the alternatives of its pictures', async () => {
  const bytes = await documentPdf(paper, now)
  expect(await documentPdf(paper, now)).toEqual(bytes)
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toContain('pdfuaid:part')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  const heads = [...tree.matchAll(/"role":"(H\d)"/g)].map(([, role]) => role)
  expect(heads).toEqual(['H1', 'H2', 'H3', 'H4', 'H4'])
  expect(tree).toContain('"alt":"Ett diagram"')
  expect(tree).toContain('"alt":"En röd ruta"')
  const links = await (await pdf.getPage(1)).getAnnotations()
  expect(links.map(({ url }: { url?: string }) => url)).toContain('https://example.se/a?b=1&c=2')
  const found = await textOf(bytes, 'a.pdf')
  expect(found.ok && found.value.text).toMatch(/Vi \*lyssnar\* alltid och[\s\S]*#let x = 1/)
})

test('the Word file has the same, with headings, header rows and alternatives that Word knows', async () => {
  const zip = new PizZip(await documentWord(paper))
  const body = zip.file('word/document.xml')?.asText() ?? ''
  const heads = [...body.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style)
  expect(heads).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading4'])
  expect(body).toContain('descr="Ett diagram"')
  expect(body).toContain('descr="En röd ruta"')
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toMatch(/<w:b\/>.*?alltid/s)
  expect(zip.file('word/_rels/document.xml.rels')?.asText()).toContain('https://example.se/a?b=1')
  const pictures = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))
  expect(pictures).toHaveLength(2)
})

test('a drawn picture keeps its colours and letters in Word', async () => {
  const zip = new PizZip(await documentWord(paper))
  const names = Object.keys(zip.files).filter((name) => /media\/.*png$/.test(name))
  const sizes = await Promise.all(
    names.map(async (name) => {
      const image = sharp(zip.file(name)?.asUint8Array())
      const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true })
      const colours = new Set<string>()
      for (let at = 0; at < data.length; at += 3)
        colours.add(data.subarray(at, at + 3).toString('hex'))
      return { wide: info.width > 100, colours }
    }),
  )
  const drawn = sizes.find(({ wide }) => wide)
  expect([...(drawn?.colours ?? [])]).toContain('0b4f4a')
  expect(drawn?.colours.size).toBeGreaterThan(2)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('bild')],
  ['half a picture', new Uint8Array(red.subarray(0, 40))],
])('%s is no picture', async (_, bytes) => {
  expect(await pictureFrom(bytes)).toBeUndefined()
})

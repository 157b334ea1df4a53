// How many seconds a scanned page takes, from the file to its words, in a process of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { documentPdf } from '../src/support/documents/public.ts'
import { pageImage, readPages } from '../src/support/recognition/public.ts'
import type { Measure } from './model.ts'

export const name = 'seconds a page (OCR)'

const folder = 'test/restoration/unseen'

export async function run(): Promise<readonly Measure[]> {
  const names = readdirSync(folder).filter((file) => !file.endsWith('.read.txt'))
  const scans: Uint8Array[] = []
  for (const file of names.slice(0, 3))
    scans.push(await scanOf(readFileSync(join(folder, file), 'utf8')))
  const bytes = await several(scans)
  const one = await seconds({ name: 'en.png', bytes: scans[0] ?? new Uint8Array() })
  const all = await seconds({ name: 'flera.tif', bytes })
  const text = await seconds({ name: 'text.pdf', bytes: await printed('Text.'.repeat(50)) })
  const beside = { what: 'a PDF with text', value: text }
  return [
    { what: 'one page, with what it takes to begin', value: one, unit: 's', beside },
    { what: 'each of three pages in one file', value: all / scans.length, unit: 's', beside },
  ]
}

async function seconds(file: { name: string; bytes: Uint8Array }): Promise<number> {
  const began = performance.now()
  const read = await readPages(file, 'best')
  if (!read.ok) throw new Error(read.reason)
  return (performance.now() - began) / 1000
}

function printed(text: string): Promise<Uint8Array> {
  const blocks = text
    .split('\n')
    .filter(Boolean)
    .map((each) => ({ kind: 'paragraph' as const, text: each }))
  const sections = [{ heading: 'Prov', level: 1 as const, blocks }]
  return documentPdf({ locale: 'sv', title: 'Prov', sender: [], sections }, new Date(0))
}

/** At 150 dots to the inch. */
async function scanOf(text: string): Promise<Uint8Array> {
  const image = await pageImage({ name: 'a.pdf', bytes: await printed(text) }, 1, 1240)
  if (!image.ok) throw new Error(image.reason)
  return sharp(image.value.bytes).flatten({ background: '#fff' }).png().toBuffer()
}

async function several(scans: readonly Uint8Array[]): Promise<Uint8Array> {
  const size = { width: 1240, height: 1754, fit: 'fill' as const }
  const pages = await Promise.all(
    scans.map((each) => sharp(each).greyscale().resize(size).raw().toBuffer()),
  )
  const raw = { width: 1240, height: 1754 * pages.length, channels: 1 as const, pageHeight: 1754 }
  return sharp(Buffer.concat(pages), { raw }).tiff({ compression: 'lzw' }).toBuffer()
}

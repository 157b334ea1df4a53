// Damages a Swedish text the way old papers are damaged: printed, scanned badly, read as if it were English.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { createWorker } from 'tesseract.js'
import { documentPdf } from '../../src/support/documents/public.ts'

const require = createRequire(import.meta.url)
const dotsPerInch = 110

/** Reads texts one after the other. Close it at the end. */
export async function damager() {
  const letters = dirname(require.resolve('@tesseract.js-data/eng/package.json'))
  const options = { langPath: join(letters, '4.0.0'), gzip: true, cacheMethod: 'none' }
  const worker = await createWorker('eng', 1, options)
  return {
    damaged: async (text: string, seed: number): Promise<string> => {
      let read = ''
      for (const page of await scanned(await printed(text), seed)) {
        read += `${(await worker.recognize(page)).data.text}\n`
      }
      return read
    },
    close: async () => void (await worker.terminate()),
  }
}

function printed(text: string): Promise<Uint8Array> {
  const paragraphs = text.trim().split('\n').filter(Boolean)
  const blocks = paragraphs.map((each) => ({ kind: 'paragraph' as const, text: each }))
  const sections = [{ heading: paragraphs[0] ?? '', level: 1 as const, blocks: blocks.slice(1) }]
  const paper = { locale: 'sv' as const, title: ' ', sender: [], sections }
  return documentPdf(paper, new Date(0))
}

/** Each page at 110 dots to the inch, a little askew, blurred and grainy. */
async function scanned(pdf: Uint8Array, seed: number): Promise<readonly Buffer[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const random = randomFrom(seed)
  const pages: Buffer[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({
      scale: dotsPerInch / 72,
      render: 'bitmap',
    })
    const raw = { width, height, channels: 4 as const }
    const askew = sharp(data, { raw })
      .removeAlpha()
      .greyscale()
      .rotate((random() - 0.5) * 0.8, { background: '#fff' })
      .blur(0.4 + random() * 0.2)
    const { data: grey, info } = await askew.raw().toBuffer({ resolveWithObject: true })
    const grainy = grey.map((dot) =>
      Math.min(255, Math.max(0, dot + (random() + random() - 1) * 50)),
    )
    const size = { width: info.width, height: info.height, channels: info.channels }
    const scan = sharp(grainy, { raw: size }).withMetadata({ density: dotsPerInch })
    pages.push(await scan.png().toBuffer())
  }
  document.destroy()
  return pages
}

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

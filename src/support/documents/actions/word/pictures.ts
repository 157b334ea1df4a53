// Pictures for Word files: what we draw is set as in a PDF, so that it looks the same without any font of the machine.
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import type { Picture } from '../../model.ts'
import { typesetWith } from '../pdf/typeset.ts'

export type WordPicture = {
  readonly type: 'png' | 'jpg'
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** In pixels of 96 to the inch: as wide as the text. */
const widest = 590
const highest = 800
const sharpness = 2.5

export async function wordPicture(picture: Picture, alt: string): Promise<WordPicture> {
  if (picture.format === 'svg') return drawn(picture, alt)
  const { format, bytes, width, height } = picture
  return { type: format, data: Buffer.from(bytes), ...fitting(width, height) }
}

const page = `
#let input = json(bytes(sys.inputs.at("input")))
#set document(title: input.title, author: input.author)
#set text(lang: input.locale)
#set page(width: input.width * 1pt, height: input.height * 1pt, margin: 0pt)
#image("/drawn.svg", width: 100%, alt: input.title)
`

async function drawn(
  { svg, width, height }: Extract<Picture, { format: 'svg' }>,
  alt: string,
): Promise<WordPicture> {
  const input = { title: alt || '-', author: '', locale: 'sv', width, height }
  const files = new Map([['drawn.svg', new TextEncoder().encode(svg)]])
  const sheet = typesetWith(files, page, input, new Date(0))
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(sheet)
    const shot = await document.getPage(0).render({ scale: sharpness, render: 'bitmap' })
    const raw = { width: shot.width, height: shot.height, channels: 4 as const }
    const data = await sharp(shot.data, { raw }).removeAlpha().png({ palette: true }).toBuffer()
    document.destroy()
    return { type: 'png', data, ...fitting(width, height) }
  } finally {
    library.destroy()
  }
}

function fitting(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, widest / width, highest / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

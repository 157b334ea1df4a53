// Pages as pictures: of a PDF drawn anew, of an image as it came.
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { Limits, PageImage } from '../../model.ts'
import type { PagedKind } from '../../rules.ts'
import { Refused } from './tell.ts'

export type Picture = {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
export type Pictures = {
  readonly pages: number
  /** Whether the page is more than blank paper, or shows an image at all. */
  readonly holds: (page: number) => { readonly images: boolean; readonly anything: boolean }
  /** In greys, fit for reading. */
  readonly picture: (page: number) => Promise<Picture>
  readonly image: (page: number, width: number) => Promise<PageImage>
}

sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadPng',
    'VipsForeignLoadJpeg',
    'VipsForeignLoadTiff',
    'VipsForeignLoadRaw',
  ],
})

/** Printed letters are read best when they are about thirty dots high: 300 to the inch. */
const dotsPerInch = 300
const readingWidth = 2480
const mostDrawn = 25_000_000

export function picturesOf(kind: PagedKind, bytes: Uint8Array, limits: Limits): Promise<Pictures> {
  return kind === 'pdf' ? drawn(bytes) : photographed(bytes, limits)
}

async function drawn(bytes: Uint8Array): Promise<Pictures> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes).catch((reason: unknown) => {
    throw new Refused(/password/i.test(String(reason)) ? 'encrypted' : 'broken')
  })
  const draw = async (page: number, dots: number) => {
    const sheet = document.getPage(page - 1)
    const { originalWidth, originalHeight } = sheet.getOriginalSize()
    const fits = Math.sqrt(mostDrawn / Math.max(1, originalWidth * originalHeight))
    const scale = Math.min(dots / 72, fits)
    const { data, width, height } = await sheet.render({ scale, render: 'bitmap' })
    return sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .recomb([
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ])
  }
  return {
    pages: document.getPageCount(),
    holds: (page) => {
      const kinds = [...firstOf(document.getPage(page - 1).objects(), 5000)].map(({ type }) => type)
      return {
        images: kinds.some((kind) => kind === 'image' || kind === 'form'),
        anything: kinds.length > 0,
      }
    },
    picture: async (page) => readable(await draw(page, dotsPerInch)),
    image: async (page, width) => asImage(await draw(page, 150), width),
  }
}

function* firstOf<Each>(all: Iterable<Each>, most: number): Generator<Each> {
  let count = 0
  for (const each of all) {
    if (count >= most) return
    count += 1
    yield each
  }
}

async function photographed(bytes: Uint8Array, limits: Limits): Promise<Pictures> {
  const { width = 0, height = 0, pages = 1 } = await metadataOf(bytes)
  if (width * height > limits.pixels) throw new Refused('too-many-pixels')
  const load = (page: number) =>
    sharp(bytes, { page: page - 1, limitInputPixels: limits.pixels, failOn: 'error' }).rotate()
  return {
    pages,
    holds: () => ({ images: true, anything: true }),
    picture: async (page) => {
      const { width: wide = readingWidth } = await load(page).metadata()
      const factor = Math.min(3, readingWidth / wide)
      const sized = factor > 1.15 || wide > 2 * readingWidth
      const upright = load(page).flatten({ background: '#fff' })
      return readable(sized ? upright.resize({ width: Math.round(wide * factor) }) : upright)
    },
    image: async (page, wide) => asImage(load(page).flatten({ background: '#fff' }), wide),
  }
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw new Refused('broken')
  }
}

async function readable(image: Sharp): Promise<Picture> {
  const { data, info } = await finished(
    image.greyscale().png({ compressionLevel: 1 }).withMetadata({ density: dotsPerInch }),
  )
  return { bytes: data, width: info.width, height: info.height }
}

async function asImage(image: Sharp, width: number): Promise<PageImage> {
  const { data, info } = await finished(
    image.resize({ width, withoutEnlargement: true }).webp({ quality: 70 }),
  )
  return { bytes: data, mediaType: 'image/webp', width: info.width, height: info.height }
}

async function finished(image: Sharp) {
  try {
    return await image.toBuffer({ resolveWithObject: true })
  } catch (reason) {
    throw new Refused(/pixel limit/i.test(String(reason)) ? 'too-many-pixels' : 'broken')
  }
}

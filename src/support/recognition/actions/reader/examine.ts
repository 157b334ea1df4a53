// Looks at a file that is to be kept: a picture is drawn anew, and of a PDF it is told what it lacks.
import sharp, { type Metadata } from 'sharp'
import { getDocumentProxy } from 'unpdf'
import type { Examined, Limits } from '../../model.ts'
import { Refused, type Task } from './tell.ts'

const nothing: Examined = {
  picture: null,
  place: false,
  details: false,
  text: false,
  tags: false,
  title: false,
}

export function examine({ kind, bytes, limits }: Task): Promise<Examined> {
  return kind === 'pdf' ? examinePdf(bytes, limits) : examinePicture(kind, bytes, limits)
}

async function examinePdf(bytes: Uint8Array, limits: Limits): Promise<Examined> {
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((reason: unknown) => {
    throw new Refused(String(reason).includes('Password') ? 'encrypted' : 'broken')
  })
  if (document.numPages > limits.pages) throw new Refused('too-many-pages')
  const mark = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null
  const { info } = await document.getMetadata()
  const title = (info as { readonly Title?: unknown }).Title
  return {
    ...nothing,
    text: await hasText(document),
    tags: mark?.Marked === true,
    title: typeof title === 'string' && title.trim() !== '',
  }
}

async function hasText(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<boolean> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    if (items.some((item) => 'str' in item && item.str.trim() !== '')) return true
  }
  return false
}

/** Upright, in colours that every screen shows, and with nothing that is not seen. */
async function examinePicture(
  kind: Task['kind'],
  bytes: Uint8Array,
  limits: Limits,
): Promise<Examined> {
  const open = () => sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error' })
  try {
    const told = await open().metadata()
    if (told.width * told.height > limits.pixels) throw new Refused('too-many-pixels')
    const upright = open().autoOrient()
    const drawn = kind === 'png' ? upright.png() : upright.jpeg({ quality: 90 })
    return { ...nothing, picture: await drawn.toBuffer(), ...unseenIn(told) }
  } catch (reason) {
    if (reason instanceof Refused) throw reason
    throw new Refused(/pixel limit/i.test(String(reason)) ? 'too-many-pixels' : 'broken')
  }
}

function unseenIn(told: Metadata): Pick<Examined, 'place' | 'details'> {
  const letters = String(told.xmp ?? '')
  return {
    place: (told.exif !== undefined && tellsPlace(told.exif)) || /GPSL(?:at|ong)/.test(letters),
    details: Boolean(told.exif ?? told.xmp ?? told.iptc) || (told.comments?.length ?? 0) > 0,
  }
}

const placeTag = 0x8825

/** Whether the first directory of the camera's notes points to one of places. */
function tellsPlace(exif: Buffer): boolean {
  const notes = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
  const little = notes.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? notes.readUInt16LE(at) : notes.readUInt16BE(at))
  try {
    const first = little ? notes.readUInt32LE(4) : notes.readUInt32BE(4)
    const count = short(first)
    return Array.from({ length: count }, (_, place) => short(first + 2 + place * 12)).includes(
      placeTag,
    )
  } catch {
    return false // it points outside itself
  }
}

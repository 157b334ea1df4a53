// The text that a PDF carries, with the place of each word on its page.
import { getDocumentProxy } from 'unpdf'
import type { FoundPage, FoundWord } from '../../model.ts'
import { Refused } from './tell.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>
type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export type TextLayer = {
  readonly pages: number
  readonly page: (number: number) => Promise<FoundPage>
}

export async function textLayerOf(bytes: Uint8Array): Promise<TextLayer> {
  const document = await opened(bytes)
  return {
    pages: document.numPages,
    page: async (number) => pageOf(await document.getPage(number)),
  }
}

async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes)) // it takes the bytes away from us
  } catch (reason) {
    throw new Refused(String(reason).includes('Password') ? 'encrypted' : 'broken')
  }
}

async function pageOf(page: Page): Promise<FoundPage> {
  const { width, height, rawDims } = page.getViewport({ scale: 1 })
  const { pageX, pageY } = rawDims as { pageX: number; pageY: number }
  const { items } = await page.getTextContent()
  const place = { width, height, left: pageX, bottom: pageY }
  let text = ''
  const words: FoundWord[] = []
  for (const item of items as readonly (Item | { readonly type: string })[]) {
    if (!('str' in item)) continue
    if (page.rotate === 0) words.push(...wordsIn(item, text.length, place))
    text += item.str + (item.hasEOL ? '\n' : '')
  }
  page.cleanup()
  return { text, words, recognised: false, confidence: null }
}

type Place = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly bottom: number
}

/** The letters of a line share its width: near enough to point a word out. */
function wordsIn(item: Item, at: number, place: Place): FoundWord[] {
  const [x = 0, y = 0] = item.transform.slice(4)
  const size = item.height || Math.abs(item.transform[3] ?? 0)
  const letter = item.str.length === 0 ? 0 : item.width / item.str.length
  return [...item.str.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: at + match.index,
    end: at + match.index + match[0].length,
    confidence: null,
    box: {
      left: share(x - place.left + letter * match.index, place.width),
      top: share(place.height - (y - place.bottom) - size * 0.85, place.height),
      width: share(letter * match[0].length, place.width),
      height: share(size * 1.1, place.height),
    },
  }))
}

function share(part: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 10_000
}

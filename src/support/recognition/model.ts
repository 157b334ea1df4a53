// Pages that were read: their text, and where on the page each word stands.

/** A part of a page: 0 is its left or upper edge, 1 the right or lower one. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** `start` and `end`: the word's place in the text of its page. */
export type FoundWord = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly box: Box
  /** 0 to 1. Null: it was not recognised in an image, the file says so. */
  readonly confidence: number | null
}

export type FoundPage = {
  readonly text: string
  readonly words: readonly FoundWord[]
  /** Read from an image of the page. False: it is the text of the file. */
  readonly recognised: boolean
  /** Of the words together, 0 to 1. Null as for a word. */
  readonly confidence: number | null
}

/** `pages` is null until the file has been opened. */
export type Progress = { readonly page: number; readonly pages: number | null }

/** `best`: the text of the file where it has one. `image`: every page is read from its image. */
export type Way = 'text-only' | 'best' | 'image'

export type PageImage = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
  readonly width: number
  readonly height: number
}

export const recognitionRefusals = [
  'empty',
  'kind-without-pages',
  'not-what-it-says',
  'encrypted',
  'has-scripts',
  'launches',
  'has-forms-of-its-own',
  'has-files-inside',
  'too-many-pages',
  'unpacks-too-large',
  'too-many-pixels',
  'broken',
  'page-missing',
  'too-much-memory',
  'took-too-long',
  'no-text',
] as const
export type RecognitionRefusal = (typeof recognitionRefusals)[number]

/** Every page, or only those that needed no image when `way` is `text-only`. */
export type Recognised = { readonly pages: readonly FoundPage[]; readonly textless: number }

/** Between two pages in the text of a whole file. */
export const pageBreak = '\f'

/** What was found in a file that is to be kept. What does not concern its kind is false. */
export type Examined = {
  /** A picture drawn anew: nothing but its dots is left of what came. Null: no picture. */
  readonly picture: Uint8Array | null
  /** A picture told where it was taken, or anything else that is not seen in it. */
  readonly place: boolean
  readonly details: boolean
  /** A PDF has letters that can be read, the order they are to be read in, and a title. */
  readonly text: boolean
  readonly tags: boolean
  readonly title: boolean
}

/** What one file may cost. */
export type Limits = {
  readonly pages: number
  /** Of one page that is turned into an image, or of one image. */
  readonly pixels: number
  /** Bytes that the packed parts of a PDF may come to. */
  readonly unpacked: number
  /** Of the process, in megabytes. */
  readonly memory: number
  /** Milliseconds. */
  readonly perPage: number
  readonly inAll: number
}

export const limits: Limits = {
  pages: 100,
  pixels: 60_000_000,
  unpacked: 1000 * 1024 * 1024,
  memory: 1500,
  perPage: 90_000,
  inAll: 45 * 60_000,
}

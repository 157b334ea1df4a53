// Lets every feature read the pages of a file, letters in pictures too.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Locale } from '../../base/lib/time.ts'
import type { GivenFile } from '../documents/model.ts'
import { inProcess, type Watching } from './actions/process.ts'
import {
  type Examined,
  type Limits,
  limits,
  type PageImage,
  type Recognised,
  type RecognitionRefusal,
  type Way,
} from './model.ts'
import { complaintOf, pagedKind } from './rules.ts'
import { say } from './words/say.ts'

const require = createRequire(import.meta.url)

export type Reading = Watching & { readonly limits?: Partial<Limits>; readonly language?: string }

/** The pages of a .pdf, .png, .jpg or .tif, in a process of its own. Takes seconds for each page that is a picture. */
export async function readPages(
  file: GivenFile,
  way: Way,
  reading: Reading = {},
): Promise<Outcome<Recognised, RecognitionRefusal>> {
  const asked = askedOf(file, reading)
  if (!asked.ok) return asked
  const { pages, textless, refusal } = await inProcess(
    { what: 'read', way, ...asked.value },
    reading,
  )
  if (refusal !== null) return no(refusal)
  const silent = pages.every((page) => page.text.trim() === '')
  return silent && textless === 0 ? no('no-text') : yes({ pages, textless })
}

/** A page as a picture, at most so many dots wide. The first page is 1. */
export async function pageImage(
  file: GivenFile,
  page: number,
  width = 1200,
): Promise<Outcome<PageImage, RecognitionRefusal>> {
  const asked = askedOf(file, {})
  if (!asked.ok) return asked
  const { image, refusal } = await inProcess({ what: 'image', page, width, ...asked.value })
  return image ? yes(image) : no(refusal ?? 'broken')
}

/** So much may a file that is only looked at cost. */
const brief = { pages: 1000, perPage: 60_000, inAll: 60_000 }

/** Looks at a .pdf, .png or .jpg that is to be kept, in a process of its own. */
export async function examineFile(file: GivenFile): Promise<Outcome<Examined, RecognitionRefusal>> {
  const asked = askedOf(file, { limits: brief })
  if (!asked.ok) return asked
  const { examined, refusal } = await inProcess({ what: 'examine', ...asked.value })
  return examined ? yes(examined) : no(refusal ?? 'broken')
}

function askedOf({ name, bytes }: GivenFile, { limits: own, language = 'swe' }: Reading) {
  const kind = pagedKind(name)
  if (kind === undefined) return no('kind-without-pages' as const)
  const complaint = complaintOf(kind, bytes)
  if (complaint !== null) return no(complaint)
  const letters = { folder: lettersOf(language), language }
  return yes({ kind, bytes, letters, limits: { ...limits, ...own } })
}

/** The letters of a language as its package has them. */
function lettersOf(language: string): string {
  return join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0')
}

/** What to tell the one who gave a file that could not be read. */
export function recognitionRefusalText(locale: Locale, reason: RecognitionRefusal): string {
  return say(locale)(`refusal.${reason}`)
}

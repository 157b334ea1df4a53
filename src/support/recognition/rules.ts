// Which files have pages, and how the pages of a file become one text.
import { type FoundPage, pageBreak, type RecognitionRefusal } from './model.ts'

export type PagedKind = 'pdf' | 'png' | 'jpg' | 'tif'

const endings: Readonly<Record<string, PagedKind>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  tif: 'tif',
  tiff: 'tif',
}
const firstBytes: Readonly<Record<PagedKind, readonly (readonly number[])[]>> = {
  pdf: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  jpg: [[0xff, 0xd8, 0xff]],
  tif: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
}

/** What a file is by its name, if it is a kind that has pages. */
export function pagedKind(name: string): PagedKind | undefined {
  return endings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
}

/** Why the file cannot be what its name says. Null: it can. */
export function complaintOf(kind: PagedKind, bytes: Uint8Array): RecognitionRefusal | null {
  if (bytes.length === 0) return 'empty'
  const right = firstBytes[kind].some((start) => start.every((byte, at) => bytes[at] === byte))
  return right ? null : 'not-what-it-says'
}

/** The text of the whole file. */
export function wholeText(pages: readonly FoundPage[]): string {
  return pages.map((page) => page.text).join(pageBreak)
}

/** Where each page begins in the text of the whole file. */
export function pageStarts(pages: readonly FoundPage[]): readonly number[] {
  let at = 0
  return pages.map((page) => {
    const start = at
    at += page.text.length + pageBreak.length
    return start
  })
}

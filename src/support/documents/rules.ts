// Which files we take, and how papers are kept well formed.
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import { type Block, type FileKind, type KeepRefusal, largestFile, type Section } from './model.ts'

const beginnings: Readonly<Record<Exclude<FileKind, 'txt'>, readonly (readonly number[])[]>> = {
  pdf: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  docx: [[0x50, 0x4b, 0x03, 0x04]],
  odt: [[0x50, 0x4b, 0x03, 0x04]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  jpg: [[0xff, 0xd8, 0xff]],
  tif: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
}
const endings: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  tif: 'tif',
  tiff: 'tif',
  txt: 'txt',
}

/** What a file is by its name, if that is a kind we take. */
export function kindByName(name: string): FileKind | undefined {
  return endings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
}

/** Name and first bytes must agree. What a packed file holds is looked at elsewhere. */
export function kindOf(name: string, bytes: Uint8Array): Outcome<FileKind, KeepRefusal> {
  if (bytes.length === 0) return no('empty')
  if (bytes.length > largestFile) return no('too-large')
  const kind = kindByName(name)
  if (kind === undefined) return no('kind-not-allowed')
  const right =
    kind === 'txt' ? isText(bytes) : beginnings[kind].some((start) => startsWith(bytes, start))
  return right ? yes(kind) : no('not-what-it-says')
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte)
}

/** No control characters but tab, line breaks and the form feed between printed pages. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** The last part of the path that some browsers send, without what no file system takes. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end a header
  const clean = last.replace(/[\u0000-\u001f\u007f"<>:|?*]/g, ' ').trim()
  return clean.slice(-150) || 'fil'
}

/** No heading may stand more than one step below the one before it: readers would miss a level. */
export function withoutLeaps(sections: readonly Section[]): readonly Section[] {
  let deepest = 0
  return sections
    .filter(({ heading }) => heading.trim() !== '')
    .map((section) => {
      deepest = Math.min(section.level, deepest + 1)
      return { ...section, level: deepest as Section['level'] }
    })
}

/** Headings within a section, set right: none skips a step below the one before it. */
export function headingsWithin(
  { level, blocks }: Section,
  deepest: number,
): readonly { readonly block: Block; readonly level: number }[] {
  let last: number = level
  return blocks.map((block) => {
    if (block.kind !== 'heading') return { block, level: 0 }
    last = Math.min(level + block.level, last + 1, deepest)
    return { block, level: last }
  })
}

// Looks into packed files before anything else does, within limits.
import { inflateRawSync } from 'node:zlib'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { type KeepRefusal, mediaTypes } from '../model.ts'

type PackedKind = 'docx' | 'odt' | 'xlsx'
type PackedFile = {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly at: number
}

const mostFiles = 2000
/** A spreadsheet is held in memory as a whole while it is read. */
const mostUnpacked = { docx: 100, odt: 100, xlsx: 60 } as const
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endOfLargeDirectory = 0x06064b50
const localEntry = 0x04034b50

/** Whether it truly is a Word or OpenDocument text or a spreadsheet, and stays small when unpacked. What its directory claims is not believed. */
export function lookInto(kind: PackedKind, given: Uint8Array): Outcome<null, KeepRefusal> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const files = directoryOf(bytes)
  if (!files) return no('broken')
  if (files.length > mostFiles) return no('unpacks-too-large')
  if (files.some(({ name }) => /vbaProject|(^|\/)Basic\//i.test(name))) return no('has-macros')
  const measured = measure(bytes, files, mostUnpacked[kind] * 1024 * 1024)
  if (!measured.ok) return measured
  return holdsText(kind, bytes, files) ? yes(null) : no('not-what-it-says')
}

/** What a packed file holds, by name. */
export function packedNames(given: Uint8Array): readonly string[] {
  return (directoryOf(Buffer.from(given)) ?? []).map(({ name }) => name)
}

/** One of its parts as text. Undefined: it is not there, broken or larger. */
export function packedText(given: Uint8Array, name: string, most: number): string | undefined {
  const bytes = Buffer.from(given)
  const file = directoryOf(bytes)?.find((one) => one.name === name)
  const part = file && unpack(bytes, file, most)
  return part instanceof Buffer ? part.toString('utf8') : undefined
}

/** Whether what begins as something else ends as an archive, so that it is one thing to us and another to others. */
export function isArchiveToo(given: Uint8Array): boolean {
  const bytes = Buffer.from(given)
  const end = findEnd(bytes)
  if (end === undefined || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) return false
  const [size, count] = [bytes.readUInt32LE(end + 12), bytes.readUInt16LE(end + 10)]
  const start = end - size
  return count > 0 && start >= 0 && bytes.readUInt32LE(start) === directoryEntry
}

function directoryOf(bytes: Buffer): readonly PackedFile[] | undefined {
  try {
    return readDirectory(bytes)
  } catch {
    return undefined // a number pointed outside the file
  }
}

function readDirectory(bytes: Buffer): readonly PackedFile[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const files: PackedFile[] = []
  for (let index = 0; index < Math.min(count, mostFiles + 1); index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    files.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // What else stands there is for other readers, who may wait for it for ever.
  const whole = count > mostFiles || at === end || bytes.readUInt32LE(at) === endOfLargeDirectory
  return whole ? files : undefined
}

/** The directory's end stands last, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number | undefined {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  return undefined
}

function measure(
  bytes: Buffer,
  files: readonly PackedFile[],
  most: number,
): Outcome<null, KeepRefusal> {
  let left = most
  for (const file of files) {
    const size = unpack(bytes, file, left)
    if (size === 'too-large') return no('unpacks-too-large')
    if (size === 'broken') return no('broken')
    left -= size.length
    if (left <= 0) return no('unpacks-too-large')
  }
  return yes(null)
}

function unpack(bytes: Buffer, file: PackedFile, most: number): Buffer | 'too-large' | 'broken' {
  try {
    if (bytes.readUInt32LE(file.at) !== localEntry) return 'broken'
    const start = file.at + 30 + bytes.readUInt16LE(file.at + 26) + bytes.readUInt16LE(file.at + 28)
    const packed = bytes.subarray(start, start + file.packedSize)
    if (file.method === 0) return packed.length > most ? 'too-large' : packed
    return file.method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : 'broken'
  } catch (reason) {
    const tooLarge = (reason as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? 'too-large' : 'broken'
  }
}

function holdsText(kind: PackedKind, bytes: Buffer, files: readonly PackedFile[]): boolean {
  const named = (name: string) => files.find((file) => file.name === name)
  if (kind === 'docx') return Boolean(named('[Content_Types].xml') && named('word/document.xml'))
  if (kind === 'xlsx') return Boolean(named('[Content_Types].xml') && named('xl/workbook.xml'))
  const type = named('mimetype')
  return type !== undefined && String(unpack(bytes, type, 200)) === mediaTypes.odt
}

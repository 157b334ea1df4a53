// Reads contents and receipts from files that anyone may have made, and looks for attachments beside them.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readSealed, type SealedRefusal } from '../../award/entries/forms/sealed.ts'
import type { ReceiptFile, SealedAttachment } from '../../award/entries/model/sealed.ts'
import type { Content } from '../../award/entries/rules/canonical.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'

export type FoundContent = {
  readonly path: string
  readonly content: Content
  readonly canonical: boolean
  readonly sha256: string
  readonly attachments: readonly FoundAttachment[]
}
/** `other`: a file of that name lies there, and is not the one. `away`: none lies there. */
export type FoundAttachment = Pick<SealedAttachment, 'key' | 'name' | 'sha256' | 'size'> & {
  readonly state: 'same' | 'other' | 'away'
}
export type FoundReceipt = {
  readonly path: string
  /** On the command line. Else it lay beside a content. */
  readonly named: boolean
  readonly receipt: ReceiptFile
}
export type Gathered = {
  readonly contents: readonly FoundContent[]
  readonly receipts: readonly FoundReceipt[]
  readonly refused: readonly { readonly path: string; readonly why: string }[]
}

/** An entry is some hundred kilobytes at most. */
const largest = 32 * 1024 * 1024
/** So many files beside a content are looked at. */
const mostBeside = 2000

const refusals: Readonly<Record<SealedRefusal, string>> = {
  'no-json': 'this is not JSON. The content is downloaded from the page of the receipt.',
  'unknown-form': 'this is neither the content of an entry nor a receipt of one.',
  broken: 'this says that it is ours, but something in it is missing, added or of another kind.',
}

export async function gather(paths: readonly string[]): Promise<Gathered> {
  const contents: FoundContent[] = []
  const receipts: FoundReceipt[] = []
  const refused: { path: string; why: string }[] = []
  for (const path of new Set(paths)) {
    const read = await sealedAt(path)
    if (!read.ok) refused.push({ path, why: read.reason })
    else if (read.value.kind === 'receipt') {
      receipts.push({ path, named: true, receipt: read.value.receipt })
    } else {
      const { content, canonical, sha256 } = read.value
      const attachments = await attachmentsBeside(dirname(path), content.attachments ?? [])
      contents.push({ path, content, canonical, sha256, attachments })
      receipts.push(...(await receiptBeside(path)))
    }
  }
  return { contents, receipts, refused }
}

async function sealedAt(path: string) {
  const bytes = await bytesAt(path)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  if (text === undefined) return no('this is not text in UTF-8.')
  const read = readSealed(text)
  if (!read.ok) return no(refusals[read.reason])
  return yes({ ...read.value, sha256: createHash('sha256').update(bytes.value).digest('hex') })
}

/** Never from what is no plain file: a pipe would be waited for, and a device never ends. */
async function bytesAt(path: string): Promise<Outcome<Uint8Array, string>> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return no('this is no file.')
    if (about.size > largest) return no('this is larger than the content of any entry.')
    return yes(new Uint8Array(await readFile(path)))
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error))
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** `KU-2027-0001-kvittens.json` beside `KU-2027-0001.json`. What is there and is no receipt is let be. */
async function receiptBeside(path: string): Promise<readonly FoundReceipt[]> {
  const name = `${basename(path).replace(/\.json$/i, '')}-kvittens.json`
  const beside = join(dirname(path), name)
  const read = await sealedAt(beside)
  if (!read.ok || read.value.kind !== 'receipt') return []
  return [{ path: beside, named: false, receipt: read.value.receipt }]
}

async function attachmentsBeside(
  folder: string,
  sealed: readonly SealedAttachment[],
): Promise<readonly FoundAttachment[]> {
  if (sealed.length === 0) return []
  const sizes = new Set(sealed.map(({ size }) => size))
  const there = await filesIn(folder)
  const hashes = new Set<string>()
  for (const { path, size } of there) if (sizes.has(size)) hashes.add(await hashOf(path))
  const names = new Set(there.map(({ path }) => basename(path).normalize('NFC')))
  return sealed.map(({ key, name, sha256, size }) => {
    const state = hashes.has(sha256) ? 'same' : names.has(name) ? 'other' : 'away'
    return { key, name, sha256, size, state }
  })
}

/** Plain files only: a link may lead anywhere. */
async function filesIn(folder: string) {
  const names = await readdir(folder).catch(() => [])
  const found: { path: string; size: number }[] = []
  for (const name of names.slice(0, mostBeside)) {
    const path = join(folder, name)
    const about = await lstat(path).catch(() => undefined)
    if (about?.isFile()) found.push({ path, size: about.size })
  }
  return found
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
  } catch {
    return ''
  }
  return hash.digest('hex')
}

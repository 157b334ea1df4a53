// A file comes in: it is read, and what is sure in it is entered at once.
import { createHash } from 'node:crypto'
import { organisations, unitNames } from '../../../award/units/public.ts'
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import {
  type DocumentId,
  type GivenFile,
  type KeepRefusal,
  largestFile,
  type TextRefusal,
} from '../../../support/documents/model.ts'
import { keep, textOf } from '../../../support/documents/public.ts'
import type { FoundPage, RecognitionRefusal } from '../../../support/recognition/model.ts'
import { readPages } from '../../../support/recognition/public.ts'
import { pagedKind, wholeText } from '../../../support/recognition/rules.ts'
import { wordList } from '../../../support/spelling/public.ts'
import type { ImportedPaper, Origin, PaperId, ReadPaper, Register } from '../model.ts'
import { mayImport } from '../policy.ts'
import { readPapers, unread } from '../rules/read-paper.ts'
import { registerOf } from '../rules/register.ts'
import { reviewed } from '../rules/review.ts'
import { findByHash, findPaper, insertPaper } from '../store.ts'
import { keepPages, leaveToRead } from './keep-pages.ts'
import { settle } from './settle-paper.ts'

export type ImportRefusal = KeepRefusal | TextRefusal | RecognitionRefusal
/** `papers`: one for each matter about the award in the file; `paper` is the first of them. */
export type Imported =
  | {
      readonly became: 'new' | 'known'
      readonly paper: ImportedPaper
      readonly papers: readonly ImportedPaper[]
    }
  | { readonly became: 'not-about-award' }
  | { readonly became: 'agenda' }
  | { readonly became: 'refused'; readonly reason: ImportRefusal }

const uploaded: Origin = { origin: 'upload', sender: null }

/** Reads a file and keeps it with its facts. The same file twice changes nothing. */
export async function importPaper(
  act: Act,
  file: GivenFile,
  origin: Origin = uploaded,
): Promise<Imported> {
  required(mayImport(act.actor))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const [known, ...more] = await findByHash(act.db, sha256)
  if (known) return { became: 'known', paper: known, papers: [known, ...more] }
  const text = await textIn(file)
  if (!text.ok) return { became: 'refused', reason: text.reason }
  const { rawText, pages, textless } = text.value
  if (textless > 0) return keepUnread(act, file, { ...origin, sha256 })

  const read = await readNow(act.db, rawText)
  const own = read.filter(isKept)
  if (own.length === 0) return { became: read[0]?.kind === 'agenda' ? 'agenda' : 'not-about-award' }
  const document = await keep(act, file)
  if (!document.ok) return { became: 'refused', reason: document.reason }
  if (pages.length > 0) await keepPages(act, document.value, pages)
  const came = { document: document.value, name: file.name, rawText, sha256, ...origin }
  const papers = await addPapers(act, own, came)
  const [paper] = papers
  return paper ? { became: 'new', paper, papers } : importPaper(act, file, origin) // another one was faster
}

type FileText = {
  readonly rawText: string
  readonly pages: readonly FoundPage[]
  /** Pages that are only pictures. */
  readonly textless: number
}

async function textIn(file: GivenFile): Promise<Outcome<FileText, ImportRefusal>> {
  if (file.bytes.length > largestFile) return no('too-large')
  if (pagedKind(file.name) === undefined) {
    const text = await textOf(file.bytes, file.name)
    return text.ok ? yes({ rawText: text.value.text, pages: [], textless: 0 }) : text
  }
  const read = await readPages(file, 'text-only')
  return read.ok ? yes({ ...read.value, rawText: wholeText(read.value.pages) }) : read
}

/** A scanned paper is kept at once, and read as soon as there is time. */
async function keepUnread(
  act: Act,
  file: GivenFile,
  came: Origin & { readonly sha256: string },
): Promise<Imported> {
  const document = await keep(act, file)
  if (!document.ok) return { became: 'refused', reason: document.reason }
  const blank = { ...came, document: document.value, name: file.name, rawText: '', part: 1 }
  const paper: ImportedPaper = { ...paperFrom(act, unread, blank), state: 'reading' }
  if (!(await insertPaper(act.db, paper))) return importPaper(act, file, came)
  await leaveToRead(act, paper.id, 'best')
  await record(act, 'paper.imported', paper.id, { kind: 'unread' })
  return { became: 'new', paper, papers: [paper] }
}

/** What the text says, with the names that the register knows. */
export async function readNow(db: Reader, rawText: string): Promise<readonly ReadPaper[]> {
  return readPapers(rawText, await registerNow(db))
}

/** Agendas and other matters are not kept. */
export function isKept({ kind }: ReadPaper): boolean {
  return kind === 'minutes-extract' || kind === 'board-paper'
}

/** Each matter as a paper of its own, entered as far as it is sure. */
export async function addPapers(
  act: Act,
  read: readonly ReadPaper[],
  came: Came,
): Promise<readonly ImportedPaper[]> {
  const papers: ImportedPaper[] = []
  for (const [index, matter] of read.entries()) {
    const paper = paperFrom(act, matter, { ...came, part: index + 1 })
    if (!(await insertPaper(act.db, paper))) return []
    await record(act, 'paper.imported', paper.id, { kind: paper.kind })
    await settle(act, paper) // a paper that is not ready waits
    papers.push((await findPaper(act.db, paper.id)) ?? paper)
  }
  return papers
}

export async function registerNow(db: Reader): Promise<Register> {
  const all = await organisations(db)
  const names = await unitNames(db)
  const known = registerOf(
    all.map((each) => ({ ...each, ref: each.id })),
    names.map((name) => ({ name })),
  )
  return { ...known, words: await wordList() }
}

export type Came = Origin & {
  readonly document: DocumentId
  readonly name: string
  readonly rawText: string
  readonly sha256: string
}

/** As it was read, before anything is entered. */
export function paperFrom(
  act: Act,
  read: ReadPaper,
  came: Came & { readonly part: number },
): ImportedPaper {
  return {
    id: newId<'imported-paper'>() satisfies PaperId,
    ...came,
    ...readingOf(read),
    state: 'waiting',
    importedAt: act.now,
    importedBy: act.actor.id,
    ...{ matter: null, decision: null, receipt: null, settledAt: null, settledBy: null },
    ...{ urgent: false, version: 1, claimedBy: null, claimedUntil: null, skippedAt: null },
  }
}

/** What reading tells of a paper: also of one that was kept before its letters were recognised. */
export function readingOf(
  read: ReadPaper,
): Pick<ImportedPaper, 'kind' | 'language' | 'damaged' | 'unknownShare' | 'facts'> {
  return {
    kind: read.kind === 'minutes-extract' ? 'minutes-extract' : 'board-paper',
    language: read.language,
    damaged: read.textQuality.damaged,
    unknownShare: read.textQuality.unknownShare,
    facts: reviewed(read.facts),
  }
}

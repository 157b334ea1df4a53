// Lets every feature keep files, and make papers.
import { createHash } from 'node:crypto'
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Locale } from '../../base/lib/time.ts'
import { lookCloser } from './actions/examining.ts'
import { htmlIn, textIn } from './actions/extract-text.ts'
import { diplomaAsPdf, paperAsPdf } from './actions/pdf/make-pdf.ts'
import { checkTemplate } from './actions/template/check.ts'
import { fillTemplate } from './actions/template/fill.ts'
import { lookInto } from './actions/unpacking.ts'
import { type BookSheet, bookFrom, sheetsIn } from './actions/workbook.ts'
import {
  type Diploma,
  type DocumentId,
  type FileKind,
  type FoundText,
  type GivenFile,
  type KeepRefusal,
  mediaTypes,
  type Paper,
  type Picture,
  type SentFile,
  type StoredDocument,
  type TemplateData,
  type TemplateFault,
  type TemplateFields,
  type TemplateRefusal,
  type TextRefusal,
} from './model.ts'
import { cleanName, kindOf } from './rules.ts'
import { bytesOfFile, findAll, insert, insertFile, saveRecordNumber } from './store.ts'
import { say } from './words/say.ts'

/** Takes a file in, when it is of a kind we take and is what its name says. Who may see it is up to the feature that keeps it. */
export async function keep(act: Act, file: GivenFile): Promise<Outcome<DocumentId, KeepRefusal>> {
  const name = cleanName(file.name)
  const kind = kindOf(name, file.bytes)
  if (!kind.ok) return kind
  if (kind.value === 'docx' || kind.value === 'odt') {
    const inside = lookInto(kind.value, file.bytes)
    if (!inside.ok) return inside
  }
  return yes(await keepAs(act, { name, bytes: file.bytes, mediaType: mediaTypes[kind.value] }))
}

/** What a file is that strangers will open, or why it is not taken in. Keep it with `keepAs` then. */
export function examineDocument(file: GivenFile): Outcome<FileKind, KeepRefusal> {
  return lookCloser(file)
}

/** Keeps what the program itself has made. Nothing is checked. */
export async function keepAs(act: Act, file: SentFile): Promise<DocumentId> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  await insertFile(act.db, sha256, file.bytes)
  const id = newId<'document'>()
  await insert(act.db, {
    id,
    sha256,
    name: file.name,
    mediaType: file.mediaType,
    size: file.bytes.length,
    keptAt: act.now,
    keptBy: act.actor.id,
    recordNumber: null,
    retention: 'preserve',
  })
  return id
}

/** A file out of a posted form, as `keep` wants it. */
export async function givenFile(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

export async function documentById(
  db: Reader,
  id: DocumentId,
): Promise<StoredDocument | undefined> {
  return (await findAll(db, [id]))[0]
}

/** In no particular order. */
export async function documentsByIds(
  db: Reader,
  ids: readonly DocumentId[],
): Promise<readonly StoredDocument[]> {
  return ids.length === 0 ? [] : findAll(db, ids)
}

/** The file for a browser or a reader of text. Ask your own policy first. */
export async function openDocument(
  db: Reader,
  id: DocumentId,
): Promise<SentFile & { readonly sha256: string }> {
  const { name, mediaType, sha256 } = found(await documentById(db, id))
  const bytes = await bytesOfFile(db, sha256)
  const now = createHash('sha256').update(bytes).digest('hex')
  if (now !== sha256) throw new Error(`The stored file ${sha256} has been damaged.`)
  return { name, mediaType, bytes, sha256 }
}

export async function bytesOf(db: Reader, id: DocumentId): Promise<Uint8Array> {
  return (await openDocument(db, id)).bytes
}

/** The tables of an .xlsx, all of them as text, or why it is not taken in. `numbers`: how numbers are written. */
export function spreadsheetIn(
  bytes: Uint8Array,
  numbers?: (value: number) => string,
): Promise<Outcome<readonly BookSheet[], KeepRefusal>> {
  return sheetsIn(bytes, numbers)
}

/** An .xlsx of tables of text. */
export function spreadsheet(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return bookFrom(sheets)
}

export function giveRecordNumber(act: Act, id: DocumentId, recordNumber: string): Promise<void> {
  return saveRecordNumber(act.db, id, recordNumber)
}

/** The text of a .txt, .pdf or .docx, or why there is none. Stops after 20 seconds. */
export function textOf(bytes: Uint8Array, name: string): Promise<Outcome<FoundText, TextRefusal>> {
  return textIn(bytes, name)
}

/** A .docx as HTML, well-formed and of few kinds of elements, or why not. Never sent to a browser as it is. */
export function wordHtml(bytes: Uint8Array): Promise<Outcome<string, TextRefusal>> {
  return htmlIn(bytes)
}

/** PDF/UA-1. The same paper made at the same instant is the same bytes. */
export async function documentPdf(paper: Paper, madeAt: Date): Promise<Uint8Array> {
  return paperAsPdf(paper, madeAt)
}

/** One page, across, for a frame on a wall. PDF/UA-1 all the same. */
export async function diplomaPdf(diploma: Diploma, madeAt: Date): Promise<Uint8Array> {
  return diplomaAsPdf(diploma, madeAt)
}

/** The same paper as a Word file, for officials to go on writing in. */
export async function documentWord(paper: Paper): Promise<Uint8Array> {
  const { paperAsWord } = await import('./actions/word/make-word.ts') // a heavy library, seldom asked for
  return paperAsWord(paper)
}

/** A picture for a paper, drawn anew from one that was given. Undefined: it cannot be drawn. */
export async function pictureFrom(bytes: Uint8Array): Promise<Picture | undefined> {
  const { shrunk } = await import('./actions/shrink-picture.ts')
  return shrunk(bytes)
}

/** What to tell the one who gave a file that was refused. */
export function refusalText(
  locale: Locale,
  reason: KeepRefusal | TextRefusal | TemplateRefusal,
): string {
  return say(locale)(`refusal.${reason}`)
}

/** What is wrong with a template, all at once; nothing: it may be used. Or why it is not even looked at. */
export function templateFaults(
  bytes: Uint8Array,
  fields: TemplateFields,
  needed: readonly string[],
): Promise<Outcome<readonly TemplateFault[], TemplateRefusal>> {
  return checkTemplate(bytes, fields, needed)
}

/** A template that was found without faults, with its fields filled in. Texts are never read as anything else. */
export function templateWord(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  return fillTemplate(bytes, data)
}

/** What to tell the one who gave a template with faults. */
export function faultText(locale: Locale, { kind, field }: TemplateFault): string {
  return say(locale)(`fault.${kind}`, { field })
}

// What the pages show of a paper that is being read, of its text, and of its pages.
import type { Ask } from '../../../base/db/call.ts'
import { found, NotFound, required } from '../../../base/lib/failures.ts'
import { openDocument } from '../../../support/documents/public.ts'
import type { PageImage } from '../../../support/recognition/model.ts'
import { pageImage as drawPage } from '../../../support/recognition/public.ts'
import { pagedKind, wholeText } from '../../../support/recognition/rules.ts'
import { wordList } from '../../../support/spelling/public.ts'
import { registerNow } from '../actions/import-paper.ts'
import type { PaperPage, PaperReading } from '../model/reading.ts'
import type { ImportedPaper, PaperId } from '../model.ts'
import { mayReview } from '../policy.ts'
import { type Suggestion, suggestionsFor } from '../rules/suggesting.ts'
import { findReading, listPages } from '../store/reading.ts'
import { findPaper } from '../store.ts'

export type Unread = { readonly paper: ImportedPaper; readonly reading: PaperReading }

/** A paper that is being read, or could not be. Null: it has been read. */
export async function showUnread(ask: Ask, id: PaperId): Promise<Unread | null> {
  required(mayReview(ask.actor))
  const paper = await findPaper(ask.db, id)
  const reading = paper && (await findReading(ask.db, id))
  if (!paper || !reading) return null
  const failed = paper.rawText === '' && paper.state === 'refused'
  return paper.state === 'reading' || failed ? { paper, reading } : null
}

export type ShownText = {
  readonly paper: ImportedPaper
  readonly suggestions: readonly Suggestion[]
  readonly reading: PaperReading | null
  /** What was found when it was read anew, as one text. */
  readonly found: string | null
  /** They can be read from their pictures. */
  readonly hasPages: boolean
  /** Nothing of it is entered yet. */
  readonly mayReread: boolean
}

export async function showText(ask: Ask, id: PaperId): Promise<ShownText> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const reading = (await findReading(ask.db, id)) ?? null
  const register = { ...(await registerNow(ask.db)), words: await wordList() }
  return {
    paper,
    reading,
    suggestions: suggestionsFor(paper.rawText, register),
    found: reading?.state === 'read' && reading.found ? wholeText(reading.found) : null,
    hasPages: pagedKind(paper.name) !== undefined,
    mayReread: pagedKind(paper.name) !== undefined && paper.state === 'waiting',
  }
}

/** The pages of the paper's file with every word's place. Empty: it has none, such as a Word file. */
export async function pagesOf(ask: Ask, paper: ImportedPaper): Promise<readonly PaperPage[]> {
  required(mayReview(ask.actor))
  return listPages(ask.db, paper.document)
}

/** The page as a picture, drawn when it is asked for. */
export async function pageImage(ask: Ask, id: PaperId, number: number): Promise<PageImage> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const { name, bytes } = await openDocument(ask.db, paper.document)
  const image = await drawPage({ name, bytes }, number)
  if (!image.ok) throw new NotFound()
  return image.value
}

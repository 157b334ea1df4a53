// What the pages of papers show.
import { allEditions, editionOf } from '../../award/editions/public.ts'
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import type { SentFile } from '../../support/documents/model.ts'
import { bytesOf, documentById } from '../../support/documents/public.ts'
import type { ImportedPaper, PaperId } from './model.ts'
import { mayReview } from './policy.ts'
import { type EnterRefusal, readyToEnter, yearOf } from './rules/review.ts'
import { findPaper, type ListedPaper, listSettled, listWaiting } from './store.ts'

export type ShownPapers = {
  readonly waiting: readonly ListedPaper[]
  readonly settled: readonly ListedPaper[]
}

export async function listPapers(ask: Ask): Promise<ShownPapers> {
  required(mayReview(ask.actor))
  return { waiting: await listWaiting(ask.db), settled: await listSettled(ask.db, 100) }
}

export type ShownPaper = {
  readonly paper: ImportedPaper
  /** Null: it can be entered as it stands. */
  readonly obstacle: EnterRefusal | null
  /** Years of earlier editions, for a paper that does not tell its own. */
  readonly years: readonly number[]
}

export async function showPaper(ask: Ask, id: PaperId): Promise<ShownPaper> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const year = yearOf(paper)
  const ready = readyToEnter(paper, year === null ? undefined : await editionOf(ask.db, year))
  const editions = await allEditions(ask.db)
  const past = editions.filter(({ state }) => state === 'historic' || state === 'closed')
  return { paper, obstacle: ready.ok ? null : ready.reason, years: past.map((each) => each.year) }
}

/** The file as it came. */
export async function originalOf(ask: Ask, id: PaperId): Promise<SentFile> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const document = found(await documentById(ask.db, paper.document))
  const { name, mediaType } = document
  return { name, mediaType, bytes: await bytesOf(ask.db, paper.document) }
}

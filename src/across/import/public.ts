// Takes papers in from elsewhere, and answers what the overview and the mailbox ask about them.
import { currentEdition } from '../../award/editions/public.ts'
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { GivenFile } from '../../support/documents/model.ts'
import { type Imported, importPaper } from './actions/import-paper.ts'
import { participantsIn } from './actions/match-paper.ts'
import { settleAgain } from './actions/settle-paper.ts'
import type { ImportedPaper, Origin, PaperId } from './model.ts'
import { match, type Unsure } from './rules/matching.ts'
import { yearOf } from './rules/review.ts'
import { countIn, findPapers, type ListedPaper, listByIds } from './store.ts'

/** How many papers wait for the organiser to look at them. */
export function papersToReview(db: Reader): Promise<number> {
  return countIn(db, 'waiting')
}

/** Reads a file that came, and enters what is sure in it. */
export function takeInFile(act: Act, file: GivenFile, origin: Origin): Promise<Imported> {
  return importPaper(act, file, origin)
}

/** Those that wait for a registration, or for the paper that they follow, are tried again. */
export function tryAgain(act: Act): Promise<void> {
  return settleAgain(act)
}

export type PaperSummary = ListedPaper

/** What lists show of these papers. */
export function papersByIds(db: Reader, ids: readonly PaperId[]): Promise<readonly PaperSummary[]> {
  return listByIds(db, ids)
}

export type JudgedPaper = {
  readonly paper: ImportedPaper
  /** What keeps it from being entered by itself. */
  readonly why: readonly Unsure[]
  /** It is about another year than the one that is open. */
  readonly otherYear: boolean
}

/** Why these papers were not entered by themselves. */
export async function judgedPapers(
  db: Reader,
  ids: readonly PaperId[],
): Promise<readonly JudgedPaper[]> {
  const papers = await findPapers(db, ids)
  const [first] = papers
  if (!first) return []
  const edition = await currentEdition(db)
  const all = edition.state === 'open' ? await participantsIn(db, edition, first.sender) : []
  return papers.map((paper) => {
    const found = match(paper, all)
    const year = yearOf(paper)
    const otherYear = year !== null && year !== edition.year
    return { paper, why: found.sure ? [] : found.why, otherYear }
  })
}

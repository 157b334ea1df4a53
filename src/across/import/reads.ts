// What the pages of papers show.
import type { Edition } from '../../award/editions/model.ts'
import { allEditions } from '../../award/editions/public.ts'
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { personById } from '../../support/accounts/public.ts'
import type { SentFile } from '../../support/documents/model.ts'
import { bytesOf, documentById } from '../../support/documents/public.ts'
import { participantsIn } from './actions/match-paper.ts'
import type { ImportedPaper, NamedUnit, PaperId, PaperState } from './model.ts'
import { mayReview } from './policy.ts'
import { pagesOf } from './reads/reading.ts'
import { type MarkedPage, markedPages } from './rules/marking.ts'
import {
  type Candidate,
  candidatesFor,
  match,
  type Participant,
  type Unsure,
} from './rules/matching.ts'
import { type EnterRefusal, readyToEnter, yearOf } from './rules/review.ts'
import {
  countIn,
  findPaper,
  type ListedPaper,
  lastSettled,
  listSettled,
  listWaiting,
} from './store.ts'

export type ShownPapers = {
  readonly waiting: readonly ListedPaper[]
  readonly settled: readonly ListedPaper[]
  readonly count: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly last: LastSettled | null
}
export type LastSettled = {
  readonly id: PaperId
  readonly name: string
  readonly state: PaperState
  /** It went into the register of earlier years, where it is changed from now on. */
  readonly isHistory: boolean
}

const onePage = 25

export async function listPapers(ask: Ask, asked = 1): Promise<ShownPapers> {
  required(mayReview(ask.actor))
  const count = await countIn(ask.db, 'waiting')
  const pages = Math.max(1, Math.ceil(count / onePage))
  const page = Math.min(Math.max(1, asked), pages)
  const waiting = await listWaiting(ask.db, { offset: (page - 1) * onePage, limit: onePage })
  const settled = await listSettled(ask.db, onePage)
  return { waiting, settled, count, page, pages, last: await lastOf(ask) }
}

/** What this person settled in the last quarter of an hour. */
async function lastOf(ask: Ask): Promise<LastSettled | null> {
  const since = new Date(ask.now.getTime() - 15 * 60_000)
  const last = await lastSettled(ask.db, ask.actor.id, since)
  return last ? { ...last, isHistory: last.matter !== null } : null
}

export type ShownPaper = {
  readonly paper: ImportedPaper
  /** Null: it can be entered as it stands. */
  readonly obstacle: EnterRefusal | Unsure | null
  /** Years of editions that a paper can be about, for one that does not tell its own. */
  readonly years: readonly number[]
  readonly waiting: number
  readonly last: LastSettled | null
  /** Who could be meant, for each unit by the key of its fact; under '' where no unit is named. */
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>
  /** Somebody else has it before them now. */
  readonly heldBy: string | null
  /** Pictures of the pages with the place of each fact. Empty: the file has no pages. */
  readonly pages: readonly MarkedPage[]
}

export async function showPaper(ask: Ask, id: PaperId): Promise<ShownPaper> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const editions = await allEditions(ask.db)
  const year = yearOf(paper)
  const edition = editions.find((each) =>
    year === null ? each.state === 'open' : each.year === year,
  )
  const open = edition?.state === 'open' && isReviewed(paper) ? edition : null
  const all = open ? await participantsIn(ask.db, open, paper.sender) : []
  return {
    paper,
    obstacle: obstacleOf(paper, edition, all),
    years: editions.map((each) => each.year),
    waiting: await countIn(ask.db, 'waiting'),
    last: await lastOf(ask),
    candidates: candidatesIn(paper, all),
    heldBy: await holderOf(ask, paper),
    pages: markedPages(await pagesOf(ask, paper), paper.facts),
  }
}

function isReviewed({ state, kind }: ImportedPaper): boolean {
  return (state === 'waiting' || state === 'early') && kind === 'minutes-extract'
}

function obstacleOf(
  paper: ImportedPaper,
  edition: Edition | undefined,
  all: readonly Participant[],
): EnterRefusal | Unsure | null {
  if (edition?.state === 'open' && yearOf(paper) !== null && isReviewed(paper)) {
    const found = match(paper, all)
    return found.sure ? null : (found.why[0] ?? null)
  }
  const ready = readyToEnter(paper, yearOf(paper) === null ? undefined : edition)
  return ready.ok ? null : ready.reason
}

function candidatesIn(paper: ImportedPaper, all: readonly Participant[]) {
  if (all.length === 0) return {}
  const units = paper.facts.filter(({ name, state }) => name === 'units' && state !== 'refused')
  if (units.length === 0) return { '': candidatesFor(paper, null, all) }
  return Object.fromEntries(
    units.map(({ key, value }) => [key, candidatesFor(paper, value as NamedUnit, all)]),
  )
}

async function holderOf(
  ask: Ask,
  { claimedBy, claimedUntil }: ImportedPaper,
): Promise<string | null> {
  const held = claimedBy !== null && claimedUntil !== null && claimedUntil > ask.now
  if (!held || claimedBy === ask.actor.id) return null
  return (await personById(ask.db, claimedBy))?.name ?? ''
}

/** The file as it came. */
export async function originalOf(ask: Ask, id: PaperId): Promise<SentFile> {
  required(mayReview(ask.actor))
  const paper = found(await findPaper(ask.db, id))
  const document = found(await documentById(ask.db, paper.document))
  const { name, mediaType } = document
  return { name, mediaType, bytes: await bytesOf(ask.db, paper.document) }
}

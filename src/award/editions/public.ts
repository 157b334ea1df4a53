// Answers what other stages ask about the award and its editions.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import { record } from '../../support/audit/public.ts'
import type { Series } from '../../support/records/model.ts'
import type { Award } from './model/award.ts'
import type { Edition, EditionId, HistoryRow, Source } from './model.ts'
import { type CloseRefusal, whyNotClosed } from './rules.ts'
import { find, findAnyByYear, findAward, findByYear, list, lock, saveState } from './store.ts'

/** What does not change from year to year. */
export async function theAward(db: Reader): Promise<Award> {
  return found(await findAward(db)).terms
}

/** Whose numbers the documents of an edition have in the diary. */
export async function seriesOf(db: Reader, { year }: Pick<Edition, 'year'>): Promise<Series> {
  return { prefix: (await theAward(db)).recordSeries, year }
}

/** The years that are known of, and prizes to no unit of the register, with their sources. */
export async function knownHistory(
  db: Reader,
): Promise<{ readonly rows: readonly HistoryRow[]; readonly sources: readonly Source[] }> {
  const { history, sources } = found(await findAward(db))
  return { rows: history, sources }
}

/** The open edition, the newest of them. Without an open one, the newest announced, or the newest at all. */
export async function currentEdition(db: Reader): Promise<Edition> {
  const editions = await list(db)
  const inState = (state: Edition['state']) => editions.find((edition) => edition.state === state)
  return found(inState('open') ?? inState('announced') ?? inState('closed') ?? editions[0])
}

export function editionOf(db: Reader, year: number): Promise<Edition | undefined> {
  return findByYear(db, year)
}

/** Drafts too: only for pages of the organiser. */
export function editionOrDraft(db: Reader, year: number): Promise<Edition | undefined> {
  return findAnyByYear(db, year)
}

export async function editionById(db: Reader, id: EditionId): Promise<Edition> {
  return found(await find(db, id))
}

/** Newest first, historic ones too. Drafts are not among them. */
export function allEditions(db: Reader): Promise<readonly Edition[]> {
  return list(db)
}

/**
 * Ends an edition. Invariant 18 is asked before by the caller, who knows all stages: nobody who
 * took part is without released feedback.
 */
export async function closeEdition(
  act: Act,
  year: number,
): Promise<Outcome<Edition, CloseRefusal>> {
  const edition = found(await lock(act.db, year))
  const refusal = whyNotClosed(edition, act.now)
  if (refusal !== null) return no(refusal)

  await saveState(act.db, edition.id, { state: 'closed', closedAt: act.now })
  await record(act, 'edition.closed', edition.id)
  return yes({ ...edition, state: 'closed' })
}

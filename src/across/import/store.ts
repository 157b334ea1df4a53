// All SQL about papers that were read.
import { sql } from 'kysely'
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { ImportedPaper, PaperId, PaperState } from './model.ts'

type Tables = { importedPaper: ImportedPaper }

export function findPaper(db: Reader, id: PaperId): Promise<ImportedPaper | undefined> {
  const query = reading<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockPaper(db: Writer, id: PaperId): Promise<ImportedPaper | undefined> {
  const query = writing<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Every matter of the file. */
export function findByHash(db: Reader, sha256: string): Promise<ImportedPaper[]> {
  const query = reading<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('sha256', '=', sha256).orderBy('part').execute()
}

/** Board papers of that year, as their facts tell. */
export async function listBoardPapers(db: Reader, year: number): Promise<readonly ImportedPaper[]> {
  const about = JSON.stringify([{ name: 'edition', value: year }])
  return reading<Tables>(db)
    .selectFrom('importedPaper')
    .selectAll()
    .where('kind', '=', 'board-paper')
    .where('state', '<>', 'refused')
    .where(sql<boolean>`facts @> ${about}::jsonb`)
    .execute()
}

export async function findPapers(
  db: Reader,
  ids: readonly PaperId[],
): Promise<readonly ImportedPaper[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('id', 'in', ids).orderBy('part').execute()
}

/** In no particular order. */
export async function listByIds(
  db: Reader,
  ids: readonly PaperId[],
): Promise<readonly ListedPaper[]> {
  return ids.length === 0 ? [] : listed(db).where('id', 'in', ids).execute()
}

/** What a list shows of a paper. Its text is not fetched. */
export type ListedPaper = Pick<
  ImportedPaper,
  'id' | 'name' | 'kind' | 'damaged' | 'facts' | 'state' | 'matter' | 'decision' | 'importedAt'
>

export type Page = { readonly offset: number; readonly limit: number }
const wholeList: Page = { offset: 0, limit: 1000 }

/** Those that wait, in the order in which they are looked at. */
export function listWaiting(
  db: Reader,
  { offset, limit }: Page = wholeList,
): Promise<readonly ListedPaper[]> {
  return listed(db)
    .where('state', '=', 'waiting')
    .orderBy('urgent', 'desc')
    .orderBy('skippedAt', (by) => by.asc().nullsFirst())
    .orderBy('importedAt')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** Those whose unit has not registered, with their facts, to be matched again. */
export function listEarly(db: Reader): Promise<readonly ImportedPaper[]> {
  const query = reading<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('state', '=', 'early').orderBy('importedAt').limit(200).execute()
}

/** Papers of the open edition that wait for what they follow, the oldest first. */
export function listFollowing(db: Reader): Promise<readonly ImportedPaper[]> {
  return reading<Tables>(db)
    .selectFrom('importedPaper')
    .selectAll()
    .where('state', '=', 'waiting')
    .where(sql<boolean>`facts @> '[{"name": "followedProposal"}]'::jsonb`)
    .where(sql<boolean>`not facts @> '[{"name": "decision"}]'::jsonb`)
    .orderBy('importedAt')
    .limit(100)
    .execute()
}

/** The next one that nobody else holds, and it is held from now on. */
export async function claimNext(
  db: Writer,
  { by, now, until }: { readonly by: PersonId; readonly now: Date; readonly until: Date },
): Promise<PaperId | undefined> {
  const next = await writing<Tables>(db)
    .selectFrom('importedPaper')
    .select('id')
    .where('state', '=', 'waiting')
    .where((is) =>
      is.or([is('claimedBy', 'is', null), is('claimedBy', '=', by), is('claimedUntil', '<=', now)]),
    )
    .orderBy('urgent', 'desc')
    .orderBy('skippedAt', (order) => order.asc().nullsFirst())
    .orderBy('importedAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return undefined
  await writing<Tables>(db)
    .updateTable('importedPaper')
    .set({ claimedBy: by, claimedUntil: until })
    .where('id', '=', next.id)
    .execute()
  return next.id
}

/** To the end of the queue, held by nobody. */
export async function saveSkipped(db: Writer, id: PaperId, at: Date): Promise<void> {
  await writing<Tables>(db)
    .updateTable('importedPaper')
    .set({ skippedAt: at, claimedBy: null, claimedUntil: null })
    .where('id', '=', id)
    .execute()
}

/** What that person settled last, if it was since then. */
export function lastSettled(
  db: Reader,
  by: PersonId,
  since: Date,
): Promise<Pick<ImportedPaper, 'id' | 'name' | 'state' | 'matter'> | undefined> {
  return reading<Tables>(db)
    .selectFrom('importedPaper')
    .select(['id', 'name', 'state', 'matter'])
    .where('settledBy', '=', by)
    .where('settledAt', '>=', since)
    .where('state', 'in', ['entered', 'refused', 'early'])
    .orderBy('settledAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Those that are settled, the latest first. */
export function listSettled(db: Reader, limit: number): Promise<readonly ListedPaper[]> {
  return listed(db)
    .where('state', 'in', ['entered', 'refused'])
    .orderBy('settledAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

function listed(db: Reader) {
  return reading<Tables>(db)
    .selectFrom('importedPaper')
    .select(['id', 'name', 'kind', 'damaged', 'facts', 'state', 'matter', 'decision', 'importedAt'])
}

export async function countIn(db: Reader, state: PaperState): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('importedPaper')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** False: that matter of the same bytes is there already. */
export async function insertPaper(db: Writer, paper: ImportedPaper): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('importedPaper')
    .values({ ...paper, facts: json(paper.facts), receipt: json(paper.receipt) })
    .onConflict((conflict) => conflict.columns(['sha256', 'part']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

type Changeable = Pick<
  ImportedPaper,
  | 'id'
  | 'facts'
  | 'state'
  | 'matter'
  | 'settledAt'
  | 'settledBy'
  | 'urgent'
  | 'decision'
  | 'receipt'
  | 'version'
>

/** What a person said, and what became of the paper. Nobody holds it any longer. */
export async function savePaper(db: Writer, paper: Changeable): Promise<void> {
  const { id, facts, state, matter, settledAt, settledBy, urgent, decision, receipt, version } =
    paper
  await writing<Tables>(db)
    .updateTable('importedPaper')
    .set({
      ...{ state, matter, settledAt, settledBy, urgent, decision },
      ...{ facts: json(facts), receipt: json(receipt), version: version + 1 },
      ...{ claimedBy: null, claimedUntil: null },
    })
    .where('id', '=', id)
    .execute()
}

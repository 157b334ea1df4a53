// All SQL about papers that were read.
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
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

export function findByHash(db: Reader, sha256: string): Promise<ImportedPaper | undefined> {
  const query = reading<Tables>(db).selectFrom('importedPaper').selectAll()
  return query.where('sha256', '=', sha256).executeTakeFirst()
}

/** What a list shows of a paper. Its text is not fetched. */
export type ListedPaper = Pick<
  ImportedPaper,
  'id' | 'name' | 'kind' | 'damaged' | 'facts' | 'state' | 'matter' | 'importedAt'
>

/** Those that wait, the longest waiting first. */
export function listWaiting(db: Reader): Promise<readonly ListedPaper[]> {
  return listed(db).where('state', '=', 'waiting').orderBy('importedAt').orderBy('id').execute()
}

/** Those that are settled, the latest first. */
export function listSettled(db: Reader, limit: number): Promise<readonly ListedPaper[]> {
  return listed(db)
    .where('state', '<>', 'waiting')
    .orderBy('settledAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

function listed(db: Reader) {
  return reading<Tables>(db)
    .selectFrom('importedPaper')
    .select(['id', 'name', 'kind', 'damaged', 'facts', 'state', 'matter', 'importedAt'])
}

export async function countIn(db: Reader, state: PaperState): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('importedPaper')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** False: a paper of the same bytes is there already. */
export async function insertPaper(db: Writer, paper: ImportedPaper): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('importedPaper')
    .values({ ...paper, facts: json(paper.facts) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** What a person said, and what became of the paper. */
export async function savePaper(
  db: Writer,
  paper: Pick<ImportedPaper, 'id' | 'facts' | 'state' | 'matter' | 'settledAt' | 'settledBy'>,
): Promise<void> {
  const { id, facts, ...rest } = paper
  await writing<Tables>(db)
    .updateTable('importedPaper')
    .set({ ...rest, facts: json(facts) })
    .where('id', '=', id)
    .execute()
}

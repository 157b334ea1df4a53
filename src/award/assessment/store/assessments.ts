// All SQL about what each examiner judges alone.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Assessment, AssessmentId, Finding, FindingId, Score } from '../model.ts'

type Row = Omit<Assessment, 'findings' | 'scores'>
type FindingRow = Finding & { readonly assessmentId: AssessmentId; readonly writtenAt: Date }
type ScoreRow = Score & { readonly assessmentId: AssessmentId }
type AssessmentTables = { assessment: Row; finding: FindingRow; score: ScoreRow }

const findingColumns = [
  'assessmentId',
  'id',
  'area',
  'kind',
  'mainIdea',
  'relevance',
  'question',
  'quote',
] as const

/** Whether it was made: of two first openings at once, one makes it. */
export async function insertOnce(db: Writer, row: Row): Promise<boolean> {
  const made = await writing<AssessmentTables>(db)
    .insertInto('assessment')
    .values(row)
    .onConflict((conflict) => conflict.columns(['entryId', 'examinerId']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function isOpened(
  db: Reader,
  entryId: EntryId,
  examinerId: PersonId,
): Promise<boolean> {
  const row = await reading<AssessmentTables>(db)
    .selectFrom('assessment')
    .select('id')
    .where('entryId', '=', entryId)
    .where('examinerId', '=', examinerId)
    .executeTakeFirst()
  return row !== undefined
}

export async function findOwn(
  db: Reader,
  entryId: EntryId,
  examinerId: PersonId,
): Promise<Assessment | undefined> {
  const row = await reading<AssessmentTables>(db)
    .selectFrom('assessment')
    .selectAll()
    .where('entryId', '=', entryId)
    .where('examinerId', '=', examinerId)
    .executeTakeFirst()
  return row && (await whole(db, [row]))[0]
}

/** The same, and no one else may change it until this transaction ends. */
export async function lockOwn(
  db: Writer,
  entryId: EntryId,
  examinerId: PersonId,
): Promise<Assessment | undefined> {
  const row = await writing<AssessmentTables>(db)
    .selectFrom('assessment')
    .selectAll()
    .where('entryId', '=', entryId)
    .where('examinerId', '=', examinerId)
    .forUpdate()
    .executeTakeFirst()
  return row && (await whole(db, [row]))[0]
}

/** What has been handed in about an entry, in the order it came. Never what is still written. */
export async function listSubmitted(db: Reader, entryId: EntryId): Promise<readonly Assessment[]> {
  const rows = await reading<AssessmentTables>(db)
    .selectFrom('assessment')
    .selectAll()
    .where('entryId', '=', entryId)
    .where('state', '=', 'submitted')
    .orderBy('submittedAt')
    .orderBy('id')
    .execute()
  return whole(db, rows)
}

/** Holds every assessment of the entry still, so that none is handed in meanwhile. */
export async function lockAll(db: Writer, entryId: EntryId): Promise<void> {
  await writing<AssessmentTables>(db)
    .selectFrom('assessment')
    .select('id')
    .where('entryId', '=', entryId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type Mark = Pick<Row, 'id' | 'entryId' | 'examinerId' | 'state' | 'submittedAt'>

/** Who has opened and who has handed in, without a word of what they think. */
export async function listMarks(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<readonly Mark[]> {
  if (entryIds.length === 0) return []
  return reading<AssessmentTables>(db)
    .selectFrom('assessment')
    .select(['id', 'entryId', 'examinerId', 'state', 'submittedAt'])
    .where('entryId', 'in', entryIds)
    .orderBy('openedAt')
    .execute()
}

export async function saveFinding(
  db: Writer,
  assessmentId: AssessmentId,
  finding: Finding,
  writtenAt: Date,
): Promise<void> {
  const { kind, mainIdea, relevance, question, quote } = finding
  await writing<AssessmentTables>(db)
    .insertInto('finding')
    .values({ ...finding, assessmentId, writtenAt })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ kind, mainIdea, relevance, question, quote }),
    )
    .execute()
}

export async function deleteFinding(db: Writer, id: FindingId): Promise<void> {
  await writing<AssessmentTables>(db).deleteFrom('finding').where('id', '=', id).execute()
}

export async function saveScore(
  db: Writer,
  assessmentId: AssessmentId,
  { area, value }: Score,
): Promise<void> {
  await writing<AssessmentTables>(db)
    .insertInto('score')
    .values({ assessmentId, area, value })
    .onConflict((conflict) => conflict.columns(['assessmentId', 'area']).doUpdateSet({ value }))
    .execute()
}

export async function removeScore(
  db: Writer,
  assessmentId: AssessmentId,
  area: string,
): Promise<void> {
  await writing<AssessmentTables>(db)
    .deleteFrom('score')
    .where('assessmentId', '=', assessmentId)
    .where('area', '=', area)
    .execute()
}

export async function saveState(db: Writer, { id, state, submittedAt }: Assessment): Promise<void> {
  await writing<AssessmentTables>(db)
    .updateTable('assessment')
    .set({ state, submittedAt })
    .where('id', '=', id)
    .execute()
}

async function whole(db: Reader, rows: readonly Row[]): Promise<readonly Assessment[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const findings = await reading<AssessmentTables>(db)
    .selectFrom('finding')
    .select(findingColumns)
    .where('assessmentId', 'in', ids)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  const scores = await reading<AssessmentTables>(db)
    .selectFrom('score')
    .selectAll()
    .where('assessmentId', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...row,
    findings: findings.filter((one) => one.assessmentId === row.id).map(withoutOwner),
    scores: scores
      .filter((one) => one.assessmentId === row.id)
      .map(({ area, value }) => ({ area, value })),
  }))
}

function withoutOwner({ assessmentId: _, ...finding }: Omit<FindingRow, 'writtenAt'>): Finding {
  return finding
}

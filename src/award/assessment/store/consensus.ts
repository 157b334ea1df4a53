// All SQL about what a team agrees on.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { EntryId } from '../../entries/model.ts'
import type {
  Agreed,
  CommonFinding,
  Consensus,
  ConsensusId,
  ConsensusState,
  FindingId,
  Range,
} from '../model.ts'

type Row = Omit<Consensus, 'agreed' | 'findings' | 'ranges'>
type AgreedRow = Agreed & {
  readonly consensusId: ConsensusId
  readonly lowest: number | null
  readonly highest: number | null
}
type FindingRow = Omit<CommonFinding, 'from'> & {
  readonly consensusId: ConsensusId
  readonly fromFindingId: FindingId | null
  readonly writtenAt: Date
}
type ConsensusTables = { consensus: Row; agreedArea: AgreedRow; commonFinding: FindingRow }

export async function insertConsensus(db: Writer, row: Row): Promise<void> {
  await writing<ConsensusTables>(db).insertInto('consensus').values(row).execute()
}

export async function findConsensus(db: Reader, entryId: EntryId): Promise<Consensus | undefined> {
  return (await listConsensus(db, [entryId]))[0]
}

export async function listConsensus(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<readonly Consensus[]> {
  if (entryIds.length === 0) return []
  const rows = await reading<ConsensusTables>(db)
    .selectFrom('consensus')
    .selectAll()
    .where('entryId', 'in', entryIds)
    .execute()
  return whole(db, rows)
}

/** The same, and no one else may change it until this transaction ends. */
export async function lockConsensus(db: Writer, entryId: EntryId): Promise<Consensus | undefined> {
  const row = await writing<ConsensusTables>(db)
    .selectFrom('consensus')
    .selectAll()
    .where('entryId', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  return row && (await whole(db, [row]))[0]
}

/** How far each entry's consensus has come, without what it says. */
export async function listConsensusStates(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<readonly Pick<Row, 'entryId' | 'state'>[]> {
  if (entryIds.length === 0) return []
  return reading<ConsensusTables>(db)
    .selectFrom('consensus')
    .select(['entryId', 'state'])
    .where('entryId', 'in', entryIds)
    .execute()
}

export async function saveAgreed(
  db: Writer,
  consensusId: ConsensusId,
  { area, value, rationale, revised }: Agreed,
): Promise<void> {
  await writing<ConsensusTables>(db)
    .insertInto('agreedArea')
    .values({ consensusId, area, value, rationale, revised, lowest: null, highest: null })
    .onConflict((conflict) =>
      conflict.columns(['consensusId', 'area']).doUpdateSet({ value, rationale, revised }),
    )
    .execute()
}

export async function saveRange(
  db: Writer,
  consensusId: ConsensusId,
  area: string,
  { lowest, highest }: Range,
): Promise<void> {
  await writing<ConsensusTables>(db)
    .updateTable('agreedArea')
    .set({ lowest, highest })
    .where('consensusId', '=', consensusId)
    .where('area', '=', area)
    .execute()
}

export async function saveCommon(
  db: Writer,
  consensusId: ConsensusId,
  { from, ...finding }: CommonFinding,
  writtenAt: Date,
): Promise<void> {
  const { kind, mainIdea, relevance, question, quote } = finding
  await writing<ConsensusTables>(db)
    .insertInto('commonFinding')
    .values({ ...finding, consensusId, fromFindingId: from, writtenAt })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ kind, mainIdea, relevance, question, quote }),
    )
    .execute()
}

export async function deleteCommon(db: Writer, id: FindingId): Promise<void> {
  await writing<ConsensusTables>(db).deleteFrom('commonFinding').where('id', '=', id).execute()
}

export async function saveConsensusState(
  db: Writer,
  { id, state, closedAt, finalAt }: Row & { readonly state: ConsensusState },
): Promise<void> {
  await writing<ConsensusTables>(db)
    .updateTable('consensus')
    .set({ state, closedAt, finalAt })
    .where('id', '=', id)
    .execute()
}

async function whole(db: Reader, rows: readonly Row[]): Promise<readonly Consensus[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const areas = await reading<ConsensusTables>(db)
    .selectFrom('agreedArea')
    .selectAll()
    .where('consensusId', 'in', ids)
    .execute()
  const findings = await reading<ConsensusTables>(db)
    .selectFrom('commonFinding')
    .selectAll()
    .where('consensusId', 'in', ids)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const own = areas.filter((area) => area.consensusId === row.id)
    return {
      ...row,
      agreed: own.map(agreedOf),
      ranges: Object.fromEntries(own.flatMap(rangeEntry)),
      findings: findings.filter((finding) => finding.consensusId === row.id).map(findingOf),
    }
  })
}

function agreedOf({ area, value, rationale, revised }: AgreedRow): Agreed {
  return { area, value, rationale, revised }
}

function rangeEntry({ area, lowest, highest }: AgreedRow): readonly (readonly [string, Range])[] {
  return lowest === null || highest === null ? [] : [[area, { lowest, highest }]]
}

function findingOf(row: FindingRow): CommonFinding {
  const { consensusId: _, writtenAt: __, fromFindingId, ...finding } = row
  return { ...finding, from: fromFindingId }
}

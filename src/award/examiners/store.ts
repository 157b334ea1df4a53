// All SQL about examiners, where people work, and their conflicts of interest.
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { EditionId } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import type {
  ConflictDecision,
  Declaration,
  DeclarationRequest,
  Employment,
  EmploymentId,
  Examiner,
  ExaminerId,
  Training,
} from './model.ts'

type Tables = {
  examiner: Examiner
  employment: Employment
  training: Training
  declarationRequest: DeclarationRequest
  declaration: Declaration & { readonly seq: never }
  conflictDecision: ConflictDecision & { readonly seq: never }
}

/** Whose conflicts with which entries. */
export type Pairs = {
  readonly people: readonly PersonId[]
  readonly entries: readonly EntryId[]
}

export const declarationColumns = [
  'id',
  'personId',
  'entryId',
  'unitId',
  'administrationId',
  'operatorId',
  'answer',
  'lawGrounds',
  'awardGrounds',
  'explanation',
  'declaredAt',
] as const
const decisionColumns = [
  'id',
  'personId',
  'entryId',
  'about',
  'outcome',
  'reason',
  'decidedBy',
  'decidedAt',
] as const

export function listExaminers(db: Reader): Promise<readonly Examiner[]> {
  return reading<Tables>(db).selectFrom('examiner').selectAll().orderBy('id').execute()
}

export async function listExaminersOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Examiner[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examiner').selectAll()
  return query.where('personId', 'in', people).orderBy('id').execute()
}

export function findExaminer(db: Reader, id: ExaminerId): Promise<Examiner | undefined> {
  const query = reading<Tables>(db).selectFrom('examiner').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function findExaminerOf(db: Reader, person: PersonId): Promise<Examiner | undefined> {
  const query = reading<Tables>(db).selectFrom('examiner').selectAll()
  return query.where('personId', '=', person).executeTakeFirst()
}

export function lockExaminer(db: Writer, id: ExaminerId): Promise<Examiner | undefined> {
  const query = writing<Tables>(db).selectFrom('examiner').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

/** One step of theirs at a time: the next waits until this transaction ends. */
export function lockExaminerOf(db: Writer, person: PersonId): Promise<Examiner | undefined> {
  const query = writing<Tables>(db).selectFrom('examiner').selectAll()
  return query.where('personId', '=', person).forUpdate().executeTakeFirst()
}

/** False: the person is an examiner already. */
export async function insertExaminer(db: Writer, examiner: Examiner): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('examiner')
    .values({ ...examiner, ...jsonOf(examiner) })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveExaminer(db: Writer, examiner: Examiner): Promise<void> {
  const { id, capacity, endedAt } = examiner
  await writing<Tables>(db)
    .updateTable('examiner')
    .set({ capacity, endedAt, ...jsonOf(examiner) })
    .where('id', '=', id)
    .execute()
}

function jsonOf({ categories, fields, languages }: Examiner) {
  return { categories: json(categories), fields: json(fields), languages: json(languages) }
}

/** The latest first. */
export async function listEmployments(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Employment[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('employment').selectAll()
  return query.where('personId', 'in', people).orderBy('validFrom', 'desc').orderBy('id').execute()
}

export function findEmployment(db: Reader, id: EmploymentId): Promise<Employment | undefined> {
  const query = reading<Tables>(db).selectFrom('employment').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockEmployment(db: Writer, id: EmploymentId): Promise<Employment | undefined> {
  const query = writing<Tables>(db).selectFrom('employment').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertEmployment(db: Writer, employment: Employment): Promise<void> {
  await writing<Tables>(db).insertInto('employment').values(employment).execute()
}

export async function saveEnd(db: Writer, { id, validTo }: Employment): Promise<void> {
  await writing<Tables>(db)
    .updateTable('employment')
    .set({ validTo })
    .where('id', '=', id)
    .execute()
}

export async function removeEmployment(db: Writer, id: EmploymentId): Promise<void> {
  await writing<Tables>(db).deleteFrom('employment').where('id', '=', id).execute()
}

export function listTrainings(db: Reader, edition: EditionId): Promise<readonly Training[]> {
  const query = reading<Tables>(db).selectFrom('training').selectAll()
  return query.where('editionId', '=', edition).execute()
}

export async function saveTraining(db: Writer, training: Training): Promise<void> {
  const { doneOn, leads } = training
  await writing<Tables>(db)
    .insertInto('training')
    .values(training)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'editionId']).doUpdateSet({ doneOn, leads }),
    )
    .execute()
}

export async function removeTraining(
  db: Writer,
  { personId, editionId }: Pick<Training, 'personId' | 'editionId'>,
): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('training')
    .where('personId', '=', personId)
    .where('editionId', '=', editionId)
    .execute()
}

/** Asking again changes nothing. The people who were not asked before. */
export async function insertRequests(
  db: Writer,
  requests: readonly DeclarationRequest[],
): Promise<readonly DeclarationRequest[]> {
  if (requests.length === 0) return []
  return writing<Tables>(db)
    .insertInto('declarationRequest')
    .values([...requests])
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute()
}

export function findRequest(
  db: Reader,
  person: PersonId,
  entry: EntryId,
): Promise<DeclarationRequest | undefined> {
  const query = reading<Tables>(db).selectFrom('declarationRequest').selectAll()
  return query.where('personId', '=', person).where('entryId', '=', entry).executeTakeFirst()
}

export function listRequestsTo(
  db: Reader,
  person: PersonId,
): Promise<readonly DeclarationRequest[]> {
  const query = reading<Tables>(db).selectFrom('declarationRequest').selectAll()
  return query.where('personId', '=', person).orderBy('askedAt').orderBy('entryId').execute()
}

/** The earliest first. */
export function listRequestsSince(db: Reader, since: Date): Promise<readonly DeclarationRequest[]> {
  const query = reading<Tables>(db).selectFrom('declarationRequest').selectAll()
  return query.where('askedAt', '>=', since).orderBy('askedAt').orderBy('personId').execute()
}

/** Everyone who was asked about one of these entries. */
export async function listRequestsAbout(
  db: Reader,
  entries: readonly EntryId[],
): Promise<readonly DeclarationRequest[]> {
  if (entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('declarationRequest').selectAll()
  return query.where('entryId', 'in', entries).orderBy('askedAt').orderBy('personId').execute()
}

/** The earliest first. */
export async function listDeclarations(
  db: Reader,
  { people, entries }: Pairs,
): Promise<readonly Declaration[]> {
  if (people.length === 0 || entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('declaration').select(declarationColumns)
  return query
    .where('entryId', 'in', entries)
    .where('personId', 'in', people)
    .orderBy('seq')
    .execute()
}

export async function insertDeclaration(db: Writer, declaration: Declaration): Promise<void> {
  const { lawGrounds, awardGrounds } = declaration
  await writing<Tables>(db)
    .insertInto('declaration')
    .values({ ...declaration, lawGrounds: json(lawGrounds), awardGrounds: json(awardGrounds) })
    .execute()
}

/** The earliest first. */
export async function listDecisions(
  db: Reader,
  { people, entries }: Pairs,
): Promise<readonly ConflictDecision[]> {
  if (people.length === 0 || entries.length === 0) return []
  const query = reading<Tables>(db).selectFrom('conflictDecision').select(decisionColumns)
  return query
    .where('entryId', 'in', entries)
    .where('personId', 'in', people)
    .orderBy('seq')
    .execute()
}

export async function insertDecision(db: Writer, decision: ConflictDecision): Promise<void> {
  await writing<Tables>(db).insertInto('conflictDecision').values(decision).execute()
}

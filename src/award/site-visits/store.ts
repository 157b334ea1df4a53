// All SQL about site visits.
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { EntryId } from '../entries/model.ts'
import type {
  Meeting,
  Note,
  NoteId,
  NoteText,
  Revision,
  RevisionId,
  Visit,
  VisitId,
  VisitQuestion,
  VisitQuestionId,
  VisitState,
} from './model.ts'

type VisitRow = {
  readonly id: VisitId
  readonly entryId: EntryId
  readonly state: VisitState
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly place: string
  readonly practical: string
  readonly meetings: readonly Meeting[]
  readonly doneAt: Date | null
  readonly waivedBecause: string | null
}
type QuestionRow = VisitQuestion & {
  readonly entryId: EntryId
  readonly askedBy: PersonId
  readonly askedAt: Date
}
type NoteRow = Note & { readonly entryId: EntryId }
type RevisionRow = Omit<Revision, 'evidence' | 'from' | 'to'> & {
  readonly entryId: EntryId
  readonly fromValue: number
  readonly toValue: number
  readonly revisedBy: PersonId
}
type Link = { readonly revisionId: RevisionId; readonly noteId: NoteId }
type Tables = {
  siteVisit: VisitRow
  visitQuestion: QuestionRow
  visitNote: NoteRow
  scoreRevision: RevisionRow
  scoreRevisionEvidence: Link
}

const noteColumns = [
  'id',
  'area',
  'kind',
  'text',
  'questionId',
  'met',
  'writtenBy',
  'writtenAt',
] as const

export async function find(db: Reader, entryId: EntryId): Promise<Visit | undefined> {
  return (await list(db, [entryId]))[0]
}

export async function list(db: Reader, entryIds: readonly EntryId[]): Promise<readonly Visit[]> {
  if (entryIds.length === 0) return []
  const rows = await reading<Tables>(db)
    .selectFrom('siteVisit')
    .selectAll()
    .where('entryId', 'in', entryIds)
    .execute()
  return rows.map(visitOf)
}

/** The same, and no one else may change it until this transaction ends. */
export async function lock(db: Writer, entryId: EntryId): Promise<Visit | undefined> {
  const row = await writing<Tables>(db)
    .selectFrom('siteVisit')
    .selectAll()
    .where('entryId', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  return row && visitOf(row)
}

export async function save(db: Writer, visit: Visit): Promise<void> {
  const { id, entryId, state, doneAt, waivedBecause, plan } = visit
  const row = {
    state,
    doneAt,
    waivedBecause,
    startsAt: plan?.startsAt ?? null,
    endsAt: plan?.endsAt ?? null,
    place: plan?.place ?? '',
    practical: plan?.practical ?? '',
    meetings: json(plan?.meetings ?? []),
  }
  await writing<Tables>(db)
    .insertInto('siteVisit')
    .values({ id, entryId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export function listQuestions(db: Reader, entryId: EntryId): Promise<readonly VisitQuestion[]> {
  return reading<Tables>(db)
    .selectFrom('visitQuestion')
    .select(['id', 'area', 'text'])
    .where('entryId', '=', entryId)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
}

export async function insertQuestion(db: Writer, row: QuestionRow): Promise<void> {
  await writing<Tables>(db).insertInto('visitQuestion').values(row).execute()
}

export async function deleteQuestion(db: Writer, id: VisitQuestionId): Promise<void> {
  await writing<Tables>(db).deleteFrom('visitQuestion').where('id', '=', id).execute()
}

export function listNotes(db: Reader, entryId: EntryId): Promise<readonly Note[]> {
  return reading<Tables>(db)
    .selectFrom('visitNote')
    .select(noteColumns)
    .where('entryId', '=', entryId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
}

export async function insertNote(db: Writer, row: NoteRow): Promise<void> {
  await writing<Tables>(db).insertInto('visitNote').values(row).execute()
}

export async function saveNote(db: Writer, id: NoteId, note: NoteText): Promise<void> {
  const { area, kind, text, questionId, met } = note
  await writing<Tables>(db)
    .updateTable('visitNote')
    .set({ area, kind, text, questionId, met })
    .where('id', '=', id)
    .execute()
}

export async function deleteNote(db: Writer, id: NoteId): Promise<void> {
  await writing<Tables>(db).deleteFrom('visitNote').where('id', '=', id).execute()
}

export type KeptRevision = Revision & { readonly entryId: EntryId }

/** The earliest first. */
export async function listRevisions(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<readonly KeptRevision[]> {
  if (entryIds.length === 0) return []
  const rows = await reading<Tables>(db)
    .selectFrom('scoreRevision')
    .selectAll()
    .where('entryId', 'in', entryIds)
    .orderBy('revisedAt')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const links = await reading<Tables>(db)
    .selectFrom('scoreRevisionEvidence')
    .selectAll()
    .where(
      'revisionId',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map(({ fromValue, toValue, revisedBy: _, ...row }) => ({
    ...row,
    from: fromValue,
    to: toValue,
    evidence: links.filter((link) => link.revisionId === row.id).map((link) => link.noteId),
  }))
}

/** The notes that any of these entries' revisions rest on. */
export async function listEvidence(
  db: Reader,
  noteIds: readonly NoteId[],
): Promise<readonly Note[]> {
  if (noteIds.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('visitNote')
    .select(noteColumns)
    .where('id', 'in', noteIds)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
}

export async function insertRevision(
  db: Writer,
  { evidence, from, to, ...row }: KeptRevision & { readonly revisedBy: PersonId },
): Promise<void> {
  await writing<Tables>(db)
    .insertInto('scoreRevision')
    .values({ ...row, fromValue: from, toValue: to })
    .execute()
  await writing<Tables>(db)
    .insertInto('scoreRevisionEvidence')
    .values(evidence.map((noteId) => ({ revisionId: row.id, noteId })))
    .execute()
}

function visitOf(row: VisitRow): Visit {
  const { id, entryId, state, doneAt, waivedBecause, startsAt, endsAt } = row
  const { place, practical, meetings } = row
  const plan = startsAt && endsAt ? { startsAt, endsAt, place, practical, meetings } : null
  return { id, entryId, state, plan, doneAt, waivedBecause }
}

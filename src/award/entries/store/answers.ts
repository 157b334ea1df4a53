// All SQL about answers, their versions and the marks of the areas.
import { type Generated, sql } from 'kysely'
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import type {
  Answer,
  AnswerSize,
  AnswerVersion,
  AreaMark,
  Draft,
  Entry,
  EntryId,
} from '../model.ts'

type Saved = AnswerVersion & { readonly entry: EntryId }
type AnswerTables = {
  entry: Entry
  answer: Saved & { readonly words: number; readonly seq: Generated<number> }
  answerVersion: Saved & { readonly people: readonly PersonId[]; readonly beganAt: Date }
  areaMark: AreaMark & { readonly entry: EntryId }
}

const versionColumns = ['entry', 'question', 'revision', 'text', 'savedAt', 'savedBy'] as const
const columns = ['question', 'text', 'revision', 'savedAt', 'savedBy'] as const

/** Of these questions, those that somebody has answered. */
export function list(
  db: Reader,
  entry: EntryId,
  questions: readonly string[],
): Promise<AnswerVersion[]> {
  return reading<AnswerTables>(db)
    .selectFrom('answer')
    .select(columns)
    .where('entry', '=', entry)
    .where('question', 'in', questions)
    .execute()
}

export function listSizes(db: Reader, entry: EntryId): Promise<AnswerSize[]> {
  return reading<AnswerTables>(db)
    .selectFrom('answer')
    .select(['question', 'words', 'revision', 'savedAt'])
    .where('entry', '=', entry)
    .orderBy('question')
    .execute()
}

/** Somebody may have the editor open on the answer, before an empty page. Later they would be known of. */
const announcedIfFirst = sql<null>`case when revision = 1
  then pg_notify('entry_changed', entry || '/' || question || ' 1') end`

/**
 * Puts the text where the revision before it stands, and keeps it as a version: one statement, so
 * that no other text can come between. False: another revision stands, or the answer is shared by
 * several in an editor, and nothing is written.
 */
export async function replace(db: Writer, entry: EntryId, saved: AnswerVersion): Promise<boolean> {
  const { question, revision, text, savedAt, savedBy } = saved
  const row = { entry, question, revision, text, savedAt, savedBy }
  const words = countWritten(text)
  const kept = await writing<AnswerTables>(db)
    .with('placed', (tables) =>
      tables
        .insertInto('answer')
        .values({ ...row, words })
        .onConflict((conflict) =>
          conflict
            .columns(['entry', 'question'])
            .doUpdateSet({ text, words, revision, savedAt, savedBy })
            .where('answer.revision', '=', revision - 1)
            .where('answer.seq', '=', 0),
        )
        .returning(['entry', 'question', 'revision', 'text', 'savedAt', 'savedBy']),
    )
    .insertInto('answerVersion')
    .columns([...versionColumns, 'people', 'beganAt'])
    .expression((tables) =>
      tables
        .selectFrom('placed')
        .select([...versionColumns])
        .select([sql<PersonId[]>`array[saved_by]`.as('people'), 'savedAt as beganAt']),
    )
    .returning(announcedIfFirst.as('told'))
    .execute()
  return kept.length === 1
}

export function findAnswer(
  db: Reader,
  entry: EntryId,
  question: string,
): Promise<AnswerVersion | undefined> {
  return reading<AnswerTables>(db)
    .selectFrom('answer')
    .select(columns)
    .where('entry', '=', entry)
    .where('question', '=', question)
    .executeTakeFirst()
}

/** The first time that this very text stood after the revision it was written upon. */
export function findStood(
  db: Reader,
  entry: EntryId,
  { question, text, revision }: Draft,
): Promise<AnswerVersion | undefined> {
  return reading<AnswerTables>(db)
    .selectFrom('answerVersion')
    .select(columns)
    .where('entry', '=', entry)
    .where('question', '=', question)
    .where('revision', '>', revision)
    .where('text', '=', text)
    .orderBy('revision')
    .limit(1)
    .executeTakeFirst()
}

/** The newest first. */
export function listVersions(
  db: Reader,
  entry: EntryId,
  question: string,
  most: number,
): Promise<AnswerVersion[]> {
  return reading<AnswerTables>(db)
    .selectFrom('answerVersion')
    .select(columns)
    .where('entry', '=', entry)
    .where('question', '=', question)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute()
}

export function findVersion(
  db: Reader,
  entry: EntryId,
  question: string,
  revision: number,
): Promise<AnswerVersion | undefined> {
  return reading<AnswerTables>(db)
    .selectFrom('answerVersion')
    .select(columns)
    .where('entry', '=', entry)
    .where('question', '=', question)
    .where('revision', '=', revision)
    .executeTakeFirst()
}

export function listMarks(db: Reader, entry: EntryId): Promise<AreaMark[]> {
  return reading<AnswerTables>(db)
    .selectFrom('areaMark')
    .select(['area', 'done'])
    .where('entry', '=', entry)
    .execute()
}

export async function mark(db: Writer, entry: EntryId, { area, done }: AreaMark): Promise<void> {
  await writing<AnswerTables>(db)
    .insertInto('areaMark')
    .values({ entry, area, done })
    .onConflict((conflict) => conflict.columns(['entry', 'area']).doUpdateSet({ done }))
    .execute()
}

/** An entry and one answer of it in one question. Others may save it too, but nobody hands it in meanwhile. */
export async function shareWithAnswer(
  db: Writer,
  id: EntryId,
  question: string,
): Promise<{ readonly entry: Entry; readonly answer: Answer } | undefined> {
  const row = await writing<AnswerTables>(db)
    .selectFrom('entry')
    .leftJoin('answer', (join) =>
      join.onRef('answer.entry', '=', 'entry.id').on('answer.question', '=', question),
    )
    .selectAll('entry')
    .select(['answer.text', 'answer.revision', 'answer.savedAt', 'answer.savedBy'])
    .where('entry.id', '=', id)
    .forShare('entry')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { text, revision, savedAt, savedBy, ...entry } = row
  return {
    entry,
    answer: { question, text: text ?? '', revision: revision ?? 0, savedAt, savedBy },
  }
}

// All SQL about answers that are written together: what is shared of them, change by change.
import { sql } from 'kysely'
import { announce } from '../../../base/db/announcing.ts'
import { type Reader, rows, type Writer, writing } from '../../../base/db/handle.ts'
import { often } from '../../../base/db/preparing.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { type SharedAnswer, sharedName } from '../model/together.ts'
import type { Entry, EntryId } from '../model.ts'

/** An answer as it stands, held by whoever writes. `seq` 0: it has never been shared. */
export type Standing = {
  readonly text: string
  readonly revision: number
  readonly seq: number
  readonly stateSeq: number
}
const unwritten: Standing = { text: '', revision: 0, seq: 0, stateSeq: 0 }

type Locked = { readonly entry: Entry; readonly standing: Standing; readonly written: boolean }

/** Nobody hands the entry in, and nobody else writes in this answer, until the transaction ends. */
export async function holdAnswer(
  db: Writer,
  { entry, question }: SharedAnswer,
): Promise<Locked | undefined> {
  type Row = Entry & { readonly [Column in keyof Standing]: Standing[Column] | null }
  const [row] = await rows<Row>(
    db,
    sql`${often} with held as (select * from entry where id = ${entry} for share),
      answered as (select text, revision, seq, state_seq from answer
        where entry = ${entry} and question = ${question} for update)
      select held.*, text, revision, seq, state_seq from held left join answered on true`,
  )
  if (row === undefined) return undefined
  const { text, revision, seq, stateSeq, ...found } = row
  if (text === null || revision === null || seq === null || stateSeq === null) {
    return { entry: found, standing: unwritten, written: false }
  }
  return { entry: found, standing: { text, revision, seq, stateSeq }, written: true }
}

/** What is shared of an answer after a change that one has already: whole states and changes, in order. */
export type Shared = Standing & {
  readonly savedAt: Date
  readonly changes: readonly Uint8Array[]
}

/** One statement, so that changes which are made into one meanwhile are not missed. */
export async function readShared(
  db: Reader,
  { entry, question }: SharedAnswer,
  after = 0,
): Promise<Shared | undefined> {
  type Row = Omit<Shared, 'changes'> & {
    readonly state: Uint8Array | null
    readonly later: readonly Uint8Array[]
  }
  const [row] = await rows<Row>(
    db,
    sql`select text, revision, seq, state_seq, saved_at,
        case when state_seq > ${after} then state end as state,
        array(select change from answer_change as made
          where made.entry = answer.entry and made.question = answer.question
            and made.seq > greatest(answer.state_seq, ${after}) order by made.seq) as later
      from answer where entry = ${entry} and question = ${question}`,
  )
  if (row === undefined) return undefined
  const { state, later, ...standing } = row
  return { ...standing, changes: state === null ? later : [state, ...later] }
}

/** Of many answers, how many changes each has. A text that was never shared counts as one. */
export function listSeqs(
  db: Reader,
  answers: readonly SharedAnswer[],
): Promise<readonly (SharedAnswer & { readonly seq: number })[]> {
  return rows(
    db,
    sql`select answer.entry, answer.question, greatest(answer.seq, 1) as seq
      from unnest(${answers.map(({ entry }) => entry)}::uuid[],
        ${answers.map(({ question }) => question)}::text[]) as open (entry, question)
      join answer using (entry, question) where answer.seq > 0 or answer.text <> ''`,
  )
}

/** A change and the text that came of it. `sitting`: it may go on with the newest version. */
export type Change = SharedAnswer & {
  readonly change: Uint8Array
  readonly seq: number
  readonly text: string
  readonly words: number
  readonly was: number
  readonly revision: number
  readonly at: Date
  readonly by: PersonId
  readonly sitting: { readonly since: Date } | null
}

/** `known`: the person has written before in this version. Undefined: another came first, nothing is written. */
export async function keepChange(
  db: Writer,
  one: Change,
): Promise<{ readonly known: boolean } | undefined> {
  const { entry, question, text, words, revision, at, by, seq } = one
  const since = one.sitting?.since ?? at
  const [result] = await rows<{ placed: number | null; known: boolean | null }>(
    db,
    sql`${often} with placed as (
        insert into answer (entry, question, text, words, revision, saved_at, saved_by, seq)
        values (${entry}, ${question}, ${text}, ${words}, ${revision}, ${at}, ${by}, ${seq})
        on conflict (entry, question) do update set text = excluded.text, words = excluded.words,
          revision = excluded.revision, saved_at = excluded.saved_at,
          saved_by = excluded.saved_by, seq = excluded.seq
        where answer.seq = ${seq - 1} and answer.revision = ${one.was}
        returning seq),
      changed as (
        insert into answer_change (entry, question, seq, change, at, by)
        select ${entry}::uuid, ${question}, seq, ${one.change}::bytea, ${at}::timestamptz, ${by}::uuid from placed),
      standing as (
        select people from answer_version
        where entry = ${entry} and question = ${question} and revision = ${one.was}
          and ${one.sitting !== null} and sitting and name is null and began_at > ${since}),
      grown as (
        update answer_version set revision = ${revision}, text = ${text}, saved_at = ${at},
          saved_by = ${by}::uuid,
          people = case when ${by}::uuid = any(people) then people else people || ${by}::uuid end
        where entry = ${entry} and question = ${question} and revision = ${one.was}
          and ${revision > one.was} and exists (select from standing)
          and exists (select from placed)),
      begun as (
        insert into answer_version
          (entry, question, revision, text, saved_at, saved_by, people, began_at, sitting)
        select ${entry}::uuid, ${question}, ${revision}::int, ${text}, ${at}::timestamptz,
          ${by}::uuid, array[${by}::uuid], ${at}::timestamptz, ${one.sitting !== null}
        from placed where ${revision > one.was} and not exists (select from standing))
      select (select seq from placed) as placed,
        (select ${by}::uuid = any(people) from standing) as known`,
  )
  if (result === undefined || result.placed === null) return undefined
  return { known: result.known ?? false }
}

/** All changes so far as one, in the place of the many. The answer is held. */
export async function keepState(
  db: Writer,
  { entry, question }: SharedAnswer,
  state: Uint8Array,
  seq: number,
): Promise<void> {
  await rows(
    db,
    sql`with gone as (delete from answer_change
        where entry = ${entry} and question = ${question} and seq <= ${seq})
      update answer set state = ${state}, state_seq = ${seq}, seq = greatest(answer.seq, ${seq})
      where entry = ${entry} and question = ${question}`,
  )
}

/** Told to all who have the answer open, when the transaction is committed. */
export function announceAnswer(db: Writer, answer: SharedAnswer, seq: number): Promise<void> {
  return announce(db, 'entry_changed', `${sharedName(answer)} ${seq}`)
}

type Tables = { answer: SharedAnswer & { readonly seq: number } }

/** The answer, held. Undefined: nobody has written it. */
export function lockShared(
  db: Writer,
  { entry, question }: SharedAnswer,
): Promise<{ readonly seq: number } | undefined> {
  return writing<Tables>(db)
    .selectFrom('answer')
    .select('seq')
    .where('entry', '=', entry as EntryId)
    .where('question', '=', question)
    .forUpdate()
    .executeTakeFirst()
}

// All SQL that looks back on what answers have been.
import { sql } from 'kysely'
import { type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Version } from '../model/versions.ts'
import type { EntryId } from '../model.ts'

type VersionTables = { answerVersion: Version & { readonly entry: EntryId } }

const columns = [
  ...(['question', 'revision', 'text', 'beganAt', 'savedAt', 'people', 'name'] as const),
] as const

function of(db: Reader, entry: EntryId, question: string) {
  return reading<VersionTables>(db)
    .selectFrom('answerVersion')
    .where('entry', '=', entry)
    .where('question', '=', question)
}

/** The newest first, from so many on. `named`: only those that the unit has given a name. */
export function listHistory(
  db: Reader,
  entry: EntryId,
  question: string,
  wanted: { readonly from: number; readonly most: number; readonly named: boolean },
): Promise<Version[]> {
  const { from, most, named } = wanted
  const all = of(db, entry, question).select(columns)
  const those = named ? all.where('name', 'is not', null) : all
  return those.orderBy('revision', 'desc').offset(from).limit(most).execute()
}

export async function countVersions(
  db: Reader,
  entry: EntryId,
  question: string,
  named: boolean,
): Promise<number> {
  const all = of(db, entry, question).select((those) => those.fn.countAll<string>().as('count'))
  const those = named ? all.where('name', 'is not', null) : all
  const counted = await those.executeTakeFirst()
  return Number(counted?.count ?? 0)
}

/** That version and the one before it. */
export function findWithBefore(
  db: Reader,
  entry: EntryId,
  question: string,
  revision: number,
): Promise<Version[]> {
  return of(db, entry, question)
    .select(columns)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(2)
    .execute()
}

/** The texts right before each of those versions, by revision. */
export async function textsBefore(
  db: Reader,
  entry: EntryId,
  question: string,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (revisions.length === 0) return new Map()
  const found = await rows<{ revision: number; text: string }>(
    db,
    sql`SELECT of.revision, before.text FROM unnest(${revisions}::int[]) AS of (revision)
        CROSS JOIN LATERAL (
          SELECT text FROM answer_version
          WHERE entry = ${entry} AND question = ${question} AND revision < of.revision
          ORDER BY revision DESC LIMIT 1) AS before`,
  )
  return new Map(found.map(({ revision, text }) => [revision, text]))
}

export async function nameVersion(
  db: Writer,
  entry: EntryId,
  { question, revision }: Pick<Version, 'question' | 'revision'>,
  name: string | null,
): Promise<void> {
  await writing<VersionTables>(db)
    .updateTable('answerVersion')
    .set({ name })
    .where('entry', '=', entry)
    .where('question', '=', question)
    .where('revision', '=', revision)
    .execute()
}

/** What has come to an answer since then, and the text that stood. Null: nothing had been written. */
export type ChangedSince = {
  readonly question: string
  readonly before: string | null
  readonly after: string
  readonly last: Date
  readonly people: readonly PersonId[]
  readonly versions: number
}

/** Of every answer that has changed since then. `person`: where that person has written since. */
export function changedSince(
  db: Reader,
  entry: EntryId,
  since: Date,
  person: PersonId | null,
): Promise<readonly ChangedSince[]> {
  return rows<ChangedSince>(
    db,
    sql`WITH later AS (
          SELECT question, min(revision) AS first, max(saved_at) AS last, count(*)::int AS versions
          FROM answer_version WHERE entry = ${entry} AND saved_at >= ${since} GROUP BY question),
        writers AS (
          SELECT question, array_agg(DISTINCT person) AS people
          FROM answer_version, unnest(people) AS person
          WHERE entry = ${entry} AND saved_at >= ${since} GROUP BY question)
        SELECT later.question, before.text AS before, answer.text AS after,
               later.last, writers.people, later.versions
        FROM later
        JOIN answer ON answer.entry = ${entry} AND answer.question = later.question
        JOIN writers ON writers.question = later.question
        LEFT JOIN LATERAL (
          SELECT text FROM answer_version
          WHERE entry = ${entry} AND question = later.question AND revision < later.first
          ORDER BY revision DESC LIMIT 1) AS before ON true
        WHERE ${person}::uuid IS NULL OR ${person}::uuid = ANY(writers.people)`,
  )
}

/** What that person has written since then, the newest first: each a version with the text before it. */
export function writtenBySince(
  db: Reader,
  entry: EntryId,
  who: { readonly since: Date; readonly person: PersonId },
  page: { readonly from: number; readonly most: number },
): Promise<readonly (Version & { readonly before: string | null })[]> {
  return rows<Version & { readonly before: string | null }>(
    db,
    sql`SELECT one.question, one.revision, one.text, one.began_at AS "beganAt",
               one.saved_at AS "savedAt", one.people, one.name, before.text AS before
        FROM answer_version AS one
        LEFT JOIN LATERAL (
          SELECT text FROM answer_version
          WHERE entry = one.entry AND question = one.question AND revision < one.revision
          ORDER BY revision DESC LIMIT 1) AS before ON true
        WHERE one.entry = ${entry} AND one.saved_at >= ${who.since}
          AND ${who.person}::uuid = ANY(one.people)
        ORDER BY one.saved_at DESC, one.question, one.revision DESC
        LIMIT ${page.most} OFFSET ${page.from}`,
  )
}

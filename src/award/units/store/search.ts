// All SQL about the words by which units and organisations are found.
import { sql } from 'kysely'
import { type Reader, rows, type Writer } from '../../../base/db/handle.ts'
import type { Called, OrganisationId, Term, UnitId } from '../model.ts'

type About = 'unit' | 'organisation'
type Subject = UnitId | OrganisationId
/** No list of words, units or hits is longer than this: a search never grows with the register. */
const most = { beginnings: 40, pieces: 1500, hits: 300 }

/** Known words: these, those that begin so, and those that leave one of the pieces. */
export async function knownWords(
  db: Reader,
  asked: {
    readonly words: readonly string[]
    readonly beginnings: readonly string[]
    readonly pieces: readonly string[]
  },
): Promise<readonly string[]> {
  const found = await rows<{ word: string }>(
    db,
    sql`SELECT word FROM register_word WHERE word = ANY (${asked.words}::text[])
      UNION SELECT one.word FROM unnest(${asked.beginnings}::text[]) AS start,
        LATERAL (SELECT word FROM register_word
          WHERE word >= start COLLATE "C" AND word < (start || U&'\\FFFF') COLLATE "C"
          ORDER BY word LIMIT ${most.beginnings}) AS one
      UNION SELECT word FROM
        (SELECT word FROM register_piece WHERE piece = ANY (${asked.pieces}::text[])
          LIMIT ${most.pieces}) AS near`,
  )
  return found.map(({ word }) => word)
}

/** Organisations that have these words in a name. */
export function organisationsNamed(
  db: Reader,
  words: readonly string[],
): Promise<readonly { readonly term: string; readonly subject: OrganisationId }[]> {
  return rows(
    db,
    sql`SELECT hit.term, hit.subject FROM unnest(${words}::text[]) AS word,
      LATERAL (SELECT term, subject FROM register_term
        WHERE term = word COLLATE "C" AND about = 'organisation' LIMIT 60) AS hit`,
  )
}

/** How many units each term finds. From 300 on it is only known to be many. */
export async function commonness(
  db: Reader,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ term: string; count: string }>(
    db,
    sql`SELECT asked.term, (SELECT count(*) FROM (SELECT FROM register_term AS hit
        WHERE hit.term = asked.term COLLATE "C" AND about = 'unit'
        LIMIT ${most.hits}) AS few) AS count
      FROM unnest(${terms}::text[]) AS asked (term)`,
  )
  return new Map(counted.map(({ term, count }) => [term, Number(count)]))
}

export function isCommon(count: number): boolean {
  return count >= most.hits
}

/** Units that one of the terms finds. */
export async function unitsWithAny(
  db: Reader,
  terms: readonly string[],
): Promise<readonly UnitId[]> {
  if (terms.length === 0) return []
  const found = await rows<{ subject: UnitId }>(
    db,
    sql`SELECT DISTINCT hit.subject FROM unnest(${terms}::text[]) AS asked,
      LATERAL (SELECT subject FROM register_term
        WHERE term = asked COLLATE "C" AND about = 'unit' LIMIT ${most.hits}) AS hit
      LIMIT 900`,
  )
  return found.map(({ subject }) => subject)
}

/** Units that every group of terms finds by one of its terms, by name. */
export async function unitsWithAll(
  db: Reader,
  groups: readonly (readonly string[])[],
  limit: number,
): Promise<readonly UnitId[]> {
  const [first, ...others] = groups
  if (first === undefined) return []
  const has = (terms: readonly string[]) =>
    sql`SELECT subject FROM register_term WHERE term = ANY (${terms}::text[]) AND about = 'unit'`
  const found =
    others.length === 0
      ? sql<{ id: UnitId }>`SELECT id FROM unit
          WHERE EXISTS (${has(first)} AND subject = unit.id)
          ORDER BY name COLLATE "sv-x-icu", id LIMIT ${limit}`
      : sql<{ id: UnitId }>`SELECT id FROM unit
          WHERE id IN (${sql.join(groups.map(has), sql` INTERSECT `)})
          ORDER BY name COLLATE "sv-x-icu", id LIMIT ${limit}`
  return (await rows(db, found)).map(({ id }) => id)
}

/** Which of the terms find which of the units, and as what. */
export function hitsOf(
  db: Reader,
  units: readonly UnitId[],
  terms: readonly string[],
): Promise<readonly (Term & { readonly subject: UnitId })[]> {
  return rows(
    db,
    sql`SELECT subject, term, kind FROM register_term
      WHERE subject = ANY (${units}::uuid[]) AND term = ANY (${terms}::text[])`,
  )
}

/** Every name by which the units are found. */
export function namesCalled(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly (Called & { readonly unit: UnitId })[]> {
  return rows(
    db,
    sql`SELECT unit, name, kind, until_day AS "untilDay" FROM register_called
      WHERE unit = ANY (${units}::uuid[])`,
  )
}

export type Found = { readonly subject: Subject; readonly terms: readonly Term[] }

/** From now on these are found by these terms and no others. Returns the words that are new. */
export async function replaceTerms(
  db: Writer,
  about: About,
  found: readonly Found[],
): Promise<readonly string[]> {
  const subjects = found.map(({ subject }) => subject)
  const all = found.flatMap(({ subject, terms }) => terms.map((term) => ({ subject, ...term })))
  await rows(db, sql`DELETE FROM register_term WHERE subject = ANY (${subjects}::uuid[])`)
  await rows(
    db,
    sql`INSERT INTO register_term (term, about, subject, kind)
      SELECT term, ${about}, subject, kind FROM unnest(
        ${all.map(({ term }) => term)}::text[],
        ${all.map(({ subject }) => subject)}::uuid[],
        ${all.map(({ kind }) => kind)}::text[]) AS fresh (term, subject, kind)
      ON CONFLICT DO NOTHING`,
  )
  return learnWords(db, [...new Set(all.map(({ term }) => term))])
}

/** Words are never unlearnt: one that finds nobody does no harm. */
async function learnWords(db: Writer, terms: readonly string[]): Promise<readonly string[]> {
  const words = terms.filter((term) => !term.startsWith('#')).sort()
  const fresh = await rows<{ word: string }>(
    db,
    sql`INSERT INTO register_word SELECT unnest(${words}::text[])
      ON CONFLICT DO NOTHING RETURNING word`,
  )
  return fresh.map(({ word }) => word)
}

export async function insertPieces(
  db: Writer,
  left: readonly { readonly piece: string; readonly word: string }[],
): Promise<void> {
  if (left.length === 0) return
  await rows(
    db,
    sql`INSERT INTO register_piece SELECT * FROM unnest(
        ${left.map(({ piece }) => piece)}::text[], ${left.map(({ word }) => word)}::text[])
      ON CONFLICT DO NOTHING`,
  )
}

export async function replaceCalled(
  db: Writer,
  units: readonly UnitId[],
  called: readonly (Called & { readonly unit: UnitId })[],
): Promise<void> {
  await rows(db, sql`DELETE FROM register_called WHERE unit = ANY (${units}::uuid[])`)
  await rows(
    db,
    sql`INSERT INTO register_called (unit, name, kind, until_day) SELECT * FROM unnest(
      ${called.map(({ unit }) => unit)}::uuid[],
      ${called.map(({ name }) => name)}::text[],
      ${called.map(({ kind }) => kind)}::text[],
      ${called.map(({ untilDay }) => untilDay)}::date[])`,
  )
}

export async function markFound(
  db: Writer,
  about: About,
  subjects: readonly Subject[],
  by: number,
): Promise<void> {
  const table = sql.table(about)
  await rows(db, sql`UPDATE ${table} SET found_by = ${by} WHERE id = ANY (${subjects}::uuid[])`)
}

/** Those whose terms are not made by these rules, some at a time. */
export async function notFoundBy<Id extends Subject>(
  db: Reader,
  about: About,
  by: number,
): Promise<readonly Id[]> {
  const found = await rows<{ id: Id }>(
    db,
    sql`SELECT id FROM ${sql.table(about)} WHERE found_by IS DISTINCT FROM ${by} LIMIT 1000`,
  )
  return found.map(({ id }) => id)
}

// All SQL about the words by which units and organisations are found.
import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows, type Writer } from '../../../base/db/handle.ts'
import type { Called, OrganisationId, Term, UnitId } from '../model.ts'

type About = 'unit' | 'organisation'
type Subject = UnitId | OrganisationId
/** No list of words, units or hits is longer than this: a search never grows with the register. */
const most = { beginnings: 40, pieces: 1500, hits: 300, first: 3000 }

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

/** How many units the common ones among the terms find. Those that are missing are rare. */
export async function commonness(
  db: Reader,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ term: string; units: number }>(
    db,
    sql`SELECT term, units FROM register_common WHERE term = ANY (${terms}::text[])`,
  )
  return new Map(counted.map(({ term, units }) => [term, units]))
}

/** Counts anew which terms are common. */
export async function countCommon(db: Writer): Promise<void> {
  await rows(db, sql`DELETE FROM register_common`)
  await rows(
    db,
    sql`INSERT INTO register_common
      SELECT term, count(DISTINCT subject) FROM register_term WHERE about = 'unit'
      GROUP BY term HAVING count(*) >= 100 ON CONFLICT DO NOTHING`,
  )
}

/** Units that one of the terms finds, each with its term. */
export async function unitsWithAny(
  db: Reader,
  terms: readonly string[],
): Promise<readonly { readonly term: string; readonly subject: UnitId }[]> {
  if (terms.length === 0) return []
  return rows(
    db,
    sql`SELECT DISTINCT hit.term, hit.subject FROM unnest(${terms}::text[]) AS asked,
      LATERAL (SELECT term, subject FROM register_term
        WHERE term = asked COLLATE "C" AND about = 'unit' LIMIT ${most.hits}) AS hit
      LIMIT ${most.first}`,
  )
}

/**
 * Units that every group of terms finds by one of its terms, by name. The first group should be the
 * rarest: the others are only asked about what it finds.
 */
export async function unitsWithAll(
  db: Reader,
  groups: readonly (readonly string[])[],
  limit: number,
): Promise<readonly UnitId[]> {
  const [first, ...others] = groups
  if (first === undefined) return []
  const has = (terms: readonly string[], id: RawBuilder<unknown>) =>
    sql`EXISTS (SELECT FROM register_term WHERE term = ANY (${terms}::text[])
      AND about = 'unit' AND subject = ${id})`
  // The limits in the subqueries keep the planner from reading the whole register instead.
  const found =
    others.length === 0
      ? sql<{ id: UnitId }>`SELECT id FROM unit WHERE ${has(first, sql`unit.id`)}
          ORDER BY name COLLATE "sv-x-icu", id LIMIT ${limit}`
      : sql<{ id: UnitId }>`SELECT one.id FROM
          (SELECT DISTINCT subject FROM register_term
            WHERE term = ANY (${first}::text[]) AND about = 'unit' LIMIT ${most.first}) AS begun,
          LATERAL (SELECT id, name FROM unit WHERE id = begun.subject LIMIT 1) AS one
          WHERE ${sql.join(
            others.map((terms) => has(terms, sql`begun.subject`)),
            sql` AND `,
          )}
          ORDER BY one.name COLLATE "sv-x-icu", one.id LIMIT ${limit}`
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

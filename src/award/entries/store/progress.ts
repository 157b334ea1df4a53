// All SQL about how far the entries of an edition have come: sums and times, never a text.
import { sql } from 'kysely'
import { type Reader, rows } from '../../../base/db/handle.ts'
import type { Entry, EntryId } from '../model.ts'

export type WrittenSum = {
  readonly entry: EntryId
  readonly words: number
  readonly savedAt: Date
}

/** Of each entry that somebody has written in: the words of the questions, and the last save. */
export function sumWords(
  db: Reader,
  edition: Entry['edition'],
  questions: readonly string[],
): Promise<readonly WrittenSum[]> {
  return rows(
    db,
    sql<WrittenSum>`select a.entry, sum(a.words)::int as words, max(a.saved_at) as "savedAt"
      from answer a join entry e on e.id = a.entry
      where e.edition = ${edition} and a.question = any(${questions}::text[])
      group by a.entry`,
  )
}

/** Of each entry, how many of the areas its writers call done. */
export function countDone(
  db: Reader,
  edition: Entry['edition'],
  areas: readonly string[],
): Promise<readonly { readonly entry: EntryId; readonly done: number }[]> {
  return rows(
    db,
    sql<{ entry: EntryId; done: number }>`select m.entry, count(*)::int as done
      from area_mark m join entry e on e.id = m.entry
      where e.edition = ${edition} and m.done and m.area = any(${areas}::text[])
      group by m.entry`,
  )
}

// What the overview and the start page ask of the library.
import type { Reader } from '../../base/db/handle.ts'
import type { Item, Query } from './model.ts'
import { soughtWords } from './rules.ts'
import { listInState, search } from './store.ts'

/** Published examples only. */
export async function examples(db: Reader, query: Query): Promise<readonly Item[]> {
  return (await search(db, query, soughtWords(query.text))).items
}

/** How many wait to be read by the organiser, at most 200. */
export async function offeredExamples(db: Reader): Promise<readonly Item[]> {
  return listInState(db, 'offered', 200)
}

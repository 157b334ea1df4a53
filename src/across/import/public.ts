// Answers what the overview asks about papers that were read.
import type { Reader } from '../../base/db/handle.ts'
import { countIn } from './store.ts'

/** How many papers wait for the organiser to look at them. */
export function papersToReview(db: Reader): Promise<number> {
  return countIn(db, 'waiting')
}

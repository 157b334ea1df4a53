// Lets later stages say how a tie was found.
import type { Locale } from '../../../base/lib/time.ts'
import type { Tie } from '../model.ts'
import { tieInWords } from '../words/telling.ts'

/** In a sentence or two. `name`: of whom it is told; without it, it is said to the person. */
export function tellTie(locale: Locale, tie: Tie, name?: string): string {
  return tieInWords(locale, tie, name)
}

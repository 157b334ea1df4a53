// How an organiser asks what would have happened.
import type { Gate } from '../../editions/model/eligibility.ts'

export type RehearsalShow = 'all' | 'differing' | 'barred' | 'let-in' | 'unclear' | 'settled'
export const rehearsalShows: readonly RehearsalShow[] = [
  'all',
  'differing',
  'barred',
  'let-in',
  'unclear',
  'settled',
]

export type RehearsalAsked = {
  /** The year whose registrations are tried. Null: the year before. */
  readonly against: number | null
  readonly gate: Gate
  readonly show: RehearsalShow
  /** From 1. */
  readonly page: number
}

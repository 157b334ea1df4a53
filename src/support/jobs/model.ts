// Work that is done later, outside of any request.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'

/** What a job works with. It may be run twice, so it begins by asking whether it is still needed. */
export type Work = {
  readonly db: Reader
  readonly now: () => Date
  /** Does something in the program's own name, in a transaction. */
  readonly act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>
  /** Raised when the process is told to end: the job may leave, and is run again later. */
  readonly ending: AbortSignal
}

/** A job by the name that it is asked for. Throws when it should be tried again later. */
export type Jobs = Readonly<Record<string, (work: Work, data: unknown) => Promise<void>>>

/** Done again and again, by one process only each time. */
export type Round = {
  /** From 1 to 60, a divisor of 60. */
  readonly everyMinutes: number
  readonly run: (work: Work) => Promise<void>
}
export type Rounds = Readonly<Record<string, Round>>

export type JobPlan = { readonly jobs: Jobs; readonly rounds: Rounds }

// Lets every feature leave work for later.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { addJob, countGivenUp } from './store.ts'

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

type Choices = {
  /** A job with the key of one that waits takes its place. */
  readonly key?: string
  /** By the clock of the site. Without it: at once. */
  readonly at?: Date
}

/** Leaves with the transaction: no job is done about what was rolled back. */
export async function enqueue(
  act: Act,
  name: string,
  data: object,
  { key, at = act.now }: Choices = {},
): Promise<void> {
  const wait = Math.max(0, at.getTime() - act.now.getTime())
  await addJob(act.db, { name, data, key: key ?? null, wait })
}

/** Jobs that failed twelve times over three days and wait for a person. */
export function jobsGivenUp(
  db: Reader,
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  return countGivenUp(db)
}

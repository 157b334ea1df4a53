// Lets every feature leave work for later.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { addJob, countGivenUp } from './store.ts'

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

// What the tests that kill have in common: people who work until everything is gone, and a look into the database.
import { connect } from '../../src/base/db/connect.ts'
import type { Writer } from '../../src/base/db/handle.ts'
import type { Actor } from '../../src/base/lib/actor.ts'
import { addSomeone } from '../application.ts'
import { acting } from '../entries.ts'
import type { Running } from './running.ts'

/** When all that is killed happens. */
export const now = '2027-03-01T09:00:00Z'

export async function withDatabase<Result>(
  running: Pick<Running, 'database'>,
  work: (db: Writer) => Promise<Result>,
): Promise<Result> {
  const { db, close } = connect(running.database, { size: 2 })
  return work(db as unknown as Writer).finally(close)
}

export async function colleagues(db: Writer, count: number): Promise<readonly Actor[]> {
  const act = <Result>(actor: Actor, work: Parameters<typeof acting<Result>>[2]) =>
    acting(db, actor, work, now)
  const people: Actor[] = []
  for (let i = 0; i < count; i += 1) people.push(await addSomeone(act, {}))
  return people
}

type Worker = { readonly acknowledged: { readonly size: number } }
type Killing<Working> = {
  readonly what: 'both' | 'server' | 'database'
  /** Acknowledgements of all together before it happens. */
  readonly after: number
  readonly work: (one: Working, state: { readonly going: boolean }) => Promise<void>
}

/** All work at once, until it is killed in the midst of it. */
export async function killWhile<Working extends Worker>(
  running: Running,
  all: readonly Working[],
  { what, after, work }: Killing<Working>,
): Promise<void> {
  const state = { going: true }
  const before = acknowledgedBy(all)
  const working = all.map((one) => work(one, state))
  while (acknowledgedBy(all) - before < after) await rest(10)
  await running.kill(what)
  state.going = false
  await Promise.all(working)
}

export function acknowledgedBy(all: readonly Worker[]): number {
  return all.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

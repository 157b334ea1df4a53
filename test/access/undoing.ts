// A database in which every visit is undone, so that all visitors meet the same state.
import type { ControlledTransaction, Kysely } from 'kysely'
import type { Writer } from '../../src/base/db/handle.ts'
import { found } from '../../src/base/lib/failures.ts'

type Handle = Kysely<unknown>
type Held = ControlledTransaction<unknown, string[]>

export type Undoing = {
  /** What the site is served from, between `begin` and `end`. */
  readonly db: Writer
  readonly begin: () => Promise<void>
  readonly end: () => Promise<void>
  /** Does something, and undoes all that it wrote. */
  readonly undone: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** One connection, one transaction that is never committed; the site's own become savepoints. */
export function undoing(db: Writer): Undoing {
  let held: Held | undefined
  let depth = 0
  async function inside<Result>(work: () => Promise<Result>, keep: boolean): Promise<Result> {
    const within = found(held)
    depth += 1
    const name = `visit_${depth}` as never
    await within.savepoint(name).execute()
    try {
      const result = await work()
      if (!keep) await within.rollbackToSavepoint(name).execute()
      return result
    } catch (reason) {
      await within.rollbackToSavepoint(name).execute()
      throw reason
    } finally {
      await within.releaseSavepoint(name).execute()
      depth -= 1
    }
  }
  const nested = {
    execute: <Result>(work: (tx: Held) => Promise<Result>) => inside(() => work(found(held)), true),
  }
  const handle = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'transaction') return () => nested
        const value: unknown = Reflect.get(found(held), name)
        return typeof value === 'function' ? value.bind(held) : value
      },
    },
  )
  return {
    db: handle as Writer,
    undone: (work) => inside(work, false),
    begin: async () => {
      held = (await (db as unknown as Handle).startTransaction().execute()) as unknown as Held
    },
    end: async () => {
      await held?.rollback().execute()
      held = undefined
    },
  }
}

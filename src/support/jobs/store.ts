// All SQL about jobs. The tables are the worker library's own; its functions are their door.
import { sql } from 'kysely'
import { type Reader, rows, type Writer } from '../../base/db/handle.ts'

/** `wait` in milliseconds. A job with the key of one that waits takes its place. */
export async function addJob(
  db: Writer,
  job: {
    readonly name: string
    readonly data: unknown
    readonly key: string | null
    readonly wait: number
  },
): Promise<void> {
  const { name, data, key, wait } = job
  await rows(
    db,
    sql`select graphile_worker.add_job(${name}::text, ${JSON.stringify(data)}::json,
      job_key => ${key}::text,
      run_at => now() + ${wait} * interval '1 millisecond',
      max_attempts => 12)`,
  )
}

/** Those that have been tried and failed for good, by name. */
export async function countGivenUp(
  db: Reader,
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  return rows(
    db,
    sql<{ name: string; count: number }>`select task_identifier as name, count(*)::int as count
      from graphile_worker.jobs where attempts >= max_attempts group by 1 order by 1`,
  )
}

/** Lets go of what a process held that was killed. Only where no other process works. */
export async function releaseAll(db: Reader): Promise<void> {
  await rows(
    db,
    sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where locked_by is not null
      having count(*) > 0`,
  )
}

/** Whether some process works on this database's jobs now. */
export async function isSomeoneWorking(db: Reader, application: string): Promise<boolean> {
  const found = await rows(
    db,
    sql`select 1 from pg_stat_activity
      where datname = current_database() and application_name = ${application} limit 1`,
  )
  return found.length > 0
}

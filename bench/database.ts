// A database of its own for a bench, on a server that ends with it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '../src/base/db/connect.ts'
import type { Writer } from '../src/base/db/handle.ts'
import { migrate } from '../src/base/db/migrate.ts'
import { startPostgres } from '../src/commands/embedded/postgres.ts'
import { prepareJobs } from '../src/support/jobs/jobs.ts'

/** Durable, as in service. Writes without a transaction are for preparing what is measured. */
export async function withDatabase<Result>(
  work: (db: Writer, url: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), `forebild-bench-${process.pid}-`))
  const postgres = await startPostgres(folder, { durable: true })
  const server = `postgres://forebild:${postgres.password}@127.0.0.1:${postgres.port}`
  const url = `${server}/bench`
  try {
    await createIn(`${server}/postgres`)
    await migrate(url, 'src/base/db/migrations')
    await prepareJobs(url)
    const { db, close } = connect(url)
    return await work(db as unknown as Writer, url).finally(close)
  } finally {
    await postgres.stop('now')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function createIn(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('create database bench').finally(() => client.end())
}

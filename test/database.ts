// A database of one's own for a test file, copied from the prepared one.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connect } from '../src/base/db/connect.ts'
import type { Writer } from '../src/base/db/handle.ts'

export type TestDatabase = {
  /** Writes without a transaction, for preparing what a test needs. */
  readonly db: Writer
  readonly url: string
  /** Every statement that was sent since the list was last emptied. */
  readonly queries: string[]
}

/** Call it at the top of a test file: `const { db } = await testDatabase()`. It is dropped after the last test. */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('database')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await ask(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const queries: string[] = []
  const { db, close } = connect(url.href, { size: 10, onQuery: (sql) => queries.push(sql) })
  afterAll(async () => {
    await close()
    await ask(server, `drop database if exists ${name} with (force)`)
  })
  return { db: db as unknown as Writer, url: url.href, queries }
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

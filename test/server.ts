// One database server for the whole run: TEST_DATABASE_URL, or an embedded one in a temporary folder.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/base/db/migrate.ts'
import { endLeftover, startPostgres } from '../src/commands/embedded/postgres.ts'
import { exists } from '../src/commands/embedded/processes.ts'
import { prepareJobs } from '../src/support/jobs/jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server is, and the prepared database that each test file gets a copy of. */
    readonly database: { readonly server: string; readonly template: string }
  }
}

const prefix = 'forebild-test-'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const { server, stop } = await startServer()
  const template = `forebild_${randomBytes(6).toString('hex')}`
  await ask(server, `create database ${template} template template0 encoding 'UTF8'`)
  await migrate(withDatabase(server, template), 'src/base/db/migrations')
  await prepareJobs(withDatabase(server, template))
  project.provide('database', { server, template })
  return async () => {
    await ask(server, `drop database if exists ${template} with (force)`)
    await stop()
  }
}

type Server = { readonly server: string; readonly stop: () => Promise<void> }

async function startServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined) return { server: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711)
  const postgres = await startPostgres(folder, { durable: false })
  return {
    server: `postgres://forebild:${postgres.password}@127.0.0.1:${postgres.port}/postgres`,
    stop: async () => {
      await postgres.stop('now')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed could not tidy up after itself. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const [pid] = name.slice(prefix.length).split('-')
    if (exists(Number(pid))) continue
    const folder = join(tmpdir(), name)
    await endLeftover(join(folder, 'database')).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

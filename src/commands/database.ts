// The database that a command works on: the city's own, one that runs already, or one that we start.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../base/lib/failures.ts'
import type { Settings } from '../env.ts'
import { announce, announcedBy, prepareFolder, withdraw } from './embedded/folder.ts'
import { type Holder, holderOf, releaseLock, takeLock } from './embedded/lock.ts'
import { startPostgres } from './embedded/postgres.ts'
import type { Lifetime } from './lifetime.ts'

export type OpenDatabase = {
  readonly url: string
  /** Settles when a database that we started ends by itself. */
  readonly died: Promise<void>
}

const never = new Promise<void>(() => undefined)

/** For the server: the data folder must be nobody else's. */
export async function ownDatabase(settings: Settings, lifetime: Lifetime): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return given(settings.databaseUrl)
  const folder = prepareFolder(settings.data)
  await waitForLeaving(folder)
  return startIn(folder, lifetime, { command: 'serve', manner: 'now' })
}

/** For a command: shares the database of a server or command that uses the folder now. */
export async function sharedDatabase(
  settings: Settings,
  lifetime: Lifetime,
  command: string,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return given(settings.databaseUrl)
  const folder = prepareFolder(settings.data)
  const holder = holderOf(folder)
  if (holder !== undefined) return { url: await announcedBy(folder, holder), died: never }
  return startIn(folder, lifetime, { command, manner: 'patient' })
}

type Way = { readonly command: string; readonly manner: 'now' | 'patient' }

async function startIn(folder: string, lifetime: Lifetime, way: Way): Promise<OpenDatabase> {
  const holder: Holder = takeLock(folder, way.command)
  await lifetime.beforeEnd(async () => releaseLock(folder))
  const postgres = await startPostgres(folder, { durable: true })
  await lifetime.beforeEnd(async () => {
    withdraw(folder)
    await postgres.stop(way.manner)
  })
  const server = `postgres://forebild:${postgres.password}@127.0.0.1:${postgres.port}`
  await createOnce(`${server}/postgres`)
  const url = `${server}/forebild`
  announce(folder, holder, url)
  return { url, died: postgres.died }
}

/** A Förebild that was just told to end, or whose starter was killed, is gone in a moment. */
async function waitForLeaving(folder: string): Promise<void> {
  for (let tries = 0; tries < 15 && holderOf(folder) !== undefined; tries += 1) await pause(200)
}

async function createOnce(url: string): Promise<void> {
  await ask(url, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = 'forebild'")
    if (rowCount === 0) await client.query('create database forebild')
  })
}

async function given(url: string): Promise<OpenDatabase> {
  try {
    await ask(url, (client) => client.query('select 1'))
  } catch (error) {
    throw new CannotStart(
      `The database of DATABASE_URL (${whereIs(url)}) cannot be reached: ${reasonOf(error)}`,
    )
  }
  return { url, died: never }
}

async function ask(url: string, question: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await question(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The address without name and password. */
function whereIs(url: string): string {
  const { host, pathname } = new URL(url)
  return host + pathname
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
